import type { PointedItem, ScoringKey } from './scoring-key.ts';

const SOURCE = 'Health and Safety Executive, Management Standards Indicator Tool (Open Government Licence v3.0)';
const BETTER = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 } as const;
const HARMFUL = { 1: 5, 2: 4, 3: 3, 4: 2, 5: 1 } as const;

const HARMFUL_ITEMS: readonly number[] = [3, 5, 6, 9, 12, 14, 16, 18, 20, 21, 22, 34];

const SCALES: readonly { id: string; title: string; items: readonly number[] }[] = [
  { id: 'demands', title: 'Demands', items: [3, 6, 9, 12, 16, 18, 20, 22] },
  { id: 'control', title: 'Control', items: [2, 10, 15, 19, 25, 30] },
  { id: 'manager-support', title: "Managers' support", items: [8, 23, 29, 33, 35] },
  { id: 'peer-support', title: "Colleagues' support", items: [7, 24, 27, 31] },
  { id: 'relationships', title: 'Relationships', items: [5, 14, 21, 34] },
  { id: 'role', title: 'Role', items: [1, 4, 11, 13, 17] },
  { id: 'change', title: 'Change', items: [26, 28, 32] },
];

/** The seven scales, 1 to 5, higher is better. At least half of a scale's items is our rule: the tool prints none that we have read. */
export const HSE_KEYS: readonly ScoringKey[] = SCALES.map(({ id, title, items }) => ({
  id: `hse-${id}`,
  title,
  source: SOURCE,
  kind: 'person-mean',
  higherIs: 'better',
  range: [1, 5],
  items: items.map(pointed),
  needs: Math.ceil(items.length / 2),
}));

function pointed(number: number): PointedItem {
  return { itemId: `hse-${String(number).padStart(2, '0')}`, points: HARMFUL_ITEMS.includes(number) ? HARMFUL : BETTER };
}
