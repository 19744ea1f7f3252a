export { audit, type AuditTools } from './audit.ts';
export { releaseFigures, type PartFigures, type ReleaseFigures } from './figures/release-figures.ts';
export { readInstrument, type Instrument, type Item } from './instrument.ts';
export { merkleRoot } from './merkle-root.ts';
export type { Finding, Leak } from './finding.ts';
export { limitsByYalps, loadIntegerLimits, type IntegerLimits, type LinearSystem } from './inference/linear-system.ts';
export type { PublicFile, PublicFiles } from './public-files.ts';
export { readRelease, type ReleaseAtom, type ReleaseTable } from './release.ts';
