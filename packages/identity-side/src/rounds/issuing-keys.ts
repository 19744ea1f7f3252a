import { generateIssuingKeys, type IssuingKey } from '@unguarded/credentials-issuer';
import type { IdentityDatabase } from '../identity-database.ts';
import type { Purpose } from '../identity-schema.ts';
import { openBytes, sealBytes } from '../sealed-bytes.ts';

const PURPOSES: readonly Purpose[] = ['answers', 'comment'];

/** Keys made before they are stored: at most this many are lost when a freeze breaks off. */
const BATCH = 32;

/** Which key: one per round, publication group and purpose. */
export interface KeyPlace {
  roundId: string;
  groupId: string;
  purpose: Purpose;
}

interface KeyOrder {
  roundId: string;
  /** The key file's key, under which the private halves are sealed. */
  sealingKey: Uint8Array;
  onProgress: (shareDone: number) => void;
}

/** Makes the issuing keys that a round still lacks, in worker threads, and stores them batch by batch. */
export const makeMissingKeys = async (database: IdentityDatabase, { roundId, sealingKey, onProgress }: KeyOrder): Promise<void> => {
  const { missing, total } = await missingKeys(database, roundId);
  let made = total - missing.length;
  const tell = (inBatch: number): void => onProgress((made + inBatch) / total);
  tell(0);
  for (let start = 0; start < missing.length; start += BATCH) {
    const places = missing.slice(start, start + BATCH);
    const keys = await generateIssuingKeys(places.length, tell);
    const rows = places.flatMap((place, index) => storedKey(place, keys[index], sealingKey));
    await database.insertInto('issuing_key').values(rows).execute();
    made += rows.length;
  }
};

const missingKeys = async (database: IdentityDatabase, roundId: string): Promise<{ missing: KeyPlace[]; total: number }> => {
  const groups = await database.selectFrom('publication_group').where('round_id', '=', roundId).select('id').execute();
  const stored = await database.selectFrom('issuing_key').where('round_id', '=', roundId).select(['group_id', 'purpose']).execute();
  const have = new Set(stored.map(({ group_id, purpose }) => `${group_id} ${purpose}`));
  const places = groups.flatMap(({ id }) => PURPOSES.map((purpose) => ({ roundId, groupId: id, purpose })));
  return { missing: places.filter(({ groupId, purpose }) => !have.has(`${groupId} ${purpose}`)), total: places.length };
};

const storedKey = (place: KeyPlace, key: IssuingKey | undefined, sealingKey: Uint8Array) => {
  if (key === undefined) return [];
  return [{
    round_id: place.roundId,
    group_id: place.groupId,
    purpose: place.purpose,
    modulus: Buffer.from(key.n),
    sealed_private_key: sealBytes(sealingKey, key.privateKeyDer, contextOf(place)),
  }];
};

/** Opens the private half of a stored issuing key, PKCS #8. */
export const openIssuingKey = (sealingKey: Uint8Array, place: KeyPlace, sealed: Uint8Array): Uint8Array =>
  openBytes(sealingKey, sealed, contextOf(place));

const contextOf = ({ roundId, groupId, purpose }: KeyPlace): string => `unguarded issuing key v1\n${roundId}\n${groupId}\n${purpose}`;
