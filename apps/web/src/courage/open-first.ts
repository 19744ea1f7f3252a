import type { LeaderPromise } from '../api/shapes.ts';

/** Those that wait first; otherwise as they come, newest first. */
export const openFirst = (promises: readonly LeaderPromise[]): LeaderPromise[] => [...promises].sort((a, b) => Number(b.open) - Number(a.open));
