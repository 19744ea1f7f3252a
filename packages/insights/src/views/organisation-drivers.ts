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
  /** Largest share first. */
  drivers: Driver[];
  /** How many of the first stand out: the fewest whose intervals all lie wholly above those of all others. 0 where none do. */
  leading: number;
}

/**
 * Why nothing is told. 'nothing-beside': the round asked fewer than two statements besides the shared ones. 'too-few-or-alike':
 * fewer than 100 rated all of them, than ten for each, or nearly everybody answered alike; the release does not say which.
 * 'answered-alike': so the shared ones were answered, or all others but one. 'no-such-answers': the correlations, to 0.01 and
 * within their bounds, cannot be those of any answers.
 */
type DriversMissing = 'nothing-beside' | 'too-few-people' | 'too-few-or-alike' | 'answered-alike' | 'no-such-answers';

export type FoundDrivers = { ok: true; drivers: Drivers } | { ok: false; reason: DriversMissing };

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

const ordered = (drivers: readonly AskedItem[], { shares, intervals }: Shares, withOutcome: readonly number[]): Driver[] =>
  drivers
    .map((item, at): Driver => {
      const { low, high } = intervals[at] as Interval;
      const share = shares[at] as number;
      return { itemId: item.id, text: item.text, share: share * PERCENT, low: Math.min(low, share) * PERCENT, high: Math.max(high, share) * PERCENT, opposite: (withOutcome[at] ?? 0) < 0 };
    })
    .toSorted((one, other) => other.share - one.share);

const leadingOf = (drivers: readonly Driver[]): number =>
  drivers.findIndex((_, at) => at > 0 && Math.min(...drivers.slice(0, at).map(({ low }) => low)) > Math.max(...drivers.slice(at).map(({ high }) => high)));

/** Two are the fewest that can be compared; of answers of two values no correlation is told. */
const FEWEST_DRIVERS = 2;

const isAskedBeside = ({ gapItem, lowest, highest }: AskedItem): boolean => !gapItem && highest - lowest > 1;

const missing = (reason: DriversMissing): FoundDrivers => ({ ok: false, reason });

const makeDrivers = ({ release, items }: ReleaseIndex): FoundDrivers => {
  if (items.filter(isAskedBeside).length < FEWEST_DRIVERS) return missing('nothing-beside');
  if (release.organisationStatistics === null) return missing('too-few-people');
  const { correlations } = release.organisationStatistics;
  if (correlations === null) return missing('too-few-or-alike');
  const told = items.filter(({ id }) => correlations.itemIds.includes(id));
  const [engagement, drivers] = [told.filter(({ gapItem }) => gapItem), told.filter(({ gapItem }) => !gapItem)];
  if (engagement.length === 0 || drivers.length < FEWEST_DRIVERS) return missing('answered-alike');
  const between = driverCorrelations(favourable(correlations, told), { engagement, drivers });
  const measured = sharesOf(between, { people: correlations.people, seed: release.roundId });
  if (measured === null) return missing('no-such-answers');
  const lines = ordered(drivers, measured, between.withOutcome);
  return { ok: true, drivers: { people: correlations.people, explained: measured.explained * PERCENT, drivers: lines, leading: Math.max(0, leadingOf(lines)) } };
};

/** The draws take a while, and a release never changes. */
const driversOf = oncePer(makeDrivers);

/**
 * Which statements go along most with engagement in the whole organisation, from the correlations of its release: shares
 * averaged over all orders of the statements (up to twelve, beyond them Johnson's weights), with intervals of a
 * parametric bootstrap whose draws are fixed by the round. Never a cause. Where there are none, the reason. Null inside
 * where the round is in no release.
 *
 * @example organisationDrivers(rounds, { roundId: null }) // { ok: true, drivers: { people: 214, drivers: [{ itemId: 'Q17', share: 14.2, low: 9.8, high: 19.1, … }, …], … } }
 */
export const organisationDrivers = (rounds: readonly PublishedRound[], { roundId }: { roundId: string | null }): Released<FoundDrivers | null> =>
  deriveFrom(rounds.map(({ release }) => release), () => {
    const index = chosenRound(rounds, roundId);
    return index === undefined ? null : driversOf(index);
  });
