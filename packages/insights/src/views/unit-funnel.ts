import { deriveFrom, type Released } from '@unguarded/disclosure-control';
import { funnelLimits, type FunnelTeam } from '@unguarded/engagement-metrics';
import { FEAR_FACETS, type FearFacet } from '@unguarded/instruments';
import type { PublishedRound } from '../published-round.ts';
import { armLevels, facetScale, gapScale } from './arm-levels.ts';
import { chosenRound, type Atom, type ReleaseIndex } from './release-index.ts';
import { unitCoverage } from './unit-coverage.ts';

/** What parts are compared in: their answers without name, the difference, or a facet of Speaking up. */
export type FunnelMeasure = 'without-name' | 'difference' | FearFacet;

export const FUNNEL_MEASURES: readonly FunnelMeasure[] = ['without-name', 'difference', ...FEAR_FACETS];

export interface FunnelPart {
  atomId: string;
  label: string;
  /** Answers behind the value; of the difference, the answers without name. */
  n: number;
  value: number;
  /** Standard error of the value, in points: the fewer answers and the coarser the codes, the larger. */
  standardError: number;
  /** Where a part measured so exactly lies by chance and ordinary differences: 95 % and 99.8 %. */
  usual: { low: number; high: number };
  wide: { low: number; high: number };
  position: FunnelTeam['position'];
}

export interface Funnel {
  measure: FunnelMeasure;
  /** Measures for which there is a funnel of this unit. */
  measures: FunnelMeasure[];
  mean: number;
  /** Variance between parts beyond chance, in points². */
  betweenVariance: number;
  parts: FunnelPart[];
}

/** Below this a list of lines with ranges is easier to read. */
const FEWEST_PARTS_FOR_A_FUNNEL = 20;

interface Reading { atom: Atom; n: number; value: number; errorVariance: number }

const readingsOf = (index: ReleaseIndex, atoms: readonly Atom[], measure: FunnelMeasure): Reading[] => {
  const levels = armLevels(index);
  const scale = measure === 'without-name' || measure === 'difference' ? gapScale(index) : facetScale(index, measure);
  return atoms.flatMap((atom) => {
    const unguarded = levels.ofAtom(atom, 'unguarded', scale);
    const shown = measure === 'difference' ? levels.ofAtom(atom, 'shown', scale) : null;
    if (unguarded === null || (measure === 'difference' && shown === null)) return [];
    const arms = shown === null ? [unguarded] : [unguarded, shown];
    const errorVariance = arms.reduce((sum, arm) => sum + arm.processVariance + arm.codingVariance + arm.commonCodingVariance, 0);
    return [{ atom, n: unguarded.respondents, value: shown === null ? unguarded.value : shown.value - unguarded.value, errorVariance }];
  });
};

/** No figure lies beyond the ends of its scale, so no limit is said to. */
const possible = ({ low, high }: FunnelTeam['usual'], measure: FunnelMeasure): FunnelPart['usual'] => ({ low: Math.max(measure === 'difference' ? -100 : 0, low), high: Math.min(100, high) });

const funnelOf = (index: ReleaseIndex, unitId: string, wanted: FunnelMeasure | null): Funnel | null => {
  const { atoms } = unitCoverage(index, unitId);
  const readings = FUNNEL_MEASURES.map((measure) => ({ measure, read: readingsOf(index, atoms, measure) })).filter(({ read }) => read.length >= FEWEST_PARTS_FOR_A_FUNNEL);
  const chosen = readings.find(({ measure }) => measure === wanted) ?? readings[0];
  if (chosen === undefined) return null;
  const limits = funnelLimits(chosen.read);
  if (!limits.ok) return null;
  const parts = chosen.read.map(({ atom, n, value, errorVariance }, position): FunnelPart => {
    const { usual, wide, position: where } = limits.teams[position] as FunnelTeam;
    return { atomId: atom.id, label: atom.label, n, value, standardError: Math.sqrt(errorVariance), usual: possible(usual, chosen.measure), wide: possible(wide, chosen.measure), position: where };
  });
  return {
    measure: chosen.measure,
    measures: readings.map(({ measure }) => measure),
    mean: limits.mean,
    betweenVariance: limits.betweenVariance,
    parts: parts.toSorted((one, other) => one.label.localeCompare(other.label)),
  };
};

/**
 * The published parts of a unit beside what chance and ordinary differences explain, from twenty parts: never a list by
 * rank. The first measure that has enough parts stands for one that has not. Null inside where there is no funnel.
 *
 * @example unitFunnel(rounds, { unitId, roundId: null, measure: 'without-name' })?.parts[0]?.position // 'inside'
 */
export const unitFunnel = (
  rounds: readonly PublishedRound[],
  { unitId, roundId, measure }: { unitId: string; roundId: string | null; measure: FunnelMeasure | null },
): Released<Funnel | null> =>
  deriveFrom(rounds.map(({ release }) => release), () => {
    const index = chosenRound(rounds, roundId);
    return index?.unit(unitId) === undefined ? null : funnelOf(index, unitId, measure);
  });
