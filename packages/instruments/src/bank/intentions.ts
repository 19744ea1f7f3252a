import { csps, item, own, plain } from './bank-item.ts';
import type { ItemBank } from './bank-item.ts';

/** Thinking of escape, the criterion that fear is validated with, and the recommend score (secondary: it is unsteady). */
export const intentions: ItemBank = {
  id: 'intentions',
  version: '1',
  items: [
    item(
      { ...csps('C01'), construct: 'intent-to-stay', facet: 'intent-to-leave', direction: 1, responseSet: 'stay4', theme: 'looking-ahead' },
      {
        en: 'Which of the following statements most reflects your current thoughts about working for [my organisation]?',
        de: 'Welche Aussage gibt am besten wieder, was Sie derzeit über Ihre Arbeit bei [my organisation] denken?',
        fr: 'Quelle phrase exprime le mieux ce que vous pensez aujourd’hui de votre avenir chez [my organisation] ?',
        es: '¿Qué frase refleja mejor lo que piensas ahora sobre trabajar en [my organisation]?',
      },
    ),
    item(
      { ...plain(csps('C01')), construct: 'intent-to-stay', facet: 'intent-to-leave', direction: 1, responseSet: 'stay4', theme: 'looking-ahead' },
      {
        en: 'How long do you want to stay here?',
        de: 'Wie lange möchten Sie hier bleiben?',
        fr: 'Combien de temps voulez-vous rester ici ?',
        es: '¿Cuánto tiempo quieres quedarte aquí?',
      },
    ),
    item(
      { ...own('thinks-of-leaving'), construct: 'intent-to-stay', facet: 'intent-to-leave', direction: -1, responseSet: 'frequency5', theme: 'looking-ahead' },
      {
        en: 'I think about looking for a job somewhere else.',
        de: 'Ich denke darüber nach, mir woanders Arbeit zu suchen.',
        fr: 'Je pense à chercher un emploi ailleurs.',
        es: 'Pienso en buscar trabajo en otro sitio.',
      },
    ),
    item(
      { ...own('recommends-as-workplace'), construct: 'recommendation', facet: 'workplace', direction: 1, responseSet: 'zero-to-ten', theme: 'your-organisation' },
      {
        en: 'To a friend who asks, would you speak well of working at [my organisation]?',
        de: 'Würden Sie Freunden, die danach fragen, die Arbeit bei [my organisation] empfehlen?',
        fr: 'À un ami qui vous le demande, diriez-vous du bien du travail chez [my organisation] ?',
        es: 'Si te preguntara un amigo, ¿hablarías bien de trabajar en [my organisation]?',
      },
    ),
  ],
};
