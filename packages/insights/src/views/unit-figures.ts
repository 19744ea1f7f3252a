import { codedMeanGap, type CodedArmEstimate } from '@unguarded/engagement-metrics';
import { FEAR_FACETS, type FearFacet } from '@unguarded/instruments';
import { armLevels, facetScale, gapScale } from './arm-levels.ts';
import { oncePerSet } from './once-per.ts';
import type { Atom, ReleaseIndex } from './release-index.ts';

/** A level in points on 0–100 with its 95 % interval ("these people, this round") and the answers behind it. */
export interface Level {
  value: number;
  low: number;
  high: number;
  n: number;
}

/** The candour gap: with name minus without name, in points. */
export interface GapFigure {
  value: number;
  low: number;
  high: number;
  /** The interval for "this kind of team": wider, for comparisons and trends. */
  process: { low: number; high: number };
  nWithName: number;
  nWithoutName: number;
  /** True when the interval excludes 0. */
  clear: boolean;
}

export interface FacetFigure {
  facet: FearFacet;
  /** False when the round asked nothing about it. */
  asked: boolean;
  /** Speaking up: 0–100, higher is safer (100 minus fear). */
  value: Level | null;
}

/** What is said of a set of people in one round. */
export interface Figures {
  withName: Level | null;
  withoutName: Level | null;
  gap: GapFigure | null;
  /** 'drawn': the round drew who answers with their name, which is told of the whole organisation alone. */
  gapMissing: 'drawn' | 'too-few-with-name' | 'too-few-rated' | null;
  facets: FacetFigure[];
}

const levelOf = (estimate: CodedArmEstimate | null): Level | null =>
  estimate === null ? null : { value: estimate.value, low: estimate.finite.low, high: estimate.finite.high, n: estimate.respondents };

const gapOf = (shown: CodedArmEstimate | null, unguarded: CodedArmEstimate | null): GapFigure | null => {
  if (shown === null || unguarded === null) return null;
  const gap = codedMeanGap(shown, unguarded);
  if (!gap.ok) return null;
  return {
    value: gap.value,
    low: gap.finite.low,
    high: gap.finite.high,
    process: gap.process,
    nWithName: gap.respondentsWithName,
    nWithoutName: gap.respondentsWithoutName,
    clear: gap.clear,
  };
};

const facetFigures = (index: ReleaseIndex, atoms: readonly Atom[]): FacetFigure[] =>
  FEAR_FACETS.map((facet) => {
    const scale = facetScale(index, facet);
    const asked = scale.itemIds.length > 0;
    return { facet, asked, value: asked ? levelOf(armLevels(index).ofAtoms(atoms, 'unguarded', scale)) : null };
  });

/**
 * The parts on which a gap stands. Both arms must stand on the same people: those parts in which enough answered with
 * their names as well as without.
 *
 * @example comparableAtoms(index, atoms).length // 28 of 30
 */
export const comparableAtoms = (index: ReleaseIndex, atoms: readonly Atom[]): Atom[] => {
  const levels = armLevels(index);
  const scale = gapScale(index);
  return atoms.filter((atom) => levels.ofAtom(atom, 'shown', scale) !== null && levels.ofAtom(atom, 'unguarded', scale) !== null);
};

/** Both levels of a set of parts with all that their intervals are made of, and the parts on which they stand. */
export interface ArmEstimates {
  shown: CodedArmEstimate | null;
  unguarded: CodedArmEstimate | null;
  atoms: readonly Atom[];
}

/**
 * Both levels: where the gap can be told, of the parts in which both can; otherwise the level without name alone.
 *
 * @example armEstimates(index, atoms).unguarded?.processVariance // 11.3 points²
 */
export const armEstimates = oncePerSet((index: ReleaseIndex, atoms: readonly Atom[]): ArmEstimates => {
  const levels = armLevels(index);
  const scale = gapScale(index);
  const comparable = comparableAtoms(index, atoms);
  if (comparable.length === 0) return { shown: null, unguarded: levels.ofAtoms(atoms, 'unguarded', scale), atoms };
  return { shown: levels.ofAtoms(comparable, 'shown', scale), unguarded: levels.ofAtoms(comparable, 'unguarded', scale), atoms: comparable };
});

const whyNoGap = ({ release }: ReleaseIndex, atoms: readonly Atom[]): Figures['gapMissing'] => {
  if (release.splitBallot !== undefined) return 'drawn';
  return atoms.every((atom) => atom.shown === null) ? 'too-few-with-name' : 'too-few-rated';
};

const makeFigures = (index: ReleaseIndex, atoms: readonly Atom[]): Figures => {
  const { shown, unguarded } = armEstimates(index, atoms);
  const facets = facetFigures(index, atoms);
  if (shown === null) {
    return { withName: null, withoutName: levelOf(unguarded), gap: null, gapMissing: whyNoGap(index, atoms), facets };
  }
  return { withName: levelOf(shown), withoutName: levelOf(unguarded), gap: gapOf(shown, unguarded), gapMissing: null, facets };
};

/**
 * All figures of a set of published parts of one release. Where the gap can be told, both levels are those of the parts
 * in which both can; otherwise the level without name stands alone.
 *
 * @example unitFigures(index, unitCoverage(index, unitId).atoms).gap // { value: 16.1, low: 7.2, … }
 */
export const unitFigures: (index: ReleaseIndex, atoms: readonly Atom[]) => Figures = oncePerSet(makeFigures);
