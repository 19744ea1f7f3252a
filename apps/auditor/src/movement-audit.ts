import { fewPeopleCuts, type FewPeopleCut } from './few-people-cuts.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import type { Arm } from './figures/release-figures.ts';
import { respondentsOf } from './figures/release-figures.ts';
import { kindOf } from './figures/coded-cell.ts';
import type { CameFrom, ReleaseAtom, ReleaseTable, SplitBallot } from './release.ts';

const ARMS: readonly Arm[] = ['unguarded', 'shown'];
const ELSEWHERE = 'elsewhere';
const ABOUT = 'the releases';

/** A round and one that was published before it. */
interface RoundPair {
  later: ReleaseTable;
  earlier: ReleaseTable;
}

/**
 * The rule on joiners and leavers (docs/releases.md §5), from public files alone: no sets of this round and of an earlier
 * one, told in tenths, may differ by so few people that the difference speaks of them.
 *
 * @param releases in the order of their chain
 */
export function auditMovements(releases: readonly ReleaseTable[]): Finding[] {
  if (releases.length < 2) return [];
  const pairs = releases.flatMap((later, index) => releases.slice(0, index).map((earlier): RoundPair => ({ later, earlier })));
  const cuts = pairs.flatMap((pair) => ARMS.flatMap((arm) => cutsBetween(pair, arm)));
  return [statedFinding(releases), leaverFinding(cuts.filter(isFaceToFace)), mergerFinding(cuts.filter((cut) => !isFaceToFace(cut))), organisationFinding(pairs), ...signedFindings(pairs)];
}

const precisionOf = (atom: ReleaseAtom, arm: Arm): string | null => (arm === 'shown' ? atom.shownPrecision : atom.precision);
const inTenths = ({ atoms }: ReleaseTable, arm: Arm): ReleaseAtom[] => atoms.filter((atom) => precisionOf(atom, arm) === 'tenths');
const cameFrom = ({ moved }: ReleaseAtom, arm: Arm, roundId: string): ReadonlyMap<string, number> => moved[arm]?.get(roundId) ?? new Map<string, number>();
const sumOf = (numbers: Iterable<number>): number => [...numbers].reduce((sum, number) => sum + number, 0);

/** Sets of two rounds that differ by few. */
interface Cut {
  now: readonly ReleaseAtom[];
  before: readonly ReleaseAtom[];
  people: number;
  pair: RoundPair;
}

function cutsBetween(pair: RoundPair, arm: Arm): Cut[] {
  const { later, earlier } = pair;
  const [now, then] = [inTenths(later, arm), inTenths(earlier, arm)];
  const ofThen = new Set(then.map(({ id }) => id));
  const stayed = now.flatMap((atom) => [...cameFrom(atom, arm, earlier.roundId)].filter(([id]) => ofThen.has(id)).map(([id, people]) => [`now ${atom.id}`, `then ${id}`, people] as const));
  const known = new Map<string, number>();
  for (const [one, other, people] of stayed) for (const node of [one, other]) known.set(node, (known.get(node) ?? 0) + people);
  const gone = [...now.map((atom) => [`now ${atom.id}`, atom] as const), ...then.map((atom) => [`then ${atom.id}`, atom] as const)].map(([node, { rosterCount }]) => [node, ELSEWHERE, rosterCount - (known.get(node) ?? 0)] as const);
  return fewPeopleCuts([...stayed, ...gone], ELSEWHERE, later.thresholds.scores).map((cut) => ({ ...setsOf(cut, now, then), people: cut.people, pair }));
}

function setsOf({ sets }: FewPeopleCut, now: readonly ReleaseAtom[], then: readonly ReleaseAtom[]): Pick<Cut, 'now' | 'before'> {
  const inside = new Set(sets);
  return { now: now.filter(({ id }) => inside.has(`now ${id}`)), before: then.filter(({ id }) => inside.has(`then ${id}`)) };
}

const isFaceToFace = ({ now, before }: Cut): boolean => now.length <= 1 && before.length <= 1;

function leaverFinding(cuts: readonly Cut[]): Finding {
  return finding(ABOUT, cuts.length === 0, {
    holds: 'Nowhere were the same people but for a few told in tenths twice: whoever joined or left is not given away by the difference.',
    fails: `The same people but for a few were told in tenths twice: ${inWords(cuts)}.`,
    leak: 'leaver',
  });
}

function mergerFinding(cuts: readonly Cut[]): Finding {
  return finding(ABOUT, cuts.length === 0, {
    holds: 'Nor were teams, taken together in whatever way, told in tenths in two rounds with a few people more or less.',
    fails: `Teams, taken together, were told in tenths in two rounds with a few people more or less: ${inWords(cuts)}.`,
    leak: 'leaver-behind-merger',
  });
}

const NAMED_AT_MOST = 5;

function inWords(cuts: readonly Cut[]): string {
  const labels = (atoms: readonly ReleaseAtom[]) => atoms.map(({ label }) => `"${label}"`).join(' and ');
  return cuts.slice(0, NAMED_AT_MOST).map(({ now, before, people, pair }) => `${labels(before)} in "${pair.earlier.roundTitle}" and ${labels(now)} in "${pair.later.roundTitle}" (${people} people moved)`).join('; ');
}

/** Whether what the releases say of where people came from can be: complete where the rule asks, of atoms that there were, of no more people than there are. */
function statedFinding(releases: readonly ReleaseTable[]): Finding {
  const wrong = releases.flatMap((release, index) => {
    const earlier = new Map(releases.slice(0, index).map((each) => [each.roundId, each]));
    const faulty = ARMS.some((arm) => [...earlier.values()].some((each) => sharesTooMany(release, each, arm)));
    const atoms = release.atoms.filter((atom) => ARMS.some((arm) => !isStated(atom, arm, { release, earlier })) || !hasReason(atom, release));
    return faulty || atoms.length > 0 ? [`"${release.roundTitle}"${atoms[0] === undefined ? '' : ` ("${atoms[0].label}")`}`] : [];
  });
  return finding(ABOUT, wrong.length === 0, {
    holds: 'Each release says of every line from fifteen people where they were in earlier rounds, and no more people than there were.',
    fails: `What these releases say of where people were in earlier rounds cannot be: ${wrong.join(', ')}.`,
    leak: 'leaver',
  });
}

interface Context {
  release: ReleaseTable;
  earlier: ReadonlyMap<string, ReleaseTable>;
}

function isStated(atom: ReleaseAtom, arm: Arm, { release, earlier }: Context): boolean {
  const stated: CameFrom | null = atom.moved[arm];
  if ((respondentsOf(atom, arm) ?? 0) < release.thresholds.distributions) return stated === null;
  if (stated === null) return false;
  return [...stated].every(([roundId, people]) => {
    const told = new Set(earlier.has(roundId) ? inTenths(earlier.get(roundId) as ReleaseTable, arm).map(({ id }) => id) : []);
    return [...people.keys()].every((id) => told.has(id)) && sumOf(people.values()) <= atom.rosterCount;
  });
}

/** More people of an earlier atom than it had. */
function sharesTooMany(later: ReleaseTable, earlier: ReleaseTable, arm: Arm): boolean {
  const left = new Map(earlier.atoms.map(({ id, rosterCount }) => [id, rosterCount]));
  for (const atom of later.atoms) for (const [id, people] of cameFrom(atom, arm, earlier.roundId)) left.set(id, (left.get(id) ?? 0) - people);
  return [...left.values()].some((people) => people < 0);
}

/** The reason says that few moved exactly where a line is coarser than its number of people demands. */
function hasReason({ respondents, precision, precisionReason }: ReleaseAtom, { thresholds }: ReleaseTable): boolean {
  return (precisionReason === 'few-moved') === (respondents >= thresholds.distributions && precision !== 'tenths');
}

/** Items of the whole organisation: told in tenths in two rounds only where nobody moved, or enough did. */
function organisationFinding(pairs: readonly RoundPair[]): Finding {
  const isFine = ({ organisationItems }: ReleaseTable) => (organisationItems ?? []).some(([, { code }]) => kindOf(code) === 'tenths');
  const rosterOf = ({ groups }: ReleaseTable) => sumOf(groups.map(({ rosterCount }) => rosterCount));
  const wrong = pairs.filter(({ later, earlier }) => {
    const moved = rosterOf(later) + rosterOf(earlier) - 2 * (later.organisationMoved?.get(earlier.roundId) ?? 0);
    return isFine(later) && isFine(earlier) && moved > 0 && moved < later.thresholds.scores;
  });
  return finding(ABOUT, wrong.length === 0, {
    holds: 'Nor was the whole organisation, for the questions that are told of it alone.',
    fails: `Questions for the whole organisation were told in tenths twice, and few moved in between: ${wrong.map(({ later, earlier }) => `"${earlier.roundTitle}" and "${later.roundTitle}"`).join(', ')}.`,
    leak: 'leaver',
  });
}

/** What was signed in rounds that drew who signs: told in tenths twice only where nobody of the groups that took part moved, or enough did. */
function signedFindings(pairs: readonly RoundPair[]): Finding[] {
  const told = pairs.flatMap((pair) => (pair.later.splitBallot === null || pair.earlier.splitBallot === null ? [] : [{ ...pair, now: pair.later.splitBallot, before: pair.earlier.splitBallot }]));
  if (told.length === 0) return [];
  const isFine = ({ withName }: SplitBallot) => (withName ?? []).some(([, { code }]) => kindOf(code) === 'tenths');
  const wrong = told.filter(({ later, earlier, now, before }) => {
    const moved = now.rosterCount + before.rosterCount - 2 * (now.moved?.get(earlier.roundId) ?? 0);
    return isFine(now) && isFine(before) && moved > 0 && moved < later.thresholds.scores;
  });
  return [finding(ABOUT, wrong.length === 0, {
    holds: 'Nor were those who were drawn to answer with their name.',
    fails: `What was signed was told in tenths twice, and few moved in between: ${wrong.map(({ later, earlier }) => `"${earlier.roundTitle}" and "${later.roundTitle}"`).join(', ')}.`,
    leak: 'leaver',
  })];
}
