import { csps, item, plain } from './bank-item.ts';
import type { ItemBank } from './bank-item.ts';

const experience = { construct: 'work-experience', direction: 1, responseSet: 'agree5' } as const;
const work = { ...experience, facet: 'my-work', theme: 'your-work' } as const;
const purpose = { ...experience, facet: 'objectives-and-purpose', theme: 'your-organisation' } as const;
const learning = { ...experience, facet: 'learning-and-development', theme: 'learning-and-change' } as const;
const resources = { ...experience, facet: 'resources-and-workload', theme: 'time-and-tasks' } as const;

/** Civil Service People Survey: my work, objectives and purpose, learning, resources. B05, B30 and B33 stand in "stress-proxy". */
export const workExperienceWork: ItemBank = {
  id: 'work-experience-work',
  version: '1',
  items: [
    item({ ...work, ...csps('B01') }, {
      en: 'I am interested in my work',
      de: 'Meine Arbeit interessiert mich',
      fr: 'Mon travail m’intéresse',
      es: 'Mi trabajo me interesa',
    }),
    item({ ...work, ...csps('B02') }, {
      en: 'I am sufficiently challenged by my work',
      de: 'Meine Arbeit fordert mich genug',
      fr: 'Mon travail me stimule suffisamment',
      es: 'Mi trabajo me supone un reto suficiente',
    }),
    item({ ...work, ...csps('B03') }, {
      en: 'My work gives me a sense of personal accomplishment',
      de: 'Meine Arbeit gibt mir das Gefühl, persönlich etwas zu leisten',
      fr: 'Mon travail me donne un sentiment d’accomplissement personnel',
      es: 'Mi trabajo me da una sensación de logro personal',
    }),
    item({ ...work, ...csps('B04') }, {
      en: 'I feel involved in the decisions that affect my work',
      de: 'Ich fühle mich an Entscheidungen beteiligt, die meine Arbeit betreffen',
      fr: 'Je me sens associé aux décisions qui touchent mon travail',
      es: 'Siento que participo en las decisiones que afectan a mi trabajo',
    }),
    item({ ...purpose, ...csps('B06') }, {
      en: "I have a clear understanding of [my organisation]'s objectives",
      de: 'Die Ziele von [my organisation] sind mir klar',
      fr: 'Je comprends clairement quels objectifs poursuit [my organisation]',
      es: 'Tengo claros los objetivos de [my organisation]',
    }),
    item({ ...purpose, ...csps('B07') }, {
      en: "I understand how my work contributes to [my organisation]'s objectives",
      de: 'Ich verstehe, wie meine Arbeit zu den Zielen von [my organisation] beiträgt',
      fr: 'Je comprends en quoi mon travail contribue aux objectifs que poursuit [my organisation]',
      es: 'Entiendo cómo contribuye mi trabajo a los objetivos de [my organisation]',
    }),
    item({ ...learning, ...csps('B21') }, {
      en: 'I am able to access the right learning and development opportunities when I need to',
      de: 'Ich habe Zugang zu passenden Lern- und Entwicklungsangeboten, wenn ich sie brauche',
      fr: 'J’ai accès aux bonnes formations quand j’en ai besoin',
      es: 'Puedo acceder a la formación y el desarrollo adecuados cuando lo necesito',
    }),
    item({ ...learning, ...csps('B22') }, {
      en: 'Learning and development activities I have completed in the past 12 months have helped to improve my performance',
      de: 'Lern- und Entwicklungsangebote, die ich in den letzten 12 Monaten genutzt habe, haben meine Leistung verbessert',
      fr: 'Les formations que j’ai suivies au cours des 12 derniers mois m’ont aidé à mieux travailler',
      es: 'Las actividades de formación y desarrollo de los últimos 12 meses me han ayudado a mejorar mi rendimiento',
    }),
    item({ ...learning, ...csps('B23') }, {
      en: 'There are opportunities for me to develop my career in [my organisation]',
      de: 'Bei [my organisation] habe ich Möglichkeiten, mich beruflich weiterzuentwickeln',
      fr: 'J’ai des possibilités d’évolution chez [my organisation]',
      es: 'Tengo oportunidades de desarrollar mi carrera en [my organisation]',
    }),
    item({ ...learning, ...csps('B24') }, {
      en: 'Learning and development activities I have completed while working for [my organisation] are helping me to develop my career',
      de: 'Lern- und Entwicklungsangebote, die ich bei [my organisation] genutzt habe, helfen mir in meiner beruflichen Entwicklung',
      fr: 'Les formations que j’ai suivies chez [my organisation] m’aident à faire évoluer ma carrière',
      es: 'La formación y el desarrollo que he recibido en [my organisation] me ayudan a avanzar en mi carrera',
    }),
    item({ ...resources, ...csps('B29') }, {
      en: 'I get the information I need to do my job well',
      de: 'Ich bekomme die Informationen, die ich für gute Arbeit brauche',
      fr: 'Je reçois les informations dont j’ai besoin pour bien travailler',
      es: 'Recibo la información que necesito para hacer bien mi trabajo',
    }),
    item({ ...resources, ...csps('B31') }, {
      en: 'I have the skills I need to do my job effectively',
      de: 'Ich habe die Fähigkeiten, die ich für gute Arbeit brauche',
      fr: 'J’ai les compétences qu’il me faut pour être efficace dans mon travail',
      es: 'Tengo las capacidades que necesito para hacer bien mi trabajo',
    }),
    item({ ...resources, ...csps('B32') }, {
      en: 'I have the tools I need to do my job effectively',
      de: 'Ich habe die Arbeitsmittel, die ich für gute Arbeit brauche',
      fr: 'J’ai les outils qu’il me faut pour être efficace dans mon travail',
      es: 'Tengo las herramientas que necesito para hacer bien mi trabajo',
    }),
    item({ ...resources, ...csps('B34') }, {
      en: 'I achieve a good balance between my work life and my private life',
      de: 'Mir gelingt ein guter Ausgleich zwischen Arbeit und Privatleben',
      fr: 'Je parviens à un bon équilibre entre mon travail et ma vie privée',
      es: 'Consigo un buen equilibrio entre mi trabajo y mi vida privada',
    }),
    item({ ...work, ...plain(csps('B02')) }, {
      en: 'My work asks enough of me',
      de: 'Meine Arbeit verlangt mir genug ab',
      fr: 'Mon travail m’en demande assez',
      es: 'Mi trabajo me exige lo suficiente',
    }),
    item({ ...work, ...plain(csps('B03')) }, {
      en: 'My work makes me feel that I get something done',
      de: 'Meine Arbeit gibt mir das Gefühl, etwas zu schaffen',
      fr: 'Mon travail me donne le sentiment de réussir quelque chose',
      es: 'Mi trabajo me hace sentir que consigo algo',
    }),
    item({ ...work, ...plain(csps('B04')) }, {
      en: 'I have a say in what is decided about my work',
      de: 'Ich kann mitreden, wenn über meine Arbeit entschieden wird',
      fr: 'J’ai mon mot à dire dans ce qui se décide sur mon travail',
      es: 'Tengo voz en lo que se decide sobre mi trabajo',
    }),
    item({ ...purpose, ...plain(csps('B06')) }, {
      en: 'I know what [my organisation] wants to reach',
      de: 'Ich weiß, was [my organisation] erreichen will',
      fr: 'Je sais ce que [my organisation] veut atteindre',
      es: 'Sé lo que [my organisation] quiere lograr',
    }),
    item({ ...purpose, ...plain(csps('B07')) }, {
      en: 'I know how my work helps [my organisation] get there',
      de: 'Ich weiß, wie meine Arbeit [my organisation] voranbringt',
      fr: 'Je sais en quoi mon travail fait avancer [my organisation]',
      es: 'Sé cómo mi trabajo hace avanzar a [my organisation]',
    }),
    item({ ...learning, ...plain(csps('B21')) }, {
      en: 'I can learn what I need for my work when I need it',
      de: 'Ich kann lernen, was ich für meine Arbeit brauche, wenn ich es brauche',
      fr: 'Je peux apprendre ce qu’il me faut pour mon travail quand j’en ai besoin',
      es: 'Puedo aprender lo que necesito para mi trabajo cuando lo necesito',
    }),
    item({ ...learning, ...plain(csps('B22')) }, {
      en: 'What I was taught in the last 12 months helps me do my work better',
      de: 'Was ich in den letzten 12 Monaten gelernt habe, hilft mir, besser zu arbeiten',
      fr: 'Ce que l’on m’a appris ces 12 derniers mois m’aide à mieux travailler',
      es: 'Lo que he aprendido en los últimos 12 meses me ayuda a trabajar mejor',
    }),
    item({ ...learning, ...plain(csps('B23')) }, {
      en: 'I can get ahead at [my organisation]',
      de: 'Ich kann bei [my organisation] vorankommen',
      fr: 'Je peux progresser chez [my organisation]',
      es: 'Puedo progresar en [my organisation]',
    }),
    item({ ...learning, ...plain(csps('B24')) }, {
      en: 'What I have learned at [my organisation] helps me get ahead',
      de: 'Was ich bei [my organisation] gelernt habe, bringt mich voran',
      fr: 'Ce que j’ai appris chez [my organisation] m’aide à progresser',
      es: 'Lo que he aprendido en [my organisation] me ayuda a progresar',
    }),
  ],
};
