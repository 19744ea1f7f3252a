import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { GAP_ITEMS } from '../demo/masking-model.ts';
import { FACET_ITEMS, ITEMS_OF_ARM, type Arm, type AskedFacet } from './asked-items.ts';
import { decodedCells, type Decoded } from './decoded-cells.ts';
import type { ExpectedAtom } from './expected-atom.ts';
import type { ExpectedRound } from './expected-round.ts';
import { gapInterval, itemVariance, levelInterval, levelOfAtom, rolledUp, varianceBehind, type Interval, type LevelParts, type PersonSpread } from './levels.ts';
import type { PublishedSheet } from './published-sheet.ts';

/** A level as it is printed: points on 0–100, the 95 % interval, and how many answered. */
export interface ExpectedLevel extends Interval {
  readonly n: number;
}

export interface ExpectedGap extends Interval {
  readonly nWithName: number;
  readonly nWithoutName: number;
}

/** Everything that is said of a set of atoms in one round. */
export interface ExpectedFigures {
  readonly withName: ExpectedLevel | null;
  readonly withoutName: ExpectedLevel | null;
  readonly gap: ExpectedGap | null;
  readonly facets: Readonly<Record<AskedFacet, ExpectedLevel | null>>;
  readonly items: ReadonlyMap<string, ExpectedLevel | null>;
}

/** Items that are read as one figure, and how many of them must carry one. */
interface ItemSet {
  readonly itemIds: readonly string[];
  readonly atLeast: number;
}

/** A quarter of the scale, squared. */
const ASSUMED_ITEM_VARIANCE = 1;

const GAP_INDEX: ItemSet = { itemIds: GAP_ITEMS, atLeast: 3 };

const facetSet = (facet: AskedFacet): ItemSet => ({ itemIds: FACET_ITEMS[facet], atLeast: FACET_ITEMS[facet].length / 2 });

const decodedArm = ({ atoms, spread }: ExpectedRound, arm: Arm): Map<string, Map<ExpectedAtom, Decoded | null>> =>
  new Map(
    ITEMS_OF_ARM[arm].map((itemId) => {
      const told = atoms.flatMap((atom) => {
        const item = atom[arm]?.items.get(itemId);
        return item === undefined ? [] : [{ atom, code: item.code, answers: item.rated ?? atom[arm]?.people ?? 0 }];
      });
      const published = spread.items[arm].get(itemId);
      const decoded = decodedCells(told, published === undefined ? ASSUMED_ITEM_VARIANCE : varianceBehind(published.variance));
      return [itemId, new Map(told.map(({ atom }, index) => [atom, decoded[index] ?? null]))];
    }),
  );

/** Reads a round's coded table; how a cell is decoded depends on the cells of all atoms. */
class RoundReading {
  private readonly round: ExpectedRound;
  private readonly decoded: Readonly<Record<Arm, Map<string, Map<ExpectedAtom, Decoded | null>>>>;

  constructor(round: ExpectedRound) {
    this.round = round;
    this.decoded = { shown: decodedArm(round, 'shown'), unguarded: decodedArm(round, 'unguarded') };
  }

  figures(atoms: readonly ExpectedAtom[]): ExpectedFigures {
    const both = atoms.filter((atom) => this.level(atom, 'shown', GAP_INDEX) !== null && this.level(atom, 'unguarded', GAP_INDEX) !== null);
    const [shown, unguarded] = [this.together(both, 'shown', GAP_INDEX), this.together(both, 'unguarded', GAP_INDEX)];
    const gap = shown === null || unguarded === null ? null : { ...gapInterval(shown, unguarded), nWithName: shown.respondents, nWithoutName: unguarded.respondents };
    return {
      withName: printed(shown),
      withoutName: printed(unguarded ?? this.together(atoms, 'unguarded', GAP_INDEX)),
      gap,
      facets: { reprisal: this.facet(atoms, 'reprisal'), permission: this.facet(atoms, 'permission') },
      items: new Map(ITEMS_OF_ARM.unguarded.map((itemId) => [itemId, this.item(atoms, 'unguarded', itemId)])),
    };
  }

  item(atoms: readonly ExpectedAtom[], arm: Arm, itemId: string): ExpectedLevel | null {
    return printed(this.together(atoms, arm, { itemIds: [itemId], atLeast: 1 }));
  }

  /** Section 8 of docs/decisions/0006 on 1 to 5: how many lie above 3.5 of normal people around each atom's typical value. */
  favourable(itemId: string): number | null {
    const published = this.round.spread.items.unguarded.get(itemId);
    if (published === undefined) return null;
    const told = this.round.atoms.flatMap((atom) => {
      const decoded = this.decoded.unguarded.get(itemId)?.get(atom) ?? null;
      return decoded === null ? [] : [{ people: atom.roster.length, share: 1 - normalCdf((3.5 - decoded.typical) / Math.sqrt(varianceBehind(published.variance)), 0, 1) }];
    });
    const people = told.reduce((sum, each) => sum + each.people, 0);
    return people === 0 ? null : (100 * told.reduce((sum, each) => sum + each.people * each.share, 0)) / people;
  }

  private facet(atoms: readonly ExpectedAtom[], facet: AskedFacet): ExpectedLevel | null {
    return printed(this.together(atoms, 'unguarded', facetSet(facet)));
  }

  private together(atoms: readonly ExpectedAtom[], arm: Arm, set: ItemSet): LevelParts | null {
    const levels = atoms.flatMap((atom) => this.level(atom, arm, set) ?? []);
    return levels.length === 0 ? null : rolledUp(levels);
  }

  private level(atom: ExpectedAtom, arm: Arm, set: ItemSet): LevelParts | null {
    const told = set.itemIds.flatMap((itemId) => {
      const decoded = this.decoded[arm].get(itemId)?.get(atom) ?? null;
      return decoded === null ? [] : [{ itemId, decoded }];
    });
    if (told.length === 0 || told.length < set.atLeast) return null;
    const people = { respondents: atom[arm]?.people ?? 0, rosterCount: atom.roster.length };
    return levelOfAtom(told.map(({ decoded }) => decoded), people, set === GAP_INDEX ? this.indexSpread(arm) : this.itemsSpread(arm, told.map(({ itemId }) => itemId)));
  }

  private indexSpread(arm: Arm): PersonSpread | null {
    const spread = this.round.spread.gapIndex[arm];
    return spread === null ? null : { ...spread, variance: varianceBehind(spread.variance) };
  }

  /** A facet's variance is the mean of its items'; its degrees of freedom the fewest of theirs. */
  private itemsSpread(arm: Arm, itemIds: readonly string[]): PersonSpread | null {
    const spreads = itemIds.flatMap((itemId) => this.round.spread.items[arm].get(itemId) ?? []);
    if (spreads.length < itemIds.length) return null;
    const variance = spreads.reduce((sum, spread) => sum + itemVariance(spread.variance), 0) / spreads.length;
    return { variance, degreesOfFreedom: Math.min(...spreads.map(({ degreesOfFreedom }) => degreesOfFreedom)) };
  }
}

const printed = (level: LevelParts | null): ExpectedLevel | null => (level === null ? null : { ...levelInterval(level), n: level.respondents });

/** Which atoms speak for a unit, and how its teams stand in them. */
export interface ExpectedCoverage {
  readonly atoms: readonly ExpectedAtom[];
  /** True when nothing lies wholly inside the unit: its figures are those of people beyond it too. */
  readonly countedTogether: boolean;
  /** For each unit inside, itself first included, the units with which it is counted; null where nothing is published. */
  readonly teams: readonly { readonly unitId: string; readonly countedWith: readonly string[] | null }[];
}

const unitsInside = (sheet: PublishedSheet, unitId: string): string[] => [
  unitId,
  ...sheet.units.filter(({ parentId }) => parentId === unitId).flatMap(({ id }) => unitsInside(sheet, id)),
];

const atomOf = ({ atoms }: ExpectedRound, unitId: string): ExpectedAtom | undefined => atoms.find(({ unitIds }) => unitIds.includes(unitId));

/** Everything published wholly inside the unit; failing that, the atom in which the unit's own people are counted. */
const expectedCoverage = (round: ExpectedRound, unitId: string): ExpectedCoverage => {
  const inside = unitsInside(round.sheet, unitId);
  const whole = round.atoms.filter(({ unitIds }) => unitIds.every((id) => inside.includes(id)));
  const enclosing = atomOf(round, unitId);
  const counted = inside.filter((id) => round.sheet.groups.some(({ unitIds }) => unitIds.includes(id)));
  return {
    atoms: whole.length > 0 || enclosing === undefined ? whole : [enclosing],
    countedTogether: whole.length === 0 && enclosing !== undefined,
    teams: counted.map((id) => ({ unitId: id, countedWith: atomOf(round, id)?.unitIds.filter((other) => other !== id) ?? null })),
  };
};

/** The figures of a round, by unit and by atom. */
export interface FiguresOfRound {
  readonly coverageOf: (unitId: string) => ExpectedCoverage;
  readonly ofUnit: (unitId: string) => ExpectedFigures;
  readonly ofAtom: (atom: ExpectedAtom) => ExpectedFigures;
  readonly ofItem: (atom: ExpectedAtom, arm: Arm, itemId: string) => ExpectedLevel | null;
  /** About how many percent answer 4 or 5, of the whole organisation; null where there are no statistics of it. */
  readonly favourable: (itemId: string) => number | null;
  /** The middle half of the gaps of all atoms, by linear interpolation; from eight atoms. */
  readonly usualRange: { readonly low: number; readonly high: number } | null;
}

const quartile = (sorted: readonly number[], share: number): number => {
  const position = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(position)] ?? 0, sorted[Math.ceil(position)] ?? 0];
  return below + (above - below) * (position % 1);
};

/**
 * Every figure that may be said of a round, for each unit and each atom, by docs/decisions/0006.
 *
 * @example expectedFigures(round).ofUnit(departmentId).gap // { value: 16.1, low: 7.2, high: 25, nWithName: 48, … }
 */
export const expectedFigures = (round: ExpectedRound): FiguresOfRound => {
  const reading = new RoundReading(round);
  const gaps = round.atoms.flatMap((atom) => reading.figures([atom]).gap?.value ?? []).toSorted((a, b) => a - b);
  return {
    coverageOf: (unitId) => expectedCoverage(round, unitId),
    ofUnit: (unitId) => reading.figures(expectedCoverage(round, unitId).atoms),
    ofAtom: (atom) => reading.figures([atom]),
    ofItem: (atom, arm, itemId) => reading.item([atom], arm, itemId),
    favourable: (itemId) => reading.favourable(itemId),
    usualRange: gaps.length < 8 ? null : { low: quartile(gaps, 0.25), high: quartile(gaps, 0.75) },
  };
};
