import type { Instrument, Responses } from '@unguarded/instruments';
import type { ResultsInLink } from '../../results-link/results-in-link.ts';
import type { PassKey } from '../wallet/kept-pass.ts';

/** One person's answers and, from the link, the results of the same pulse. On this device only, and in this tab only. */
export interface Comparison {
  key: PassKey;
  results: ResultsInLink;
  instrument: Instrument;
  answers: Responses;
  /** The person has chosen before to keep the answers after comparing. */
  keptOn: boolean;
  /** They wanted to keep the answers, and the pass is not on this device any more. */
  cannotStay?: true;
}
