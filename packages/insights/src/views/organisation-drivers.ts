import { deriveFrom, seededChance, type Released, type ReleaseTable } from '@unguarded/disclosure-control';
import { adjustedExplained, driverIntervals, relativeWeights, shapleyDrivers, type DriverCorrelations, type Interval } from '@unguarded/engagement-metrics';
import type { PublishedRound } from '../published-round.ts';
import { oncePer } from './once-per.ts';
import { chosenRound, type AskedItem, type ReleaseIndex } from './release-index.ts';

/** A statement, and how much of the differences between people's engagement goes along with it. */
export interface Driver {
  itemId: string;
  text: string;
  /** Share of the differences in engagement, in percent, with its 95 % interval. */
  share: number;
  low: number;
  high: number;
  /** True where people who answer this more favourably are the less engaged ones. */
  opposite: boolean;
}

export interface Drivers {
  /** People who rated all of these statements. */
  people: number;
  /** Percent of the differences in engagement that go along with all of them together, less what chance alone explains: the shares add up to more. */
  explained: number;
  /** Largest share first; empty where the correlations, to 0.01 and within their bounds, cannot be those of any answers. */
  drivers: Driver[];
  /** True where the first interval lies wholly above all others: only then one statement stands out. */
  firstStandsOut: boolean;
}

type Correlations = NonNullable<NonNullable<ReleaseTable['organisationStatistics']>['correlations']>;

/** All orders of more statements than these take too long; Johnson's weights come close to them. */
const MOST_FOR_ALL_ORDERS = 12;
/** Going through all orders again in every draw takes seconds from eight statements on; the weights spread alike. */
const MOST_FOR_ALL_ORDERS_IN_DRAWS = 7;
const DRAWS = 400;

/** Correlations of favourable answers: a statement that it is unfavourable to agree with is turned round. */
const favourable = (correlations: Correlations, items: readonly AskedItem[]): ((one: AskedItem, other: AskedItem) => number) => {
  const position = new Map(correlations.itemIds.map((itemId, at) => [itemId, at]));
  const known = new Map(items.map(({ id }) => [id, position.get(id) ?? -1]));
  return (one, other) => one.direction * other.direction * (correlations.matrix[known.get(one.id) ?? -1]?.[known.get(other.id) ?? -1] ?? 0);
};

/** Each statement with the others and with engagement, the sum of the shared questions, each counting alike. */
const driverCorrelations = (between: (one: AskedItem, other: AskedItem) => number, { engagement, drivers }: { engagement: readonly AskedItem[]; drivers: readonly AskedItem[] }): DriverCorrelations => {
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const spread = Math.sqrt(total(engagement.flatMap((one) => engagement.map((other) => between(one, other)))));
  return {
    drivers: drivers.map((one) => drivers.map((other) => between(one, other))),
    withOutcome: drivers.map((driver) => total(engagement.map((item) => between(driver, item))) / spread),
  };
};

interface Shares { shares: number[]; explained: number; intervals: readonly Interval[] }

const sharesOf = (correlations: DriverCorrelations, { people, seed }: { people: number; seed: string }): Shares | null => {
  const { length: statements } = correlations.withOutcome;
  const measured = statements <= MOST_FOR_ALL_ORDERS ? shapleyDrivers(correlations) : relativeWeights(correlations);
  const method = statements <= MOST_FOR_ALL_ORDERS_IN_DRAWS ? 'shapley' : 'relative-weights';
  if (!measured.ok) return null;
  const bootstrap = driverIntervals(correlations, { answers: people, draws: DRAWS, random: seededChance(Number.parseInt(seed.slice(0, 8), 16)), method });
  const together = adjustedExplained({ explained: measured.explained, answers: people, drivers: statements });
  if (!bootstrap.ok || !together.ok) return null;
  return { shares: 'shares' in measured ? measured.shares : measured.weights, explained: together.explained, intervals: bootstrap.intervals };
};

const PERCENT = 100;

const makeDrivers = ({ release, items }: ReleaseIndex): Drivers | null => {
  const correlations = release.organisationStatistics?.correlations ?? null;
  if (correlations === null) return null;
  const told = items.filter(({ id }) => correlations.itemIds.includes(id));
  const [engagement, drivers] = [told.filter(({ gapItem }) => gapItem), told.filter(({ gapItem }) => !gapItem)];
  if (engagement.length === 0 || drivers.length < 2) return null;
  const between = driverCorrelations(favourable(correlations, told), { engagement, drivers });
  const measured = sharesOf(between, { people: correlations.people, seed: release.roundId });
  if (measured === null) return { people: correlations.people, explained: 0, drivers: [], firstStandsOut: false };
  const ordered = drivers
    .map((item, at): Driver => {
      const { low, high } = measured.intervals[at] as Interval;
      const share = measured.shares[at] as number;
      return { itemId: item.id, text: item.text, share: share * PERCENT, low: Math.min(low, share) * PERCENT, high: Math.max(high, share) * PERCENT, opposite: (between.withOutcome[at] ?? 0) < 0 };
    })
    .toSorted((one, other) => other.share - one.share);
  const [first, ...others] = ordered;
  return { people: correlations.people, explained: measured.explained * PERCENT, drivers: ordered, firstStandsOut: first !== undefined && others.every(({ high }) => high < first.low) };
};

/** The draws take a while, and a release never changes. */
const driversOf = oncePer(makeDrivers);

/**
 * Which statements go along most with engagement in the whole organisation, from the correlations of its release: shares
 * averaged over all orders of the statements (up to twelve, beyond them Johnson's weights), with intervals of a
 * parametric bootstrap whose draws are fixed by the round. Never a cause. Null inside where fewer than 100 people rated
 * all of them, or where the round asked nothing besides.
 *
 * @example organisationDrivers(rounds, { roundId: null })?.drivers[0] // { itemId: 'Q17', share: 14.2, low: 9.8, high: 19.1, … }
 */
export const organisationDrivers = (rounds: readonly PublishedRound[], { roundId }: { roundId: string | null }): Released<Drivers | null> =>
  deriveFrom(rounds.map(({ release }) => release), () => {
    const index = chosenRound(rounds, roundId);
    return index === undefined ? null : driversOf(index);
  });
