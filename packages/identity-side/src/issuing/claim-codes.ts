import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { IdentityDatabase } from '../identity-database.ts';
import type { ClaimCodeOutcome } from './issuing.ts';
import { claimWindow, type ClaimWindow } from './claim-window.ts';

const VALID_MINUTES = 10;
const CODE_BYTES = 16;
/** For a device each, and some pressed twice. */
const LIVE_CODES = 5;

/** What a claim code that was handed in stands for. */
export interface Claimant {
  roundId: string;
  personId: string;
  name: string;
  groupId: string;
  window: ClaimWindow;
}

/**
 * Makes a code with which the answer origin, where nobody is signed in, can fetch this person's pass. It yields one
 * pass whatever happens: within its minutes the same request can be repeated, another one is refused. Of the codes of one
 * person and round the newest few are good, so that nobody can fill the desk by collecting them.
 */
export const makeClaimCode = async (database: IdentityDatabase, now: Date, claim: { personId: string; roundId: string }): Promise<ClaimCodeOutcome> => {
  const member = await database
    .selectFrom('group_member')
    .innerJoin('round', 'round.id', 'group_member.round_id')
    .where('group_member.round_id', '=', claim.roundId)
    .where('group_member.person_id', '=', claim.personId)
    .where('round.windows', 'is not', null)
    .select('round.windows')
    .select(holdsRights)
    .executeTakeFirst();
  if (!member?.windows) return { ok: false, reason: 'not-in-this-round' };
  const window = claimWindow(member.windows, { now, holdsRights: member.holdsRights });
  if (!window.open) return { ok: false, reason: 'enrolment-closed' };
  await endOlderCodes(database, claim);
  const code = randomBytes(CODE_BYTES).toString('base64url');
  const expiresAt = new Date(now.getTime() + VALID_MINUTES * 60_000);
  await database
    .insertInto('claim_code')
    .values({ code_hash: hashOf(code), round_id: claim.roundId, person_id: claim.personId, expires_at: expiresAt })
    .execute();
  return { ok: true, code, validMinutes: VALID_MINUTES, late: window.late };
};

/** Leaves room for one more; of two that are made at the same instant each may leave room for itself alone. */
const endOlderCodes = async (database: IdentityDatabase, { personId, roundId }: { personId: string; roundId: string }): Promise<void> => {
  const older = database
    .selectFrom('claim_code')
    .where('round_id', '=', roundId)
    .where('person_id', '=', personId)
    .orderBy('expires_at', 'desc')
    .offset(LIVE_CODES - 1)
    .select('code_hash');
  await database.deleteFrom('claim_code').where('code_hash', 'in', older).execute();
};

/** Finds out for whom a code was made; null when it is unknown or ran out. */
export const findClaimant = async (database: IdentityDatabase, now: Date, code: string): Promise<Claimant | null> => {
  const row = await database
    .selectFrom('claim_code')
    .innerJoin('person', 'person.id', 'claim_code.person_id')
    .innerJoin('round', 'round.id', 'claim_code.round_id')
    .innerJoin('group_member', (join) =>
      join.onRef('group_member.round_id', '=', 'claim_code.round_id').onRef('group_member.person_id', '=', 'claim_code.person_id'))
    .where('code_hash', '=', hashOf(code))
    .where('expires_at', '>', now)
    .where('person.active', '=', true)
    .select(['claim_code.round_id as roundId', 'claim_code.person_id as personId', 'person.name', 'group_id as groupId', 'round.windows'])
    .select(holdsRights)
    .executeTakeFirst();
  if (!row?.windows) return null;
  const { windows, holdsRights: holds, ...claimant } = row;
  return { ...claimant, window: claimWindow(windows, { now, holdsRights: holds }) };
};

/** Both rights are given out in one transaction: who has one has the other. */
const holdsRights = sql<boolean>`exists (
  select from identity.issued_right held where held.round_id = group_member.round_id and held.person_id = group_member.person_id)`.as('holdsRights');

/** Codes are kept as hashes: whoever reads the database cannot use one. */
const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex');
