import type { Atom } from './atoms.ts';
import { TOO_FEW_RATED, codeMean, precisionForRespondents } from './coding.ts';
import type { Precision } from './coding.ts';
import { atomsOfFewMoved } from './joiners-and-leavers.ts';
import { fineRound, movedFrom } from './moved-from.ts';
import type { EarlierRound } from './moved-from.ts';
import type { ScoredItem } from './organisation-statistics.ts';
import type { Thresholds } from './policy.ts';
import type { Arm, MovedFrom, ReleasedAtom, ReleasedItem } from './release-table.ts';
import { ratedOf } from './round-tally.ts';
import type { SumOfTallies } from './round-tally.ts';

/** An atom with the answers of either arm, added up. */
interface CountedAtom {
  readonly atom: Atom;
  readonly unguarded: SumOfTallies;
  readonly shown: SumOfTallies;
}

export interface AtomCoding {
  readonly counted: readonly CountedAtom[];
  readonly items: readonly ScoredItem[];
  readonly gapItems: readonly ScoredItem[];
  readonly thresholds: Thresholds;
  readonly earlier: readonly EarlierRound[];
  /** Groups in which a draw decided who leaves the gap items out here; none where the gap is measured by check-ins. */
  readonly drawnGroupIds: readonly string[];
}

/** How finely an arm of an atom is told, and what an outsider needs to see that it may be. */
interface ArmPrecision {
  readonly precision: Precision;
  readonly isFewMoved: boolean;
  readonly moved: MovedFrom | null;
}

/**
 * Codes every atom, each arm by its own number of respondents and its own joiners and leavers. Check-ins of fewer than
 * five in an atom are not told.
 */
export function codeAtoms(coding: AtomCoding): ReleasedAtom[] {
  const [unguardedOf, shownOf] = [armPrecisions(coding, 'unguarded'), armPrecisions(coding, 'shown')];
  return coding.counted.map(({ atom, unguarded, shown }) => {
    const [own, signed] = [unguardedOf(atom.id), shownOf(atom.id)];
    const isShown = shown.respondents >= coding.thresholds.scores;
    return {
      ...atom,
      respondents: unguarded.respondents,
      shownRespondents: isShown ? shown.respondents : null,
      precision: own.precision,
      precisionReason: own.isFewMoved ? 'few-moved' : 'respondents',
      shownPrecision: isShown ? signed.precision : null,
      moved: { unguarded: own.moved, shown: signed.moved },
      unguarded: { ...codeItems(unguarded, coding.items, { precision: own.precision, thresholds: coding.thresholds }), ...drawnItems({ atom, unguarded }, own.precision, coding) },
      shown: isShown ? codeItems(shown, coding.gapItems, { precision: signed.precision, thresholds: coding.thresholds }) : null,
    };
  });
}

/**
 * The gap items of an atom in which a draw took part: those who were drawn left them out, so who rated them is known better
 * than elsewhere, and how many would tell the size of an arm. Told as if everybody knew it: bands below 15 respondents,
 * half points from there where eight rated, and never a number.
 */
function drawnItems({ atom, unguarded }: Pick<CountedAtom, 'atom' | 'unguarded'>, precision: Precision, { gapItems, drawnGroupIds, thresholds }: AtomCoding): Record<string, ReleasedItem> {
  if (!atom.groupIds.some((id) => drawnGroupIds.includes(id))) return {};
  const isLarge = unguarded.respondents >= thresholds.distributions;
  return codeItems(unguarded, gapItems, { precision: isLarge && precision !== 'bands' ? 'half-points' : 'bands', thresholds });
}

/**
 * From 15 respondents: where two fine means would give away the answers of one to four people who joined or left, the
 * round is told in half points. Below 15 the steps are the same in every round.
 */
function armPrecisions({ counted, thresholds, earlier }: AtomCoding, arm: Arm): (atomId: string) => ArmPrecision {
  const precisions = new Map(counted.map((atom) => [atom.atom.id, precisionForRespondents(atom[arm].respondents, thresholds)]));
  const fine = counted.filter(({ atom }) => precisions.get(atom.id) === 'tenths');
  const atomOf = new Map(fine.flatMap(({ atom }) => atom.groupIds.map((groupId) => [groupId, atom.id] as const)));
  const moved = movedFrom({ atomOf, earlier, arm });
  const fewMoved = atomsOfFewMoved({
    atoms: fine.map(({ atom: { id, rosterCount } }) => ({ id, rosterCount, moved: moved.get(id) ?? {} })),
    earlier: earlier.map(({ release }) => fineRound(release, arm)),
    minimumGroupSize: thresholds.scores,
  });
  return (atomId) => {
    const precision = precisions.get(atomId) ?? 'bands';
    const isFewMoved = fewMoved.has(atomId);
    return { precision: isFewMoved ? 'half-points' : precision, isFewMoved, moved: precision === 'tenths' ? (moved.get(atomId) ?? {}) : null };
  };
}

/** Codes the items of some people together. Told in half points because few moved, exact counts would give away what means no longer do. */
export function codeItems(
  { respondents, items: tallies }: SumOfTallies,
  items: readonly ScoredItem[],
  { precision, thresholds }: { precision: Precision; thresholds: Thresholds },
): Record<string, ReleasedItem> {
  const coded: Record<string, ReleasedItem> = {};
  for (const item of items) {
    const tally = tallies[item.id];
    if (tally === undefined) continue;
    const rated = ratedOf(tally);
    const sum = tally.counts.reduce((total, count, index) => total + count * (item.lowest + index), 0);
    const code = codeMean({ sum, rated, respondents, responseSet: item, precision }, thresholds);
    // That nearly all refused would be told of each of them.
    const isCountTold = precision === 'tenths' && code !== TOO_FEW_RATED;
    coded[item.id] = { code, rated: isCountTold ? rated : null, preferNotToSay: isCountTold ? tally.preferNotToSay : null };
  }
  return coded;
}
