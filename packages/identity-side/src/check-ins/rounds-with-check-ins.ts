import { sql } from 'kysely';
import { daysLater } from '../days.ts';
import type { IdentityDatabase } from '../identity-database.ts';

/** Twelve weeks: a round of the next quarter may be frozen a few days early. */
const SHORTEST_PAUSE_DAYS = 84;

interface RoundToFreeze {
  roundId: string;
  now: Date;
  /** Whether the organisation has check-ins at all. */
  switchedOn: boolean;
}

/**
 * Whether people check in with their name in a round that is being frozen, by the charter: at most once a quarter, not
 * where the organisation has switched check-ins off, and not where the gap is measured by a split ballot instead.
 */
export const hasCheckIns = async (database: IdentityDatabase, { roundId, now, switchedOn }: RoundToFreeze): Promise<boolean> => {
  if (!switchedOn) return false;
  const { rows } = await sql<{ split: boolean; soon: boolean }>`
    select exists (select from identity.round_questions where round_id = ${roundId} and gap_measure = 'split-ballot') as split,
           exists (select from identity.round where check_ins and windows is not null
                   and (windows->>'frozenAt')::timestamptz > ${daysLater(now, -SHORTEST_PAUSE_DAYS)}) as soon`.execute(database);
  const [facts] = rows;
  return facts !== undefined && !facts.split && !facts.soon;
};
