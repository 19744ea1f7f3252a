import { fevs, item, plain } from './bank-item.ts';
import type { ItemBank } from './bank-item.ts';

const intrinsic = { construct: 'engagement', facet: 'intrinsic', direction: 1, responseSet: 'agree5', theme: 'your-work' } as const;
const supervisor = { construct: 'engagement', facet: 'supervisor', direction: 1, responseSet: 'agree5', theme: 'your-manager' } as const;
const leaders = {
  construct: 'engagement',
  facet: 'leaders',
  direction: 1,
  responseSet: 'agree5-do-not-know',
  theme: 'senior-leaders',
} as const;

/** The fifteen items of OPM's Employee Engagement Index, numbered as in 2024: intrinsic work experience, supervisors, leaders. */
export const engagementFevs: ItemBank = {
  id: 'engagement-fevs',
  version: '1',
  items: [
    item({ ...intrinsic, ...fevs('Q2') }, {
      en: 'I feel encouraged to come up with new and better ways of doing things.',
      de: 'Ich fühle mich ermutigt, neue und bessere Wege zu finden.',
      fr: 'On m’encourage à trouver de nouvelles et meilleures façons de faire.',
      es: 'Siento que se me anima a buscar formas nuevas y mejores de hacer las cosas.',
    }),
    item({ ...intrinsic, ...fevs('Q3') }, {
      en: 'My work gives me a feeling of personal accomplishment.',
      de: 'Meine Arbeit gibt mir das Gefühl, persönlich etwas zu leisten.',
      fr: "Mon travail me donne un sentiment d'accomplissement personnel.",
      es: 'Mi trabajo me da una sensación de logro personal.',
    }),
    item({ ...intrinsic, ...fevs('Q4') }, {
      en: 'I know what is expected of me on the job.',
      de: 'Ich weiß, was bei der Arbeit von mir erwartet wird.',
      fr: 'Je sais ce que l’on attend de moi dans mon travail.',
      es: 'Sé lo que se espera de mí en el trabajo.',
    }),
    item({ ...intrinsic, ...fevs('Q6') }, {
      en: 'My talents are used well in the workplace.',
      de: 'Meine Fähigkeiten werden am Arbeitsplatz gut genutzt.',
      fr: 'Mes talents sont bien employés au travail.',
      es: 'Mis capacidades se aprovechan bien en el trabajo.',
    }),
    item({ ...intrinsic, ...fevs('Q7') }, {
      en: "I know how my work relates to the agency's goals.",
      de: 'Ich weiß, wie meine Arbeit mit den Zielen der Behörde zusammenhängt.',
      fr: "Je sais quel est le lien entre mon travail et les objectifs de l'administration.",
      es: 'Sé cómo se relaciona mi trabajo con los objetivos del organismo.',
    }),
    item({ ...intrinsic, ...plain(fevs('Q2')) }, {
      en: 'I am urged to find new and better ways to do things.',
      de: 'Neue und bessere Ideen sind hier willkommen.',
      fr: 'On m’invite à trouver de meilleures façons de faire.',
      es: 'Me animan a buscar mejores formas de hacer las cosas.',
    }),
    item({ ...intrinsic, ...plain(fevs('Q3')) }, {
      en: 'My work makes me feel that I have done something good.',
      de: 'Meine Arbeit gibt mir das Gefühl, etwas geschafft zu haben.',
      fr: 'Mon travail me donne le sentiment de faire quelque chose de bien.',
      es: 'Mi trabajo me hace sentir que he hecho algo bueno.',
    }),
    item({ ...intrinsic, ...plain(fevs('Q7')) }, {
      en: 'I know how my work helps [my organisation] reach its goals.',
      de: 'Ich weiß, wie meine Arbeit den Zielen von [my organisation] dient.',
      fr: 'Je sais en quoi mon travail aide [my organisation] à atteindre ses buts.',
      es: 'Sé cómo mi trabajo ayuda a [my organisation] a lograr sus metas.',
    }),
    item({ ...supervisor, ...fevs('Q48') }, {
      en: 'Supervisors in my work unit support employee development.',
      de: 'Die Vorgesetzten in meinem Bereich fördern die Entwicklung der Beschäftigten.',
      fr: 'Les responsables de mon service soutiennent le développement du personnel.',
      es: 'Los responsables de mi unidad apoyan el desarrollo del personal.',
    }),
    item({ ...supervisor, ...fevs('Q50') }, {
      en: 'My supervisor listens to what I have to say.',
      de: 'Meine Führungskraft hört zu, wenn ich etwas zu sagen habe.',
      fr: 'Ma hiérarchie directe écoute ce que j’ai à dire.',
      es: 'Mi responsable escucha lo que tengo que decir.',
    }),
    item({ ...supervisor, ...fevs('Q51') }, {
      en: 'My supervisor treats me with respect.',
      de: 'Meine Führungskraft behandelt mich mit Respekt.',
      fr: 'Ma hiérarchie directe me traite avec respect.',
      es: 'Mi responsable me trata con respeto.',
    }),
    item({ ...supervisor, ...fevs('Q52') }, {
      en: 'I have trust and confidence in my supervisor.',
      de: 'Ich habe Vertrauen in meine Führungskraft.',
      fr: 'J’ai confiance en ma hiérarchie directe.',
      es: 'Tengo plena confianza en mi responsable.',
    }),
    item({ ...supervisor, ...fevs('Q54'), responseSet: 'good5' }, {
      en: 'Overall, how good a job do you feel is being done by your immediate supervisor?',
      de: 'Wie gut macht Ihre direkte Führungskraft Ihrer Meinung nach insgesamt ihre Arbeit?',
      fr: 'Dans l’ensemble, comment jugez-vous le travail de votre hiérarchie directe ?',
      es: 'En conjunto, ¿cómo valoras el trabajo de tu responsable directo o directa?',
    }),
    item({ ...supervisor, ...plain(fevs('Q48')) }, {
      en: 'My manager helps people here to learn and grow.',
      de: 'Meine Führungskraft hilft den Menschen hier, dazuzulernen.',
      fr: 'Ma hiérarchie directe aide les gens à apprendre et à progresser.',
      es: 'Mi responsable ayuda a la gente a aprender y crecer.',
    }),
    item({ ...supervisor, ...plain(fevs('Q52')) }, {
      en: 'I trust my manager.',
      de: 'Ich vertraue meiner Führungskraft.',
      fr: 'Je fais confiance à ma hiérarchie directe.',
      es: 'Confío en mi responsable.',
    }),
    item({ ...supervisor, ...plain(fevs('Q54')), responseSet: 'good5' }, {
      en: 'How good a job does your manager do?',
      de: 'Wie gut macht Ihre Führungskraft ihre Arbeit?',
      fr: 'Comment jugez-vous le travail de votre responsable ?',
      es: '¿Cómo hace su trabajo tu responsable?',
    }),
    item({ ...leaders, ...fevs('Q57') }, {
      en: 'In my organization, senior leaders generate high levels of motivation and commitment in the workforce.',
      de: 'In meiner Organisation sorgt die oberste Leitung für hohe Motivation und großes Engagement der Belegschaft.',
      fr: 'Dans mon organisation, la direction suscite une forte motivation et un fort engagement du personnel.',
      es: 'En mi organización, la alta dirección genera un alto nivel de motivación y compromiso en la plantilla.',
    }),
    item({ ...leaders, ...fevs('Q58') }, {
      en: "My organization's senior leaders maintain high standards of honesty and integrity.",
      de: 'Die oberste Leitung meiner Organisation hält hohe Maßstäbe an Ehrlichkeit und Integrität ein.',
      fr: 'La direction de mon organisation fait preuve d’une grande honnêteté et d’une grande intégrité.',
      es: 'La alta dirección de mi organización mantiene un alto nivel de honestidad e integridad.',
    }),
    item({ ...leaders, ...fevs('Q59') }, {
      en: 'Managers communicate the goals of the organization.',
      de: 'Die Führungskräfte vermitteln die Ziele der Organisation.',
      fr: 'Les responsables font connaître les objectifs de l’organisation.',
      es: 'Los responsables comunican los objetivos de la organización.',
    }),
    item({ ...leaders, ...fevs('Q61'), responseSet: 'good5-do-not-know' }, {
      en: 'Overall, how good a job do you feel is being done by the manager directly above your immediate supervisor?',
      de: 'Wie gut macht die Führungskraft direkt über Ihrer eigenen Ihrer Meinung nach insgesamt ihre Arbeit?',
      fr: 'Dans l’ensemble, comment jugez-vous le travail de la personne placée juste au-dessus de votre responsable ?',
      es: 'En conjunto, ¿cómo valoras el trabajo de la persona que está justo por encima de tu responsable?',
    }),
    item({ ...leaders, ...fevs('Q62') }, {
      en: "I have a high level of respect for my organization's senior leaders.",
      de: 'Ich habe große Achtung vor der obersten Leitung meiner Organisation.',
      fr: 'J’ai beaucoup de respect pour la direction de mon organisation.',
      es: 'Siento un gran respeto por la alta dirección de mi organización.',
    }),
    item({ ...leaders, ...plain(fevs('Q57')) }, {
      en: 'Our top leaders make people want to do good work.',
      de: 'Unsere oberste Leitung macht Lust auf gute Arbeit.',
      fr: 'Nos dirigeants donnent envie de bien travailler.',
      es: 'Quienes dirigen dan ganas de trabajar bien.',
    }),
    item({ ...leaders, ...plain(fevs('Q58')) }, {
      en: 'Our top leaders are honest.',
      de: 'Unsere oberste Leitung ist ehrlich.',
      fr: 'Nos dirigeants sont honnêtes.',
      es: 'Quienes dirigen son personas honestas.',
    }),
    item({ ...leaders, ...plain(fevs('Q59')) }, {
      en: 'Our managers tell us what the goals are.',
      de: 'Unsere Führungskräfte sagen uns, was die Ziele sind.',
      fr: 'Nos responsables nous disent quels sont les buts.',
      es: 'Nuestros responsables nos dicen cuáles son las metas.',
    }),
    item({ ...leaders, ...plain(fevs('Q61')), responseSet: 'good5-do-not-know' }, {
      en: "How good a job does your manager's boss do?",
      de: 'Wie gut macht die Führungskraft Ihrer Führungskraft ihre Arbeit?',
      fr: 'Comment jugez-vous le travail de la personne qui dirige votre responsable ?',
      es: '¿Cómo hace su trabajo la persona que dirige a tu responsable?',
    }),
    item({ ...leaders, ...plain(fevs('Q62')) }, {
      en: 'I respect our top leaders.',
      de: 'Ich habe Respekt vor unserer obersten Leitung.',
      fr: 'Je respecte nos dirigeants.',
      es: 'Respeto a quienes dirigen.',
    }),
  ],
};
