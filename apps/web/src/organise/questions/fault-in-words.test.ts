import '../../words/in-english.ts';
import { expect, it } from 'vitest';
import { words } from '../../words/words.ts';
import { faultInWords } from './fault-in-words.ts';

it('a question that may not rotate yet is refused with both ways out, by the words that stand on their buttons', () => {
  const sentence = faultInWords({ reason: 'cycle-too-short', shortestCycle: 5 });
  expect(sentence).toContain(words.questions.bank.stopRotating);
  expect(sentence).toContain(`${words.questions.rotation.cycle}” to 5`);
});
