import type { ItemAnswer } from '@unguarded/instruments';
import { demoInstrument } from '@unguarded/instruments';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReadAnswers } from './round-tally.ts';
import { startCount } from './round-tally.ts';

const GROUP_IDS = ['east', 'west', 'north'];

const anyAnswer = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant('prefer-not-to-say' as const), fc.constant(null));
const anyAnswers: fc.Arbitrary<ReadAnswers> = fc.option(
  fc.record(Object.fromEntries(demoInstrument.items.map(({ id }) => [id, anyAnswer as fc.Arbitrary<ItemAnswer>]))),
  { nil: null, freq: 10 },
);
const anyBallots = fc.array(fc.record({ groupId: fc.constantFrom(...GROUP_IDS), answers: anyAnswers }), { maxLength: 40 });

function tallyOf(ballots: { groupId: string; answers: ReadAnswers }[]) {
  const count = startCount({ roundId: 'round', groupIds: GROUP_IDS, instrument: demoInstrument });
  for (const { groupId, answers } of ballots) count.add(groupId, answers);
  return count.result();
}

test('every ballot is counted once: for each item the answers, refusals and gaps add up to the respondents', () => {
  fc.assert(fc.property(anyBallots, (ballots) => {
    const { groups } = tallyOf(ballots);
    expect(groups.reduce((total, { respondents, spoilt }) => total + respondents + spoilt, 0)).toBe(ballots.length);
    for (const { respondents, items } of groups) {
      for (const { counts, preferNotToSay, leftOut } of Object.values(items)) {
        expect(counts.reduce((total, people) => total + people, 0) + preferNotToSay + leftOut).toBe(respondents);
      }
    }
  }));
});

test('the result says nothing about the order of the ballots', () => {
  fc.assert(fc.property(anyBallots, fc.nat(), (ballots, turn) => {
    const start = ballots.length === 0 ? 0 : turn % ballots.length;
    expect(tallyOf([...ballots.slice(start), ...ballots.slice(0, start)].toReversed())).toEqual(tallyOf(ballots));
  }));
});
