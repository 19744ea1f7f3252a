import { bandCell, bandOf } from './bands.ts';
import { DisclosureError } from './disclosure-error.ts';
import { HALF_POINT_GRID, TENTH_GRID, gridCell, gridCode } from './grid.ts';
import { PROVED_THRESHOLDS, minimumForHalfPoints } from './policy.ts';
import type { Thresholds } from './policy.ts';
import { lengthOf } from './scale.ts';
import type { Cell, MeanFraction, Scale } from './scale.ts';

/**
 * How finely a mean is told. On 1 to 5: `bands` three bands, `half-points` a grid of 0.5, `tenths` a grid of 0.1; on
 * another scale the same fractions of it (a quarter, an eighth, a fortieth).
 */
export type Precision = 'bands' | 'half-points' | 'tenths';

/** The code of an item that too few people rated for anything to be told about its mean. */
export const TOO_FEW_RATED = 'few';

export interface ItemSum {
  /** Sum of the rated values. */
  readonly sum: number;
  /** People who rated the item: those who left it out or prefer not to say are not among them. */
  readonly rated: number;
  /** Respondents of the atom. */
  readonly respondents: number;
  readonly responseSet: Scale;
  /** The atom's precision; an item that fewer people rated is told more coarsely. */
  readonly precision: Precision;
}

/**
 * The coded mean of an item in an atom: all that is ever told about the answers to it below the organisation.
 *
 * `few`: fewer than five rated it. `b1` `b2` `b3`: below 3/8 of the scale (2.5 on 1–5), below 5/8 (3.5), from there; on a
 * scale of two values `b1` below half, `b2` from half. `h…` `t…`: the nearest point of the grid of eighths or fortieths,
 * ties away from the middle, with end cells `h-` `t-` up to 3/16 (1.75) and `h+` `t+` from 13/16 (4.25). The step is
 * chosen by the number of respondents below 15 (where the number who rated is not told), from 15 by the number who
 * rated. A fixed function of the counts, in whole numbers throughout. Why these steps: policy.ts.
 *
 * Throws DisclosureError 'tally' for a sum that so many answers cannot have.
 *
 * @param thresholds An organisation may ask for more people than 5 and 15, never for fewer.
 * @example codeMean({ sum: 20, rated: 8, respondents: 9, responseSet: { lowest: 1, highest: 5 }, precision: 'half-points' }) // 'h2.5'
 */
export function codeMean(item: ItemSum, thresholds: Thresholds = PROVED_THRESHOLDS): string {
  const mean = meanFraction(item);
  if (item.rated < thresholds.scores) return TOO_FEW_RATED;
  switch (precisionOf(item, thresholds)) {
    case 'bands':
      return bandOf(mean, item.responseSet);
    case 'half-points':
      return gridCode(HALF_POINT_GRID, mean, item.responseSet);
    case 'tenths':
      return gridCode(TENTH_GRID, mean, item.responseSet);
  }
}

/**
 * The means that a code stands for. `few` tells nothing: its cell is the whole scale.
 *
 * Throws DisclosureError 'code' for a text that codeMean never returns on this scale.
 *
 * @example cellOf('h2.5', { lowest: 1, highest: 5 }) // { low: 2.25, high: 2.75, lowIncluded: false, highIncluded: true }
 */
export function cellOf(code: string, responseSet: Scale): Cell {
  const cell =
    code === TOO_FEW_RATED
      ? { low: responseSet.lowest, high: responseSet.highest, lowIncluded: true, highIncluded: true }
      : (bandCell(code, responseSet) ??
        gridCell(HALF_POINT_GRID, code, responseSet) ??
        gridCell(TENTH_GRID, code, responseSet));
  if (cell === undefined) throw new DisclosureError('code', `No mean on this scale is coded ${JSON.stringify(code)}.`);
  return cell;
}

/**
 * The precision of an atom with so many respondents, before any item is looked at.
 *
 * @example precisionForRespondents(14) // 'half-points'
 */
export function precisionForRespondents(respondents: number, thresholds: Thresholds = PROVED_THRESHOLDS): Precision {
  if (respondents >= thresholds.distributions) return 'tenths';
  return respondents >= minimumForHalfPoints({ lowest: 1, highest: 5 }) ? 'half-points' : 'bands';
}

function precisionOf({ rated, respondents, responseSet, precision }: ItemSum, { distributions }: Thresholds): Precision {
  const people = respondents < distributions ? respondents : rated;
  if (people < minimumForHalfPoints(responseSet) || precision === 'bands') return 'bands';
  if (people >= distributions && precision === 'tenths') return 'tenths';
  return lengthOf(responseSet) === 1 ? 'bands' : 'half-points';
}

function meanFraction({ sum, rated, respondents, responseSet }: ItemSum): MeanFraction {
  const numerator = sum - responseSet.lowest * rated;
  const denominator = lengthOf(responseSet) * rated;
  const counts = [sum, rated, respondents];
  if (counts.every(Number.isSafeInteger) && rated >= 0 && rated <= respondents && numerator >= 0 && numerator <= denominator) {
    return { numerator, denominator };
  }
  throw new DisclosureError('tally', `The sum ${sum} of ${rated} answers of ${respondents} people cannot be.`);
}
