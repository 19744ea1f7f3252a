export { DisclosureError } from './disclosure-error.ts';
export type { DisclosureErrorCode } from './disclosure-error.ts';
export { labelPooledGroup, poolSmallGroups } from './pooling.ts';
export type { PooledGroup, PoolingInput, PoolingKind, PoolingNames, PoolingPart, UnitPlace } from './pooling.ts';
export { TOO_FEW_RATED, cellOf, codeMean, precisionForRespondents } from './coding.ts';
export type { ItemSum, Precision } from './coding.ts';
export type { Cell, Scale } from './scale.ts';
export {
  MINIMUM_COMMENT_GROUP_SIZE,
  MINIMUM_FOR_HALF_POINTS,
  MINIMUM_FOR_ORGANISATION_STATISTICS,
  MINIMUM_FOR_TENTHS,
  MINIMUM_GROUP_SIZE,
} from './policy.ts';
