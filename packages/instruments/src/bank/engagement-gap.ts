import { csps, item, plain } from './bank-item.ts';
import type { ItemBank } from './bank-item.ts';

const engagement = {
  construct: 'engagement',
  facet: 'organisation',
  direction: 1,
  responseSet: 'agree5',
  theme: 'your-organisation',
} as const;

/** The five items of the Civil Service engagement index: asked with name in the check-in and without in the pulse. */
export const engagementGap: ItemBank = {
  id: 'engagement-gap',
  version: '1',
  items: [
    item({ ...engagement, ...csps('B47') }, {
      en: 'I am proud when I tell others I am part of [my organisation]',
      de: 'Ich bin stolz, wenn ich anderen erzähle, dass ich zu [my organisation] gehöre',
      fr: 'Je ressens de la fierté quand je dis que je travaille chez [my organisation]',
      es: 'Siento orgullo cuando digo a otras personas que formo parte de [my organisation]',
    }),
    item({ ...engagement, ...csps('B48') }, {
      en: 'I would recommend [my organisation] as a great place to work',
      de: 'Ich würde [my organisation] als sehr guten Arbeitsplatz empfehlen',
      fr: 'Je recommanderais [my organisation] comme un excellent endroit où travailler',
      es: 'Recomendaría [my organisation] como un lugar excelente para trabajar',
    }),
    item({ ...engagement, ...csps('B49') }, {
      en: 'I feel a strong personal attachment to [my organisation]',
      de: 'Ich fühle mich [my organisation] persönlich stark verbunden',
      fr: "J'éprouve un fort attachement personnel envers [my organisation]",
      es: 'Siento un fuerte vínculo personal con [my organisation]',
    }),
    item({ ...engagement, ...csps('B50') }, {
      en: '[My organisation] inspires me to do the best in my job',
      de: '[My organisation] inspiriert mich, in meiner Arbeit mein Bestes zu geben',
      fr: '[My organisation] me donne envie de faire de mon mieux dans mon travail',
      es: '[My organisation] me inspira a dar lo mejor de mí en mi trabajo',
    }),
    item({ ...engagement, ...csps('B51') }, {
      en: '[My organisation] motivates me to help it achieve its objectives',
      de: '[My organisation] motiviert mich, beim Erreichen der gemeinsamen Ziele mitzuhelfen',
      fr: '[My organisation] me motive à contribuer à la réalisation de ses objectifs',
      es: '[My organisation] me motiva a ayudar a alcanzar sus objetivos',
    }),
    item({ ...engagement, ...plain(csps('B49')) }, {
      en: 'I feel I belong at [my organisation]',
      de: 'Ich fühle mich bei [my organisation] zu Hause',
      fr: 'Je me sens à ma place chez [my organisation]',
      es: 'Siento que [my organisation] es mi sitio',
    }),
    item({ ...engagement, ...plain(csps('B51')) }, {
      en: '[My organisation] makes me want to help it do well',
      de: '[My organisation] weckt in mir den Wunsch, zum Erfolg beizutragen',
      fr: "[My organisation] me donne envie de l'aider à réussir",
      es: '[My organisation] hace que quiera ayudar a que le vaya bien',
    }),
  ],
};
