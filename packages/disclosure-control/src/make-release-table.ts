import { formAtoms } from './atoms.ts';
import type { Atom } from './atoms.ts';
import { codeMean, precisionForRespondents } from './coding.ts';
import type { Precision } from './coding.ts';
import { releaseComments } from './comments.ts';
import type { GroupComment } from './comments.ts';
import { releaseCorrelations } from './correlations.ts';
import type { JointTally } from './correlations.ts';
import { DisclosureError } from './disclosure-error.ts';
import { organisationStatistics } from './organisation-statistics.ts';
import type { ScoredItem } from './organisation-statistics.ts';
import { MINIMUM_COMMENT_GROUP_SIZE, MINIMUM_FOR_TENTHS, MINIMUM_GROUP_SIZE } from './policy.ts';
import type { PrecisionReason, ReleasedAtom, ReleasedItem, ReleaseTable, ReleasedUnit, ReleaseWindows } from './release-table.ts';
import { release } from './released.ts';
import type { Released } from './released.ts';
import { addTallies, ratedOf } from './round-tally.ts';
import type { RoundTally, SumOfTallies } from './round-tally.ts';
import type { Scale } from './scale.ts';

/** A publication group as the round sheet froze it. */
export interface FrozenGroup {
  readonly id: string;
  readonly label: string;
  readonly levelUnitId: string;
  readonly unitIds: readonly string[];
  readonly rosterCount: number;
}

/** With their names in a check-in (`shown`), or anonymously in the pulse (`unguarded`). */
export type Arm = 'unguarded' | 'shown';

export interface ReleaseInput {
  readonly round: {
    readonly roundId: string;
    readonly title: string;
    readonly organisation: string;
    readonly sheetHash: string;
    readonly previousReleaseHash: string;
    readonly windows: ReleaseWindows;
    readonly units: readonly ReleasedUnit[];
    readonly groups: readonly FrozenGroup[];
  };
  readonly instrument: {
    readonly id: string;
    readonly version: string;
    readonly hash: string;
    readonly responseSets: readonly (Scale & { readonly id: string })[];
    readonly items: readonly { readonly id: string; readonly responseSet: string; readonly direction: 1 | -1 }[];
    readonly gapItemIds: readonly string[];
  };
  /** The anonymous answers, counted, and what was written beside them. */
  readonly tally: RoundTally & { readonly correlations: JointTally | null; readonly comments: readonly GroupComment[] };
  /** The check-ins, counted; groups without one may be missing. */
  readonly shown: RoundTally;
  /** Anonymous passes issued for answers. */
  readonly issued: number;
  /**
   * For an atom of this round: against every overlapping atom of every earlier round that was published at tenths in
   * that arm, how many people are on the roster of one and not of the other.
   */
  readonly memberDifferences: (groupIds: readonly string[], arm: Arm) => readonly number[];
  /** SHA-256 of a text's UTF-8, in hex. */
  readonly sha256: (text: string) => string;
}

/**
 * Makes the release of a round: the only place where counts of answers turn into something that may be seen.
 *
 * Atoms are formed from the numbers of respondents, each item is coded once per atom and arm, and statistics of the
 * organisation are added from 100 respondents, and what was written from ten in a part. The check-ins are coded on the same atoms by their own numbers; fewer
 * than five in an atom are not told. With fewer than five respondents in all there are no atoms: the counts are all.
 *
 * Throws DisclosureError 'tally' when tallies, groups and instrument do not belong together: nothing is released then.
 *
 * @example makeReleaseTable(input).atoms[0]?.unguarded['Q3'] // { code: 'h3.5', rated: null, preferNotToSay: null }
 */
export function makeReleaseTable(input: ReleaseInput): Released<ReleaseTable> {
  const { round, instrument, tally } = input;
  checkBelongTogether(input);
  const items = scoredItems(instrument);
  const gapItems = items.filter(({ id }) => instrument.gapItemIds.includes(id));
  const atoms = formAtoms({ ...round, tally, sha256: input.sha256 });
  const atomOf = new Map(atoms.flatMap(({ id, groupIds }) => groupIds.map((groupId) => [groupId, id] as const)));
  const [unguardedOf, shownOf] = [adder(tally, items), adder(input.shown, gapItems)];
  const counted = atoms.map((atom) => ({ atom, unguarded: unguardedOf(atom.groupIds), shown: shownOf(atom.groupIds) }));
  const shownPublished = counted.filter(({ shown }) => shown.respondents >= MINIMUM_GROUP_SIZE).map(({ shown }) => shown);
  return release<ReleaseTable>({
    version: 2,
    roundId: round.roundId,
    roundTitle: round.title,
    sheetHash: round.sheetHash,
    previousReleaseHash: round.previousReleaseHash,
    instrument: { id: instrument.id, version: instrument.version, hash: instrument.hash },
    organisation: round.organisation,
    thresholds: { scores: 5, comments: 10, distributions: 15 },
    windows: { ...round.windows },
    units: round.units.map(({ id, label, parentId }) => ({ id, label, parentId })),
    groups: round.groups.map((group) => ({ ...frozenFacts(group), atomId: atomOf.get(group.id) ?? null })),
    atoms: counted.map(({ atom, unguarded, shown }) => codeAtom({ atom, unguarded, shown, items, gapItems }, input)),
    organisationStatistics: organisationStatistics({
      unguarded: counted.map(({ unguarded }) => unguarded),
      shown: shownPublished,
      items,
      gapItems,
      correlations: releaseCorrelations(tally.correlations, items),
    }),
    organisationItems: null,
    organisationMoved: null,
    comments: releaseComments({
      ...round,
      atoms: counted.map(({ atom, unguarded }) => ({ ...atom, respondents: unguarded.respondents })),
      comments: tally.comments,
      minimumSize: MINIMUM_COMMENT_GROUP_SIZE,
      sha256: input.sha256,
    }),
    counts: countsOf(input),
  });
}

interface CountedAtom {
  readonly atom: Atom;
  readonly unguarded: SumOfTallies;
  readonly shown: SumOfTallies;
  readonly items: readonly ScoredItem[];
  readonly gapItems: readonly ScoredItem[];
}

function codeAtom({ atom, unguarded, shown, items, gapItems }: CountedAtom, input: ReleaseInput): ReleasedAtom {
  const { precision, precisionReason } = precisionOfArm(unguarded.respondents, input.memberDifferences(atom.groupIds, 'unguarded'));
  const isShown = shown.respondents >= MINIMUM_GROUP_SIZE;
  const shownPrecision = isShown
    ? precisionOfArm(shown.respondents, input.memberDifferences(atom.groupIds, 'shown')).precision
    : null;
  return {
    ...atom,
    respondents: unguarded.respondents,
    shownRespondents: isShown ? shown.respondents : null,
    precision,
    precisionReason,
    shownPrecision,
    moved: { unguarded: null, shown: null },
    unguarded: codeItems(unguarded, items, precision),
    shown: shownPrecision === null ? null : codeItems(shown, gapItems, shownPrecision),
  };
}

/**
 * From 15 respondents: when one to four people joined or left since an earlier round at tenths, two fine means would
 * give their answers away, so this round is told in half points. Below 15 the steps are the same in every round.
 */
function precisionOfArm(
  respondents: number,
  differences: readonly number[],
): { precision: Precision; precisionReason: PrecisionReason } {
  const precision = precisionForRespondents(respondents);
  const isFewMoved = differences.some((people) => people > 0 && people < MINIMUM_GROUP_SIZE);
  return precision === 'tenths' && isFewMoved
    ? { precision: 'half-points', precisionReason: 'few-moved' }
    : { precision, precisionReason: 'respondents' };
}

function codeItems(
  { respondents, items: tallies }: SumOfTallies,
  items: readonly ScoredItem[],
  precision: Precision,
): Record<string, ReleasedItem> {
  // Told in half points because few moved, exact counts of refusals would give away what the means no longer do.
  const isCountTold = respondents >= MINIMUM_FOR_TENTHS && precision === 'tenths';
  const coded: Record<string, ReleasedItem> = {};
  for (const item of items) {
    const tally = tallies[item.id];
    if (tally === undefined) continue;
    const rated = ratedOf(tally);
    const sum = tally.counts.reduce((total, count, index) => total + count * (item.lowest + index), 0);
    coded[item.id] = {
      code: codeMean({ sum, rated, respondents, responseSet: item, precision }),
      rated: isCountTold ? rated : null,
      preferNotToSay: isCountTold ? tally.preferNotToSay : null,
    };
  }
  return coded;
}

/** Adds up groups of one arm; a group that has no tally has no answers. */
function adder(tally: RoundTally, items: readonly ScoredItem[]): (groupIds: readonly string[]) => SumOfTallies {
  const byGroup = new Map(tally.groups.map((group) => [group.groupId, group]));
  const valuesOf = Object.fromEntries(items.map(({ id, lowest, highest }) => [id, highest - lowest + 1]));
  return (groupIds) => addTallies(groupIds.flatMap((id) => byGroup.get(id) ?? []), valuesOf);
}

function scoredItems({ items, responseSets }: ReleaseInput['instrument']): ScoredItem[] {
  return items.map(({ id, direction, responseSet }) => {
    const scale = responseSets.find((set) => set.id === responseSet);
    if (scale === undefined) throw new DisclosureError('response-set', `Item ${id} has no response set ${responseSet}.`);
    return { id, direction, lowest: scale.lowest, highest: scale.highest };
  });
}

function checkBelongTogether({ round, tally, shown, issued }: ReleaseInput): void {
  const known = new Set(round.groups.map(({ id }) => id));
  for (const { roundId, groups } of [tally, shown]) {
    const ids = groups.map(({ groupId }) => groupId);
    if (roundId !== round.roundId || new Set(ids).size !== ids.length || !ids.every((id) => known.has(id))) {
      throw new DisclosureError('tally', `A tally of round ${roundId} does not fit the groups of round ${round.roundId}.`);
    }
  }
  const rosterCounts = new Map(round.groups.map(({ id, rosterCount }) => [id, rosterCount]));
  for (const { groupId, respondents } of [...tally.groups, ...shown.groups]) {
    if (respondents > (rosterCounts.get(groupId) ?? 0)) {
      throw new DisclosureError('tally', `Group ${groupId} has more answers than people.`);
    }
  }
  if (!Number.isSafeInteger(issued) || issued < 0) throw new DisclosureError('tally', `${issued} passes cannot have been issued.`);
}

function frozenFacts({ id, label, levelUnitId, unitIds, rosterCount }: FrozenGroup): FrozenGroup {
  return { id, label, levelUnitId, unitIds: [...unitIds], rosterCount };
}

function countsOf({ round, tally, issued }: ReleaseInput): ReleaseTable['counts'] {
  const spoilt = tally.groups.reduce((sum, group) => sum + group.spoilt, 0);
  return {
    roster: round.groups.reduce((sum, { rosterCount }) => sum + rosterCount, 0),
    issued,
    redeemed: tally.groups.reduce((sum, { respondents }) => sum + respondents, 0) + spoilt,
    spoilt,
  };
}
