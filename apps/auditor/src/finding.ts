/** One thing that was looked at, and whether it holds. */
export interface Finding {
  /** The file or the set of files. */
  about: string;
  holds: boolean;
  /** What was found, as a sentence for a reader who is no programmer. */
  sentence: string;
  /** What gives people's answers away; left out where nothing does. */
  leak?: Leak;
  /** Figures in the sentence, for programs. */
  measured?: Measured;
}

export interface Measured {
  /** People in the smallest group that any combination of figures isolates. */
  smallestGroup?: number;
  /** The narrowest that readers are left with about one answer, as shares of the scale. */
  outsider?: number;
  colleague?: number;
}

/** The ways in which published figures give answers away. */
export type Leak =
  | 'remainder'
  | 'overlap'
  | 'uncoded-roll-up'
  | 'index-undoes-code'
  | 'own-variance'
  | 'leaver'
  | 'leaver-behind-merger'
  | 'extreme-mean'
  | 'finer-export'
  | 're-cut-history'
  | 'republished'
  | 'organisation-figures'
  | 'correlations'
  | 'comments'
  | 'refusals'
  | 'too-fine';

/** A file that is not what the documented format says; nothing else can be said about it. */
export class FormatFault extends Error {
  override name = 'FormatFault';
}

/**
 * A finding with one sentence for each outcome.
 *
 * @example finding('sheet a1', true, { holds: 'It is signed.', fails: 'It is NOT signed.' }).sentence // 'It is signed.'
 */
export function finding(about: string, holds: boolean, outcome: { holds: string; fails: string; leak?: Leak; measured?: Measured }): Finding {
  const measured = outcome.measured !== undefined && { measured: outcome.measured };
  if (holds) return { about, holds, sentence: outcome.holds, ...measured };
  return { about, holds, sentence: outcome.fails, ...measured, ...(outcome.leak !== undefined && { leak: outcome.leak }) };
}
