import { csps, item, plain } from './bank-item.ts';
import type { ItemBank } from './bank-item.ts';

const stress = { construct: 'stress', facet: 'proxy-stress', direction: 1, responseSet: 'agree5', theme: 'your-work' } as const;

/** The seven agreement items of the Civil Service's Proxy Stress Index; the eighth (E03) stands in the bank "bullying". */
export const stressProxy: ItemBank = {
  id: 'stress-proxy',
  version: '1',
  items: [
    item({ ...stress, ...csps('B33'), theme: 'time-and-tasks' }, {
      en: 'I have an acceptable workload',
      de: 'Meine Arbeitsmenge ist annehmbar',
      fr: 'Ma charge de travail est acceptable',
      es: 'Mi carga de trabajo es aceptable',
    }),
    item({ ...stress, ...csps('B05') }, {
      en: 'I have a choice in deciding how I do my work',
      de: 'Ich kann mitentscheiden, wie ich meine Arbeit mache',
      fr: 'J’ai le choix de la façon de faire mon travail',
      es: 'Puedo elegir cómo hago mi trabajo',
    }),
    item({ ...stress, ...csps('B08'), theme: 'your-manager' }, {
      en: 'My manager motivates me to be more effective in my job',
      de: 'Meine Führungskraft motiviert mich, in meiner Arbeit wirksamer zu sein',
      fr: 'Ma hiérarchie directe me motive à être plus efficace dans mon travail',
      es: 'Mi responsable me motiva a ser más eficaz en mi trabajo',
    }),
    item({ ...stress, ...csps('B26'), theme: 'your-team' }, {
      en: 'I am treated with respect by the people I work with',
      de: 'Die Menschen, mit denen ich arbeite, behandeln mich mit Respekt',
      fr: 'Les personnes avec qui je travaille me traitent avec respect',
      es: 'Las personas con las que trabajo me tratan con respeto',
    }),
    item({ ...stress, ...csps('B30') }, {
      en: 'I have clear work objectives',
      de: 'Ich habe klare Arbeitsziele',
      fr: 'J’ai des objectifs de travail clairs',
      es: 'Tengo objetivos de trabajo claros',
    }),
    item({ ...stress, ...csps('B18'), theme: 'your-team' }, {
      en: 'The people in my team can be relied upon to help when things get difficult in my job',
      de: 'Auf die Menschen in meinem Team ist Verlass, wenn es in meiner Arbeit schwierig wird',
      fr: 'Je peux compter sur les membres de mon équipe quand mon travail devient difficile',
      es: 'Puedo contar con la gente de mi equipo cuando mi trabajo se complica',
    }),
    item({ ...stress, ...csps('B45'), theme: 'how-work-gets-done' }, {
      en: 'I have the opportunity to contribute my views before decisions are made that affect me',
      de: 'Ich kann meine Sicht einbringen, bevor über Dinge entschieden wird, die mich betreffen',
      fr: 'Je peux donner mon avis avant que soient prises des décisions qui me concernent',
      es: 'Puedo aportar mi opinión antes de que se tomen decisiones que me afectan',
    }),
    item({ ...stress, ...plain(csps('B33')), theme: 'time-and-tasks' }, {
      en: 'I can get my work done in the time I have',
      de: 'Ich schaffe meine Arbeit in der Zeit, die ich habe',
      fr: 'J’arrive à faire mon travail dans le temps que j’ai',
      es: 'Puedo hacer mi trabajo en el tiempo que tengo',
    }),
    item({ ...stress, ...plain(csps('B08')), theme: 'your-manager' }, {
      en: 'My manager makes me want to do my job well',
      de: 'Meine Führungskraft macht mir Lust auf gute Arbeit',
      fr: 'Ma hiérarchie directe me donne envie de bien travailler',
      es: 'Mi responsable me da ganas de trabajar bien',
    }),
    item({ ...stress, ...plain(csps('B30')) }, {
      en: 'I know what I should get done at work',
      de: 'Ich weiß, was ich bei der Arbeit schaffen soll',
      fr: 'Je sais ce que je dois faire au travail',
      es: 'Sé lo que tengo que conseguir en el trabajo',
    }),
    item({ ...stress, ...plain(csps('B45')), theme: 'how-work-gets-done' }, {
      en: 'I can say what I think before a choice is made that changes things for me',
      de: 'Ich kann sagen, was ich denke, bevor sich etwas für mich ändert',
      fr: 'Je peux dire ce que je pense avant que les choses changent pour moi',
      es: 'Puedo decir lo que pienso antes de que algo cambie para mí',
    }),
  ],
};
