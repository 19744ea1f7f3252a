import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import type { Arm } from './figures/release-figures.ts';
import { cellsOf, respondentsOf } from './figures/release-figures.ts';
import type { WholeRange } from './figures/coded-cell.ts';
import { codedAnswers } from './inference/coded-answers.ts';
import type { IntegerLimits } from './inference/linear-system.ts';
import { leftOfOneAnswer } from './inference/linked-block.ts';
import { widthOf } from './inference/one-answer.ts';
import type { Instrument, Item } from './instrument.ts';
import type { Movements } from './movements.ts';
import type { ReleaseAtom, ReleaseTable } from './release.ts';

/** A round and an earlier one, with the numbers of people that their groups share. */
interface RoundPair {
  later: ReleaseTable;
  earlier: ReleaseTable;
  /** By later and earlier atom id: people on both rosters. */
  shared: Map<string, number>;
}

/** People of the earlier round that are, but for few, the people of the later one. */
interface Match {
  before: ReleaseAtom[];
  after: ReleaseAtom[];
  arm: Arm;
  left: number;
  joined: number;
}

export interface MovementInput {
  /** In the order of their chain. */
  releases: readonly ReleaseTable[];
  movements: readonly Movements[];
  instrumentOf: (release: ReleaseTable) => Instrument | undefined;
  integerLimits: IntegerLimits | null;
}

const FEW = 5;
const ARMS: readonly Arm[] = ['unguarded', 'shown'];

/**
 * What joiners and leavers give away between rounds: wherever the same people but for one to four were told in tenths
 * twice, alone or taken together, the difference speaks of those few.
 */
export function auditMovements(input: MovementInput): Finding[] {
  const { releases, movements } = input;
  if (releases.length < 2) return [];
  if (movements.length === 0) return [{ about: 'the releases', holds: true, sentence: 'Who joined and left between rounds is not in public files: not looked at (give a folder overlaps).' }];
  const pairs = releases.flatMap((later, index) => releases.slice(0, index).map((earlier) => pairOf(later, earlier, movements)));
  const told = pairs.flatMap((pair) => ARMS.flatMap((arm) => matchesOf(pair, arm).map((match) => ({ ...match, pair })))).filter((match) => left(match) > 0 && left(match) < FEW);
  const fine = told.filter(({ before, after, arm }) => [...before, ...after].every((atom) => precisionOf(atom, arm) === 'tenths'));
  return [leaverFinding(fine.filter(isFaceToFace)), mergerFinding(fine.filter((match) => !isFaceToFace(match))), unchangedFinding(input, told)];
}

const left = ({ left: leavers, joined }: Match): number => leavers + joined;

function pairOf(later: ReleaseTable, earlier: ReleaseTable, movements: readonly Movements[]): RoundPair {
  const shared = new Map<string, number>();
  const atomOf = (release: ReleaseTable) => new Map(release.groups.map(({ id, atomId }) => [id, atomId]));
  const [now, before] = [atomOf(later), atomOf(earlier)];
  for (const { groupId, earlierRoundId, earlierGroupId, people } of movements.find(({ roundId }) => roundId === later.roundId)?.overlaps ?? []) {
    const key = `${now.get(groupId)} ${before.get(earlierGroupId)}`;
    if (earlierRoundId === earlier.roundId) shared.set(key, (shared.get(key) ?? 0) + people);
  }
  return { later, earlier, shared };
}

const precisionOf = (atom: ReleaseAtom, arm: Arm): string | null => (arm === 'shown' ? atom.shownPrecision : atom.precision);

type AtomMatch = readonly [now: readonly ReleaseAtom[], then: readonly ReleaseAtom[]];

/** Atoms face to face, and each atom against all that lie mostly inside it in the other round. */
function matchesOf({ later, earlier, shared }: RoundPair, arm: Arm): Match[] {
  const isTold = (atom: ReleaseAtom) => respondentsOf(atom, arm) !== null;
  const [after, before] = [later.atoms.filter(isTold), earlier.atoms.filter(isTold)];
  const sharedBy = (one: ReleaseAtom, other: ReleaseAtom) => shared.get(`${one.id} ${other.id}`) ?? 0;
  const partnersOf = partners(after, before, shared);
  const matches = [
    ...after.flatMap((one) => (partnersOf.get(one) ?? []).map((other): AtomMatch => [[one], [other]])),
    ...after.map((one): AtomMatch => [[one], (partnersOf.get(one) ?? []).filter((other) => 2 * sharedBy(one, other) >= other.rosterCount)]),
    ...before.map((other): AtomMatch => [(partnersOf.get(other) ?? []).filter((one) => 2 * sharedBy(one, other) >= one.rosterCount), [other]]),
  ];
  const distinct = new Map(matches.filter(([now, then]) => now.length > 0 && then.length > 0).map((match) => [match.map((atoms) => atoms.map(({ id }) => id).toSorted().join()).join(' '), match]));
  return [...distinct.values()].map(([now, then]) => {
    const both = now.flatMap((one) => then.map((other) => sharedBy(one, other))).reduce((sum, people) => sum + people, 0);
    return { before: [...then], after: [...now], arm, left: rosterOf(then) - both, joined: rosterOf(now) - both };
  });
}

function partners(after: readonly ReleaseAtom[], before: readonly ReleaseAtom[], shared: ReadonlyMap<string, number>): Map<ReleaseAtom, ReleaseAtom[]> {
  const [now, then] = [after, before].map((atoms) => new Map(atoms.map((atom) => [atom.id, atom])));
  const found = new Map<ReleaseAtom, ReleaseAtom[]>();
  for (const [key, people] of shared) {
    const [afterId = '', beforeId = ''] = key.split(' ');
    const [one, other] = [now?.get(afterId), then?.get(beforeId)];
    if (people === 0 || one === undefined || other === undefined) continue;
    found.set(one, [...(found.get(one) ?? []), other]);
    found.set(other, [...(found.get(other) ?? []), one]);
  }
  return found;
}

function rosterOf(atoms: readonly ReleaseAtom[]): number {
  return atoms.reduce((sum, { rosterCount }) => sum + rosterCount, 0);
}

type ToldMatch = Match & { pair: RoundPair };

function leaverFinding(fine: readonly ToldMatch[]): Finding {
  return finding('the releases', fine.length === 0, {
    holds: 'Nowhere were the same people but for one to four told in tenths twice: whoever joined or left is not given away by the difference.',
    fails: `The same people but for a few were told in tenths twice: ${fine.slice(0, 5).map(matchInWords).join('; ')}.`,
    leak: 'leaver',
  });
}

const isFaceToFace = ({ before, after }: Match): boolean => before.length === 1 && after.length === 1;

function mergerFinding(fine: readonly ToldMatch[]): Finding {
  return finding('the releases', fine.length === 0, {
    holds: 'Nor were teams told in tenths apart and, but for one to four people, together.',
    fails: `Teams were told in tenths apart and, but for a few people, together: ${fine.slice(0, 5).map(matchInWords).join('; ')}.`,
    leak: 'leaver-behind-merger',
  });
}

function matchInWords({ before, after, left: leavers, joined, pair }: ToldMatch): string {
  const labels = (atoms: readonly ReleaseAtom[]) => atoms.map(({ label }) => `"${label}"`).join(' and ');
  return `${labels(before)} in "${pair.earlier.roundTitle}" and ${labels(after)} in "${pair.later.roundTitle}" (${leavers} left, ${joined} joined)`;
}

interface LeftOfMover {
  answer: WholeRange;
  item: Item;
  match: ToldMatch;
}

/** The limit of what coarse steps can hide: how close one comes if everybody who stayed answered as before. */
function unchangedFinding(input: MovementInput, told: readonly ToldMatch[]): Finding {
  const memory = new Map<string, WholeRange | null>();
  const lefts = told.flatMap((match) => leftOfMovers(input, match, memory));
  const [closest] = lefts.toSorted((one, other) => shareOf(one) - shareOf(other));
  const about = 'the releases';
  if (closest === undefined) return { about, holds: true, sentence: 'Between no two rounds did one to four people move of whom anything could be concluded.' };
  const { answer, item, match } = closest;
  const range = answer.first === answer.last ? `exactly ${item.lowest + answer.first}` : `${item.lowest + answer.first} to ${item.lowest + answer.last} on ${item.lowest} to ${item.highest}`;
  return { about, holds: true, sentence: `For your information: if everybody who stayed answered exactly as before, one who moved answered ${item.id} with ${range} (the narrowest of ${lefts.length} cases: ${matchInWords(match)}). Nobody can know that they did.` };
}

const shareOf = ({ answer, item }: LeftOfMover): number => widthOf(answer) / (item.highest - item.lowest);

function leftOfMovers({ instrumentOf, integerLimits }: MovementInput, match: ToldMatch, memory: Map<string, WholeRange | null>): LeftOfMover[] {
  const [[before, ...more], [after, ...others]] = [match.before, match.after];
  const instrument = instrumentOf(match.pair.later);
  if (before === undefined || after === undefined || more.length > 0 || others.length > 0 || instrument === undefined) return [];
  return instrument.items.flatMap((item) => {
    const sums = [before, after].map((atom) => sumsOf(atom, match.arm, item));
    const [then, now] = sums;
    // Only where the others are the same: as many answered as the moves alone make.
    if (then === undefined || now === undefined || then === null || now === null || then.rated - match.left !== now.rated - match.joined) return [];
    const length = item.highest - item.lowest;
    const key = [length, match.left, match.joined, ...[then, now].flatMap(({ rated, first, last }) => [rated, first, last])].join();
    const told = [
      { name: 'before', groupIds: ['stayed', 'left'], respondents: then.rated, ...then },
      { name: 'after', groupIds: ['stayed', 'joined'], respondents: now.rated, ...now },
    ];
    const rosterCounts = new Map([['stayed', then.rated - match.left], ['left', match.left], ['joined', match.joined]]);
    if (!memory.has(key)) memory.set(key, leftOfOneAnswer({ told, length, rosterCounts, integerLimits }, ['left', 'joined']));
    const answer = memory.get(key) ?? null;
    return answer === null ? [] : [{ answer, item, match }];
  });
}

function sumsOf(atom: ReleaseAtom, arm: Arm, item: Item): (WholeRange & { rated: number }) | null {
  const cell = cellsOf(atom, arm).find(([itemId]) => itemId === item.id)?.[1];
  const respondents = respondentsOf(atom, arm);
  if (cell === undefined || respondents === null || cell.code === 'few') return null;
  return codedAnswers({ code: cell.code, rated: cell.rated, respondents }, item).possible.at(-1) ?? null;
}
