import { formAtoms } from './atoms.ts';
import { codeAtoms } from './code-atoms.ts';
import { releaseComments } from './comments.ts';
import type { GroupComment } from './comments.ts';
import { releaseCorrelations } from './correlations.ts';
import type { JointTally } from './correlations.ts';
import { DisclosureError } from './disclosure-error.ts';
import type { LabelLanguage } from './group-words.ts';
import { organisationStatistics } from './organisation-statistics.ts';
import type { ScoredItem } from './organisation-statistics.ts';
import type { EarlierRound } from './moved-from.ts';
import { organisationItems } from './organisation-items.ts';
import type { Thresholds } from './policy.ts';
import type { ReleasedSplitBallot, ReleaseTable, ReleasedUnit, ReleaseWindows } from './release-table.ts';
import { release } from './released.ts';
import type { Released } from './released.ts';
import { addTallies } from './round-tally.ts';
import type { RoundTally, SumOfTallies } from './round-tally.ts';
import type { Scale } from './scale.ts';
import { releaseSplitBallot } from './split-ballot.ts';
import type { SplitBallotInput } from './split-ballot.ts';

/** A publication group as the round sheet froze it. */
export interface FrozenGroup {
  readonly id: string;
  readonly label: string;
  readonly levelUnitId: string;
  readonly unitIds: readonly string[];
  readonly rosterCount: number;
}

export interface ReleaseInput {
  readonly round: {
    readonly roundId: string;
    readonly title: string;
    readonly organisation: string;
    readonly sheetHash: string;
    readonly previousReleaseHash: string;
    readonly thresholds: Thresholds;
    readonly windows: ReleaseWindows;
    readonly units: readonly ReleasedUnit[];
    readonly groups: readonly FrozenGroup[];
    /** In which names of several parts together are made; English when left out. */
    readonly language?: LabelLanguage | undefined;
    /** The groups whose people drew an arm of a split ballot; left out where the gap is measured by check-ins. */
    readonly splitBallotGroupIds?: readonly string[];
  };
  readonly instrument: {
    readonly id: string;
    readonly version: string;
    readonly hash: string;
    readonly responseSets: readonly (Scale & { readonly id: string })[];
    readonly items: readonly { readonly id: string; readonly responseSet: string; readonly direction: 1 | -1; readonly publishedFor?: 'organisation' }[];
    readonly gapItemIds: readonly string[];
  };
  /** The anonymous answers, counted, and what was written beside them. */
  readonly tally: RoundTally & {
    readonly correlations: JointTally | null;
    readonly comments: readonly GroupComment[];
    /** How many answered in each arm of a split ballot. */
    readonly arms?: { readonly withName: number; readonly withoutName: number } | null;
  };
  /** The check-ins, counted; groups without one may be missing. */
  readonly shown: RoundTally;
  /** Anonymous passes issued for answers. */
  readonly issued: number;
  /** Every release before, with how many people its groups share with those of this round. */
  readonly earlier: readonly EarlierRound[];
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
  const { thresholds } = round;
  const { items, gapItems, forOrganisation } = askedItems(instrument);
  const atoms = formAtoms({ ...round, tally, minimumSize: thresholds.scores, sha256: input.sha256 });
  const atomOf = new Map(atoms.flatMap(({ id, groupIds }) => groupIds.map((groupId) => [groupId, id] as const)));
  const splitBallotGroupIds = round.splitBallotGroupIds?.toSorted();
  const signedOf = adder(input.shown, gapItems);
  const unguardedOf = adder(tally, [...items, ...forOrganisation]);
  const shownOf = (groupIds: readonly string[]): SumOfTallies => signedOf(splitBallotGroupIds === undefined ? groupIds : []);
  const counted = atoms.map((atom) => ({ atom, unguarded: unguardedOf(atom.groupIds), shown: shownOf(atom.groupIds) }));
  const shownPublished = counted.filter(({ shown }) => shown.respondents >= thresholds.scores).map(({ shown }) => shown);
  return release<ReleaseTable>({
    ...announcedOf(input),
    groups: round.groups.map((group) => ({ ...frozenFacts(group), atomId: atomOf.get(group.id) ?? null })),
    atoms: codeAtoms({ counted, items, gapItems, thresholds, earlier: input.earlier, drawnGroupIds: splitBallotGroupIds ?? [] }),
    organisationStatistics: organisationStatistics({
      unguarded: counted.map(({ unguarded }) => unguarded),
      shown: shownPublished,
      items,
      gapItems,
      correlations: releaseCorrelations(tally.correlations, [...items, ...forOrganisation]),
    }),
    ...organisationItems({
      everybody: unguardedOf(atoms.flatMap(({ groupIds }) => groupIds)),
      rosterCount: rosterCountOf(round.groups),
      items: forOrganisation,
      thresholds,
      earlier: input.earlier,
    }),
    comments: releaseComments({
      ...round,
      atoms: counted.map(({ atom, unguarded }) => ({ ...atom, respondents: unguarded.respondents })),
      comments: tally.comments,
      minimumSize: thresholds.comments,
      sha256: input.sha256,
    }),
    ...(splitBallotGroupIds === undefined ? {} : { splitBallot: splitBallotOf(input, { groupIds: splitBallotGroupIds, signed: signedOf(splitBallotGroupIds), gapItems }) }),
    counts: countsOf(input),
  });
}

/** What was known before anybody answered. */
function announcedOf({ round, instrument }: ReleaseInput) {
  return {
    version: 2,
    roundId: round.roundId,
    roundTitle: round.title,
    sheetHash: round.sheetHash,
    previousReleaseHash: round.previousReleaseHash,
    instrument: { id: instrument.id, version: instrument.version, hash: instrument.hash },
    organisation: round.organisation,
    thresholds: { ...round.thresholds },
    windows: { ...round.windows },
    units: round.units.map(({ id, label, parentId }) => ({ id, label, parentId })),
  } as const;
}

function splitBallotOf(
  { round, tally, earlier }: ReleaseInput,
  { groupIds, signed, gapItems }: Pick<SplitBallotInput, 'groupIds' | 'signed' | 'gapItems'>,
): ReleasedSplitBallot {
  const rosterCount = rosterCountOf(round.groups.filter(({ id }) => groupIds.includes(id)));
  const ballots = tally.arms ?? { withName: 0, withoutName: 0 };
  return releaseSplitBallot({ groupIds, rosterCount, ballots, signed, gapItems, thresholds: round.thresholds, earlier });
}

/** Adds up groups of one arm; a group that has no tally has no answers. */
function adder(tally: RoundTally, items: readonly ScoredItem[]): (groupIds: readonly string[]) => SumOfTallies {
  const byGroup = new Map(tally.groups.map((group) => [group.groupId, group]));
  const valuesOf = Object.fromEntries(items.map(({ id, lowest, highest }) => [id, highest - lowest + 1]));
  return (groupIds) => addTallies(groupIds.flatMap((id) => byGroup.get(id) ?? []), valuesOf);
}

interface AskedItems {
  readonly items: readonly ScoredItem[];
  readonly gapItems: readonly ScoredItem[];
  readonly forOrganisation: readonly ScoredItem[];
}

/** What is asked for the whole organisation only is told of no part of it. */
function askedItems({ items, gapItemIds, responseSets }: ReleaseInput['instrument']): AskedItems {
  const scored = items.map(({ id, direction, responseSet, publishedFor }) => {
    const scale = responseSets.find((set) => set.id === responseSet);
    if (scale === undefined) throw new DisclosureError('response-set', `Item ${id} has no response set ${responseSet}.`);
    return { id, direction, lowest: scale.lowest, highest: scale.highest, isForOrganisation: publishedFor === 'organisation' };
  });
  const ofParts = scored.filter(({ isForOrganisation }) => !isForOrganisation);
  return { items: ofParts, gapItems: ofParts.filter(({ id }) => gapItemIds.includes(id)), forOrganisation: scored.filter(({ isForOrganisation }) => isForOrganisation) };
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
    roster: rosterCountOf(round.groups),
    issued,
    redeemed: tally.groups.reduce((sum, { respondents }) => sum + respondents, 0) + spoilt,
    spoilt,
  };
}

function rosterCountOf(groups: readonly FrozenGroup[]): number {
  return groups.reduce((sum, { rosterCount }) => sum + rosterCount, 0);
}
