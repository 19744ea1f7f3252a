import { responseSetOf, type Instrument, type ItemResponse } from '@unguarded/instruments';
import { words } from '../words/words.ts';

/** An answer as it stands on the scale. */
export function answerInWords(instrument: Instrument, itemId: string, answer: ItemResponse): string {
  if (answer === null) return words.review.notAnswered;
  if (answer === 'prefer-not-to-say') return words.questions.preferNotToSay;
  const responseSet = responseSetOf(instrument, itemId);
  if (answer === 'do-not-know') return responseSet?.doNotKnow ?? words.review.notAnswered;
  return responseSet?.labels[answer - responseSet.lowest] ?? words.review.notAnswered;
}
