import { availableParallelism } from 'node:os';
import type { Purpose } from '@unguarded/credentials-issuer';
import { batchesOf } from '../batches.ts';
import type { IdentityDatabase } from '../identity-database.ts';
import { openKeyProcesses, type KeyProcesses } from '../keys/key-processes.ts';
import type { KeyPlace } from '../keys/key-work.ts';

const PURPOSES: readonly Purpose[] = ['answers', 'comment'];

/** Keys made before they are stored: at most this many are lost when a freeze breaks off. */
const BATCH = 32;

/** Each is 45 MB for the time of a freeze; four make the keys of a thousand groups in twenty seconds. */
const MOST_PROCESSES = 4;

interface KeyOrder {
  roundId: string;
  /** The key file's key, under which the private halves are sealed. */
  sealingKey: Uint8Array;
  onProgress: (shareDone: number) => void;
}

/** Makes the issuing keys that a round still lacks, in processes of their own, and stores them batch by batch. */
export const makeMissingKeys = async (database: IdentityDatabase, { roundId, sealingKey, onProgress }: KeyOrder): Promise<void> => {
  const { missing, total } = await missingKeys(database, roundId);
  let made = total - missing.length;
  onProgress(made / total);
  // Passes of another round are signed meanwhile: theirs is another process, and one core is left to requests.
  const processes = openKeyProcesses({ count: Math.min(MOST_PROCESSES, missing.length, Math.max(1, availableParallelism() - 1)), sealingKey });
  const make = async (place: KeyPlace) => {
    const row = await storedKey(processes, place);
    onProgress((made += 1) / total);
    return row;
  };
  try {
    await processes.start();
    for (const places of batchesOf(missing, BATCH)) await database.insertInto('issuing_key').values(await Promise.all(places.map(make))).execute();
  } finally {
    await processes.close();
  }
};

const missingKeys = async (database: IdentityDatabase, roundId: string): Promise<{ missing: KeyPlace[]; total: number }> => {
  const groups = await database.selectFrom('publication_group').where('round_id', '=', roundId).select('id').execute();
  const stored = await database.selectFrom('issuing_key').where('round_id', '=', roundId).select(['group_id', 'purpose']).execute();
  const have = new Set(stored.map(({ group_id, purpose }) => `${group_id} ${purpose}`));
  const places = groups.flatMap(({ id }) => PURPOSES.map((purpose) => ({ roundId, groupId: id, purpose })));
  return { missing: places.filter(({ groupId, purpose }) => !have.has(`${groupId} ${purpose}`)), total: places.length };
};

const storedKey = async (processes: KeyProcesses, place: KeyPlace) => {
  const { modulus, sealed } = await processes.make(place);
  return { round_id: place.roundId, group_id: place.groupId, purpose: place.purpose, modulus: Buffer.from(modulus), sealed_private_key: Buffer.from(sealed) };
};
