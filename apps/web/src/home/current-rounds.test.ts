import { expect, it } from 'vitest';
import { currentRounds } from './current-rounds.ts';

const next = { phase: 'enrolment', published: false } as const;
const open = { phase: 'answers', published: false } as const;
const counting = { phase: 'counting', published: false } as const;
const over = { phase: 'counting', published: true } as const;

it('a pulse with open answers stays, and stands first, when the next one is frozen', () => {
  expect(currentRounds([next, open, over])).toEqual([open, next]);
});

it('a pulse that is being counted stands after the next one, and one whose results are out is no longer current', () => {
  expect(currentRounds([next, counting, over])).toEqual([next, counting]);
});
