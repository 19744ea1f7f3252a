import type { Instrument } from '@unguarded/instruments';
import { expect, test } from 'vitest';
import { startCount } from './round-tally.ts';

const roundId = '00112233445566778899aabbccddeeff';
const item = (id: string): Instrument['items'][number] => ({
  id, construct: 'engagement', facet: 'intrinsic', direction: 1, responseSet: 'agree5', text: id, theme: 'Work', source: 's', sourceCode: id, licence: 'public domain',
});
const instrument: Instrument = {
  id: 'two-items', version: '1', title: 'Two items', locale: 'en', gapItemIds: ['Q1', 'Q2'], items: [item('Q1'), item('Q2'), item('Q3')],
  responseSets: [{ id: 'agree5', lowest: 1, highest: 5, labels: ['1', '2', '3', '4', '5'] }],
};

const count = () => startCount({ roundId, groupIds: ['east', 'west'], instrument });

test('answers are counted per scale value, beside what was left out and what nobody wanted to say', () => {
  const tally = count();
  tally.add('east', { Q1: 5, Q2: 1, Q3: 'prefer-not-to-say' });
  tally.add('east', { Q1: 5, Q2: null, Q3: 2 });
  const [east] = tally.result().groups;
  expect(east?.respondents).toBe(2);
  expect(east?.items).toEqual({
    Q1: { counts: [0, 0, 0, 0, 2], preferNotToSay: 0, leftOut: 0 },
    Q2: { counts: [1, 0, 0, 0, 0], preferNotToSay: 0, leftOut: 1 },
    Q3: { counts: [0, 1, 0, 0, 0], preferNotToSay: 1, leftOut: 0 },
  });
});

test('the gap index takes only those who rated all of its items', () => {
  const tally = count();
  tally.add('east', { Q1: 4, Q2: 3, Q3: null });
  tally.add('east', { Q1: 5, Q2: 5, Q3: 1 });
  tally.add('east', { Q1: 5, Q2: 'prefer-not-to-say', Q3: 1 });
  expect(tally.result().groups[0]?.gapIndex).toEqual({ people: 2, sum: 17, sumOfSquares: 149 });
});

test('a spoilt ballot is counted as spoilt and as nothing else', () => {
  const tally = count();
  tally.add('west', null);
  const west = tally.result().groups[1];
  expect(west).toMatchObject({ groupId: 'west', respondents: 0, spoilt: 1, gapIndex: { people: 0 } });
  expect(west?.items['Q1']).toEqual({ counts: [0, 0, 0, 0, 0], preferNotToSay: 0, leftOut: 0 });
});

test('a group without a ballot is in the result', () => {
  expect(count().result().groups.map(({ groupId, respondents }) => [groupId, respondents])).toEqual([['east', 0], ['west', 0]]);
});

test('the order in which ballots are counted cannot be seen in the result', () => {
  const ballots = [{ Q1: 1, Q2: 2, Q3: 3 }, { Q1: 5, Q2: null, Q3: 3 }, { Q1: 2, Q2: 2, Q3: 2 }];
  const [forwards, backwards] = [count(), count()];
  ballots.forEach((answers) => forwards.add('east', answers));
  ballots.toReversed().forEach((answers) => backwards.add('east', answers));
  expect(forwards.result()).toEqual(backwards.result());
});
