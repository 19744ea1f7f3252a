import { sql } from 'kysely';
import { dayOf, daysLater } from '../days.ts';
import type { IdentityDatabase } from '../identity-database.ts';
import type { Clock } from '../identity-side.ts';
import type { Looks } from './look.ts';

const WEEKS_SHOWN = 8;
const DAYS_A_WEEK = 7;

/**
 * Opens the book of looks: counts by week and role, which everybody may read. It knows nobody's name and no time of day. Only
 * finished weeks are told: of a count that is still growing, whoever asks again and again would see when somebody looked.
 */
export const openLooks = (database: IdentityDatabase, clock: Clock): Looks => ({
  note: async (role, what) => {
    await database
      .insertInto('look')
      .values({ week: weekOf(clock()), role, what, times: 1 })
      .onConflict((conflict) => conflict.columns(['week', 'role', 'what']).doUpdateSet({ times: sql`look.times + 1` }))
      .execute();
  },
  weekly: () =>
    database
      .selectFrom('look')
      .where('week', '<', weekOf(clock()))
      .where('week', '>=', weekOf(daysLater(clock(), -DAYS_A_WEEK * WEEKS_SHOWN)))
      .orderBy('week', 'desc')
      .orderBy('role')
      .orderBy('what')
      .select(['week', 'role', 'what', 'times'])
      .execute(),
});

/**
 * The Monday of an instant's week, in UTC.
 *
 * @example weekOf(new Date('2026-02-01T08:00:00Z')) // '2026-01-26': a Sunday belongs to the week before
 */
const weekOf = (instant: Date): string => dayOf(daysLater(instant, -((instant.getUTCDay() + 6) % DAYS_A_WEEK)));
