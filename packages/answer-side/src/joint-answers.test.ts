import type { Instrument, ItemAnswer } from '@unguarded/instruments';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startJointCount, type JointAnswers } from './joint-answers.ts';

const instrumentOf = (items: number): Instrument => ({
  id: 'many', version: '1', title: 'Many', locale: 'en', gapItemIds: [], responseSets: [{ id: 'agree5', lowest: 1, highest: 5, labels: ['1', '2', '3', '4', '5'] }],
  items: Array.from({ length: items }, (_, index) => ({
    id: `Q${index}`, construct: 'engagement', facet: 'intrinsic', direction: 1 as const, responseSet: 'agree5', text: `${index}`, theme: 'Work', source: 's', sourceCode: `${index}`, licence: 'public domain',
  })),
});

type Row = readonly ItemAnswer[];

function jointOf(rows: readonly Row[], items = rows[0]?.length ?? 0): JointAnswers | null {
  const joint = startJointCount(instrumentOf(items));
  for (const row of rows) joint.add(Object.fromEntries(row.map((answer, index) => [`Q${index}`, answer])));
  return joint.result();
}

const repeat = (rows: readonly Row[], times: number): Row[] => Array.from({ length: times }, () => rows).flat();

test('covariances are those of the textbook, over all who rated every item', () => {
  const joint = jointOf([...repeat([[1, 2], [2, 4], [3, 3], [4, 5]], 25), [5, null], ['prefer-not-to-say', 1]]);
  const spread = (100 * 5 * 25) / (4 * 25 * 99); // sum of squares 125 of each column, over n − 1 = 99
  expect(joint?.people).toBe(100);
  expect(joint?.itemIds).toEqual(['Q0', 'Q1']);
  expect(joint?.covariances[0]?.[0]).toBeCloseTo(spread, 12);
  expect(joint?.covariances[0]?.[1]).toBeCloseTo(100 / 99, 12);
  expect(joint?.covariances[1]?.[0]).toBe(joint?.covariances[0]?.[1]);
});

test('of fewer than a hundred people nothing is computed', () => {
  expect(jointOf(repeat([[1, 2]], 99))).toBeNull();
  expect(jointOf(repeat([[1, 2]], 100))).not.toBeNull();
});

test('there are at least ten people for each item; items that few rated are left out first, then the last ones', () => {
  const row = (index: number): Row => Array.from({ length: 12 }, (_, column) => 1 + ((index * (column + 1)) % 5));
  const people = Array.from({ length: 110 }, (_, index) => row(index));
  expect(jointOf(people)?.itemIds).toEqual(['Q0', 'Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6', 'Q7', 'Q8', 'Q9', 'Q10']);
  const someSilent = people.map((answers, index) => answers.map((answer, column) => (column === 2 && index < 5 ? null : answer)));
  expect(jointOf(someSilent)?.itemIds).toEqual(['Q0', 'Q1', 'Q3', 'Q4', 'Q5', 'Q6', 'Q7', 'Q8', 'Q9', 'Q10', 'Q11']);
});

test('items of two values are left out, and do not lessen the people in it', () => {
  const instrument = instrumentOf(3);
  const items = instrument.items.map((item, index) => (index === 1 ? { ...item, responseSet: 'yes-no' } : item));
  const joint = startJointCount({ ...instrument, items, responseSets: [...instrument.responseSets, { id: 'yes-no', lowest: 0, highest: 1, labels: ['No', 'Yes'] }] });
  for (let person = 0; person < 100; person += 1) joint.add({ Q0: 1 + (person % 5), Q1: person < 50 ? null : person % 2, Q2: 1 + (person % 3) });
  expect(joint.result()).toMatchObject({ itemIds: ['Q0', 'Q2'], people: 100 });
});

test('constant answers have no spread, which is a number', () => {
  expect(jointOf(repeat([[3, 5]], 100))?.covariances).toEqual([[0, 0], [0, 0]]);
});

test('the order of the people cannot be seen in the result', () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), { minLength: 100, maxLength: 130 });
  fc.assert(fc.property(rows, (people) => {
    expect(jointOf(people.toReversed())).toEqual(jointOf(people));
  }), { numRuns: 20 });
});
