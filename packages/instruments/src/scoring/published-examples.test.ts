import { describe, expect, it } from 'vitest';
import { demoInstrument } from '../demo-instrument.ts';
import type { Responses } from '../instrument.ts';
import { fevsKeys } from './fevs-keys.ts';
import { loadScoringKeys } from './load-scoring-keys.ts';
import { compositeOf, scoreGroup, scorePerson } from './score-answers.ts';
import { SCORING_BOOK, SCORING_KEYS, scoredItemsOf } from './scoring-book.ts';
import type { CompositeKey, PersonMeanKey } from './scoring-key.ts';

const ENGAGEMENT = ['csps24-b47', 'csps24-b48', 'csps24-b49', 'csps24-b50', 'csps24-b51'];
const WORDS: Readonly<Record<string, number>> = { SA: 5, A: 4, N: 3, D: 2, SD: 1 };

function answering(words: string): Responses {
  return Object.fromEntries(words.split(',').map((word, index) => [ENGAGEMENT[index] ?? '', WORDS[word] ?? null]));
}

function everyItem(value: number): Responses {
  return Object.fromEntries(ENGAGEMENT.map((id) => [id, value]));
}

function people(count: number, answers: Responses): Responses[] {
  return Array.from({ length: count }, () => answers);
}

function scoreOf(scored: ReturnType<typeof scorePerson>): number | string {
  return scored.ok ? scored.score : scored.reason;
}

// Source of the examples in this block: CSPS 2020 Technical Guide pp. 16-17 (OGL).
describe('the Civil Service engagement index', () => {
  it('gives the respondent who answers SA, A, A, N, D a score of 65', () => {
    expect(scorePerson(SCORING_BOOK, 'csps-engagement-index', answering('SA,A,A,N,D'))).toEqual({ ok: true, score: 65, people: 1 });
  });

  it('is 53 for the ten respondents who score 65, 25, 70, 35, 50, 100, 90, 40, 20, 35', () => {
    const group = [
      'SA,A,A,N,D', 'D,D,D,D,D', 'A,A,A,A,N', 'N,N,D,D,D', 'N,N,N,N,N', 'SA,SA,SA,SA,SA', 'SA,SA,SA,A,A', 'N,N,N,D,D', 'D,D,D,D,SD', 'N,N,D,D,D',
    ].map(answering);
    expect(group.map((answers) => scoreOf(scorePerson(SCORING_BOOK, 'csps-engagement-index', answers)))).toEqual([65, 25, 70, 35, 50, 100, 90, 40, 20, 35]);
    expect(scoreGroup(SCORING_BOOK, 'csps-engagement-index', group)).toEqual({ ok: true, score: 53, people: 10 });
  });

  it('is 49 for organisation A, of whom 10, 40, 10, 16 and 24 % answer SA, A, N, D and SD', () => {
    const group = [...people(10, everyItem(5)), ...people(40, everyItem(4)), ...people(10, everyItem(3)), ...people(16, everyItem(2)), ...people(24, everyItem(1))];
    expect(scoreOf(scoreGroup(SCORING_BOOK, 'csps-engagement-index', group))).toBe(49);
  });

  it('is 63 for organisation B by the printed arithmetic 22 + 21 + 17 + 3 + 0, whose percentages add to 102', () => {
    const key = SCORING_KEYS.find(({ id }) => id === 'csps-engagement-index') as PersonMeanKey;
    const printed = { 5: 22, 4: 28, 3: 34, 2: 12, 1: 6 };
    const parts = Object.entries(printed).map(([answer, percent]) => (percent * (key.items[0]?.points[answer] ?? Number.NaN)) / 100);
    expect(parts.toSorted((a, b) => b - a)).toEqual([22, 21, 17, 3, 0]);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(63);
  });

  it('takes three answers of the five, house rule for a pulse of one minute, and no fewer', () => {
    expect(scoreOf(scorePerson(SCORING_BOOK, 'csps-engagement-index', answering('SA,A,A')))).toBeCloseTo(250 / 3, 10);
    expect(scoreOf(scorePerson(SCORING_BOOK, 'csps-engagement-index', answering('SA,A')))).toBe('too-few-answers');
  });
});

describe("the Civil Service's Proxy Stress Index", () => {
  // Rule and example: 8 items, all required; 100 + 50 + 50 + 50 + 25 + 75 + 50 + 0 = 400, mean 50 (CSPS technical guide, OGL).
  const example: Responses = {
    'csps24-b33': 1, 'csps24-b05': 3, 'csps24-b08': 3, 'csps24-b26': 3, 'csps24-b30': 4, 'csps24-b18': 2, 'csps24-b45': 3, 'csps24-e03': 0,
  };

  it('is 50 in the worked example', () => {
    expect(scorePerson(SCORING_BOOK, 'csps-proxy-stress-index', example)).toEqual({ ok: true, score: 50, people: 1 });
  });

  it('counts a refusal to say whether one was bullied as 50', () => {
    expect(scoreOf(scorePerson(SCORING_BOOK, 'csps-proxy-stress-index', { ...example, 'csps24-e03': 'prefer-not-to-say' }))).toBe(450 / 8);
  });

  it('needs all eight: without the bullying item, which is off by default, there is none', () => {
    expect(scoreOf(scorePerson(SCORING_BOOK, 'csps-proxy-stress-index', { ...example, 'csps24-e03': null }))).toBe('too-few-answers');
    expect(scoreOf(scorePerson(SCORING_BOOK, 'csps-proxy-stress-index', { ...example, 'csps24-b33': 'prefer-not-to-say' }))).toBe('too-few-answers');
  });
});

describe("the Civil Service's PERMA index", () => {
  it('is 65 in the worked example: 75 + 100 + 50 + 75 + 25 = 325 (CSPS technical guide, OGL)', () => {
    const answers = { 'csps24-b01': 4, 'csps24-b18': 5, 'csps24-b03': 3, 'csps24-w01': 8, 'csps24-w02': 2 };
    expect(scorePerson(SCORING_BOOK, 'csps-perma-index', answers)).toEqual({ ok: true, score: 65, people: 1 });
  });

  it.each([[0, 0], [1, 25], [4, 25], [5, 50], [6, 50], [7, 75], [9, 75], [10, 100]])('reads %i of ten as %i points', (answer, points) => {
    const others = { 'csps24-b01': 1, 'csps24-b18': 1, 'csps24-b03': 1, 'csps24-w02': 0 };
    expect(scoreOf(scorePerson(SCORING_BOOK, 'csps-perma-index', { ...others, 'csps24-w01': answer }))).toBe(points / 5);
  });
});

describe('percent positive', () => {
  // Source: 2024 guide; counts 103, 166, 177, 95, 24 of 565 are 47.611 % positive.
  it('is 47.611 for 103, 166, 177, 95 and 24 answers, rounded only when it is printed', () => {
    const answers = [[5, 103], [4, 166], [3, 177], [2, 95], [1, 24]] as const;
    const group = answers.flatMap(([value, count]) => people(count, { 'csps24-b06': value, 'csps24-b07': null }));
    const scored = scoreGroup(SCORING_BOOK, 'csps-theme-objectives-and-purpose', group);
    expect(scored).toMatchObject({ ok: true, people: 565 });
    expect(Number(scoreOf(scored)).toFixed(3)).toBe('47.611');
  });

  it('of a theme is that of all its ratings together, not the mean of its questions', () => {
    const group = [...people(3, { 'csps24-b06': 5, 'csps24-b07': null }), { 'csps24-b06': 5, 'csps24-b07': 1 }];
    expect(scoreOf(scoreGroup(SCORING_BOOK, 'csps-theme-objectives-and-purpose', group))).toBe(80);
  });

  it('leaves out refusals, "do not know" and items left out', () => {
    const group: Responses[] = [{ 'csps24-b06': 4 }, { 'csps24-b06': 'prefer-not-to-say' }, { 'csps24-b06': 'do-not-know' }, {}];
    expect(scoreGroup(SCORING_BOOK, 'csps-theme-objectives-and-purpose', group)).toEqual({ ok: true, score: 100, people: 1 });
  });
});

describe("OPM's Employee Engagement Index", () => {
  const key = SCORING_KEYS.find(({ id }) => id === 'fevs-employee-engagement-index') as CompositeKey;

  // Published governmentwide (OPM): leaders lead, supervisors, intrinsic work experience, and the index.
  it.each([
    { year: '2018', subindices: [56.084281, 75.250746, 71.601037], published: 67.645355, people: 598_003 },
    { year: '2019', subindices: [57.090582, 76.217133, 72.143756], published: 68.483824, people: 615_395 },
    { year: '2020', subindices: [61.573887, 80.231001, 75.538488], published: 72.447792, people: 624_800 },
    { year: '2022', subindices: [59.22603, 79.727759, 72.676029], published: 70.543273, people: 557_778 },
  ])('is the unrounded mean of its three published subindices in $year', ({ subindices, published, people: respondents }) => {
    const index = compositeOf(key, subindices.map((score) => ({ ok: true, score, people: respondents })));
    expect(scoreOf(index)).toBeCloseTo(published, 5);
  });

  it('is the mean of fifteen percentages, so that a person who does not know one item stays in the others', () => {
    const items = SCORING_KEYS.flatMap((candidate) => (key.parts.includes(candidate.id) && candidate.kind === 'favourable-share' ? candidate.items : []));
    expect(items).toHaveLength(15);
    const group: Responses[] = [
      Object.fromEntries(items.map(({ itemId }) => [itemId, 5])),
      Object.fromEntries(items.map(({ itemId }, index) => [itemId, index === 0 ? 'do-not-know' : 2])),
    ];
    // one item at 100 %, fourteen at 50 %
    expect(scoreOf(scoreGroup(SCORING_BOOK, 'fevs-employee-engagement-index', group))).toBeCloseTo((100 + 14 * 50) / 15, 10);
  });

  it('has no score for one person', () => {
    expect(scoreOf(scorePerson(SCORING_BOOK, 'fevs-intrinsic-work-experience', { 'fevs24-q2': 5 }))).toBe('not-for-one-person');
  });

  it("scores the demo's gap items by OPM's numbers of 2018", () => {
    const keys = fevsKeys('2018', (code) => code).filter(({ id }) => id === 'fevs-intrinsic-work-experience');
    const loaded = loadScoringKeys(keys, scoredItemsOf(demoInstrument));
    const group: Responses[] = [{ Q3: 4, Q4: 5, Q6: 4, Q11: 2, Q12: 3 }, { Q3: 4, Q4: 1, Q6: 4, Q11: 2, Q12: 4 }];
    expect(loaded.ok && scoreOf(scoreGroup(loaded.book, 'fevs-intrinsic-work-experience', group))).toBe((100 + 50 + 100 + 0 + 50) / 5);
  });
});

describe("OPM's Global Satisfaction Index", () => {
  it.each([
    { year: '2018', items: ['Q40', 'Q69', 'Q70', 'Q71'] },
    { year: '2019', items: ['Q40', 'Q69', 'Q70', 'Q71'] },
    { year: '2020', items: ['Q17', 'Q36', 'Q37', 'Q38'] },
    { year: '2022', items: ['Q43', 'Q68', 'Q69', 'Q70'] },
    { year: '2024', items: ['Q46', 'Q70', 'Q71', 'Q72'] },
  ] as const)('is the unrounded mean of its four shares of $year', ({ year, items }) => {
    const key = fevsKeys(year, (code) => code).find(({ id }) => id === 'fevs-global-satisfaction-index');
    if (key?.kind !== 'favourable-share') throw new Error('The index is no mean of shares.');
    expect(key.items.map(({ itemId }) => itemId)).toEqual(items);
    expect([key.pooledOver, ...key.items.flatMap(({ favourable }) => favourable)]).toEqual(['items', 4, 5, 4, 5, 4, 5, 4, 5]);
  });

  it('leaves a missing rating out of its own question alone', () => {
    const [one, two, three, four] = SCORING_KEYS.flatMap((key) => (key.id === 'fevs-global-satisfaction-index' && key.kind === 'favourable-share' ? key.items.map(({ itemId }) => itemId) : []));
    const group: Responses[] = [{ [one ?? '']: 5, [two ?? '']: 4, [three ?? '']: 3, [four ?? '']: 1 }, { [one ?? '']: 4, [two ?? '']: 'do-not-know', [three ?? '']: 5, [four ?? '']: 2 }];
    expect(scoreOf(scoreGroup(SCORING_BOOK, 'fevs-global-satisfaction-index', group))).toBe((100 + 100 + 50 + 0) / 4);
  });
});

describe('the fear index', () => {
  it('is the mean of four facets, of which each is the mean of its items: full agreement with everything favourable is no fear', () => {
    const calm = { 'csps24-b46': 5, 'fevs24-q8': 5, 'fevs24-q14': 5, 'own-monitored-more-than-needed': 1 };
    expect(scorePerson(SCORING_BOOK, 'fear-short-form-index', calm)).toEqual({ ok: true, score: 0, people: 1 });
    expect(scoreOf(scorePerson(SCORING_BOOK, 'fear-short-form-index', { ...calm, 'own-monitored-more-than-needed': 5 }))).toBe(25);
  });

  it('counts "prefer not to say" as a measurement of 50', () => {
    expect(scoreOf(scorePerson(SCORING_BOOK, 'fear-short-form-candour', { 'csps24-b46': 'prefer-not-to-say' }))).toBe(50);
  });

  it('has a facet from half of its items, and an index only with all four facets', () => {
    expect(scoreOf(scorePerson(SCORING_BOOK, 'fear-candour', { 'csps24-b46': 1, 'csps24-b56': 3 }))).toBe(75);
    expect(scoreOf(scorePerson(SCORING_BOOK, 'fear-candour', { 'csps24-b46': 1 }))).toBe('too-few-answers');
    expect(scoreOf(scorePerson(SCORING_BOOK, 'fear-index', { 'csps24-b46': 1, 'csps24-b56': 3 }))).toBe('too-few-answers');
  });
});

describe('the HSE scales', () => {
  it('are means of 1 to 5 with harmful items reversed: higher is better', () => {
    const pressed = Object.fromEntries([3, 6, 9, 12, 16, 18, 20, 22].map((number) => [`hse-${String(number).padStart(2, '0')}`, 5]));
    expect(scoreOf(scorePerson(SCORING_BOOK, 'hse-demands', pressed))).toBe(1);
    expect(scoreOf(scorePerson(SCORING_BOOK, 'hse-change', { 'hse-26': 4, 'hse-28': 3, 'hse-32': 5 }))).toBe(4);
  });
});

describe('the recommend score', () => {
  it('is percent of 9 and 10 minus percent of 0 to 6', () => {
    const group = [0, 3, 6, 7, 8, 8, 9, 9, 10, 10].map((answer): Responses => ({ 'own-recommends-as-workplace': answer }));
    expect(scoreGroup(SCORING_BOOK, 'recommend-score', group)).toEqual({ ok: true, score: 10, people: 10 });
  });
});
