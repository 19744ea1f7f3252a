import { item, own } from './bank-item.ts';
import type { ItemBank } from './bank-item.ts';

const leadership = { construct: 'leadership', direction: 1, responseSet: 'agree5', theme: 'your-manager' } as const;

/**
 * The emotional intelligence of leaders as those see it who report to them, and whether they stand up for people. Own
 * wording: the scales that are sold for this are neither used nor paraphrased.
 */
export const leadershipItems: ItemBank = {
  id: 'leadership',
  version: '1',
  items: [
    item({ ...leadership, ...own('manager-backs-me'), facet: 'backing' }, {
      en: 'My manager backs me when I do the right thing for a customer, even against a rule.',
      de: 'Meine Führungskraft steht hinter mir, wenn ich für eine Kundin oder einen Kunden das Richtige tue, auch gegen eine Regel.',
      fr: 'Ma hiérarchie directe me soutient quand j’agis bien pour un client, même contre une règle.',
      es: 'Mi responsable me respalda cuando hago lo correcto para un cliente, incluso contra una norma.',
    }),
    item({ ...leadership, ...own('manager-takes-the-blame'), facet: 'backing' }, {
      en: 'When things go wrong, my manager looks for the cause and not for someone to blame.',
      de: 'Wenn etwas schiefgeht, sucht meine Führungskraft nach der Ursache und nicht nach Schuldigen.',
      fr: 'Quand les choses vont mal, ma hiérarchie directe cherche la cause et non un coupable.',
      es: 'Cuando algo sale mal, mi responsable busca la causa y no un culpable.',
    }),
    item({ ...leadership, ...own('reacts-well-to-bad-news'), facet: 'bad-news' }, {
      en: 'My manager reacts well to bad news.',
      de: 'Meine Führungskraft reagiert gut auf schlechte Nachrichten.',
      fr: 'Ma hiérarchie directe réagit bien aux mauvaises nouvelles.',
      es: 'Mi responsable reacciona bien ante las malas noticias.',
    }),
    item({ ...leadership, ...own('thanks-for-problems'), facet: 'bad-news' }, {
      en: 'My manager thanks people who point out a problem.',
      de: 'Meine Führungskraft dankt denen, die auf ein Problem hinweisen.',
      fr: 'Ma hiérarchie directe remercie ceux qui signalent un problème.',
      es: 'Mi responsable da las gracias a quien señala un problema.',
    }),
    item({ ...leadership, ...own('stays-calm'), facet: 'self-control' }, {
      en: 'My manager stays calm when the pressure is high.',
      de: 'Meine Führungskraft bleibt ruhig, wenn der Druck groß ist.',
      fr: 'Ma hiérarchie directe reste calme quand la pression monte.',
      es: 'Mi responsable mantiene la calma cuando hay mucha presión.',
    }),
    item({ ...leadership, ...own('bad-mood-is-felt'), facet: 'self-control', direction: -1 }, {
      en: 'When my manager has a bad day, we all have to pay for it.',
      de: 'Wenn meine Führungskraft einen schlechten Tag hat, bekommen wir es alle zu spüren.',
      fr: 'Quand ma hiérarchie directe passe une mauvaise journée, nous en faisons tous les frais.',
      es: 'Cuando mi responsable tiene un mal día, lo pagamos todos.',
    }),
    item({ ...leadership, ...own('knows-own-effect'), facet: 'self-awareness' }, {
      en: 'My manager knows how their words make others feel.',
      de: 'Meine Führungskraft weiß, wie ihre Worte auf andere wirken.',
      fr: 'Ma hiérarchie directe sait quel effet ont ses paroles sur les autres.',
      es: 'Mi responsable sabe cómo hacen sentir sus palabras a los demás.',
    }),
    item({ ...leadership, ...own('admits-mistakes'), facet: 'self-awareness' }, {
      en: 'My manager can say "I was wrong".',
      de: 'Meine Führungskraft kann sagen: „Ich habe mich geirrt.“',
      fr: 'Ma hiérarchie directe sait dire « je me suis trompé ».',
      es: 'Mi responsable sabe decir «me equivoqué».',
    }),
    item({ ...leadership, ...own('notices-how-people-are'), facet: 'empathy' }, {
      en: 'My manager notices when someone in the team is not doing well.',
      de: 'Meine Führungskraft merkt, wenn es jemandem im Team nicht gut geht.',
      fr: 'Ma hiérarchie directe remarque quand quelqu’un dans l’équipe ne va pas bien.',
      es: 'Mi responsable se da cuenta cuando alguien del equipo no está bien.',
    }),
    item({ ...leadership, ...own('listens-to-the-end'), facet: 'empathy' }, {
      en: 'My manager hears people out, even when they do not agree.',
      de: 'Meine Führungskraft lässt andere ausreden, auch wenn sie anderer Meinung ist.',
      fr: 'Ma hiérarchie directe écoute les gens jusqu’au bout, même en cas de désaccord.',
      es: 'Mi responsable escucha a la gente hasta el final aunque no esté de acuerdo.',
    }),
    item({ ...leadership, ...own('settles-quarrels'), facet: 'relationships' }, {
      en: 'My manager settles quarrels in the team in a fair way.',
      de: 'Meine Führungskraft schlichtet Streit im Team auf faire Weise.',
      fr: 'Ma hiérarchie directe règle les disputes dans l’équipe de façon juste.',
      es: 'Mi responsable resuelve las disputas del equipo de forma justa.',
    }),
    item({ ...leadership, ...own('does-what-was-promised'), facet: 'relationships' }, {
      en: 'My manager keeps the promises made to us.',
      de: 'Meine Führungskraft hält, was sie uns verspricht.',
      fr: 'Ma hiérarchie directe tient les promesses qui nous sont faites.',
      es: 'Mi responsable cumple lo que nos promete.',
    }),
  ],
};
