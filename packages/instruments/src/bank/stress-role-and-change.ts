import { hse, item, plain } from './bank-item.ts';
import type { ItemBank } from './bank-item.ts';

const role = { construct: 'stress', facet: 'role', direction: 1, responseSet: 'frequency5', theme: 'your-work' } as const;
const change = { construct: 'stress', facet: 'change', direction: 1, responseSet: 'agree5', theme: 'learning-and-change' } as const;
const relationships = { construct: 'stress', facet: 'relationships', direction: -1, responseSet: 'frequency5', theme: 'your-team' } as const;

/** Role, change and relationships of the HSE tool; its items 5 and 21 stand in the bank "bullying". */
export const stressRoleAndChange: ItemBank = {
  id: 'stress-role-and-change',
  version: '1',
  items: [
    item({ ...role, ...hse(1) }, {
      en: 'I am clear what is expected of me at work',
      de: 'Mir ist klar, was bei der Arbeit von mir erwartet wird',
      fr: 'Ce que l’on attend de moi au travail est clair pour moi',
      es: 'Tengo claro lo que se espera de mí en el trabajo',
    }),
    item({ ...role, ...hse(4) }, {
      en: 'I know how to go about getting my job done',
      de: 'Ich weiß, wie ich meine Arbeit angehen muss',
      fr: 'Je sais comment m’y prendre pour faire mon travail',
      es: 'Sé cómo hacer mi trabajo',
    }),
    item({ ...role, ...hse(11) }, {
      en: 'I am clear what my duties and responsibilities are',
      de: 'Mir sind meine Aufgaben und Zuständigkeiten klar',
      fr: 'Mes tâches et mes responsabilités sont claires pour moi',
      es: 'Tengo claras mis tareas y responsabilidades',
    }),
    item({ ...role, ...hse(13) }, {
      en: 'I am clear about the goals and objectives for my department',
      de: 'Mir sind die Ziele meiner Abteilung klar',
      fr: 'Les buts et les objectifs de mon service sont clairs pour moi',
      es: 'Tengo claras las metas y los objetivos de mi departamento',
    }),
    item({ ...role, ...hse(17) }, {
      en: 'I understand how my work fits into the overall aim of the organisation',
      de: 'Ich verstehe, wie meine Arbeit zum Gesamtziel der Organisation beiträgt',
      fr: 'Je comprends la place de mon travail dans le but général de l’organisation',
      es: 'Entiendo cómo encaja mi trabajo en el objetivo general de la organización',
    }),
    item({ ...change, ...hse(26) }, {
      en: 'I have sufficient opportunities to question managers about change at work',
      de: 'Ich habe genug Gelegenheit, Führungskräfte zu Veränderungen bei der Arbeit zu befragen',
      fr: 'J’ai assez d’occasions d’interroger les responsables sur les changements au travail',
      es: 'Tengo suficientes oportunidades de preguntar a los responsables por los cambios en el trabajo',
    }),
    item({ ...change, ...hse(28) }, {
      en: 'Staff are always consulted about change at work',
      de: 'Die Beschäftigten werden zu Veränderungen bei der Arbeit immer gehört',
      fr: 'Le personnel est toujours consulté sur les changements au travail',
      es: 'Siempre se consulta al personal sobre los cambios en el trabajo',
    }),
    item({ ...change, ...hse(32) }, {
      en: 'When changes are made at work, I am clear how they will work out in practice',
      de: 'Wenn sich bei der Arbeit etwas ändert, ist mir klar, wie das in der Praxis aussieht',
      fr: 'Lors de changements au travail, je vois clairement ce qu’ils donneront en pratique',
      es: 'Cuando hay cambios en el trabajo, tengo claro cómo funcionarán en la práctica',
    }),
    item({ ...relationships, ...hse(14) }, {
      en: 'There is friction or anger between colleagues',
      de: 'Es gibt Reibereien oder Ärger im Kollegenkreis',
      fr: 'Il y a des tensions ou de la colère entre collègues',
      es: 'Hay roces o enfado entre colegas',
    }),
    item({ ...relationships, ...hse(34), responseSet: 'agree5' }, {
      en: 'Relationships at work are strained',
      de: 'Das Miteinander bei der Arbeit ist angespannt',
      fr: 'Les relations au travail sont tendues',
      es: 'Las relaciones en el trabajo son tensas',
    }),
    item({ ...role, ...plain(hse(11)) }, {
      en: 'I know what my tasks are and what I answer for',
      de: 'Ich weiß, was meine Aufgaben sind und wofür ich geradestehe',
      fr: 'Je sais quelles sont mes tâches et de quoi je réponds',
      es: 'Sé cuáles son mis tareas y de qué respondo',
    }),
    item({ ...role, ...plain(hse(13)) }, {
      en: 'I know what my part of the firm wants to get done',
      de: 'Ich weiß, was meine Abteilung erreichen will',
      fr: 'Je sais ce que mon service veut atteindre',
      es: 'Sé lo que mi departamento quiere conseguir',
    }),
    item({ ...role, ...plain(hse(17)) }, {
      en: 'I know what my work is good for in the big picture',
      de: 'Ich weiß, wozu meine Arbeit im Ganzen gut ist',
      fr: 'Je sais à quoi sert mon travail dans l’ensemble',
      es: 'Sé para qué sirve mi trabajo en el conjunto',
    }),
    item({ ...change, ...plain(hse(26)) }, {
      en: 'I can ask managers enough about what will change at work',
      de: 'Ich kann die Führungskräfte genug fragen, was sich bei der Arbeit ändert',
      fr: 'Je peux assez demander aux responsables ce qui va changer au travail',
      es: 'Puedo preguntar lo suficiente a los responsables qué va a cambiar en el trabajo',
    }),
    item({ ...change, ...plain(hse(28)) }, {
      en: 'We are always asked before things change at work',
      de: 'Wir werden immer gefragt, bevor sich bei der Arbeit etwas ändert',
      fr: 'On nous demande toujours notre avis avant un changement au travail',
      es: 'Siempre nos preguntan antes de que algo cambie en el trabajo',
    }),
    item({ ...relationships, ...plain(hse(14)) }, {
      en: 'People at work quarrel or are angry with each other',
      de: 'Bei der Arbeit gibt es Streit oder Wut',
      fr: 'Au travail, les gens se disputent ou sont fâchés',
      es: 'En el trabajo la gente discute o se enfada entre sí',
    }),
  ],
};
