import type { Precision } from './coding.ts';
import type { Thresholds } from './policy.ts';

/** With their names in a check-in (`shown`), or anonymously in the pulse (`unguarded`). */
export type Arm = 'unguarded' | 'shown';

export interface ReleaseWindows {
  readonly frozenAt: string;
  readonly enrolmentClosesAt: string;
  readonly answersOpenAt: string;
  readonly answersCloseAt: string;
  readonly tallyNotBefore: string;
}

export interface ReleasedUnit {
  readonly id: string;
  readonly label: string;
  readonly parentId: string | null;
}

export interface ReleasedGroup {
  readonly id: string;
  readonly label: string;
  readonly levelUnitId: string;
  readonly unitIds: readonly string[];
  readonly rosterCount: number;
  /** The atom with which the group is counted; null when so few answered that nothing is published. */
  readonly atomId: string | null;
}

/** All that is told about one item in one atom. */
export interface ReleasedItem {
  readonly code: string;
  /** People who gave a value; null below 15 respondents, where few people moved and where too few rated. */
  readonly rated: number | null;
  /** People who preferred not to say; null where `rated` is. */
  readonly preferNotToSay: number | null;
}

/** How many people of an atom were in which atom of an earlier round: by the round's id, then by the earlier atom's. */
export type MovedFrom = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A union of publication groups with at least five respondents: the smallest thing of which anything is told. */
export interface ReleasedAtom {
  /** First 32 hex characters of the SHA-256 of its group ids, ascending, joined by commas. */
  readonly id: string;
  readonly label: string;
  readonly levelUnitId: string;
  /** Ascending. */
  readonly groupIds: readonly string[];
  readonly rosterCount: number;
  /** Counted ballots. */
  readonly respondents: number;
  /** Signed check-ins; null when fewer than five. */
  readonly shownRespondents: number | null;
  readonly precision: Precision;
  /** What made the precision: the number of respondents, or that fewer than five people joined or left since an earlier round. */
  readonly precisionReason: PrecisionReason;
  readonly shownPrecision: Precision | null;
  /**
   * From where its people come, counting the atoms that earlier rounds told in tenths in the same arm: what it takes to
   * check the rule on joiners and leavers. Null below 15 respondents in the arm, where the rule does not ask.
   */
  readonly moved: { readonly unguarded: MovedFrom | null; readonly shown: MovedFrom | null };
  readonly unguarded: Readonly<Record<string, ReleasedItem>>;
  readonly shown: Readonly<Record<string, ReleasedItem>> | null;
}

export type PrecisionReason = 'respondents' | 'few-moved';

/**
 * Figures of the whole organisation, from 100 respondents. Variances are pooled within atoms, in squared scale points
 * (gapIndex: in squared points of the 0–100 index), raised to a floor (policy.ts), to one significant digit. An
 * item that fewer than 100 rated or that has two values has no entry, an index that fewer than 100 completed is null.
 */
export interface OrganisationStatistics {
  readonly pooledVariance: {
    readonly unguarded: Readonly<Record<string, number>>;
    readonly shown: Readonly<Record<string, number>>;
    readonly gapIndex: { readonly unguarded: number | null; readonly shown: number | null };
  };
  readonly correlations: ReleasedCorrelations | null;
}

/** How the items go together over the people who rated all of them; no means, no variances. */
export interface ReleasedCorrelations {
  /** In the instrument's order. */
  readonly itemIds: readonly string[];
  readonly people: number;
  /** By row and column of `itemIds`, to 0.01. */
  readonly matrix: readonly (readonly number[])[];
}

/** What was written in one part, by at least ten people together. */
export interface ReleasedComments {
  readonly label: string;
  readonly levelUnitId: string;
  /** Ascending. */
  readonly atomIds: readonly string[];
  readonly respondents: number;
  readonly texts: readonly { readonly theme: string; readonly text: string }[];
}

/** A split ballot: in groups of four times the smallest size, some were drawn to answer the gap items with their name. */
export interface ReleasedSplitBallot {
  /** The groups that took part, ascending. */
  readonly groupIds: readonly string[];
  readonly rosterCount: number;
  /** Counted ballots in these groups by the arm that their rights drew. */
  readonly ballots: { readonly withName: number; readonly withoutName: number };
  /** People of these groups who answered with their name; null below 100. */
  readonly signed: number | null;
  /** The gap items of all of them together; null below 100. */
  readonly withName: Readonly<Record<string, ReleasedItem>> | null;
  /** People on the roster of both, by the id of each earlier round that told this in tenths; null where `withName` is. */
  readonly moved: Readonly<Record<string, number>> | null;
}

/** The one coded table of a round. Stored as canonical JSON, signed, never changed; every figure is computed from it. */
export interface ReleaseTable {
  readonly version: 2;
  readonly roundId: string;
  readonly roundTitle: string;
  readonly sheetHash: string;
  /** Hash of the release before, 64 zeros for the first. */
  readonly previousReleaseHash: string;
  readonly instrument: { readonly id: string; readonly version: string; readonly hash: string };
  readonly organisation: string;
  readonly thresholds: Thresholds;
  readonly windows: ReleaseWindows;
  readonly units: readonly ReleasedUnit[];
  readonly groups: readonly ReleasedGroup[];
  readonly atoms: readonly ReleasedAtom[];
  /** Items that are asked for the whole organisation only, from 100 respondents, all of them together. */
  readonly organisationItems: Readonly<Record<string, ReleasedItem>> | null;
  /** People on the roster of both, by the id of each earlier round that told organisation items in tenths; null where `organisationItems` is. */
  readonly organisationMoved: Readonly<Record<string, number>> | null;
  readonly organisationStatistics: OrganisationStatistics | null;
  readonly comments: readonly ReleasedComments[];
  /** Only of a round whose sheet says that it measures the gap by a split ballot. */
  readonly splitBallot?: ReleasedSplitBallot;
  readonly counts: { readonly roster: number; readonly issued: number; readonly redeemed: number; readonly spoilt: number };
}

/** A release as it is read back: the table. */
export type Release = ReleaseTable;
