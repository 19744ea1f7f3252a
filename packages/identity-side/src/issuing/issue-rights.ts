import { createHash } from 'node:crypto';
import { blindSign } from '@unguarded/credentials-issuer';
import { dayOf } from '../days.ts';
import type { IdentityDatabase, IdentityTransaction } from '../identity-database.ts';
import { IdentityError } from '../identity-error.ts';
import type { Purpose } from '../identity-schema.ts';
import type { BlindedPair, ClaimOutcome, IssuedCount } from '../identity-side.ts';
import { openIssuingKey } from '../rounds/issuing-keys.ts';
import { findClaimant, type Claimant } from './claim-codes.ts';
import type { OneATurn } from './one-a-turn.ts';

export interface IssuingSettings {
  database: IdentityDatabase;
  /** Under which the private halves are sealed. */
  sealingKey: Uint8Array;
  /** Signatures are computed here: one a turn of the event loop. */
  inTurn: OneATurn;
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
export const issueRights = async ({ database, sealingKey, inTurn }: IssuingSettings, { code, blinded, now }: Claim): Promise<ClaimOutcome> => {
  const claimant = await findClaimant(database, now, code);
  if (claimant === null) return { ok: false, reason: 'unknown-code' };
  if (!claimant.window.open) return { ok: false, reason: 'enrolment-closed' };
  const keys = await keysOf(database, claimant.groupId);
  // Checked before the right is taken: nobody may lose theirs to a request that can never be signed.
  if (!keys.every(({ purpose, modulus }) => isBelow(blinded[purpose], modulus))) return { ok: false, reason: 'malformed' };
  const taken = await database.transaction().execute((transaction) => takeRights(transaction, claimant, { blinded, now }));
  if (!taken) return { ok: false, reason: 'already-issued' };
  const signature = (purpose: Purpose): Promise<Uint8Array> =>
    inTurn(() => signWith(keys, { sealingKey, claimant, purpose, blinded: blinded[purpose] }));
  return { ok: true, signatures: { answers: await signature('answers'), comment: await signature('comment') } };
};

const keysOf = async (database: IdentityDatabase, groupId: string): Promise<GroupKey[]> => {
  const keys = await database.selectFrom('issuing_key').where('group_id', '=', groupId).select(['purpose', 'modulus', 'sealed_private_key as sealed']).execute();
  if (keys.length !== 2) throw new IdentityError('key-file', 'A round whose passes can be fetched has no issuing keys.');
  return keys;
};

/** A blinded message is a number from 1 to n − 1, written in as many bytes as the modulus. */
const isBelow = (blinded: Uint8Array, modulus: Uint8Array): boolean =>
  blinded.length === modulus.length && Buffer.compare(blinded, modulus) < 0 && blinded.some((byte) => byte !== 0);

/** Always in the same order of purposes, so that fifty claims at once wait for each other instead of blocking. */
const takeRights = async (transaction: IdentityTransaction, claimant: Claimant, request: { blinded: BlindedPair; now: Date }): Promise<boolean> => {
  for (const purpose of ['answers', 'comment'] as const) {
    const blindedHash = createHash('sha256').update(request.blinded[purpose]).digest('hex');
    const right = { round_id: claimant.roundId, person_id: claimant.personId, purpose, group_id: claimant.groupId, blinded_hash: blindedHash, issued_on: dayOf(request.now) };
    const first = await transaction.insertInto('issued_right').values(right).onConflict((conflict) => conflict.doNothing()).returning('purpose').executeTakeFirst();
    if (first === undefined && (await blindedHashOf(transaction, claimant, purpose)) !== blindedHash) return false;
  }
  return true;
};

const blindedHashOf = async (transaction: IdentityTransaction, claimant: Claimant, purpose: Purpose): Promise<string | undefined> => {
  const row = await transaction
    .selectFrom('issued_right')
    .where('round_id', '=', claimant.roundId)
    .where('person_id', '=', claimant.personId)
    .where('purpose', '=', purpose)
    .select('blinded_hash')
    .executeTakeFirst();
  return row?.blinded_hash;
};

interface SigningOrder {
  sealingKey: Uint8Array;
  claimant: Claimant;
  purpose: Purpose;
  blinded: Uint8Array;
}

const signWith = (keys: GroupKey[], { sealingKey, claimant, purpose, blinded }: SigningOrder): Uint8Array => {
  const key = keys.find((candidate) => candidate.purpose === purpose);
  if (key === undefined) throw new IdentityError('key-file', `There is no issuing key for ${purpose}.`);
  const { roundId, groupId } = claimant;
  const privateKeyDer = openIssuingKey(sealingKey, { roundId, groupId, purpose }, key.sealed);
  const signed = blindSign({ privateKeyDer, blinded });
  if (!signed.ok) throw new TypeError(`A checked blinded message was refused: ${signed.reason}.`);
  return signed.signature;
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
