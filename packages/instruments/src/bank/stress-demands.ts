import { fevs, hse, item, plain } from './bank-item.ts';
import type { ItemBank } from './bank-item.ts';

const demands = { construct: 'stress', facet: 'demands', direction: -1, responseSet: 'frequency5', theme: 'time-and-tasks' } as const;

/** Demands: the eight items of the HSE tool and OPM's item on workload. */
export const stressDemands: ItemBank = {
  id: 'stress-demands',
  version: '1',
  items: [
    item({ ...demands, ...fevs('Q5'), direction: 1, responseSet: 'agree5' }, {
      en: 'My workload is reasonable.',
      de: 'Meine Arbeitsbelastung ist vertretbar.',
      fr: 'Ma charge de travail est raisonnable.',
      es: 'Mi carga de trabajo es razonable.',
    }),
    item({ ...demands, ...hse(3) }, {
      en: 'Different groups at work demand things from me that are hard to combine',
      de: 'Verschiedene Gruppen verlangen bei der Arbeit Dinge von mir, die schwer vereinbar sind',
      fr: 'Au travail, différents groupes me demandent des choses difficiles à concilier',
      es: 'En el trabajo, distintos grupos me piden cosas difíciles de combinar',
    }),
    item({ ...demands, ...hse(6) }, {
      en: 'I have unachievable deadlines',
      de: 'Ich habe Termine, die nicht zu schaffen sind',
      fr: 'J’ai des délais impossibles à tenir',
      es: 'Tengo plazos imposibles de cumplir',
    }),
    item({ ...demands, ...hse(9) }, {
      en: 'I have to work very intensively',
      de: 'Ich muss sehr intensiv arbeiten',
      fr: 'Je dois travailler de façon très intense',
      es: 'Tengo que trabajar de forma muy intensa',
    }),
    item({ ...demands, ...hse(12) }, {
      en: 'I have to neglect some tasks because I have too much to do',
      de: 'Ich muss Aufgaben vernachlässigen, weil ich zu viel zu tun habe',
      fr: 'Je dois négliger certaines tâches parce que j’ai trop à faire',
      es: 'Tengo que descuidar algunas tareas porque tengo demasiado que hacer',
    }),
    item({ ...demands, ...hse(16) }, {
      en: 'I am unable to take sufficient breaks',
      de: 'Ich kann nicht genug Pausen machen',
      fr: 'Je ne peux pas faire assez de pauses',
      es: 'No puedo hacer suficientes pausas',
    }),
    item({ ...demands, ...hse(18) }, {
      en: 'I am pressured to work long hours',
      de: 'Ich werde gedrängt, lange zu arbeiten',
      fr: 'On me pousse à faire de longues journées',
      es: 'Me presionan para trabajar muchas horas',
    }),
    item({ ...demands, ...hse(20) }, {
      en: 'I have to work very fast',
      de: 'Ich muss sehr schnell arbeiten',
      fr: 'Je dois travailler très vite',
      es: 'Tengo que trabajar muy deprisa',
    }),
    item({ ...demands, ...hse(22) }, {
      en: 'I have unrealistic time pressures',
      de: 'Ich stehe unter unrealistischem Zeitdruck',
      fr: 'Je subis une pression de temps irréaliste',
      es: 'Tengo una presión de tiempo poco realista',
    }),
    item({ ...demands, ...plain(fevs('Q5')), direction: 1, responseSet: 'agree5' }, {
      en: 'I have about as much work as I can do.',
      de: 'Ich habe ungefähr so viel Arbeit, wie ich schaffen kann.',
      fr: 'J’ai à peu près autant de travail que je peux en faire.',
      es: 'Tengo más o menos tanto trabajo como puedo hacer.',
    }),
    item({ ...demands, ...plain(hse(3)) }, {
      en: 'Some people at work want this from me, some want that, and I cannot do both',
      de: 'Die einen wollen bei der Arbeit dies von mir, die anderen das, und beides geht nicht',
      fr: 'Au travail, les uns veulent ceci, les autres cela, et je ne peux pas faire les deux',
      es: 'En el trabajo unos quieren esto y otros aquello, y no puedo hacer las dos cosas',
    }),
    item({ ...demands, ...plain(hse(6)) }, {
      en: 'I am told to be done by a time that I cannot meet',
      de: 'Ich soll zu einer Zeit fertig sein, die nicht zu schaffen ist',
      fr: 'On me donne des délais que je ne peux pas tenir',
      es: 'Me piden acabar en un tiempo en el que no puedo',
    }),
    item({ ...demands, ...plain(hse(22)) }, {
      en: 'I am given too little time for what I have to do',
      de: 'Ich bekomme zu wenig Zeit für das, was ich tun muss',
      fr: 'On me donne trop peu de temps pour ce que j’ai à faire',
      es: 'Me dan muy poco tiempo para lo que tengo que hacer',
    }),
  ],
};
