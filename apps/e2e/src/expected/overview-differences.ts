import { ASKED_FACETS, FACETS_NOT_ASKED } from './asked-items.ts';
import type { ExpectedAtom } from './expected-atom.ts';
import type { ExpectedCoverage, ExpectedFigures, ExpectedGap, ExpectedLevel, FiguresOfRound } from './expected-figures.ts';
import type { ExpectedRound } from './expected-round.ts';
import { isLabelOf } from './group-labels.ts';
import { figureDifferences, type NamedFigures } from './printed-alike.ts';
import type { PrintedCoverage, PrintedFigures, PrintedGap, PrintedItem, PrintedLevel, PrintedOverview, PrintedPart } from './product-answers.ts';

/** A round with its expected figures. */
export interface FiguredRound {
  readonly round: ExpectedRound;
  readonly figures: FiguresOfRound;
}

const levelNames = (name: string, level: ExpectedLevel | PrintedLevel | null): NamedFigures => ({
  [name]: level?.value ?? null,
  [`${name} from`]: level?.low ?? null,
  [`${name} to`]: level?.high ?? null,
  [`${name} n`]: level?.n ?? null,
});

const gapNames = (gap: ExpectedGap | PrintedGap | null): NamedFigures => ({
  gap: gap?.value ?? null,
  'gap from': gap?.low ?? null,
  'gap to': gap?.high ?? null,
  'gap of this kind of team from': gap?.process.low ?? null,
  'gap of this kind of team to': gap?.process.high ?? null,
  'gap n with name': gap?.nWithName ?? null,
  'gap n without name': gap?.nWithoutName ?? null,
  'gap clear': gap === null ? null : gap.low > 0 || gap.high < 0,
});

const facetDifferences = (where: string, expected: ExpectedFigures, actual: PrintedFigures): string[] => {
  const printed = (facet: string): PrintedFigures['facets'][number] | undefined => actual.facets.find((each) => each.facet === facet);
  const asked = ASKED_FACETS.flatMap((facet) => figureDifferences(where, { ...levelNames(facet, expected.facets[facet]), asked: true }, { ...levelNames(facet, printed(facet)?.value ?? null), asked: printed(facet)?.asked }));
  const notAsked = FACETS_NOT_ASKED.flatMap((facet) => figureDifferences(`${where}, ${facet}`, { asked: false, figure: null }, { asked: printed(facet)?.asked, figure: printed(facet)?.value?.value ?? null }));
  return [...asked, ...notAsked];
};

const gapMissing = (atoms: readonly ExpectedAtom[], { gap }: ExpectedFigures): string | null => {
  if (gap !== null) return null;
  return atoms.some(({ shown }) => shown !== null) ? 'too-few-rated' : 'too-few-with-name';
};

/** Both levels, the gap and Speaking up of one set of people. */
const setDifferences = (where: string, { expected, atoms }: { expected: ExpectedFigures; atoms: readonly ExpectedAtom[] }, actual: PrintedFigures): string[] => [
  ...figureDifferences(where, levelNames('with name', expected.withName), levelNames('with name', actual.withName)),
  ...figureDifferences(where, levelNames('without name', expected.withoutName), levelNames('without name', actual.withoutName)),
  ...figureDifferences(where, gapNames(expected.gap), { ...gapNames(actual.gap), 'gap clear': actual.gap?.clear ?? null }),
  ...figureDifferences(where, { 'gap missing': gapMissing(atoms, expected) }, { 'gap missing': actual.gapMissing }),
  ...facetDifferences(where, expected, actual),
];

const itemDifferences = (where: string, { now, unitId }: { now: FiguredRound; unitId: string }, printed: readonly PrintedItem[]): string[] => {
  const { atoms } = now.figures.coverageOf(unitId);
  const [only, ...more] = atoms;
  const isOrganisation = now.round.sheet.units.some(({ id, parentId }) => id === unitId && parentId === null);
  const extra = printed.length === now.figures.ofUnit(unitId).items.size ? [] : [`${where}: ${printed.length} items are printed.`];
  return [...now.figures.ofUnit(unitId).items].flatMap(([itemId, level]) => {
    const actual = printed.find((item) => item.itemId === itemId);
    const code = more.length === 0 ? (only?.unguarded.items.get(itemId)?.code ?? null) : null;
    const favourable = isOrganisation ? now.figures.favourable(itemId) : null;
    return figureDifferences(where, { ...levelNames(itemId, level), [`${itemId} code`]: code, [`${itemId} favourable`]: favourable }, {
      ...levelNames(itemId, actual?.value ?? null), [`${itemId} code`]: actual?.code ?? null, [`${itemId} favourable`]: actual?.favourable ?? null,
    });
  }).concat(extra);
};

/** What an atom is called, from the groups in it; see isLabelOf. */
export const isAtomLabel = (label: string, { sheet }: ExpectedRound, atom: ExpectedAtom): boolean => {
  const groupLabel = (groupId: string): string => sheet.groups.find(({ id }) => id === groupId)?.label ?? groupId;
  return isLabelOf(label, {
    leading: atom.leading.partIds.map(groupLabel),
    others: atom.groupIds.filter((id) => !atom.leading.partIds.includes(id)).map(groupLabel),
    level: sheet.units.find(({ id }) => id === atom.leading.levelUnitId)?.label ?? atom.leading.levelUnitId,
  });
};

const unitLabels = ({ sheet }: ExpectedRound, unitIds: readonly string[]): string[] => unitIds.map((unitId) => sheet.units.find(({ id }) => id === unitId)?.label ?? unitId);

const partDifferences = (where: string, { now, atom }: { now: FiguredRound; atom: ExpectedAtom }, part: PrintedPart | undefined): string[] => {
  if (part === undefined) return [`${where}: the part ${unitLabels(now.round, atom.unitIds).join(', ')} is missing.`];
  const place = `${where}, part ${part.label}`;
  const { precision, fewMoved, people } = atom.unguarded;
  const teams = unitLabels(now.round, atom.unitIds).toSorted().join('; ');
  return [
    ...(isAtomLabel(part.label, now.round, atom) ? [] : [`${place}: is not what this part is called.`]),
    ...figureDifferences(place, { teams, respondents: people, people: atom.roster.length, precision, reason: fewMoved ? 'few-moved' : 'respondents' }, {
      teams: part.groupLabels.toSorted().join('; '), respondents: part.respondents, people: part.rosterCount, precision: part.precision, reason: part.precisionReason,
    }),
    ...setDifferences(place, { expected: now.figures.ofAtom(atom), atoms: [atom] }, part),
  ];
};

const partsDifferences = (where: string, { now, atoms }: { now: FiguredRound; atoms: readonly ExpectedAtom[] }, parts: readonly PrintedPart[]): string[] => [
  ...atoms.flatMap((atom) => partDifferences(where, { now, atom }, parts.find(({ atomId }) => atomId === atom.id))),
  ...parts.filter(({ atomId }) => !atoms.some(({ id }) => id === atomId)).map(({ label }) => `${where}: ${label} is printed as a part.`),
];

const MOST_NAMED = 3;

/** Whether a line names these teams, in any order: at most three by name, the others by their number. */
const isCountedWith = (printed: PrintedCoverage['lines'][number]['countedWith'], labels: readonly string[], answers: number | undefined): boolean =>
  printed?.kind === 'counted-with' && printed.answers === answers && printed.labels.length === Math.min(MOST_NAMED, labels.length) &&
  printed.labels.length + printed.more === labels.length && new Set(printed.labels).size === printed.labels.length && printed.labels.every((label) => labels.includes(label));

const lineDifferences = (where: string, { now, team }: { now: FiguredRound; team: ExpectedCoverage['teams'][number] }, lines: PrintedCoverage['lines']): string[] => {
  const [label = ''] = unitLabels(now.round, [team.unitId]);
  const line = lines.find(({ unitId }) => unitId === team.unitId);
  if (line === undefined) return [`${where}: no line says with whom ${label} is counted.`];
  const atom = now.round.atoms.find(({ unitIds }) => unitIds.includes(team.unitId));
  const own = atom?.roster.filter(({ unit }) => unit === label).length;
  const people = figureDifferences(`${where}, line ${label}`, { name: label, people: own ?? null }, { name: line.groupLabel, people: line.rosterCount ?? own ?? null });
  if (team.countedWith === null || team.countedWith.length === 0) {
    const right = team.countedWith === null ? line.countedWith?.kind === 'nothing-published' : line.countedWith === null;
    return right ? people : [...people, `${where}: ${label} is said to be: ${JSON.stringify(line.countedWith)}.`];
  }
  const right = isCountedWith(line.countedWith, unitLabels(now.round, team.countedWith), atom?.unguarded.people);
  return right ? people : [...people, `${where}: ${label} is counted with ${unitLabels(now.round, team.countedWith).join(', ')} (${String(atom?.unguarded.people)} answers), the product says: ${JSON.stringify(line.countedWith)}.`];
};

const coverageDifferences = (where: string, { now, coverage }: { now: FiguredRound; coverage: ExpectedCoverage }, { coverage: printed, access }: PrintedOverview): string[] => {
  const { atoms, teams } = coverage;
  const told = teams.filter(({ unitId }) => access === 'parts' || printed.lines.some((line) => line.unitId === unitId));
  const alone = teams.filter(({ countedWith }) => countedWith?.length === 0).length;
  const signed = atoms.flatMap(({ shown }) => shown?.people ?? []);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const expected = {
    teams: teams.length, alone, together: teams.length - alone,
    rosterCount: sum(atoms.map(({ roster }) => roster.length)), respondents: sum(atoms.map(({ unguarded }) => unguarded.people)),
    shownRespondents: signed.length === 0 ? null : sum(signed),
  };
  const { lines, ...actual } = printed;
  return [...figureDifferences(where, expected, actual), ...figureDifferences(where, { lines: access === 'parts' ? teams.length : Math.min(1, told.length) }, { lines: lines.length }), ...told.flatMap((team) => lineDifferences(where, { now, team }, lines))];
};

const togetherDifferences = (where: string, { now, coverage }: { now: FiguredRound; coverage: ExpectedCoverage }, { countedTogether }: PrintedOverview): string[] => {
  if (coverage.countedTogether !== (countedTogether !== null)) return [`${where}: is ${coverage.countedTogether ? '' : 'not '}counted together with others, the product says the opposite.`];
  const [atom] = coverage.atoms;
  return countedTogether === null || atom === undefined || isAtomLabel(countedTogether.label, now.round, atom) ? [] : [`${where}: ${countedTogether.label} is not with whom it is counted.`];
};

const coveredUnits = ({ figures }: FiguredRound, unitId: string): string => figures.coverageOf(unitId).atoms.flatMap(({ unitIds }) => unitIds).toSorted().join();

const trendDifferences = (where: string, { rounds, now, unitId }: { rounds: readonly FiguredRound[]; now: FiguredRound; unitId: string }, trend: PrintedOverview['trend']): string[] => {
  const expected = rounds.filter(({ round }) => round.sheet.units.some(({ id }) => id === unitId));
  const order = expected.map(({ round }) => round.sheet.roundId).join() === trend.map(({ roundId }) => roundId).join();
  return expected.flatMap(({ round, figures }, index) => {
    const point = trend[index];
    if (point === undefined) return [];
    const place = `${where}, trend at ${round.sheet.title}`;
    const comparable = coveredUnits({ round, figures }, unitId) === coveredUnits(now, unitId);
    return [
      ...setDifferences(place, { expected: figures.ofUnit(unitId), atoms: figures.coverageOf(unitId).atoms }, point),
      ...figureDifferences(place, { comparable }, { comparable: point.comparable }),
    ];
  }).concat(order ? [] : [`${where}: the trend does not show the rounds in their order.`]);
};

/** Every figure and every n on a unit's page that is not the one computed from the seed files. */
export const overviewDifferences = (rounds: readonly FiguredRound[], overview: PrintedOverview): string[] => {
  const { unitId, label } = overview.unit;
  const where = `${overview.round.title}, ${label}`;
  const now = rounds.find(({ round }) => round.sheet.roundId === overview.round.roundId);
  if (now === undefined) return [`${where}: this round has no sheet.`];
  const coverage = now.figures.coverageOf(unitId);
  const { atoms } = coverage;
  return [
    ...figureDifferences(where, { label: unitLabels(now.round, [unitId])[0] ?? null }, { label }),
    ...coverageDifferences(where, { now, coverage }, overview),
    ...togetherDifferences(where, { now, coverage }, overview),
    ...setDifferences(where, { expected: now.figures.ofUnit(unitId), atoms }, overview),
    ...itemDifferences(where, { now, unitId }, overview.items),
    ...partsDifferences(where, { now, atoms: overview.access === 'parts' ? atoms : [] }, overview.parts),
    ...trendDifferences(where, { rounds, now, unitId }, overview.trend),
    ...figureDifferences(where, { 'usual from': now.figures.usualRange?.low ?? null, 'usual to': now.figures.usualRange?.high ?? null }, { 'usual from': overview.usualRange?.low ?? null, 'usual to': overview.usualRange?.high ?? null }),
  ];
};
