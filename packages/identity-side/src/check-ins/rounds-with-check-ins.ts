import { sql } from 'kysely';
import { daysLater } from '../days.ts';
import type { IdentityDatabase } from '../identity-database.ts';
import { isDrawn } from './offered-check-ins.ts';

/** Twelve weeks: a round of the next quarter may be frozen a few days early. */
const SHORTEST_PAUSE_DAYS = 84;

interface RoundToFreeze {
  roundId: string;
  /** Of the freeze. */
  now: Date;
  /** Whether the organisation has check-ins at all. */
  switchedOn: boolean;
}

interface Names {
  /** The gap is measured by a draw, in which who is drawn signs a check-in too. */
  split: boolean;
  /** People were asked for answers with their name less than a quarter ago. */
  soon: boolean;
}

const namesIn = async (database: IdentityDatabase, { roundId, now }: RoundToFreeze): Promise<Names> => {
  const { rows } = await sql<Names>`
    select exists (select from identity.round_questions where round_id = ${roundId} and gap_measure = 'split-ballot') as split,
           exists (select from identity.round where round.id <> ${roundId} and windows is not null
                   and (check_ins or ${isDrawn}) and (windows->>'frozenAt')::timestamptz > ${daysLater(now, -SHORTEST_PAUSE_DAYS)}) as soon`.execute(database);
  return rows[0] ?? { split: false, soon: true };
};

/**
 * Whether people check in with their name in a round that is being frozen, by the charter: at most once a quarter, not
 * where the organisation has switched check-ins off, and not where the gap is measured by a split ballot instead.
 */
export const hasCheckIns = async (database: IdentityDatabase, round: RoundToFreeze): Promise<boolean> => {
  const { split, soon } = await namesIn(database, round);
  return round.switchedOn && !split && !soon;
};

/** Whether a draw would ask people for their name against the charter: again within a quarter, or where nobody shall be asked. */
export const drawsAgainstCharter = async (database: IdentityDatabase, round: RoundToFreeze): Promise<boolean> => {
  const { split, soon } = await namesIn(database, round);
  return split && (soon || !round.switchedOn);
};
