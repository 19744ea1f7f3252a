import { csps, item, plain } from './bank-item.ts';
import type { ItemBank } from './bank-item.ts';

const wellbeing = { construct: 'wellbeing', facet: 'life', direction: 1, responseSet: 'zero-to-ten', theme: 'your-life' } as const;

/** The two 0–10 questions of the Civil Service's PERMA index. They ask about life, not work: off by default. */
export const wellbeingItems: ItemBank = {
  id: 'wellbeing',
  version: '1',
  items: [
    item({ ...wellbeing, ...csps('W01'), offByDefault: true }, {
      en: 'Overall, how satisfied are you with your life nowadays?',
      de: 'Wie zufrieden sind Sie derzeit insgesamt mit Ihrem Leben?',
      fr: 'Dans l’ensemble, votre vie actuelle vous satisfait-elle ?',
      es: 'En general, ¿qué satisfacción sientes con tu vida actual?',
    }),
    item({ ...wellbeing, ...csps('W02'), offByDefault: true }, {
      en: 'Overall, to what extent do you feel that things you do in your life are worthwhile?',
      de: 'Wie sehr finden Sie insgesamt, dass das, was Sie in Ihrem Leben tun, der Mühe wert ist?',
      fr: 'Dans l’ensemble, trouvez-vous que ce que vous faites dans votre vie en vaut la peine ?',
      es: 'En general, ¿en qué medida sientes que vale la pena lo que haces en tu vida?',
    }),
    item({ ...wellbeing, ...plain(csps('W01')), offByDefault: true }, {
      en: 'How do you like your life these days?',
      de: 'Wie gefällt Ihnen Ihr Leben zurzeit?',
      fr: 'Votre vie vous plaît-elle ces temps-ci ?',
      es: '¿Te gusta tu vida en estos tiempos?',
    }),
    item({ ...wellbeing, ...plain(csps('W02')), offByDefault: true }, {
      en: 'Is what you do in your life worth doing?',
      de: 'Lohnt sich das, was Sie in Ihrem Leben tun?',
      fr: 'Ce que vous faites dans votre vie en vaut-il la peine ?',
      es: '¿Vale la pena lo que haces en tu vida?',
    }),
  ],
};
