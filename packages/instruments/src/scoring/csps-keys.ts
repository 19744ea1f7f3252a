import { falling, rising } from './points.ts';
import type { ScoringKey } from './scoring-key.ts';

const GUIDE = 'Civil Service People Survey 2020 Technical Guide, pp. 15-25 (Open Government Licence v3.0)';
const POINTS = { range: [0, 100] } as const;

/** 0 to 10 in the five steps of the guide. */
const ZERO_TO_TEN = { 0: 0, 1: 25, 2: 25, 3: 25, 4: 25, 5: 50, 6: 50, 7: 75, 8: 75, 9: 75, 10: 100 } as const;

/** The Civil Service's indices. House rule for engagement: three of the five items are enough; the guide's for the others: all. */
export const CSPS_INDEX_KEYS: readonly ScoringKey[] = [
  {
    ...POINTS,
    id: 'csps-engagement-index',
    title: 'Engagement index',
    source: GUIDE,
    kind: 'person-mean',
    higherIs: 'better',
    items: ['csps24-b47', 'csps24-b48', 'csps24-b49', 'csps24-b50', 'csps24-b51'].map(rising),
    needs: 3,
  },
  {
    ...POINTS,
    id: 'csps-proxy-stress-index',
    title: 'Proxy Stress Index',
    source: GUIDE,
    kind: 'person-mean',
    higherIs: 'worse',
    items: [
      ...['csps24-b33', 'csps24-b05', 'csps24-b08', 'csps24-b26', 'csps24-b30', 'csps24-b18', 'csps24-b45'].map(falling),
      { itemId: 'csps24-e03', points: { 0: 0, 1: 100, 'prefer-not-to-say': 50 } },
    ],
    needs: 8,
  },
  {
    ...POINTS,
    id: 'csps-perma-index',
    title: 'PERMA index',
    source: GUIDE,
    kind: 'person-mean',
    higherIs: 'better',
    items: [
      ...['csps24-b01', 'csps24-b18', 'csps24-b03'].map(rising),
      { itemId: 'csps24-w01', points: ZERO_TO_TEN },
      { itemId: 'csps24-w02', points: ZERO_TO_TEN },
    ],
    needs: 5,
  },
];

/** The nine themes of the 2024 questionnaire by the numbers of their questions; B17 does not exist. */
const THEMES: readonly { id: string; title: string; from: number; to: number }[] = [
  { id: 'my-work', title: 'My work', from: 1, to: 5 },
  { id: 'objectives-and-purpose', title: 'Organisational objectives and purpose', from: 6, to: 7 },
  { id: 'my-manager', title: 'My manager', from: 8, to: 16 },
  { id: 'my-team', title: 'My team', from: 18, to: 20 },
  { id: 'learning-and-development', title: 'Learning and development', from: 21, to: 24 },
  { id: 'inclusion-and-fair-treatment', title: 'Inclusion and fair treatment', from: 25, to: 28 },
  { id: 'resources-and-workload', title: 'Resources and workload', from: 29, to: 34 },
  { id: 'pay-and-benefits', title: 'Pay and benefits', from: 35, to: 37 },
  { id: 'leadership-and-managing-change', title: 'Leadership and managing change', from: 38, to: 46 },
];

/** Theme scores: percent positive over all ratings of a theme's questions together. */
export const CSPS_THEME_KEYS: readonly ScoringKey[] = THEMES.map(({ id, title, from, to }) => ({
  ...POINTS,
  id: `csps-theme-${id}`,
  title,
  source: GUIDE,
  kind: 'favourable-share',
  higherIs: 'better',
  items: Array.from({ length: to - from + 1 }, (_, step) => ({
    itemId: `csps24-b${String(from + step).padStart(2, '0')}`,
    favourable: [4, 5],
  })),
  pooledOver: 'answers',
}));
