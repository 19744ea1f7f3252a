import { createHash } from 'node:crypto';
import type { Purpose } from '@unguarded/credentials-issuer';
import { dayOf } from '../days.ts';
import type { IdentityDatabase } from '../identity-database.ts';
import { IdentityError } from '../identity-error.ts';
import type { BlindedPair, ClaimOutcome, IssuedCount } from './issuing.ts';
import type { KeyProcesses } from '../keys/key-processes.ts';
import { findClaimant, type Claimant } from './claim-codes.ts';

export interface IssuingSettings {
  database: IdentityDatabase;
  /** Signatures are computed here, and never where requests are served. */
  keyProcesses: KeyProcesses;
}

interface Claim {
  code: string;
  blinded: BlindedPair;
  now: Date;
}

interface GroupKey {
  purpose: Purpose;
  modulus: Uint8Array;
  sealed: Uint8Array;
}

/**
 * Signs a person's two blinded messages, one a purpose. (Round, person, purpose) is taken under a unique constraint
 * before anything is signed; the same bytes get the same signature again, other bytes nothing.
 */
export const issueRights = async ({ database, keyProcesses }: IssuingSettings, { code, blinded, now }: Claim): Promise<ClaimOutcome> => {
  const claimant = await findClaimant(database, now, code);
  if (claimant === null) return { ok: false, reason: 'unknown-code' };
  if (!claimant.window.open) return { ok: false, reason: 'enrolment-closed' };
  const keys = await keysOf(database, claimant.groupId);
  // Checked before the right is taken: nobody may lose theirs to a request that can never be signed.
  if (!keys.every(({ purpose, modulus }) => isBelow(blinded[purpose], modulus))) return { ok: false, reason: 'malformed' };
  if (!(await takeRights(database, claimant, { blinded, now }))) return { ok: false, reason: 'already-issued' };
  const signature = (purpose: Purpose): Promise<Uint8Array> =>
    keyProcesses.sign({ place: { roundId: claimant.roundId, groupId: claimant.groupId, purpose }, sealed: keyFor(keys, purpose).sealed, blinded: blinded[purpose] });
  const [answers, comment] = await Promise.all([signature('answers'), signature('comment')]);
  return { ok: true, signatures: { answers, comment } };
};

const keysOf = async (database: IdentityDatabase, groupId: string): Promise<GroupKey[]> => {
  const keys = await database.selectFrom('issuing_key').where('group_id', '=', groupId).select(['purpose', 'modulus', 'sealed_private_key as sealed']).execute();
  if (keys.length !== 2) throw new IdentityError('key-file', 'A round whose passes can be fetched has no issuing keys.');
  return keys;
};

/** A blinded message is a number from 1 to n − 1, written in as many bytes as the modulus. */
const isBelow = (blinded: Uint8Array, modulus: Uint8Array): boolean =>
  blinded.length === modulus.length && Buffer.compare(blinded, modulus) < 0 && blinded.some((byte) => byte !== 0);

/** Both in one statement, which gives both or none, and in the same order for everybody, so that fifty claims at once wait for each other instead of blocking. */
const takeRights = async (database: IdentityDatabase, claimant: Claimant, request: { blinded: BlindedPair; now: Date }): Promise<boolean> => {
  const rights = (['answers', 'comment'] as const).map((purpose) => ({
    round_id: claimant.roundId,
    person_id: claimant.personId,
    purpose,
    group_id: claimant.groupId,
    blinded_hash: createHash('sha256').update(request.blinded[purpose]).digest('hex'),
    issued_on: dayOf(request.now),
  }));
  const taken = await database.insertInto('issued_right').values(rights).onConflict((conflict) => conflict.doNothing()).returning('purpose').execute();
  if (taken.length === rights.length) return true;
  const held = await database
    .selectFrom('issued_right')
    .where('round_id', '=', claimant.roundId)
    .where('person_id', '=', claimant.personId)
    .select(['purpose', 'blinded_hash as hash'])
    .execute();
  return rights.every(({ purpose, blinded_hash: hash }) => held.some((right) => right.purpose === purpose && right.hash === hash));
};

const keyFor = (keys: GroupKey[], wanted: Purpose): GroupKey => {
  const key = keys.find(({ purpose }) => purpose === wanted);
  if (key === undefined) throw new IdentityError('key-file', `There is no issuing key for ${wanted}.`);
  return key;
};

/** Rights given out so far, by publication group and purpose. */
export const issuedCounts = async (database: IdentityDatabase, roundId: string): Promise<IssuedCount[]> => {
  const rows = await database
    .selectFrom('publication_group')
    .leftJoin('issued_right', 'issued_right.group_id', 'publication_group.id')
    .where('publication_group.round_id', '=', roundId)
    .groupBy('publication_group.id')
    .orderBy('publication_group.id')
    .select(({ fn }) => [
      'publication_group.id as groupId',
      fn.count<number>('purpose').filterWhere('purpose', '=', 'answers').as('answers'),
      fn.count<number>('purpose').filterWhere('purpose', '=', 'comment').as('comment'),
    ])
    .execute();
  return rows;
};
