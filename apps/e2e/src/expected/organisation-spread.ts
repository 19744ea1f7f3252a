import { GAP_ITEMS } from '../demo/masking-model.ts';
import { ITEMS_OF_ARM, type Arm } from './asked-items.ts';
import type { ExpectedAtom } from './expected-atom.ts';

const MINIMUM_FOR_STATISTICS = 100;
/** On 1 to 5; and of five such items together: 125 (1 + (5² + 25) / 20²). */
const ITEM_FLOOR = 0.7;
const INDEX_FLOOR = 140.625;

/** How far the people of one atom lie from each other, over all atoms of a round. */
interface Spread {
  /** Raised to a floor, to one significant digit, as published; scale points² of an item, index points² of the gap index. */
  readonly variance: number;
  /** Σ (n − 1) over the atoms that it was pooled from, n their respondents: how many rated is not public below 15. */
  readonly degreesOfFreedom: number;
}

/** What is published of the whole organisation besides the coded table; without an entry where fewer than 100 answered. */
export interface OrganisationSpread {
  readonly items: Readonly<Record<Arm, ReadonlyMap<string, Spread>>>;
  readonly gapIndex: Readonly<Record<Arm, Spread | null>>;
}

const sumOf = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const squaredDeviations = (values: readonly number[]): number => {
  const mean = sumOf(values) / values.length;
  return sumOf(values.map((value) => (value - mean) ** 2));
};

/** What each person of each atom gave to one thing; who gave nothing to it counts in the degrees of freedom all the same. */
type ValuesByAtom = readonly { readonly people: number; readonly values: readonly number[] }[];

const pooled = (atoms: ValuesByAtom, floor: number): Spread | null => {
  const rated = atoms.map(({ values }) => values).filter(({ length }) => length > 0);
  if (rated.flat().length < MINIMUM_FOR_STATISTICS) return null;
  const variance = sumOf(rated.map(squaredDeviations)) / sumOf(rated.map(({ length }) => length - 1));
  return { variance: Number(Math.max(floor, variance).toPrecision(1)), degreesOfFreedom: sumOf(atoms.map(({ people }) => people - 1)) };
};

const valuesByAtom = (atoms: readonly ExpectedAtom[], arm: Arm, valueOf: (given: Readonly<Record<string, number>>) => readonly number[]): ValuesByAtom =>
  atoms.flatMap((atom) => {
    const told = atom[arm];
    return told === null ? [] : [{ people: told.people, values: told.answers.flatMap(valueOf) }];
  });

const itemValue = (itemId: string) => (given: Readonly<Record<string, number>>): number[] => {
  const value = given[itemId];
  return value === undefined ? [] : [value];
};

const itemSpread = (atoms: readonly ExpectedAtom[], arm: Arm): Map<string, Spread> =>
  new Map(
    ITEMS_OF_ARM[arm].flatMap((itemId): [string, Spread][] => {
      const spread = pooled(valuesByAtom(atoms, arm, itemValue(itemId)), ITEM_FLOOR);
      return spread === null ? [] : [[itemId, spread]];
    }),
  );

/** A person's index is 25 points a step, over people who rated all five items. */
const indexOf = (given: Readonly<Record<string, number>>): number[] => {
  const values = GAP_ITEMS.flatMap((itemId) => itemValue(itemId)(given));
  return values.length === GAP_ITEMS.length ? [25 * (sumOf(values) / values.length - 1)] : [];
};

const indexSpread = (atoms: readonly ExpectedAtom[], arm: Arm): Spread | null => pooled(valuesByAtom(atoms, arm, indexOf), INDEX_FLOOR);

const NOTHING: OrganisationSpread = { items: { shown: new Map(), unguarded: new Map() }, gapIndex: { shown: null, unguarded: null } };

/** The statistics of a whole round, from the answers of everybody who is counted in an atom; none below 100 respondents. */
export const organisationSpread = (atoms: readonly ExpectedAtom[]): OrganisationSpread => {
  if (sumOf(atoms.map(({ unguarded }) => unguarded.people)) < MINIMUM_FOR_STATISTICS) return NOTHING;
  return {
    items: { shown: itemSpread(atoms, 'shown'), unguarded: itemSpread(atoms, 'unguarded') },
    gapIndex: { shown: indexSpread(atoms, 'shown'), unguarded: indexSpread(atoms, 'unguarded') },
  };
};
