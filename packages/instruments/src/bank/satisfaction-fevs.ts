import { fevs, item, plain } from './bank-item.ts';
import type { ItemBank } from './bank-item.ts';

const satisfaction = {
  construct: 'satisfaction',
  facet: 'overall',
  direction: 1,
  responseSet: 'satisfied5',
  theme: 'your-organisation',
} as const;

/** The four items of OPM's Global Satisfaction Index, numbered as in 2024. */
export const satisfactionFevs: ItemBank = {
  id: 'satisfaction-fevs',
  version: '1',
  items: [
    item({ ...satisfaction, ...fevs('Q46'), responseSet: 'agree5' }, {
      en: 'I recommend my organization as a good place to work.',
      de: 'Ich empfehle meine Organisation als guten Arbeitsplatz.',
      fr: 'Je recommande mon organisation comme un bon endroit où travailler.',
      es: 'Recomiendo mi organización como un buen lugar para trabajar.',
    }),
    item({ ...satisfaction, ...fevs('Q70') }, {
      en: 'Considering everything, how satisfied are you with your job?',
      de: 'Wie zufrieden sind Sie alles in allem mit Ihrer Arbeit?',
      fr: 'Tout bien considéré, comment jugez-vous votre travail ?',
      es: 'Teniendo todo en cuenta, ¿cómo valoras tu trabajo?',
    }),
    item({ ...satisfaction, ...fevs('Q71'), theme: 'pay-and-benefits' }, {
      en: 'Considering everything, how satisfied are you with your pay?',
      de: 'Wie zufrieden sind Sie alles in allem mit Ihrem Gehalt?',
      fr: 'Tout bien considéré, comment jugez-vous votre salaire ?',
      es: 'Teniendo todo en cuenta, ¿cómo valoras tu sueldo?',
    }),
    item({ ...satisfaction, ...fevs('Q72') }, {
      en: 'Considering everything, how satisfied are you with your organization?',
      de: 'Wie zufrieden sind Sie alles in allem mit Ihrer Organisation?',
      fr: 'Tout bien considéré, comment jugez-vous votre organisation ?',
      es: 'Teniendo todo en cuenta, ¿cómo valoras tu organización?',
    }),
    item({ ...satisfaction, ...plain(fevs('Q46')), responseSet: 'agree5' }, {
      en: 'I would tell a friend that this is a good place to work.',
      de: 'Ich würde Freunden sagen, dass man hier gut arbeitet.',
      fr: 'Je dirais à un ami que l’on travaille bien ici.',
      es: 'Diría a un amigo que este es un buen lugar para trabajar.',
    }),
    item({ ...satisfaction, ...plain(fevs('Q70')) }, {
      en: 'All in all, how do you feel about your job?',
      de: 'Wie zufrieden sind Sie mit Ihrer Arbeit?',
      fr: 'En somme, comment jugez-vous votre travail ?',
      es: 'En resumen, ¿cómo ves tu trabajo?',
    }),
    item({ ...satisfaction, ...plain(fevs('Q71')), theme: 'pay-and-benefits' }, {
      en: 'All in all, how do you feel about your pay?',
      de: 'Wie zufrieden sind Sie mit Ihrem Gehalt?',
      fr: 'En somme, comment jugez-vous votre salaire ?',
      es: 'En resumen, ¿cómo ves tu sueldo?',
    }),
    item({ ...satisfaction, ...plain(fevs('Q72')) }, {
      en: 'All in all, how do you feel about working here?',
      de: 'Wie zufrieden sind Sie damit, hier zu arbeiten?',
      fr: 'En somme, comment jugez-vous le fait de travailler ici ?',
      es: 'En resumen, ¿cómo ves el hecho de trabajar aquí?',
    }),
  ],
};
