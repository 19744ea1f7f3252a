import type { inferRouterOutputs } from '@trpc/server';
import type { InsightRouter } from '@unguarded/server/router-types';
import { inParallel } from '../demo/in-parallel.ts';
import type { PublishedSheet } from '../expected/published-sheet.ts';
import type { ProductPlace } from '../running-product.ts';
import type { HttpSession } from './http-session.ts';

type FromInsight = inferRouterOutputs<InsightRouter>;

/** The page of one unit in one round, as the door gives it. */
export type UnitOverview = NonNullable<FromInsight['overview']>;

/** Everything that the product publishes of its answered rounds, fetched over HTTP as HR may fetch it. */
export interface PublishedFigures {
  units: FromInsight['units'];
  /** The round sheets, from the answer door; oldest first. */
  sheets: PublishedSheet[];
  /** Of every unit in every round. */
  overviews: UnitOverview[];
  /** One table and one codebook a round; oldest first. */
  releaseCsvs: string[];
  codebooks: string[];
}

const AT_A_TIME = 4;
const SIGNATURE_LENGTH = 64;

const fetchSheet = async ({ answerPort }: ProductPlace, roundId: string): Promise<PublishedSheet> => {
  const response = await fetch(`http://localhost:${answerPort}/v1/rounds/${roundId}/sheet`);
  if (!response.ok) throw new Error(`The sheet of round ${roundId} was refused: ${response.status}.`);
  const envelope = Buffer.from(await response.arrayBuffer());
  return JSON.parse(envelope.toString('utf8', SIGNATURE_LENGTH)) as PublishedSheet;
};

const fetchOverviews = async ({ insight }: HttpSession, sheets: readonly PublishedSheet[]): Promise<UnitOverview[]> => {
  const pages = sheets.flatMap(({ roundId, units }) => units.map(({ id }) => ({ roundId, unitId: id })));
  const overviews: UnitOverview[] = [];
  await inParallel(pages, { atATime: AT_A_TIME, tell: () => undefined }, async (page) => {
    const overview = await insight.overview.query(page);
    if (overview === null) throw new Error(`Unit ${page.unitId} has no page in round ${page.roundId}.`);
    overviews.push(overview);
  });
  return overviews;
};

/**
 * Fetches all that is published.
 *
 * @example (await fetchPublishedFigures(place, hr)).overviews.length // 46 units in three rounds: 138
 */
export const fetchPublishedFigures = async (place: ProductPlace, hr: HttpSession): Promise<PublishedFigures> => {
  const units = await hr.insight.units.query();
  const roundIds = units.rounds.map(({ roundId }) => roundId).toReversed();
  const sheets = await Promise.all(roundIds.map((roundId) => fetchSheet(place, roundId)));
  const overviews = await fetchOverviews(hr, sheets);
  const releaseCsvs = await Promise.all(roundIds.map(async (roundId) => (await hr.insight.releaseCsv.query({ roundId })).text));
  const codebooks = await Promise.all(roundIds.map(async (roundId) => (await hr.insight.codebook.query({ roundId })).text));
  return { units, sheets, overviews, releaseCsvs, codebooks };
};

/** The page of one unit in one round. */
export const overviewOf = ({ overviews }: PublishedFigures, unit: string, round: string): UnitOverview => {
  const found = overviews.find((overview) => overview.unit.label === unit && overview.round.title === round);
  if (found === undefined) throw new Error(`There is no page of ${unit} in ${round}.`);
  return found;
};
