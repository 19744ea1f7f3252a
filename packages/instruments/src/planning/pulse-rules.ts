import { FEAR_SHORT_FORM } from '../composing/forms.ts';
import type { Instrument, Item } from '../instrument.ts';
import type { Locale } from '../wording/locale.ts';
import { countWords } from '../wording/count-words.ts';

/** A pulse: five gap items, four of fear, at most three others; never more than twelve items and 250 words of questions. */
export const PULSE_RULES = { gapItems: 5, fearItems: 4, rotatingItems: 3, mostItems: 12, mostWords: 250 } as const;

export type PulseFault =
  | { readonly reason: 'gap-items' | 'fear-items' | 'too-many-items'; readonly found: number }
  | { readonly reason: 'too-many-words'; readonly found: number; readonly locale: Locale };

/**
 * What keeps an instrument from being a pulse; nothing for a pulse. Words are those of the questions, without headings and
 * scales, in every language of the instrument.
 *
 * @example pulseFaults(demoInstrument) // [{ reason: 'fear-items', found: 0 }]: the demo asks other items of fear
 */
export function pulseFaults(instrument: Instrument): PulseFault[] {
  const { items, gapItemIds } = instrument;
  const fear = items.filter(isOfShortForm).length;
  return [
    ...(gapItemIds.length === PULSE_RULES.gapItems ? [] : [{ reason: 'gap-items', found: gapItemIds.length } as const]),
    ...(fear === PULSE_RULES.fearItems ? [] : [{ reason: 'fear-items', found: fear } as const]),
    ...(items.length <= PULSE_RULES.mostItems ? [] : [{ reason: 'too-many-items', found: items.length } as const]),
    ...instrumentLengths(instrument)
      .filter(({ words }) => words > PULSE_RULES.mostWords)
      .map((length) => ({ reason: 'too-many-words', found: length.words, locale: length.locale }) as const),
  ];
}

/**
 * The words of the questions in each language of the instrument, without headings and scales.
 *
 * @example instrumentLengths(demoInstrument) // [{ locale: 'en', words: 120 }]
 */
export function instrumentLengths({ items, locale, translations = [] }: Instrument): { locale: Locale; words: number }[] {
  return [
    { locale, words: sumOfWords(items.map(({ text }) => text)) },
    ...translations.map((translation) => ({ locale: translation.locale, words: sumOfWords(Object.values(translation.items)) })),
  ];
}

/** Is this one of the four items of the fear short form, which every pulse asks? */
function isOfShortForm({ id }: Pick<Item, 'id'>): boolean {
  return Object.values(FEAR_SHORT_FORM.items).includes(id);
}

function sumOfWords(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + countWords(text), 0);
}
