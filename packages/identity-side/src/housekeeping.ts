import { sql } from 'kysely';
import { forgetOldCheckIns } from './check-ins/check-in-desk.ts';
import type { IdentityDatabase } from './identity-database.ts';
import type { Clock } from './identity-side.ts';

const EVERY_MILLISECONDS = 60_000;

export interface HousekeepingSettings {
  database: IdentityDatabase;
  clock: Clock;
  onFault: (fault: unknown) => void;
}

/**
 * Forgets, now and every minute, what is kept for a time only. A claim code or a sign-in link that ran out would
 * otherwise tell, until somebody asks for the next one, at which minute a person came.
 *
 * @returns how to end it; resolves when nothing is being deleted.
 */
export const startHousekeeping = ({ database, clock, onFault }: HousekeepingSettings): (() => Promise<void>) => {
  let running = Promise.resolve();
  const tidy = (): void => {
    running = running.then(() => forgetOverdue(database, clock())).catch(onFault);
  };
  tidy();
  const timer = setInterval(tidy, EVERY_MILLISECONDS).unref();
  return () => {
    clearInterval(timer);
    return running;
  };
};

const forgetOverdue = async (database: IdentityDatabase, now: Date): Promise<void> => {
  await forgetOldCheckIns(database, now);
  await database.deleteFrom('claim_code').where('expires_at', '<=', now).execute();
  // The sign-in library lives by the clock of the machine, not by the development clock.
  const expired = sql<boolean>`"expiresAt" <= now()`;
  await database.deleteFrom('auth_verification').where(expired).execute();
  await database.deleteFrom('auth_session').where(expired).execute();
};
