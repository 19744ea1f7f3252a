import type { Funnel } from '../api/shapes.ts';
import { words } from '../words/words.ts';

/** What a funnel may compare. */
export type FunnelMeasure = Funnel['measure'];

/** Whether a page's address names something that a funnel can compare. @example isFunnelMeasure('difference') // true */
export const isFunnelMeasure = (named: unknown): named is FunnelMeasure => typeof named === 'string' && Object.hasOwn(words.charts.funnel.measure, named);
