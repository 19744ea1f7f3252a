import type { Precision } from './coding.ts';

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
  /** People who gave a value; null below 15 respondents and where few people moved. */
  readonly rated: number | null;
  /** People who preferred not to say; null below 15 respondents and where few people moved. */
  readonly preferNotToSay: number | null;
}

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
  readonly unguarded: Readonly<Record<string, ReleasedItem>>;
  readonly shown: Readonly<Record<string, ReleasedItem>> | null;
}

export type PrecisionReason = 'respondents' | 'few-moved';

/**
 * Figures of the whole organisation, from 100 respondents. Variances are pooled within atoms, in squared scale points
 * (gapIndex: in squared points of the 0–100 index), to one significant digit; shares are percent of those who rated, in
 * steps of 5. An item that fewer than 100 rated has no entry, an index that fewer than 100 completed is null.
 */
export interface OrganisationStatistics {
  readonly pooledVariance: {
    readonly unguarded: Readonly<Record<string, number>>;
    readonly shown: Readonly<Record<string, number>>;
    readonly gapIndex: { readonly unguarded: number | null; readonly shown: number | null };
  };
  readonly favourableShare: Readonly<Record<string, number>>;
}

/** The one coded table of a round. Stored as canonical JSON, signed, never changed; every figure is computed from it. */
export interface ReleaseTable {
  readonly version: 1;
  readonly roundId: string;
  readonly roundTitle: string;
  readonly sheetHash: string;
  /** Hash of the release before, 64 zeros for the first. */
  readonly previousReleaseHash: string;
  readonly instrument: { readonly id: string; readonly version: string; readonly hash: string };
  readonly organisation: string;
  readonly thresholds: { readonly scores: 5; readonly comments: 10; readonly distributions: 15 };
  readonly windows: ReleaseWindows;
  readonly units: readonly ReleasedUnit[];
  readonly groups: readonly ReleasedGroup[];
  readonly atoms: readonly ReleasedAtom[];
  readonly organisationStatistics: OrganisationStatistics | null;
  readonly counts: { readonly roster: number; readonly issued: number; readonly redeemed: number; readonly spoilt: number };
}

/** A release as it is read back: the table. */
export type Release = ReleaseTable;
