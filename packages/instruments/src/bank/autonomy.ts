import { fevs, hse, item, own, plain } from './bank-item.ts';
import type { ItemBank } from './bank-item.ts';

const voice = { construct: 'autonomy', facet: 'voice', direction: 1, responseSet: 'agree5', theme: 'how-work-gets-done' } as const;
const discretion = { construct: 'autonomy', facet: 'discretion', direction: 1, responseSet: 'agree5', theme: 'your-work' } as const;
const customers = { ...discretion, facet: 'discretion-for-customers', theme: 'the-people-you-serve' } as const;

/** Room to act: a say in decisions, discretion in one's own work, discretion to solve a customer's problem. */
export const autonomy: ItemBank = {
  id: 'autonomy',
  version: '1',
  items: [
    item({ ...voice, ...fevs('Q25') }, {
      en: 'I can influence decisions in my work unit.',
      de: 'Ich kann Entscheidungen in meinem Bereich beeinflussen.',
      fr: 'Je peux influencer les décisions dans mon service.',
      es: 'Puedo influir en las decisiones de mi unidad.',
    }),
    item({ ...voice, ...fevs('Q66') }, {
      en: 'Management involves employees in decisions that affect their work.',
      de: 'Die Leitung bezieht die Beschäftigten in Entscheidungen ein, die ihre Arbeit betreffen.',
      fr: 'La direction associe le personnel aux décisions qui touchent son travail.',
      es: 'La dirección hace participar al personal en las decisiones que afectan a su trabajo.',
    }),
    item({ ...voice, ...fevs('Q67'), responseSet: 'satisfied5' }, {
      en: 'How satisfied are you with your involvement in decisions that affect your work?',
      de: 'Wie zufrieden sind Sie mit Ihrer Beteiligung an Entscheidungen, die Ihre Arbeit betreffen?',
      fr: 'Comment jugez-vous votre participation aux décisions qui touchent votre travail ?',
      es: '¿Cómo valoras tu participación en las decisiones que afectan a tu trabajo?',
    }),
    item({ ...discretion, id: 'fevs18-q30', source: 'fevs18', sourceCode: 'Q30', theme: 'how-work-gets-done' }, {
      en: 'Employees have a feeling of personal empowerment with respect to work processes.',
      de: 'Die Beschäftigten haben das Gefühl, bei den Arbeitsabläufen selbst etwas bewirken zu können.',
      fr: 'Le personnel a le sentiment d’avoir prise sur les processus de travail.',
      es: 'El personal siente que tiene capacidad de decisión en los procesos de trabajo.',
    }),
    item({ ...discretion, ...hse(10), responseSet: 'frequency5' }, {
      en: 'I have a say in my own work speed',
      de: 'Ich kann mein Arbeitstempo mitbestimmen',
      fr: 'J’ai mon mot à dire sur mon rythme de travail',
      es: 'Puedo opinar sobre mi ritmo de trabajo',
    }),
    item({ ...discretion, ...hse(15), responseSet: 'frequency5' }, {
      en: 'I have a choice in deciding how I do my work',
      de: 'Ich kann mitentscheiden, wie ich meine Arbeit mache',
      fr: 'J’ai le choix de la façon de faire mon travail',
      es: 'Puedo elegir cómo hago mi trabajo',
    }),
    item({ ...discretion, ...hse(19), responseSet: 'frequency5' }, {
      en: 'I have a choice in deciding what I do at work',
      de: 'Ich kann mitentscheiden, was ich bei der Arbeit mache',
      fr: 'J’ai le choix de ce que je fais au travail',
      es: 'Puedo elegir qué hago en el trabajo',
    }),
    item({ ...discretion, ...hse(25) }, {
      en: 'I have some say over the way I work',
      de: 'Ich kann mitreden, wie ich arbeite',
      fr: 'J’ai mon mot à dire sur ma façon de travailler',
      es: 'Puedo opinar sobre mi forma de trabajar',
    }),
    item({ ...discretion, ...hse(30) }, {
      en: 'My working time can be flexible',
      de: 'Meine Arbeitszeit kann flexibel sein',
      fr: 'Mon temps de travail peut être flexible',
      es: 'Mi horario de trabajo puede ser flexible',
    }),
    item({ ...customers, ...own('solves-customer-problems') }, {
      en: 'I can solve most problems of the people I serve without asking first.',
      de: 'Ich kann die meisten Anliegen der Menschen, für die ich arbeite, lösen, ohne erst zu fragen.',
      fr: 'Je peux régler la plupart des problèmes des gens que je sers sans demander d’abord.',
      es: 'Puedo resolver casi todos los problemas de la gente a la que atiendo sin preguntar antes.',
    }),
    item({ ...customers, ...own('bends-a-rule') }, {
      en: 'When a rule makes no sense for a customer, I may find a better way.',
      de: 'Wenn eine Regel für eine Kundin oder einen Kunden keinen Sinn ergibt, darf ich einen besseren Weg suchen.',
      fr: 'Quand une règle n’a pas de sens pour un client, je peux trouver une meilleure voie.',
      es: 'Cuando una norma no tiene sentido para un cliente, puedo buscar una vía mejor.',
    }),
    item({ ...customers, ...own('rules-stop-good-service'), direction: -1 }, {
      en: 'Our rules often keep me from helping a customer in the right way.',
      de: 'Unsere Regeln hindern mich oft daran, Kundinnen und Kunden richtig zu helfen.',
      fr: 'Nos règles m’empêchent souvent d’aider un client comme il faut.',
      es: 'Nuestras normas me impiden a menudo ayudar bien a un cliente.',
    }),
    item({ ...voice, ...plain(fevs('Q25')) }, {
      en: 'I have a say in what is decided in my team.',
      de: 'Ich kann mitreden, wenn in meinem Team etwas entschieden wird.',
      fr: 'J’ai mon mot à dire dans ce qui se décide dans mon équipe.',
      es: 'Tengo voz en lo que se decide en mi equipo.',
    }),
    item({ ...voice, ...plain(fevs('Q66')) }, {
      en: 'Our leaders ask us before they change how we work.',
      de: 'Unsere Leitung fragt uns, bevor sie ändert, wie wir arbeiten.',
      fr: 'Nos dirigeants nous demandent notre avis avant de changer notre travail.',
      es: 'Quienes dirigen nos preguntan antes de cambiar cómo trabajamos.',
    }),
    item({ ...voice, ...plain(fevs('Q67')), responseSet: 'satisfied5' }, {
      en: 'How do you feel about the say you have in your work?',
      de: 'Wie zufrieden sind Sie damit, wie weit Sie bei Ihrer Arbeit mitreden können?',
      fr: 'Comment jugez-vous la place de votre avis dans votre travail ?',
      es: '¿Cómo ves el peso de tu opinión en tu trabajo?',
    }),
    item({ ...discretion, ...plain({ id: 'fevs18-q30', source: 'fevs18', sourceCode: 'Q30' }), theme: 'how-work-gets-done' }, {
      en: 'People here feel that they can change how the work is done.',
      de: 'Die Menschen hier haben das Gefühl, ändern zu können, wie gearbeitet wird.',
      fr: 'Ici, les gens sentent qu’ils peuvent changer la façon de travailler.',
      es: 'Aquí la gente siente que puede cambiar cómo se trabaja.',
    }),
  ],
};
