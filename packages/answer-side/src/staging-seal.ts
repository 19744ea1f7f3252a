import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

export const STAGING_KEY_LENGTH = 32;

const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;
/** A ballot needs more plaintext bytes than this to be anything; shorter rows are damage. */
const SHORTEST_BODY = NONCE_LENGTH + TAG_LENGTH;

/** A row of staging: an id that only the key can compute, a body that only the key can open. */
export interface StagedRow {
  id: Buffer;
  body: Buffer;
}

/**
 * What stands between the order of arrival and everybody who reads the disk. PostgreSQL keeps the order in which rows
 * were written (ctid, xmin, its log of writes); it is allowed to, because a row says nothing without the staging key.
 */
export interface StagingSeal {
  /** The row's id for a ballot right: HMAC-SHA-256 of the nullifier, 32 bytes. */
  idOf(nullifier: Uint8Array): Buffer;
  /** The row for a ballot: AES-256-GCM under a key of its own, bound to the id. Every sealing gives other bytes. */
  seal(nullifier: Uint8Array, ballot: Uint8Array): StagedRow;
  /** The ballot in a row, or null when the row was not sealed under this key or was changed. */
  open(row: StagedRow): Buffer | null;
}

/**
 * The seal of one round's staging key. Id and body use two keys, derived by HKDF-SHA-256 (RFC 5869) with the round id
 * as salt and the labels 'unguarded staging id v1' and 'unguarded staging body v1': one key never serves two algorithms.
 *
 * @param stagingKey 32 random bytes, from the file `staging-<roundId>.key`
 * @example
 * const seal = createStagingSeal(stagingKey, roundId);
 * seal.open(seal.seal(nullifier, ballot)); // the ballot's bytes
 */
export function createStagingSeal(stagingKey: Uint8Array, roundId: string): StagingSeal {
  const derive = (label: string) => Buffer.from(hkdfSync('sha256', stagingKey, Buffer.from(roundId, 'hex'), label, 32));
  const idKey = derive('unguarded staging id v1');
  const bodyKey = derive('unguarded staging body v1');
  const idOf = (nullifier: Uint8Array) => createHmac('sha256', idKey).update(nullifier).digest();
  return {
    idOf,
    seal: (nullifier, ballot) => {
      const id = idOf(nullifier);
      return { id, body: sealBody(bodyKey, id, ballot) };
    },
    open: (row) => openBody(bodyKey, row),
  };
}

function sealBody(bodyKey: Buffer, id: Buffer, ballot: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_LENGTH);
  const cipher = createCipheriv('aes-256-gcm', bodyKey, nonce).setAAD(id);
  return Buffer.concat([nonce, cipher.update(ballot), cipher.final(), cipher.getAuthTag()]);
}

function openBody(bodyKey: Buffer, row: StagedRow): Buffer | null {
  const { id, body } = row;
  if (body.length < SHORTEST_BODY) return null;
  const decipher = createDecipheriv('aes-256-gcm', bodyKey, body.subarray(0, NONCE_LENGTH), { authTagLength: TAG_LENGTH })
    .setAAD(id)
    .setAuthTag(body.subarray(body.length - TAG_LENGTH));
  try {
    return Buffer.concat([decipher.update(body.subarray(NONCE_LENGTH, body.length - TAG_LENGTH)), decipher.final()]);
  } catch {
    return null;
  }
}
