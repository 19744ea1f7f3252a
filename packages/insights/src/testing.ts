export { exampleUnitId } from './example-round.ts';
export { manyUnits } from './many-units.ts';
