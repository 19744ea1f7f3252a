export { atomId } from './atoms.ts';
export { TOO_FEW_RATED, cellOf, codeMean, precisionForRespondents } from './coding.ts';
export type { ItemSum, Precision } from './coding.ts';
export { DisclosureError } from './disclosure-error.ts';
export type { DisclosureErrorCode } from './disclosure-error.ts';
export { makeReleaseTable } from './make-release-table.ts';
export type { FrozenGroup, ReleaseInput } from './make-release-table.ts';
export type { EarlierRound, GroupOverlap } from './moved-from.ts';
export {
  MINIMUM_FOR_HALF_POINTS,
  MINIMUM_FOR_ORGANISATION_STATISTICS,
  MINIMUM_FOR_TENTHS,
  MINIMUM_GROUP_SIZE,
} from './policy.ts';
export { labelPooledGroup, poolSmallGroups } from './pooling.ts';
export type { PooledGroup, PoolingInput, PoolingKind, PoolingNames, PoolingPart, UnitPlace } from './pooling.ts';
export type {
  OrganisationStatistics,
  PrecisionReason,
  Release,
  ReleasedAtom,
  ReleasedGroup,
  ReleasedItem,
  ReleasedUnit,
  ReleaseTable,
  ReleaseWindows,
} from './release-table.ts';
export { derive, deriveFrom, deriveLater } from './released.ts';
export type { Released, ReleasedMark } from './released.ts';
export type { GapIndexTally, GroupTally, ItemTally, RoundTally } from './round-tally.ts';
export type { Cell, Scale } from './scale.ts';
export { seededChance } from './seeded-chance.ts';
export { openStoredRelease } from './stored-release.ts';
export type { OpenedRelease } from './stored-release.ts';
