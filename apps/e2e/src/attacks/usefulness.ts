import { isMeasured } from './fixed-organisation.ts';
import type { PublishedHistory, PublishedSimulation } from './publish-history.ts';
import { mean } from './mean.ts';

/** How much people get to see of their own group: shares from 0 to 1. */
export interface Usefulness {
  /** People who see a figure of their own group or of a pool of two. */
  readonly people: number;
  /** Teams of which there is such a figure. */
  readonly teams: number;
  /** Teams of five to eight people: rounds in which there is such a figure. */
  readonly smallTeams: number;
  /** Groups of people of which there is a figure in a round, roll-ups included. */
  readonly figures: number;
}

/** The least that the policy must leave: docs/disclosure.md. */
export const FLOOR: Omit<Usefulness, 'figures'> = { people: 0.65, teams: 0.5, smallTeams: 0.3 };

const LARGEST_POOL = 2;

interface UnitSeen {
  readonly people: number;
  readonly isTeam: boolean;
  readonly isSeen: boolean;
}

/** Of every unit with people of its own: how many they are, and whether its figure is theirs or a pool's of two. */
const unitsSeen = ({ round, simulated }: PublishedSimulation): UnitSeen[] => {
  const { release } = round;
  const unitsOf = new Map(release.atoms.map(({ id }) => [id, release.groups.filter(({ atomId }) => atomId === id).flatMap(({ unitIds }) => unitIds)]));
  return release.units.flatMap(({ id }): UnitSeen[] => {
    const people = simulated.people.filter(({ unitId }) => unitId === id).length;
    const group = release.groups.find(({ unitIds }) => unitIds.includes(id));
    const together = unitsOf.get(group?.atomId ?? '')?.filter((unitId) => simulated.people.some((person) => person.unitId === unitId)).length ?? Infinity;
    return people === 0 ? [] : [{ people, isTeam: id.includes('-'), isSeen: together <= LARGEST_POOL }];
  });
};

/** Atoms, and every unit whose figures are rolled up from more than one. */
const figuresOf = ({ round: { release } }: PublishedSimulation): number => {
  const sets = new Set(release.atoms.map(({ id }) => id));
  const childrenOf = (id: string): string[] => [id, ...release.units.filter(({ parentId }) => parentId === id).flatMap((unit) => childrenOf(unit.id))];
  for (const unit of release.units) {
    const inside = new Set(childrenOf(unit.id));
    const whole = release.atoms.filter((atom) => release.groups.filter(({ atomId }) => atomId === atom.id).every(({ unitIds }) => unitIds.every((id) => inside.has(id))));
    if (whole.length > 0) sets.add(whole.map(({ id }) => id).toSorted().join());
  }
  return sets.size;
};

const shareSeen = (units: readonly UnitSeen[], weight: (unit: UnitSeen) => number): number =>
  units.filter(({ isSeen }) => isSeen).reduce((sum, unit) => sum + weight(unit), 0) / units.reduce((sum, unit) => sum + weight(unit), 0);

/**
 * What a published history of the fixed organisation leaves to see, over all rounds after the first year.
 *
 * @example usefulnessOf([history]).people // 0.83
 */
export const usefulnessOf = (histories: readonly PublishedHistory[]): Usefulness => {
  const rounds = histories.flatMap((history) => history.rounds.filter((_, quarter) => isMeasured(quarter)));
  const seen = rounds.map(unitsSeen);
  const small = seen.flatMap((units) => units.filter(({ isTeam, people }) => isTeam && people >= 5 && people <= 8));
  return {
    people: mean(seen.map((units) => shareSeen(units, ({ people }) => people))),
    teams: mean(seen.map((units) => shareSeen(units.filter(({ isTeam }) => isTeam), () => 1))),
    smallTeams: shareSeen(small, () => 1),
    figures: mean(rounds.map(figuresOf)),
  };
};
