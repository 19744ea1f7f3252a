import { hse, item, plain } from './bank-item.ts';
import type { ItemBank } from './bank-item.ts';

const manager = { construct: 'stress', facet: 'manager-support', direction: 1, responseSet: 'agree5', theme: 'your-manager' } as const;
const peers = { construct: 'stress', facet: 'peer-support', direction: 1, responseSet: 'agree5', theme: 'your-team' } as const;

/** Support by the manager and by colleagues: the HSE tool's two scales, but for item 31, which stands under kindness. */
export const stressSupport: ItemBank = {
  id: 'stress-support',
  version: '1',
  items: [
    item({ ...manager, ...hse(8), responseSet: 'frequency5' }, {
      en: 'I am given supportive feedback on the work I do',
      de: 'Ich bekomme hilfreiche Rückmeldung zu meiner Arbeit',
      fr: 'Je reçois des retours encourageants sur mon travail',
      es: 'Recibo comentarios de apoyo sobre el trabajo que hago',
    }),
    item({ ...manager, ...hse(23), responseSet: 'frequency5' }, {
      en: 'I can rely on my line manager to help me out with a work problem',
      de: 'Ich kann mich darauf verlassen, dass mir meine Führungskraft bei einem Arbeitsproblem hilft',
      fr: 'Je peux compter sur ma hiérarchie directe pour m’aider à régler un problème de travail',
      es: 'Puedo contar con mi responsable para que me ayude con un problema de trabajo',
    }),
    item({ ...manager, ...hse(29) }, {
      en: 'I can talk to my line manager about something that has upset or annoyed me about work',
      de: 'Ich kann mit meiner Führungskraft über etwas reden, das mich bei der Arbeit verletzt oder geärgert hat',
      fr: 'Je peux parler à ma hiérarchie directe de ce qui m’a blessé ou agacé au travail',
      es: 'Puedo hablar con mi responsable de algo que me ha disgustado o molestado en el trabajo',
    }),
    item({ ...manager, ...hse(33) }, {
      en: 'I am supported through emotionally demanding work',
      de: 'Bei seelisch belastender Arbeit werde ich unterstützt',
      fr: 'On me soutient quand le travail est éprouvant sur le plan émotionnel',
      es: 'Recibo apoyo cuando el trabajo es emocionalmente exigente',
    }),
    item({ ...manager, ...hse(35) }, {
      en: 'My line manager encourages me at work',
      de: 'Meine Führungskraft ermutigt mich bei der Arbeit',
      fr: 'Ma hiérarchie directe m’encourage dans mon travail',
      es: 'Mi responsable me anima en el trabajo',
    }),
    item({ ...peers, ...hse(7), responseSet: 'frequency5' }, {
      en: 'If work gets difficult, my colleagues will help me',
      de: 'Wenn die Arbeit schwierig wird, helfen mir meine Kolleginnen und Kollegen',
      fr: 'Si le travail devient difficile, mes collègues m’aident',
      es: 'Si el trabajo se complica, mis colegas me ayudan',
    }),
    item({ ...peers, ...hse(24) }, {
      en: 'I get help and support I need from colleagues',
      de: 'Ich bekomme im Kollegenkreis die Hilfe, die ich brauche',
      fr: 'Je reçois de mes collègues l’aide et le soutien dont j’ai besoin',
      es: 'Recibo de mis colegas la ayuda y el apoyo que necesito',
    }),
    item({ ...peers, ...hse(27) }, {
      en: 'I receive the respect at work I deserve from my colleagues',
      de: 'Ich bekomme im Kollegenkreis den Respekt, den ich verdiene',
      fr: 'Je reçois de mes collègues le respect que je mérite',
      es: 'Recibo de mis colegas el respeto que merezco',
    }),
    item({ ...manager, ...plain(hse(8)), responseSet: 'frequency5' }, {
      en: 'I am told in a kind way what is good in my work and what is not',
      de: 'Man sagt mir freundlich, was an meiner Arbeit gut ist und was nicht',
      fr: 'On me dit avec bienveillance ce qui va et ce qui ne va pas dans mon travail',
      es: 'Me dicen con amabilidad qué está bien en mi trabajo y qué no',
    }),
    item({ ...manager, ...plain(hse(29)) }, {
      en: 'I can talk to my manager when work makes me sad or cross',
      de: 'Ich kann mit meiner Führungskraft reden, wenn mich die Arbeit traurig oder wütend macht',
      fr: 'Je peux parler à ma hiérarchie directe quand le travail me rend triste ou me fâche',
      es: 'Puedo hablar con mi responsable cuando el trabajo me pone triste o me enfada',
    }),
    item({ ...manager, ...plain(hse(33)) }, {
      en: 'I get help when my work is hard to bear',
      de: 'Ich bekomme Hilfe, wenn meine Arbeit schwer zu ertragen ist',
      fr: 'On m’aide quand mon travail est dur à supporter',
      es: 'Me ayudan cuando mi trabajo es duro de llevar',
    }),
    item({ ...manager, ...plain(hse(35)) }, {
      en: 'My manager cheers me on at work',
      de: 'Meine Führungskraft macht mir bei der Arbeit Mut',
      fr: 'Ma hiérarchie directe me donne du courage au travail',
      es: 'Mi responsable me da ánimos en el trabajo',
    }),
    item({ ...peers, ...plain(hse(27)) }, {
      en: 'The people I work with treat me as well as they should',
      de: 'Die Menschen, mit denen ich arbeite, behandeln mich so gut, wie sie sollten',
      fr: 'Les gens avec qui je travaille me traitent comme il faut',
      es: 'La gente con la que trabajo me trata como es debido',
    }),
  ],
};
