import { csps, fevs, item, own, plain } from './bank-item.ts';
import type { ItemBank } from './bank-item.ts';

const candour = { construct: 'fear', facet: 'candour', direction: 1, responseSet: 'agree5', theme: 'how-work-gets-done' } as const;

/** Can one say what one thinks, also upwards? */
export const fearCandour: ItemBank = {
  id: 'fear-candour',
  version: '1',
  items: [
    item({ ...candour, ...csps('B46') }, {
      en: 'I think it is safe to challenge the way things are done in [my organisation]',
      de: 'Ich denke, man kann bei [my organisation] gefahrlos infrage stellen, wie etwas gemacht wird',
      fr: 'Je pense que l’on peut sans risque remettre en question la façon de faire chez [my organisation]',
      es: 'Creo que se puede cuestionar sin riesgo la forma de hacer las cosas en [my organisation]',
    }),
    item({ ...candour, ...csps('B56') }, {
      en: 'In [my organisation], people are encouraged to speak up when they identify a serious policy or delivery risk',
      de: 'Bei [my organisation] wird man ermutigt, den Mund aufzumachen, wenn man ein ernstes Risiko für ein Vorhaben oder seine Umsetzung erkennt',
      fr: 'Chez [my organisation], on encourage les gens à s’exprimer quand ils voient un risque grave pour un projet ou sa mise en œuvre',
      es: 'En [my organisation] se anima a la gente a hablar cuando detecta un riesgo grave para un proyecto o su ejecución',
    }),
    item({ ...candour, ...csps('B57') }, {
      en: 'I feel able to challenge inappropriate behaviour in the workplace',
      de: 'Ich traue mir zu, unangemessenes Verhalten am Arbeitsplatz anzusprechen',
      fr: 'Je me sens capable de m’opposer à un comportement déplacé au travail',
      es: 'Me siento capaz de plantar cara a un comportamiento inadecuado en el trabajo',
    }),
    item({ ...candour, ...fevs('Q80'), id: 'fevs23-q80', source: 'fevs23' }, {
      en: 'I am comfortable expressing opinions that are different from other employees in my work unit.',
      de: 'Es fällt mir leicht, andere Meinungen zu äußern als die Kolleginnen und Kollegen in meinem Bereich.',
      fr: 'Je suis à l’aise pour exprimer un avis différent de celui des autres personnes de mon service.',
      es: 'Me resulta fácil expresar opiniones distintas de las de otras personas de mi unidad.',
    }),
    item({ ...candour, ...own('trouble-for-saying-what-is-wrong'), direction: -1 }, {
      en: 'People here get into trouble when they say what is wrong.',
      de: 'Wer hier sagt, was falsch läuft, bekommt Ärger.',
      fr: 'Ici, dire ce qui ne va pas attire des ennuis.',
      es: 'Aquí, quien dice lo que va mal se busca problemas.',
    }),
    item({ ...candour, ...own('says-what-is-wanted'), direction: -1 }, {
      en: 'I say what managers want to hear even when I disagree.',
      de: 'Ich sage, was Führungskräfte hören wollen, auch wenn ich anderer Meinung bin.',
      fr: 'Je dis ce que les responsables veulent entendre, même quand je ne suis pas d’accord.',
      es: 'Digo lo que los responsables quieren oír aunque no esté de acuerdo.',
    }),
    item({ ...candour, ...plain(csps('B56')) }, {
      en: 'At [my organisation], people are asked to speak up when they see a big risk',
      de: 'Bei [my organisation] soll man etwas sagen, wenn man eine große Gefahr sieht',
      fr: 'Chez [my organisation], on demande aux gens de parler quand ils voient un grand risque',
      es: 'En [my organisation] se pide a la gente que hable cuando ve un gran riesgo',
    }),
    item({ ...candour, ...plain(csps('B57')) }, {
      en: 'I can say something when a person is treated badly here',
      de: 'Ich kann etwas sagen, wenn hier jemand schlecht behandelt wird',
      fr: 'Je peux dire quelque chose quand quelqu’un est mal traité ici',
      es: 'Puedo decir algo cuando aquí se trata mal a alguien',
    }),
    item({ ...candour, ...plain({ ...fevs('Q80'), id: 'fevs23-q80', source: 'fevs23' }) }, {
      en: 'I find it easy to say that I see things in a different way.',
      de: 'Ich kann leicht sagen, dass ich etwas anders sehe.',
      fr: 'Il m’est facile de dire que je vois les choses autrement.',
      es: 'Me es fácil decir que veo las cosas de otra forma.',
    }),
  ],
};
