export { exampleUnitId } from './example-round.ts';
export { manyUnits } from './many-units.ts';
export { memoryReleaseStore } from './memory-release-store.ts';
