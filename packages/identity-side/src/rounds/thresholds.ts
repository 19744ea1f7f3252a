import type { SheetThresholds } from '@unguarded/rounds';

/** What every round promises that an organisation does not make stricter. */
export const PROVED_THRESHOLDS: SheetThresholds = { scores: 5, comments: 10, distributions: 15 };
