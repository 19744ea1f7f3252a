import { csps, hse, item, plain } from './bank-item.ts';
import type { ItemBank } from './bank-item.ts';

const bullying = {
  construct: 'bullying',
  facet: 'event',
  direction: -1,
  responseSet: 'yesno',
  theme: 'your-team',
  offByDefault: true,
  besideContact: true,
} as const;
const afterwards = { ...bullying, followsUp: 'csps24-e03' } as const;
const notReported = { ...bullying, facet: 'reason-not-reporting', followsUp: 'csps24-e05' } as const;

/** Off by default, and never without a contact beside it: an anonymous answer cannot call for help, the page must. */
export const bullyingItems: ItemBank = {
  id: 'bullying',
  version: '1',
  items: [
    item({ ...bullying, ...csps('E03') }, {
      en: 'Have you been bullied or harassed at work, in the past 12 months?',
      de: 'Wurden Sie in den letzten 12 Monaten bei der Arbeit gemobbt oder belästigt?',
      fr: 'Avez-vous subi du harcèlement au travail au cours des 12 derniers mois ?',
      es: '¿Has sufrido acoso o intimidación en el trabajo en los últimos 12 meses?',
    }),
    item({ ...afterwards, ...csps('E05'), facet: 'reporting', direction: 1 }, {
      en: 'Did you report your experience of bullying and harassment?',
      de: 'Haben Sie das Mobbing oder die Belästigung gemeldet?',
      fr: 'Avez-vous signalé ce harcèlement ?',
      es: '¿Comunicaste ese acoso o esa intimidación?',
    }),
    item({ ...bullying, ...csps('E06_D'), facet: 'reprisal-event', followsUp: 'csps24-e05' }, {
      en: 'Did you feel like you were punished for reporting the incident?',
      de: 'Hatten Sie das Gefühl, für die Meldung bestraft worden zu sein?',
      fr: 'Avez-vous eu le sentiment d’une punition pour ce signalement ?',
      es: '¿Sentiste que te castigaron por comunicarlo?',
    }),
    item({ ...notReported, ...csps('E05B_01') }, {
      en: 'I felt I might jeopardise my job',
      de: 'Ich hatte das Gefühl, ich könnte meine Stelle gefährden',
      fr: 'Je craignais de mettre mon emploi en danger',
      es: 'Sentí que podía poner en peligro mi puesto',
    }),
    item({ ...notReported, ...csps('E05B_02') }, {
      en: 'I did not want to be seen as a troublemaker',
      de: 'Ich wollte nicht als jemand gelten, der Ärger macht',
      fr: 'Je ne voulais pas passer pour une source d’ennuis',
      es: 'No quería que me vieran como alguien problemático',
    }),
    item({ ...notReported, ...csps('E05B_03') }, {
      en: 'I did not believe that corrective action would be taken',
      de: 'Ich glaubte nicht, dass etwas dagegen getan würde',
      fr: 'Je ne croyais pas que des mesures seraient prises',
      es: 'No creía que se fueran a tomar medidas',
    }),
    item({ ...bullying, ...hse(5), facet: 'relationships', responseSet: 'frequency5' }, {
      en: 'I am subject to personal harassment in the form of unkind words or behaviour',
      de: 'Ich werde durch unfreundliche Worte oder unfreundliches Verhalten persönlich schikaniert',
      fr: 'Je subis un harcèlement personnel sous forme de paroles ou de comportements blessants',
      es: 'Sufro acoso personal en forma de palabras o comportamientos desagradables',
    }),
    item({ ...bullying, ...hse(21), facet: 'relationships', responseSet: 'frequency5' }, {
      en: 'I am subject to bullying at work',
      de: 'Ich werde bei der Arbeit gemobbt',
      fr: 'Je suis la cible de brimades au travail',
      es: 'Sufro intimidación en el trabajo',
    }),
    item({ ...afterwards, ...plain(csps('E05')), facet: 'reporting', direction: 1 }, {
      en: 'Did you tell someone in charge what happened?',
      de: 'Haben Sie einer zuständigen Person gesagt, was passiert ist?',
      fr: 'En avez-vous parlé à une personne responsable ?',
      es: '¿Se lo contaste a alguien con responsabilidad?',
    }),
    item({ ...notReported, ...plain(csps('E05B_03')) }, {
      en: 'I did not think that anything would be done',
      de: 'Ich dachte nicht, dass etwas getan wird',
      fr: 'Je ne pensais pas que l’on ferait quelque chose',
      es: 'No pensaba que se hiciera nada',
    }),
    item({ ...bullying, ...plain(hse(5)), facet: 'relationships', responseSet: 'frequency5' }, {
      en: 'People at work are unkind to me in what they say or do',
      de: 'Man ist bei der Arbeit mit Worten oder Taten unfreundlich zu mir',
      fr: 'Au travail, on me blesse par des mots ou des actes',
      es: 'En el trabajo me tratan mal con palabras o con hechos',
    }),
  ],
};
