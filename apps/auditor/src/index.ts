export { audit, type AuditTools } from './audit.ts';
export { merkleRoot } from './merkle-root.ts';
export type { Finding, Leak } from './finding.ts';
export { limitsByYalps, loadIntegerLimits, type IntegerLimits, type LinearSystem } from './inference/linear-system.ts';
export type { PublicFile, PublicFiles } from './public-files.ts';
