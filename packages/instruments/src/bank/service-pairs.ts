import { item, own } from './bank-item.ts';
import type { BankItem, ItemBank } from './bank-item.ts';
import type { CheckedTexts, Texts } from '../wording/wording.ts';

/** The eight dimensions on which customers rate a provider and the provider rates itself, two pairs each. */
export const SERVICE_DIMENSIONS = [
  'reliability', 'responsiveness', 'assurance', 'empathy', 'value', 'satisfaction', 'innovation', 'partnership',
] as const;
export type ServiceDimension = (typeof SERVICE_DIMENSIONS)[number];

interface Pair<C extends Texts, P extends Texts> {
  readonly customer: C & CheckedTexts<C>;
  readonly provider: P & CheckedTexts<P>;
}

function pair<const C extends Texts, const P extends Texts>(facet: ServiceDimension, name: string, texts: Pair<C, P>): [BankItem, BankItem] {
  const shared = { construct: 'service', facet, direction: 1, responseSet: 'agree5-do-not-know' } as const;
  const customer = own(`${name}-customer`);
  const provider = own(`${name}-provider`);
  return [
    item<C>({ ...shared, ...customer, theme: 'the-people-you-turn-to', mirrors: provider.id }, texts.customer),
    item<P>({ ...shared, ...provider, theme: 'the-people-you-serve', mirrors: customer.id }, texts.provider),
  ];
}

/** Both sides say the same sentence of the same work; a provider's rating minus the customers' is the perception gap. */
export const servicePairs: ItemBank = {
  id: 'service-pairs',
  version: '1',
  items: [
    ...pair('reliability', 'does-what-it-said', {
      customer: {
        en: '[Provider] does what it said it would do, by the time it said.',
        de: '[Provider] tut, was zugesagt wurde, und zwar zur zugesagten Zeit.',
        fr: '[Provider] fait ce qui a été dit, dans le temps annoncé.',
        es: '[Provider] hace lo que dijo y en el plazo que dijo.',
      },
      provider: {
        en: 'We do what we said we would do, by the time we said.',
        de: 'Wir tun, was wir zugesagt haben, und zwar zur zugesagten Zeit.',
        fr: 'Nous faisons ce que nous avons dit, dans le temps annoncé.',
        es: 'Hacemos lo que dijimos y en el plazo que dijimos.',
      },
    }),
    ...pair('reliability', 'fixes-for-good', {
      customer: {
        en: '[Provider] fixes things so they stay fixed.',
        de: '[Provider] behebt Probleme so, dass sie behoben bleiben.',
        fr: '[Provider] répare les choses pour de bon.',
        es: '[Provider] arregla las cosas para que sigan arregladas.',
      },
      provider: {
        en: 'We fix things so they stay fixed.',
        de: 'Wir beheben Probleme so, dass sie behoben bleiben.',
        fr: 'Nous réparons les choses pour de bon.',
        es: 'Arreglamos las cosas para que sigan arregladas.',
      },
    }),
    ...pair('responsiveness', 'answers-quickly', {
      customer: {
        en: '[Provider] answers quickly enough for my work.',
        de: '[Provider] antwortet schnell genug für meine Arbeit.',
        fr: '[Provider] répond assez vite pour mon travail.',
        es: '[Provider] responde con la rapidez que mi trabajo necesita.',
      },
      provider: {
        en: "We answer quickly enough for our customers' work.",
        de: 'Wir antworten schnell genug für die Arbeit unserer Kundinnen und Kunden.',
        fr: 'Nous répondons assez vite pour le travail de nos clients.',
        es: 'Respondemos con la rapidez que el trabajo de nuestros clientes necesita.',
      },
    }),
    ...pair('responsiveness', 'says-what-is-happening', {
      customer: {
        en: 'I know what is happening with my request without chasing.',
        de: 'Ich weiß, wie es um mein Anliegen steht, ohne nachzuhaken.',
        fr: 'Je sais où en est ma demande sans avoir à relancer.',
        es: 'Sé cómo va mi petición sin tener que insistir.',
      },
      provider: {
        en: 'Customers know what is happening with their request and need not chase us.',
        de: 'Kundinnen und Kunden wissen, wie es um ihre Anliegen steht, ohne nachzuhaken.',
        fr: 'Les clients savent où en sont leurs demandes sans avoir à relancer.',
        es: 'Los clientes saben cómo van sus peticiones sin tener que insistir.',
      },
    }),
    ...pair('assurance', 'knows-its-trade', {
      customer: {
        en: 'The people in [provider] know what they are doing.',
        de: 'Die Menschen bei [provider] wissen, was sie tun.',
        fr: 'Les personnes qui travaillent chez [provider] savent ce qu’elles font.',
        es: 'Las personas de [provider] saben lo que hacen.',
      },
      provider: {
        en: 'Our people know what they are doing.',
        de: 'Unsere Leute wissen, was sie tun.',
        fr: 'Nos équipes savent ce qu’elles font.',
        es: 'Nuestra gente sabe lo que hace.',
      },
    }),
    ...pair('assurance', 'advice-to-trust', {
      customer: {
        en: 'I trust the advice I get from [provider].',
        de: 'Ich vertraue dem Rat, den ich von [provider] bekomme.',
        fr: 'Je fais confiance aux conseils que me donne [provider].',
        es: 'Confío en los consejos que me da [provider].',
      },
      provider: {
        en: 'Customers can trust the advice we give.',
        de: 'Kundinnen und Kunden können unserem Rat vertrauen.',
        fr: 'Les clients peuvent faire confiance à nos conseils.',
        es: 'Los clientes pueden confiar en nuestros consejos.',
      },
    }),
    ...pair('empathy', 'understands-the-work', {
      customer: {
        en: '[Provider] understands what my work needs.',
        de: '[Provider] versteht, was meine Arbeit braucht.',
        fr: '[Provider] comprend ce dont mon travail a besoin.',
        es: '[Provider] entiende lo que mi trabajo necesita.',
      },
      provider: {
        en: "We understand what our customers' work needs.",
        de: 'Wir verstehen, was die Arbeit unserer Kundinnen und Kunden braucht.',
        fr: 'Nous comprenons ce dont le travail de nos clients a besoin.',
        es: 'Entendemos lo que el trabajo de nuestros clientes necesita.',
      },
    }),
    ...pair('empathy', 'kind-when-frustrated', {
      customer: {
        en: 'People in [provider] treat me kindly, even when I am frustrated.',
        de: 'Bei [provider] behandelt man mich freundlich, auch wenn ich verärgert bin.',
        fr: 'Chez [provider], on me traite avec bienveillance, même quand je suis à bout.',
        es: 'En [provider] me tratan con amabilidad, incluso cuando estoy frustrado.',
      },
      provider: {
        en: 'We treat customers kindly, even when they are frustrated.',
        de: 'Wir behandeln Kundinnen und Kunden freundlich, auch wenn sie verärgert sind.',
        fr: 'Nous traitons les clients avec bienveillance, même quand ils sont à bout.',
        es: 'Tratamos a los clientes con amabilidad, incluso cuando están frustrados.',
      },
    }),
    ...pair('value', 'worth-the-money', {
      customer: {
        en: 'What [provider] provides is worth the time and money we put in.',
        de: 'Was [provider] leistet, ist die Zeit und das Geld wert, die wir aufwenden.',
        fr: 'Ce que fournit [provider] vaut le temps et l’argent que nous y mettons.',
        es: 'Lo que ofrece [provider] vale el tiempo y el dinero que ponemos.',
      },
      provider: {
        en: 'What we provide is worth the time and money the business puts in.',
        de: 'Was wir leisten, ist die Zeit und das Geld wert, die das Unternehmen aufwendet.',
        fr: 'Ce que nous fournissons vaut le temps et l’argent que l’entreprise y met.',
        es: 'Lo que ofrecemos vale el tiempo y el dinero que pone la empresa.',
      },
    }),
    ...pair('value', 'better-results', {
      customer: {
        en: '[Provider] helps my team get better results.',
        de: '[Provider] hilft meinem Team, bessere Ergebnisse zu erreichen.',
        fr: '[Provider] aide mon équipe à obtenir de meilleurs résultats.',
        es: '[Provider] ayuda a mi equipo a lograr mejores resultados.',
      },
      provider: {
        en: 'We help our customers get better results.',
        de: 'Wir helfen unseren Kundinnen und Kunden, bessere Ergebnisse zu erreichen.',
        fr: 'Nous aidons nos clients à obtenir de meilleurs résultats.',
        es: 'Ayudamos a nuestros clientes a lograr mejores resultados.',
      },
    }),
    ...pair('satisfaction', 'satisfied-overall', {
      customer: {
        en: 'All in all, I am pleased with the service from [provider].',
        de: 'Insgesamt bin ich mit dem Service von [provider] zufrieden.',
        fr: 'Dans l’ensemble, le service que rend [provider] me satisfait.',
        es: 'En general, el servicio de [provider] me satisface.',
      },
      provider: {
        en: 'All in all, our customers are pleased with our service.',
        de: 'Insgesamt sind unsere Kundinnen und Kunden mit unserem Service zufrieden.',
        fr: 'Dans l’ensemble, notre service satisfait nos clients.',
        es: 'En general, nuestro servicio satisface a nuestros clientes.',
      },
    }),
    ...pair('satisfaction', 'free-choice', {
      customer: {
        en: 'If I had a free choice, I would still choose [provider].',
        de: 'Wenn ich frei wählen könnte, würde ich mich trotzdem für [provider] entscheiden.',
        fr: 'Si j’avais le choix, je choisirais quand même [provider].',
        es: 'Si pudiera elegir libremente, seguiría eligiendo [provider].',
      },
      provider: {
        en: 'If they had a free choice, our customers would still choose us.',
        de: 'Wenn sie frei wählen könnten, würden sich unsere Kundinnen und Kunden trotzdem für uns entscheiden.',
        fr: 'S’ils avaient le choix, nos clients nous choisiraient quand même.',
        es: 'Si pudieran elegir libremente, nuestros clientes seguirían eligiéndonos.',
      },
    }),
    ...pair('innovation', 'brings-new-ideas', {
      customer: {
        en: '[Provider] brings us ideas that make our work better.',
        de: '[Provider] bringt uns Ideen, die unsere Arbeit besser machen.',
        fr: '[Provider] nous apporte des idées qui améliorent notre travail.',
        es: '[Provider] nos trae ideas que mejoran nuestro trabajo.',
      },
      provider: {
        en: 'We bring our customers ideas that make their work better.',
        de: 'Wir bringen unseren Kundinnen und Kunden Ideen, die ihre Arbeit besser machen.',
        fr: 'Nous apportons à nos clients des idées qui améliorent leur travail.',
        es: 'Traemos a nuestros clientes ideas que mejoran su trabajo.',
      },
    }),
    ...pair('innovation', 'drops-what-does-not-help', {
      customer: {
        en: '[Provider] changes what no longer helps us.',
        de: '[Provider] ändert, was uns nicht mehr hilft.',
        fr: '[Provider] change ce qui ne nous aide plus.',
        es: '[Provider] cambia lo que ya no nos ayuda.',
      },
      provider: {
        en: 'We change what no longer helps our customers.',
        de: 'Wir ändern, was unseren Kundinnen und Kunden nicht mehr hilft.',
        fr: 'Nous changeons ce qui n’aide plus nos clients.',
        es: 'Cambiamos lo que ya no ayuda a nuestros clientes.',
      },
    }),
    ...pair('partnership', 'asks-before-deciding', {
      customer: {
        en: '[Provider] asks us before it decides things that touch our work.',
        de: '[Provider] fragt uns, bevor etwas entschieden wird, das unsere Arbeit berührt.',
        fr: '[Provider] nous consulte avant de décider ce qui touche notre travail.',
        es: '[Provider] nos pregunta antes de decidir cosas que afectan a nuestro trabajo.',
      },
      provider: {
        en: 'We ask our customers before we decide things that touch their work.',
        de: 'Wir fragen unsere Kundinnen und Kunden, bevor etwas entschieden wird, das ihre Arbeit berührt.',
        fr: 'Nous consultons nos clients avant de décider ce qui touche leur travail.',
        es: 'Preguntamos a nuestros clientes antes de decidir cosas que afectan a su trabajo.',
      },
    }),
    ...pair('partnership', 'same-side', {
      customer: {
        en: '[Provider] and we work on the same side.',
        de: '[Provider] und wir ziehen am selben Strang.',
        fr: '[Provider] et nous travaillons dans le même sens.',
        es: '[Provider] y nosotros remamos en la misma dirección.',
      },
      provider: {
        en: 'Our customers and we work on the same side.',
        de: 'Unsere Kundinnen und Kunden und wir ziehen am selben Strang.',
        fr: 'Nos clients et nous travaillons dans le même sens.',
        es: 'Nuestros clientes y nosotros remamos en la misma dirección.',
      },
    }),
  ],
};
