import { fevs, hse, item, own, plain } from './bank-item.ts';
import type { ItemBank } from './bank-item.ts';

const permission = { construct: 'fear', facet: 'permission', direction: 1, responseSet: 'agree5', theme: 'day-to-day' } as const;

/** "Mother, may I?": must one ask first? */
export const fearPermission: ItemBank = {
  id: 'fear-permission',
  version: '1',
  items: [
    item({ ...permission, ...fevs('Q14') }, {
      en: 'I can make decisions about my work without getting permission first.',
      de: 'Ich kann über meine Arbeit entscheiden, ohne vorher um Erlaubnis zu fragen.',
      fr: 'Je peux prendre des décisions sur mon travail sans demander d’abord la permission.',
      es: 'Puedo tomar decisiones sobre mi trabajo sin pedir permiso antes.',
    }),
    item({ ...permission, ...fevs('Q13') }, {
      en: 'I have the autonomy to decide how I do my job.',
      de: 'Ich kann selbst entscheiden, wie ich meine Arbeit mache.',
      fr: 'J’ai la liberté de décider comment je fais mon travail.',
      es: 'Tengo autonomía para decidir cómo hago mi trabajo.',
    }),
    item({ ...permission, ...fevs('Q41') }, {
      en: 'The approval process in my organization allows timely delivery of my work.',
      de: 'Die Genehmigungswege in meiner Organisation lassen es zu, dass ich meine Arbeit rechtzeitig abliefere.',
      fr: 'Le circuit d’approbation de mon organisation me permet de rendre mon travail à temps.',
      es: 'El proceso de aprobación de mi organización permite entregar mi trabajo a tiempo.',
    }),
    item({ ...permission, ...hse(2), responseSet: 'frequency5' }, {
      en: 'I can decide when to take a break',
      de: 'Ich kann entscheiden, wann ich Pause mache',
      fr: 'Je peux décider du moment de ma pause',
      es: 'Puedo decidir cuándo hago una pausa',
    }),
    item({ ...permission, ...own('permission-for-safe-things'), direction: -1 }, {
      en: 'I need permission for things I could safely decide myself.',
      de: 'Ich brauche eine Erlaubnis für Dinge, die ich ohne Weiteres selbst entscheiden könnte.',
      fr: 'J’ai besoin d’une autorisation pour des choses que je pourrais décider sans risque.',
      es: 'Necesito permiso para cosas que podría decidir por mi cuenta sin riesgo.',
    }),
    item({ ...permission, ...plain(fevs('Q14')) }, {
      en: 'I can decide things in my work, and I need not ask first.',
      de: 'Ich kann bei der Arbeit Dinge entscheiden und muss nicht erst fragen.',
      fr: 'Je peux décider dans mon travail sans devoir demander d’abord.',
      es: 'Puedo decidir cosas en mi trabajo sin preguntar antes.',
    }),
    item({ ...permission, ...plain(fevs('Q13')) }, {
      en: 'I am free to choose how I do my job.',
      de: 'Ich kann frei wählen, wie ich meine Arbeit mache.',
      fr: 'Je choisis librement comment je fais mon travail.',
      es: 'Puedo elegir cómo hago mi trabajo.',
    }),
    item({ ...permission, ...plain(fevs('Q41')) }, {
      en: 'When my work needs a yes from someone, I get it in time.',
      de: 'Wenn meine Arbeit eine Zusage braucht, kommt sie rechtzeitig.',
      fr: 'Quand mon travail a besoin d’un oui, je l’obtiens à temps.',
      es: 'Cuando mi trabajo necesita un sí, lo recibo a tiempo.',
    }),
  ],
};
