import type { RoundWindows } from '@unguarded/rounds';
import { sql } from 'kysely';
import type { IdentityDatabase } from '../identity-database.ts';
import type { Clock } from '../identity-side.ts';
import type { EstimateOutcome, Estimates, OwnEstimate } from './estimate.ts';

/** Fewer leaders, and one could work out another's estimate from the mean. */
const FEWEST_LEADERS = 5;

/** Opens the book of leaders' estimates. They are locked when answers close, before anything is counted. */
export const openEstimates = (database: IdentityDatabase, clock: Clock): Estimates => ({
  ofLeader: (personId) => ofLeader(database, { personId, now: clock() }),
  give: (personId, estimate) => give(database, { personId, now: clock(), ...estimate }),
  mean: (roundId) => mean(database, { roundId, now: clock() }),
});

const isOpen = (windows: RoundWindows, now: Date): boolean => now < new Date(windows.answersCloseAt);

interface EstimateRow {
  roundId: string;
  title: string;
  windows: RoundWindows;
  unitId: string;
  label: string;
  points: number | null;
}

/** The unit for which the estimate was given; of one not yet given, the unit that is led now. */
const ofLeader = async (database: IdentityDatabase, { personId, now }: { personId: string; now: Date }): Promise<OwnEstimate[]> => {
  const { rows } = await sql<EstimateRow>`
    select round.id as "roundId", round.title, round.windows, unit.id as "unitId", unit.label, estimate.points
    from identity.round
    left join identity.estimate on estimate.round_id = round.id and estimate.leader_id = ${personId}
    join identity.unit on unit.id = coalesce(estimate.unit_id, (select led.id from identity.unit led where led.leader_id = ${personId} and led.active))
    where round.windows is not null
    order by round.chain_position desc`.execute(database);
  return rows
    .map(({ windows, unitId, label, ...row }) => ({ ...row, unit: { unitId, label }, open: isOpen(windows, now), closesAt: windows.answersCloseAt }))
    .filter(({ open, points }) => open || points !== null);
};

interface Giving {
  personId: string;
  roundId: string;
  points: number;
  now: Date;
}

const give = async (database: IdentityDatabase, { personId, roundId, points, now }: Giving): Promise<EstimateOutcome> => {
  const unit = await database.selectFrom('unit').where('leader_id', '=', personId).where('active', '=', true).select('id').executeTakeFirst();
  if (unit === undefined) return { ok: false, reason: 'not-a-leader' };
  const round = await database.selectFrom('round').where('id', '=', roundId).select('windows').executeTakeFirst();
  if (!round?.windows || !isOpen(round.windows, now)) return { ok: false, reason: 'closed' };
  await database
    .insertInto('estimate')
    .values({ round_id: roundId, leader_id: personId, unit_id: unit.id, points })
    .onConflict((conflict) => conflict.columns(['round_id', 'leader_id']).doUpdateSet({ unit_id: unit.id, points }))
    .execute();
  return { ok: true };
};

/** Whole points, one figure a round, only when no estimate can change any more: two means could be subtracted. */
const mean = async (database: IdentityDatabase, { roundId, now }: { roundId: string; now: Date }): Promise<{ leaders: number; points: number } | null> => {
  const round = await database.selectFrom('round').where('id', '=', roundId).select('windows').executeTakeFirst();
  if (!round?.windows || isOpen(round.windows, now)) return null;
  const { leaders, points } = await database
    .selectFrom('estimate')
    .where('round_id', '=', roundId)
    .select(({ fn }) => [fn.countAll<number>().as('leaders'), fn.avg<number | null>('points').as('points')])
    .executeTakeFirstOrThrow();
  return leaders < FEWEST_LEADERS || points === null ? null : { leaders, points: Math.round(points) };
};
