import { GAP_ITEMS } from '../demo/masking-model.ts';
import type { DemoPerson, DemoPlan } from '../demo/plan.ts';
import type { Precision } from './coded-mean.ts';
import { expectedFigures } from './expected-figures.ts';
import { expectedRounds } from './expected-round.ts';
import type { PublishedSheet } from './published-sheet.ts';

const POINTS_A_STEP = 25;

const raisedBy = ({ answers, signed }: DemoPerson): number =>
  GAP_ITEMS.reduce((sum, itemId) => sum + (signed?.[itemId] ?? 0) - (answers?.[itemId] ?? 0), 0) / GAP_ITEMS.length;

/**
 * The gap that the masking model made, over everybody on a roster, those who answered nothing included, in points.
 *
 * @example trueGap(atom.roster) // 12.4
 */
export const trueGap = (roster: readonly DemoPerson[]): number => (POINTS_A_STEP * roster.reduce((sum, person) => sum + raisedBy(person), 0)) / roster.length;

/** How many of the published gap intervals of atoms hold the true gap. */
export interface HeldGaps {
  readonly round: string;
  /** Of the channel without name. */
  readonly precision: Precision;
  readonly intervals: number;
  readonly holdingTheTrueGap: number;
}

/** The intervals of all atoms against the masking model, by round and precision. */
export const heldGaps = (plan: DemoPlan, sheets: readonly PublishedSheet[]): HeldGaps[] =>
  expectedRounds(plan, sheets).flatMap((round) => {
    const figures = expectedFigures(round);
    const told = round.atoms.flatMap((atom) => {
      const { gap } = figures.ofAtom(atom);
      const truth = trueGap(atom.roster);
      return gap === null ? [] : [{ precision: atom.unguarded.precision, holds: gap.low <= truth && truth <= gap.high }];
    });
    return [...Map.groupBy(told, ({ precision }) => precision)].map(([precision, gaps]) => ({
      round: round.sheet.title, precision, intervals: gaps.length, holdingTheTrueGap: gaps.filter(({ holds }) => holds).length,
    }));
  });
