import { responseSetOf, type Instrument, type ItemAnswer } from '@unguarded/instruments';
import { words } from '../words/words.ts';

/** An answer as it stands on the scale. */
export function answerInWords(instrument: Instrument, itemId: string, answer: ItemAnswer): string {
  if (answer === null) return words.review.notAnswered;
  if (answer === 'prefer-not-to-say') return words.questions.preferNotToSay;
  const responseSet = responseSetOf(instrument, itemId);
  return responseSet?.labels[answer - responseSet.lowest] ?? words.review.notAnswered;
}
