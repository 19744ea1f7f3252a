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

/** An atom of the earlier round whose people are, but for few, those of an atom of the later one. */
interface Match {
  pair: RoundPair;
  arm: Arm;
  before: ReleaseAtom;
  after: ReleaseAtom;
  left: number;
  joined: number;
}

export interface KnownMovements {
  /** In the order of their chain. */
  releases: readonly ReleaseTable[];
  movements: readonly Movements[];
  instrumentOf: (release: ReleaseTable) => Instrument | undefined;
  integerLimits: IntegerLimits | null;
}

const ARMS: readonly Arm[] = ['unguarded', 'shown'];

/**
 * The limit of what coarse steps can hide, for whoever knows who joined and left: how close one comes to one of one to
 * four people if everybody who stayed answered exactly as before.
 */
export function auditKnownMovements(input: KnownMovements): Finding[] {
  const { releases, movements } = input;
  if (releases.length < 2 || movements.length === 0) return [];
  const pairs = releases.flatMap((later, index) => releases.slice(0, index).map((earlier) => pairOf(later, earlier, movements)));
  return [agreementFinding(pairs), unchangedFinding(input, pairs.flatMap((pair) => ARMS.flatMap((arm) => matchesOf(pair, arm))))];
}

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

/** What a release says of its lines from fifteen people, against what is known of them. */
function agreementFinding(pairs: readonly RoundPair[]): Finding {
  const wrong = pairs.flatMap(({ later, earlier, shared }) =>
    ARMS.flatMap((arm) => later.atoms.filter(({ id, moved }) => {
      const stated = moved[arm]?.get(earlier.roundId);
      const fine = earlier.atoms.filter((atom) => (arm === 'shown' ? atom.shownPrecision : atom.precision) === 'tenths');
      return moved[arm] !== null && fine.some((atom) => (stated?.get(atom.id) ?? 0) !== (shared.get(`${id} ${atom.id}`) ?? 0));
    }).map(({ label }) => `"${label}" in "${later.roundTitle}"`)),
  );
  return finding('the releases', wrong.length === 0, {
    holds: 'What the releases say of where people were in earlier rounds is what you know of it.',
    fails: `The releases say something else than you know of where these people were in earlier rounds: ${[...new Set(wrong)].slice(0, 5).join(', ')}.`,
    leak: 'leaver',
  });
}

function matchesOf(pair: RoundPair, arm: Arm): Match[] {
  const told = ({ atoms }: ReleaseTable) => new Map(atoms.filter((atom) => respondentsOf(atom, arm) !== null).map((atom) => [atom.id, atom]));
  const [now, then] = [told(pair.later), told(pair.earlier)];
  return [...pair.shared].flatMap(([key, both]): Match[] => {
    const [afterId = '', beforeId = ''] = key.split(' ');
    const [after, before] = [now.get(afterId), then.get(beforeId)];
    if (after === undefined || before === undefined) return [];
    const moved = { left: before.rosterCount - both, joined: after.rosterCount - both };
    const people = moved.left + moved.joined;
    return people > 0 && people < pair.later.thresholds.scores ? [{ pair, arm, before, after, ...moved }] : [];
  });
}

function matchInWords({ before, after, left, joined, pair }: Match): string {
  return `"${before.label}" in "${pair.earlier.roundTitle}" and "${after.label}" in "${pair.later.roundTitle}" (${left} left, ${joined} joined)`;
}

interface LeftOfMover {
  answer: WholeRange;
  item: Item;
  match: Match;
}

function unchangedFinding(input: KnownMovements, told: readonly Match[]): Finding {
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

function leftOfMovers({ instrumentOf, integerLimits }: KnownMovements, match: Match, memory: Map<string, WholeRange | null>): LeftOfMover[] {
  const { before, after } = match;
  const instrument = instrumentOf(match.pair.later);
  if (instrument === undefined) return [];
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
