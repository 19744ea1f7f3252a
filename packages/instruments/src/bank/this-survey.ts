import { csps, item, own, plain } from './bank-item.ts';
import type { ItemBank } from './bank-item.ts';

const trust = { construct: 'trust', direction: 1, responseSet: 'agree5', theme: 'this-survey' } as const;

/** Do people believe that nobody can know what they said, that it is of use, and were they left to answer as they wish? */
export const thisSurvey: ItemBank = {
  id: 'this-survey',
  version: '1',
  items: [
    item({ ...trust, ...own('nobody-can-know'), facet: 'anonymity' }, {
      en: 'I trust that no one can find out what I answer here.',
      de: 'Ich vertraue darauf, dass niemand herausfinden kann, was ich hier antworte.',
      fr: 'J’ai confiance que personne ne peut savoir ce que je réponds ici.',
      es: 'Confío en que nadie puede saber lo que respondo aquí.',
    }),
    item({ ...trust, ...own('answers-as-it-is'), facet: 'anonymity' }, {
      en: 'I can say here what I really think.',
      de: 'Ich kann hier sagen, was ich wirklich denke.',
      fr: 'Je peux dire ici ce que je pense vraiment.',
      es: 'Aquí puedo decir lo que pienso de verdad.',
    }),
    item({ ...trust, ...csps('B52'), facet: 'action' }, {
      en: 'I believe that senior managers in [my organisation] will take action on the results from this survey',
      de: 'Ich glaube, dass die oberen Führungskräfte bei [my organisation] aus den Ergebnissen dieser Befragung Konsequenzen ziehen',
      fr: 'Je crois que les hauts responsables chez [my organisation] agiront en fonction des résultats de cette enquête',
      es: 'Creo que los altos responsables de [my organisation] actuarán según los resultados de esta encuesta',
    }),
    item({ ...trust, ...csps('B53'), facet: 'action' }, {
      en: 'Where I work, I think effective action has been taken on the results of the last survey',
      de: 'Ich denke, dass dort, wo ich arbeite, aus den Ergebnissen der letzten Befragung wirksam etwas gemacht wurde',
      fr: 'Là où je travaille, je pense que l’on a agi de façon efficace après la dernière enquête',
      es: 'Creo que donde trabajo se ha actuado con eficacia a partir de los resultados de la última encuesta',
    }),
    item(
      { ...own('told-how-to-answer'), construct: 'told-how-to-answer', facet: 'pressure-on-answers', direction: -1, responseSet: 'yesno', theme: 'this-survey', publishedFor: 'organisation' },
      {
        en: 'Were you told how to answer?',
        de: 'Hat Ihnen jemand gesagt, wie Sie antworten sollen?',
        fr: 'Vous a-t-on dit comment répondre ?',
        es: '¿Te han dicho cómo responder?',
      },
    ),
    item({ ...trust, ...plain(csps('B52')), facet: 'action' }, {
      en: 'Our top leaders will do something about what we say here',
      de: 'Unsere oberste Leitung wird etwas aus dem machen, was wir hier sagen',
      fr: 'Nos dirigeants feront quelque chose de ce que nous disons ici',
      es: 'Quienes dirigen harán algo con lo que decimos aquí',
    }),
    item({ ...trust, ...plain(csps('B53')), facet: 'action' }, {
      en: 'Things got better here after we were last asked',
      de: 'Nach der letzten Befragung ist hier etwas besser geworden',
      fr: 'Les choses vont mieux ici depuis la dernière enquête',
      es: 'Las cosas han mejorado aquí desde la última encuesta',
    }),
  ],
};
