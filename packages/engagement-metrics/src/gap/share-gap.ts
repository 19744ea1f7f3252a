import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { Interval } from '../arithmetic/interval.ts';
import { noNumber, type Measured } from '../arithmetic/measured.ts';

export interface ShareOf {
  favourable: number;
  answers: number;
}

/**
 * Difference of two shares with Newcombe's hybrid interval (method 10), for example percent favourable in two populations.
 *
 * Formula: Wilson's limits l, u of each share p; interval p₁ - p₂ - √((p₁ - l₁)² + (u₂ - p₂)²) to p₁ - p₂ + √((u₁ - p₁)² + (p₂ - l₂)²).
 * Source: Newcombe 1998, Stat. Med. 17:873-890, method 10; Wilson 1927.
 * Units: shares, -1 to 1.
 *
 * @example shareGap({ favourable: 56, answers: 70 }, { favourable: 48, answers: 80 }) // { ok: true, difference: 0.2, interval: 0.0524 to 0.3339 }
 * @says How many more of a hundred are favourable in one group than in the other.
 * @doesNotSay How strongly; the mean gap is steadier with small groups.
 * @next Read it beside the mean gap.
 * @smallestN 100, for the organisation as a whole
 * @screen Not on a screen.
 */
export function shareGap(first: ShareOf, second: ShareOf): Measured<{ difference: number; interval: Interval }> {
  for (const { favourable, answers } of [first, second]) {
    if (!Number.isInteger(favourable) || !Number.isInteger(answers) || favourable < 0) return noNumber('not-whole-counts');
    if (answers < 1) return noNumber('nobody-answered');
    if (favourable > answers) return noNumber('more-answers-than-people');
  }
  const [p, q] = [first.favourable / first.answers, second.favourable / second.answers];
  const [one, two] = [wilsonInterval(first), wilsonInterval(second)];
  const difference = p - q;
  return {
    ok: true,
    difference,
    interval: {
      low: difference - Math.hypot(p - one.low, two.high - q),
      high: difference + Math.hypot(one.high - p, q - two.low),
    },
  };
}

/** Wilson's score interval of one share. */
function wilsonInterval({ favourable, answers }: ShareOf): Interval {
  const z = normalQuantile(0.975, 0, 1);
  const share = favourable / answers;
  const middle = share + z ** 2 / (2 * answers);
  const spread = z * Math.sqrt((share * (1 - share)) / answers + z ** 2 / (4 * answers ** 2));
  const scale = 1 + z ** 2 / answers;
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) };
}
