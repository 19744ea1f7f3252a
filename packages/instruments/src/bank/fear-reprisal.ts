import { csps, fevs, item, own, plain } from './bank-item.ts';
import type { ItemBank } from './bank-item.ts';

const reprisal = { construct: 'fear', facet: 'reprisal', direction: 1, responseSet: 'agree5', theme: 'rules-and-fairness' } as const;

/** Is one punished for it? */
export const fearReprisal: ItemBank = {
  id: 'fear-reprisal',
  version: '1',
  items: [
    item({ ...reprisal, ...fevs('Q8') }, {
      en: 'I can disclose a suspected violation of any law, rule, or regulation without fear of reprisal.',
      de: 'Ich kann den Verdacht auf einen Verstoß gegen Gesetze, Regeln oder Vorschriften melden, ohne Nachteile zu fürchten.',
      fr: 'Je peux signaler une violation présumée d’une loi, d’une règle ou d’un règlement sans craindre de représailles.',
      es: 'Puedo denunciar una posible infracción de cualquier ley, norma o reglamento sin miedo a represalias.',
    }),
    item({ ...reprisal, ...fevs('Q45') }, {
      en: 'In my organization, arbitrary action, personal favoritism, and/or political coercion are not tolerated.',
      de: 'In meiner Organisation werden Willkür, Günstlingswirtschaft und politischer Druck nicht geduldet.',
      fr: 'Dans mon organisation, l’arbitraire, le favoritisme et les pressions politiques ne sont pas tolérés.',
      es: 'En mi organización no se toleran la arbitrariedad, el favoritismo ni la coacción política.',
    }),
    item({ ...reprisal, ...csps('D03'), sourceCode: 'D03 (without "under the Civil Service Code")', responseSet: 'yesno' }, {
      en: 'Are you confident that if you raised a concern in [my organisation] it would be investigated properly?',
      de: 'Sind Sie zuversichtlich, dass ein von Ihnen gemeldeter Missstand bei [my organisation] ordentlich untersucht würde?',
      fr: 'Si vous signaliez un problème chez [my organisation], pensez-vous qu’il ferait l’objet d’une enquête sérieuse ?',
      es: '¿Confías en que, si plantearas una preocupación en [my organisation], se investigaría como es debido?',
    }),
    item({ ...reprisal, ...own('pays-for-pointing-out'), direction: -1, theme: 'how-work-gets-done' }, {
      en: 'Whoever points out a mistake here has to expect to pay for it.',
      de: 'Wer hier auf einen Fehler hinweist, muss mit Nachteilen rechnen.',
      fr: 'Ici, signaler une erreur finit par coûter cher.',
      es: 'Aquí, quien señala un error acaba pagándolo.',
    }),
    item({ ...reprisal, ...plain(fevs('Q8')) }, {
      en: 'I can report that someone may have broken a rule and need not fear to be punished for it.',
      de: 'Ich kann melden, dass vielleicht jemand eine Regel bricht, ohne dafür bestraft zu werden.',
      fr: 'Je peux signaler que quelqu’un a peut-être enfreint une règle sans craindre une punition.',
      es: 'Puedo avisar de que alguien quizá ha roto una norma sin miedo a un castigo.',
    }),
    item({ ...reprisal, ...plain(fevs('Q45')) }, {
      en: 'The same rules count for all of us here, and no one has to be a friend of the boss.',
      de: 'Hier gelten für alle die gleichen Regeln, und niemand muss mit der Leitung befreundet sein.',
      fr: 'Ici, les mêmes règles valent pour tous, et nul n’a besoin d’être l’ami du chef.',
      es: 'Aquí valen las mismas reglas para todos y no hace falta llevarse bien con quien manda.',
    }),
    item({ ...reprisal, ...plain(csps('D03')), sourceCode: 'D03 (plain wording)', responseSet: 'yesno' }, {
      en: 'If you told [my organisation] that something is wrong, would it be looked into as it should?',
      de: 'Wenn Sie bei [my organisation] sagen, dass etwas nicht stimmt: Wird dem richtig nachgegangen?',
      fr: 'Si vous disiez chez [my organisation] que quelque chose ne va pas, s’en occuperait-on comme il faut ?',
      es: 'Si dijeras en [my organisation] que algo va mal, ¿se miraría como es debido?',
    }),
  ],
};
