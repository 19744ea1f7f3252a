import { describe, expect, it } from 'vitest';
import { makeDemoPlan, type DemoPerson, type DemoPlan } from '../demo/plan.ts';
import { cellOfCode, codedMean, inPoints } from './coded-mean.ts';
import { compareWithProduct } from './compare-with-product.ts';
import { decodedCells, type Decoded } from './decoded-cells.ts';
import { expectedFigures } from './expected-figures.ts';
import { expectedRound, expectedRounds } from './expected-round.ts';
import { fewMoved } from './few-moved.ts';
import { isLabelOf } from './group-labels.ts';
import { levelInterval, levelOfAtom, rolledUp, varianceBehind } from './levels.ts';
import { pooledGroups, type Pooling } from './pooled-groups.ts';
import { isPrintOf, printedAlike } from './printed-alike.ts';
import type { PublishedSheet } from './published-sheet.ts';
import { peopleByUnit } from './rosters.ts';
import { sheetDifferences } from './sheet-differences.ts';
import { heldGaps, trueGap } from './true-gap.ts';

const together = (pooling: Omit<Pooling, 'minimumSize'>): string[] => pooledGroups({ ...pooling, minimumSize: 5 }).map(({ partIds }) => partIds.join('+')).toSorted();

/** Two departments a and b below the root r. */
const units = [{ id: 'r', parentId: null }, { id: 'a', parentId: 'r' }, { id: 'b', parentId: 'r' }];

const part = (id: string, levelUnitId: string, size: number) => ({ id, levelUnitId, size });

describe('who is counted with whom', () => {
  it('is each by itself from five, and the small ones of a level together', () => {
    expect(together({ units, parts: [part('p', 'a', 5), part('q', 'a', 3), part('s', 'a', 2), part('t', 'a', 0)] })).toEqual(['p', 'q+s+t']);
  });

  it('is a pool that is too small with the smallest of its level, the first by id among equals', () => {
    expect(together({ units, parts: [part('p', 'a', 7), part('z', 'a', 6), part('y', 'a', 6), part('q', 'a', 4)] })).toEqual(['p', 'q+y', 'z']);
  });

  it('is who finds nobody at the own level with the smallest group of the first unit below', () => {
    expect(together({ units, parts: [part('h', 'r', 2), part('p', 'b', 5), part('q', 'a', 9), part('s', 'a', 8)] })).toEqual(['h+s', 'p', 'q']);
  });

  it('is who finds nobody below either with the small ones further up', () => {
    expect(together({ units, parts: [part('h', 'r', 3), part('p', 'a', 2), part('q', 'b', 6)] })).toEqual(['h+p', 'q']);
  });

  it('lifts a group that takes in somebody from above to their level', () => {
    const [group] = pooledGroups({ units, parts: [part('h', 'r', 1), part('p', 'a', 6)], minimumSize: 5 });
    expect(group).toEqual({ partIds: ['h', 'p'], size: 7, levelUnitId: 'r', leading: { partIds: ['p'], levelUnitId: 'a' } });
  });

  it('is nobody when all together are fewer than five', () => {
    expect(together({ units, parts: [part('h', 'r', 2), part('p', 'a', 2)] })).toEqual([]);
  });
});

describe('the code of a mean', () => {
  const code = (sum: number, people: number, rated = people): string =>
    codedMean({ sum, rated, respondents: people, precision: 'tenths' });

  it('is one of three bands up to seven people; a band holds its lower edge', () => {
    expect([code(14, 6), code(15, 6), code(20, 6), code(21, 6)]).toEqual(['b1', 'b2', 'b2', 'b3']);
  });

  it('is a half point from eight people, half ways outward, with end cells at 1.75 and 4.25', () => {
    expect([code(14, 8), code(15, 8), code(18, 8), code(22, 8), code(24, 8), code(26, 8), code(30, 8), code(33, 8), code(34, 8)]).toEqual(['h-', 'h2.0', 'h2.0', 'h2.5', 'h3.0', 'h3.5', 'h4.0', 'h4.0', 'h+']);
  });

  it('is a tenth from fifteen people, half ways outward', () => {
    expect([code(35, 20), code(36, 20), code(37, 20), code(59, 20), code(61, 20), code(84, 20), code(85, 20)]).toEqual(['t-', 't1.8', 't1.8', 't2.9', 't3.1', 't4.2', 't+']);
  });

  it('follows the respondents below fifteen and those who rated from there', () => {
    expect([code(18, 9, 6), code(30, 15, 12), code(18, 15, 6), code(12, 15, 4), code(9, 7, 4)]).toEqual(['h3.0', 'h2.5', 'b2', 'few', 'few']);
  });

  it('stands for a cell whose limits belong to the outer side', () => {
    expect(cellOfCode('h2.5')).toEqual({ low: 45, high: 55, lowIncluded: false, highIncluded: true });
    expect([inPoints(cellOfCode('t3.1').low), cellOfCode('t3.1').lowIncluded]).toEqual([3.05, true]);
  });
});

/** A company of one team below its head. */
const companySheet = (title: string, people: number): PublishedSheet => ({
  roundId: title, title,
  units: [{ id: 'u', label: 'Company', parentId: null }],
  groups: [{ id: 'g', label: 'Company', levelUnitId: 'u', unitIds: ['u'], rosterCount: people }],
});

const everyItem = (value: number): Record<string, number> => Object.fromEntries(['Q3', 'Q4', 'Q6', 'Q11', 'Q12', 'Q17', 'Q37', 'Q38', 'Q30'].map((item) => [item, value]));

const person = (name: string): DemoPerson => ({
  email: name, name, unit: 'Company', managerEmail: 'head', leadsUnit: '', department: '', answers: everyItem(3), signed: everyItem(4), answersAnonymously: true, signsCheckIn: name !== 'p0',
});

/** Everybody answers; in the round of each name these people have left since the first and as many joined. */
const companyPlan = (leavers: readonly number[]): DemoPlan => {
  const head: DemoPerson = { ...person('head'), unit: '', managerEmail: '', leadsUnit: 'Company', answers: null, signed: null, answersAnonymously: false, signsCheckIn: false };
  const rounds = leavers.map((left, round) => {
    const people = Array.from({ length: 16 }, (_, index) => person(index < 16 - left ? `p${index}` : `p${index} of ${round}`));
    return { title: `round ${round}`, answered: true, people: [head, ...people], rosterCsv: '' };
  });
  return { organisation: 'Company', rounds, personas: [] };
};

describe('the rule on joiners and leavers', () => {
  const precisions = (leavers: readonly number[]): (string | undefined)[] => {
    const plan = companyPlan(leavers);
    return expectedRounds(plan, plan.rounds.map(({ title }) => companySheet(title, 16))).map(({ atoms }) => atoms[0]?.unguarded.precision);
  };

  it('tells half points when one to four people joined or left, and tenths when nobody did or five', () => {
    expect(precisions([0, 0, 2, 3])).toEqual(['tenths', 'tenths', 'half-points', 'tenths']);
  });

  it('looks at every earlier round at tenths, not at the last one alone', () => {
    expect(precisions([0, 3, 1])).toEqual(['tenths', 'tenths', 'half-points']);
  });

  const set = (id: string, from: number, to: number) => ({ id, roster: Array.from({ length: to - from }, (_, index) => ({ email: `p${from + index}` })) });

  it('sees one who left behind two teams that were told apart and are counted together, and the other way round', () => {
    expect([...fewMoved([set('both', 1, 32)], [[set('a', 0, 16), set('b', 16, 32)]])]).toEqual(['both']);
    expect([...fewMoved([set('a', 1, 16), set('b', 16, 32)], [[set('both', 0, 32)]])]).toEqual(['a']);
    expect([...fewMoved([set('both', 5, 32)], [[set('a', 0, 16), set('b', 16, 32)]])]).toEqual([]);
  });

  it('sees two who left behind two teams that exchanged many', () => {
    const mixed = (id: string, one: ReturnType<typeof set>, other: ReturnType<typeof set>) => ({ id, roster: [...one.roster, ...other.roster] });
    const sets = [mixed('a', set('', 0, 18), set('', 20, 25)), mixed('b', set('', 25, 38), set('', 18, 20))];
    expect([...fewMoved(sets, [[set('x', 0, 20), set('y', 20, 40)]])]).toEqual(['b']);
  });

  it('hides how many rated and refused where few moved', () => {
    const plan = companyPlan([0, 1]);
    const items = expectedRounds(plan, plan.rounds.map(({ title }) => companySheet(title, 16))).map(({ atoms }) => atoms[0]?.unguarded.items.get('Q3'));
    expect(items).toEqual([{ code: 't3.0', rated: 16, preferNotToSay: 0 }, { code: 'h3.0', rated: null, preferNotToSay: null }]);
  });
});

describe('figures from codes', () => {
  it('are typical values of the cells, as the decision works them out for two bands', () => {
    expect(decodedCells([{ code: 'b2', answers: 6 }, { code: 'b3', answers: 6 }], 1).map((cell) => cell?.typical.toFixed(2))).toEqual(['3.08', '3.78']);
  });

  const coded: Decoded = { typical: 3.4, ownVariance: 0.0008, commonVariance: 0, hiddenShare: 0.005 };
  const level = levelOfAtom([coded], { respondents: 20, rosterCount: 25 }, { variance: 400, degreesOfFreedom: 300 });

  it('have the interval that the decision works out for twenty of twenty-five people', () => {
    const { value, low, high, process } = levelInterval(level);
    expect([value, low, high, process.low, process.high].map((figure) => figure.toFixed(2))).toEqual(['60.00', '55.83', '64.17', '51.09', '68.91']);
  });

  it('roll up by the people on the rosters, and what is not known of all atoms together does not average out', () => {
    const both = rolledUp([{ ...level, value: 60, common: 4 }, { ...level, value: 30, rosterCount: 5, respondents: 5, common: 4 }]);
    expect([both.value.toFixed(6), both.common.toFixed(6), both.respondents]).toEqual(['55.000000', '4.000000', 25]);
  });

  it('take one published digit for the middle of what rounds to it', () => {
    expect([varianceBehind(0.1), varianceBehind(100), varianceBehind(400)].map((variance) => variance.toFixed(4))).toEqual(['0.1225', '122.5000', '400.0000']);
  });

  it('give about the share of favourable answers that a normal distribution has above three and a half', () => {
    const plan = companyPlan([0]);
    const [first, ...others] = plan.rounds[0]?.people ?? [];
    const people = [first, ...Array.from({ length: 7 }, (_, copy) => others.map((each) => ({ ...each, email: `${copy} ${each.email}` }))).flat()].filter((each) => each !== undefined);
    const large: DemoPlan = { ...plan, rounds: [{ title: 'round 0', answered: true, people, rosterCsv: '' }] };
    const figures = expectedFigures(expectedRound({ plan: large, roundIndex: 0, sheet: companySheet('round 0', 112), earlier: [] }));
    // Everybody says 3: 1 - Φ(0.5 / √0.7) = 27.5 %, because variances are published from 0.7.
    expect(figures.favourable('Q3')?.toFixed(1)).toBe('27.5');
    expect(expectedFigures(expectedRound({ plan, roundIndex: 0, sheet: companySheet('round 0', 16), earlier: [] })).favourable('Q3')).toBeNull();
  });

  it('tell the gap of a company of one team within a hair of what was signed above what was felt', () => {
    const plan = companyPlan([0]);
    const round = expectedRound({ plan, roundIndex: 0, sheet: companySheet('round 0', 16), earlier: [] });
    const { gap } = expectedFigures(round).ofUnit('u');
    expect([gap?.value.toFixed(0), gap?.nWithName, gap?.nWithoutName]).toEqual(['25', 15, 16]);
  });
});

describe('what is printed', () => {
  it('is alike when one decimal is, and a tie that falls either way is no difference', () => {
    expect([printedAlike(7.43, 7.44), printedAlike(7.43, 7.46), printedAlike(0.25 - 1e-12, 0.25 + 1e-12)]).toEqual([true, false, true]);
    expect([isPrintOf(7.43, '7.4'), isPrintOf(7.45, '7.5'), isPrintOf(7.43, '7.5'), isPrintOf(7.43, '7.43')]).toEqual([true, true, false, false]);
  });

  it('calls a merged group by what leads it with the others, three at most', () => {
    const parts = { leading: ['Boats'], others: ['Radio', 'Stores', 'Desk', 'Yard'], level: 'Coast' };
    expect([isLabelOf('Boats with Desk, Radio, Yard and 1 more', parts), isLabelOf('Boats with Desk', parts), isLabelOf('Other teams of Coast', { ...parts, leading: ['Boats', 'Quay'], others: [] })]).toEqual([true, false, true]);
  });
});

/** A sheet as pooling the planned roster gives it, with labels for ids. */
const sheetOf = (round: DemoPlan['rounds'][number]): PublishedSheet => {
  const people = peopleByUnit(round);
  const tree = round.people.filter(({ leadsUnit }) => leadsUnit !== '').map(({ leadsUnit, unit }) => ({ id: leadsUnit, label: leadsUnit, parentId: unit === '' ? null : unit }));
  const parts = tree.map(({ id, parentId }) => ({ id, levelUnitId: parentId ?? id, size: people.get(id)?.length ?? 0 }));
  const groups = pooledGroups({ units: tree, parts, minimumSize: 5 }).map(({ partIds, levelUnitId, size, leading }) => {
    const part = (id: string): string => (tree.some(({ parentId }) => parentId === id) ? `${id} (direct reports)` : id);
    const name = leading.partIds.length > 1 ? `Other teams of ${leading.levelUnitId}` : part(leading.partIds[0] ?? '');
    const others = partIds.filter((id) => !leading.partIds.includes(id)).map(part);
    return { id: partIds.join(), label: others.length > 0 ? `${name} with ${others.join(', ')}` : name, levelUnitId, unitIds: partIds, rosterCount: size };
  });
  return { roundId: round.title, title: round.title, units: tree, groups };
};

describe('the demo', () => {
  const plan = makeDemoPlan();
  const sheets = plan.rounds.filter(({ answered }) => answered).map(sheetOf);

  it('has a respondent of the survey for everybody but the head, in all four rounds', () => {
    expect(plan.rounds.map(({ people }) => people.filter(({ answers }) => answers !== null).length)).toEqual([344, 344, 344, 344]);
  });

  it('counts everybody but the head exactly once in each round', () => {
    for (const { atoms } of expectedRounds(plan, sheets)) expect(new Set(atoms.flatMap(({ roster }) => roster.map(({ email }) => email))).size).toBe(344);
  });

  it('has its true gap in at least nine of ten intervals', () => {
    const held = heldGaps(plan, sheets);
    const sum = (of: (gaps: (typeof held)[number]) => number): number => held.reduce((total, gaps) => total + of(gaps), 0);
    expect(sum(({ intervals }) => intervals)).toBeGreaterThan(80);
    expect(sum(({ holdingTheTrueGap }) => holdingTheTrueGap) / sum(({ intervals }) => intervals)).toBeGreaterThanOrEqual(0.9);
  });

  it('knows the gap of people who never answered, too', () => {
    expect(trueGap([{ ...person('silent'), answersAnonymously: false, signsCheckIn: false }, { ...person('open'), signed: everyItem(3) }])).toBe(12.5);
  });

  it('names a group that the roster does not give, a wrong count and a missing page', () => {
    const [round] = plan.rounds;
    const [sheet] = sheets;
    if (round === undefined || sheet === undefined) throw new Error('The plan has no round.');
    expect(sheetDifferences(round, sheet)).toEqual([]);
    const [first, ...others] = sheet.groups;
    if (first === undefined) throw new Error('The sheet has no group.');
    const miscounted = { ...sheet, groups: [{ ...first, rosterCount: first.rosterCount + 1 }, ...others] };
    expect(sheetDifferences(round, miscounted)).toHaveLength(1);
    expect(sheetDifferences(round, { ...sheet, groups: others })).toHaveLength(1);
    const differences = compareWithProduct({ plan, sheets, overviews: [], releaseCsvs: [] });
    expect(differences.filter((words) => words.endsWith('there is no page.'))).toHaveLength(3 * sheet.units.length);
    expect(differences.filter((words) => words.endsWith('there is no export.'))).toHaveLength(3);
  });
});
