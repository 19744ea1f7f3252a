import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { noNumber, type Measured } from '../arithmetic/measured.ts';
import { sum } from '../arithmetic/sums.ts';
import { listExperiment, type ListCounts } from './list-experiment.ts';

/** List counts of those who denied the sensitive question when asked directly, and of those who admitted it. */
export interface ListsByDirectAnswer {
  denied: ListCounts;
  admitted: ListCounts;
}

/**
 * List experiment combined with the direct question: steadier than the list alone, because those who admit are counted as they are.
 *
 * Formula: p = d + (1 - d) τ₀, d the share who admit, τ₀ the list's share among those who deny; SE² = (1 - d)² SE(τ₀)² + (1 - τ₀)² d (1 - d)/(n - 1).
 * Placebo: among those who admit the list's share must be 1; its z and p.
 * Source: Aronow, Coppock, Crawford & Green 2015, JSSAM 3:43-66.
 * Units: share.
 *
 * @example combinedListEstimate({ denied, admitted }) // { ok: true, share: 0.24, standardError: 0.03, placebo: { z: 0.4, p: 0.69 } }
 * @says What share of the organisation a sensitive statement applies to.
 * @doesNotSay To whom. If the placebo fails, nothing.
 * @next Use it for audits, once.
 * @smallestN 1,000, for the organisation as a whole
 * @screen Not on a screen.
 */
export function combinedListEstimate(
  lists: ListsByDirectAnswer,
): Measured<{ share: number; standardError: number; placebo: { z: number; p: number } | null }> {
  const denied = listExperiment(lists.denied);
  if (!denied.ok) return denied;
  const count = ({ control, treatment }: ListCounts) => sum([...control, ...treatment]);
  const total = count(lists.denied) + count(lists.admitted);
  if (!Number.isInteger(total)) return noNumber('not-whole-counts');
  const direct = count(lists.admitted) / total;
  const share = direct + (1 - direct) * denied.share;
  const variance = ((1 - direct) * denied.standardError) ** 2 + ((1 - denied.share) ** 2 * direct * (1 - direct)) / (total - 1);
  const admitted = listExperiment(lists.admitted);
  const z = admitted.ok && admitted.standardError > 0 ? (admitted.share - 1) / admitted.standardError : null;
  const placebo = z === null ? null : { z, p: 2 * normalCdf(-Math.abs(z), 0, 1) };
  return { ok: true, share, standardError: Math.sqrt(variance), placebo };
}
