export { DisclosureError } from './disclosure-error.ts';
export type { DisclosureErrorCode } from './disclosure-error.ts';
export { labelPooledGroup, poolSmallGroups } from './pooling.ts';
export type { PooledGroup, PoolingInput, PoolingKind, PoolingNames, PoolingPart, UnitPlace } from './pooling.ts';
