import type { ScoringKey } from './scoring-key.ts';

const OPM = 'US Office of Personnel Management, Federal Employee Viewpoint Survey: index items and percent positive (public domain)';

export type FevsYear = '2018' | '2019' | '2020' | '2021' | '2022' | '2023' | '2024';

interface IndexItems {
  readonly intrinsic: readonly number[];
  readonly leaders: readonly number[];
  readonly supervisors: readonly number[];
  readonly satisfaction: readonly number[];
}

const OF_2018: IndexItems = {
  intrinsic: [3, 4, 6, 11, 12],
  leaders: [53, 54, 56, 60, 61],
  supervisors: [47, 48, 49, 51, 52],
  satisfaction: [40, 69, 70, 71],
};
const OF_2023: IndexItems = {
  intrinsic: [2, 3, 4, 6, 7],
  leaders: [57, 58, 59, 61, 62],
  supervisors: [48, 50, 51, 52, 54],
  satisfaction: [46, 70, 71, 72],
};

/** The same fifteen (and four) questions under the numbers of each year's questionnaire. */
const ITEMS_OF_YEAR: Readonly<Record<FevsYear, IndexItems>> = {
  2018: OF_2018,
  2019: OF_2018,
  2020: { intrinsic: [2, 3, 4, 6, 7], leaders: [26, 27, 28, 30, 31], supervisors: [21, 22, 23, 24, 25], satisfaction: [17, 36, 37, 38] },
  2021: { intrinsic: [2, 3, 4, 6, 7], leaders: [32, 33, 34, 36, 37], supervisors: [27, 28, 29, 30, 31], satisfaction: [23, 42, 43, 44] },
  2022: { intrinsic: [2, 3, 4, 6, 7], leaders: [55, 56, 57, 59, 60], supervisors: [46, 48, 49, 50, 52], satisfaction: [43, 68, 69, 70] },
  2023: OF_2023,
  2024: OF_2023,
};

/**
 * OPM's Employee Engagement Index with its three subindices, and the Global Satisfaction Index, for the questionnaire of
 * a year. `itemIdOf` says which item id a question has ('Q3' in OPM's own files and in the demo, 'fevs24-q3' in the banks).
 *
 * Rule: an item's percent positive is 100 × ratings of 4 and 5 / ratings of 1 to 5; a subindex is the unrounded mean of its
 * five; the index is the mean of the three subindices.
 *
 * @example fevsKeys('2018', (code) => code)[0]?.id // 'fevs-intrinsic-work-experience'
 */
export function fevsKeys(year: FevsYear, itemIdOf: (code: string) => string): readonly ScoringKey[] {
  const { intrinsic, leaders, supervisors, satisfaction } = ITEMS_OF_YEAR[year];
  const share = (id: string, title: string, numbers: readonly number[]): ScoringKey => ({
    id,
    title,
    source: `${OPM}, ${year}`,
    kind: 'favourable-share',
    higherIs: 'better',
    range: [0, 100],
    items: numbers.map((number) => ({ itemId: itemIdOf(`Q${number}`), favourable: [4, 5] })),
    pooledOver: 'items',
  });
  return [
    share('fevs-intrinsic-work-experience', 'Intrinsic work experience', intrinsic),
    share('fevs-leaders-lead', 'Leaders lead', leaders),
    share('fevs-supervisors', 'Supervisors', supervisors),
    {
      id: 'fevs-employee-engagement-index',
      title: 'Employee Engagement Index',
      source: `${OPM}, ${year}`,
      kind: 'composite',
      higherIs: 'better',
      range: [0, 100],
      parts: ['fevs-intrinsic-work-experience', 'fevs-leaders-lead', 'fevs-supervisors'],
      needs: 3,
    },
    share('fevs-global-satisfaction-index', 'Global Satisfaction Index', satisfaction),
  ];
}
