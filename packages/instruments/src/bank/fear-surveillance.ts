import { csps, item, own, plain } from './bank-item.ts';
import type { ItemBank } from './bank-item.ts';

const surveillance = { construct: 'fear', facet: 'surveillance', direction: -1, responseSet: 'agree5', theme: 'day-to-day' } as const;

/** Is one watched? No public survey has a scale for this; the four items without a source's number are ours. */
export const fearSurveillance: ItemBank = {
  id: 'fear-surveillance',
  version: '1',
  items: [
    item({ ...surveillance, ...own('monitored-more-than-needed') }, {
      en: 'My activity at work is monitored more closely than the work needs.',
      de: 'Was ich bei der Arbeit tue, wird genauer überwacht, als die Arbeit es erfordert.',
      fr: 'Ce que je fais au travail est contrôlé de plus près que le travail ne l’exige.',
      es: 'Lo que hago en el trabajo se controla más de lo que el trabajo requiere.',
    }),
    item({ ...surveillance, ...own('watched-messages') }, {
      en: 'I choose my words carefully because messages or calls may be watched.',
      de: 'Ich wähle meine Worte vorsichtig, weil Nachrichten oder Gespräche mitgelesen oder mitgehört werden könnten.',
      fr: 'Je pèse mes mots, car les messages ou les appels sont peut-être surveillés.',
      es: 'Elijo mis palabras con cuidado porque los mensajes o las llamadas pueden estar vigilados.',
    }),
    item({ ...surveillance, ...own('account-for-minutes') }, {
      en: 'I am asked to account for small amounts of my time.',
      de: 'Ich muss auch über kurze Zeiten Rechenschaft ablegen.',
      fr: 'On me demande de justifier de courts moments de mon temps.',
      es: 'Me piden cuentas de pequeños ratos de mi tiempo.',
    }),
    item({ ...surveillance, ...own('monitoring-to-catch') }, {
      en: 'Monitoring here is used to catch people out rather than to help.',
      de: 'Kontrolle dient hier eher dazu, jemanden zu ertappen, als zu helfen.',
      fr: 'Ici, le contrôle sert plus à prendre les gens en faute qu’à les aider.',
      es: 'Aquí el control sirve más para pillar a la gente que para ayudar.',
    }),
    item({ ...surveillance, ...csps('B54'), direction: 1 }, {
      en: 'I am trusted to carry out my job effectively',
      de: 'Man vertraut darauf, dass ich meine Arbeit gut mache',
      fr: 'On me fait confiance pour bien faire mon travail',
      es: 'Confían en que hago bien mi trabajo',
    }),
    item({ ...surveillance, ...csps('B59F'), direction: 1, theme: 'your-manager' }, {
      en: 'My manager trusts me to do my job effectively, even if I am not working from the same location as them',
      de: 'Meine Führungskraft vertraut darauf, dass ich meine Arbeit gut mache, auch wenn ich nicht am selben Ort arbeite',
      fr: 'Ma hiérarchie directe me fait confiance pour bien travailler, même quand nous ne sommes pas au même endroit',
      es: 'Mi responsable confía en que hago bien mi trabajo aunque no trabajemos en el mismo lugar',
    }),
    item({ ...surveillance, ...plain(csps('B59F')), direction: 1, theme: 'your-manager' }, {
      en: 'My manager trusts me to do good work when I work from some other place',
      de: 'Meine Führungskraft vertraut mir, auch wenn ich woanders arbeite',
      fr: 'Ma hiérarchie directe me fait confiance, même quand je travaille ailleurs',
      es: 'Mi responsable confía en mí aunque trabaje en otro sitio',
    }),
  ],
};
