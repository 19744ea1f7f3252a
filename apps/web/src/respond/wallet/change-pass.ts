import type { DeviceDatabase, KeptRecord } from './device-database.ts';
import { answersToCompare, withoutCompared, type HeldPass, type KeptPass, type PassKey } from './kept-pass.ts';
import { openPass, sealPass } from './sealed-record.ts';
import { openedKey } from './space-locks.ts';

type Change = (kept: KeptPass | undefined) => KeptPass | undefined;

/**
 * Reads one pass, applies a pure change and writes the result, as one step of the device's store: of two tabs that
 * change the same pass, the second always sees what the first has written. Returns what was written; `undefined` from
 * the change leaves the store as it is.
 */
export async function changePass(database: DeviceDatabase, key: PassKey, change: Change): Promise<KeptPass | undefined> {
  const lockKey = openedKey(database, key.spaceId);
  return lockKey === null ? changeOpen(database, key, change) : changeSealed(database, key, { change, lockKey });
}

async function changeOpen(database: DeviceDatabase, key: PassKey, change: Change): Promise<KeptPass | undefined> {
  const transaction = database.transaction('passes', 'readwrite');
  const kept = await transaction.store.get([key.spaceId, key.roundId]);
  if (kept?.stage === 'sealed') throw new Error('a pass behind a PIN was asked for before the PIN');
  const next = change(kept);
  if (next !== undefined) await transaction.store.put(next);
  await transaction.done;
  return next;
}

/** Cryptography cannot happen inside a transaction: if another tab wrote meanwhile, the change is made anew on that. */
async function changeSealed(
  database: DeviceDatabase,
  key: PassKey,
  { change, lockKey }: { change: Change; lockKey: CryptoKey },
): Promise<KeptPass | undefined> {
  const found = await database.get('passes', [key.spaceId, key.roundId]);
  const next = change(found === undefined ? undefined : await openRecord(found, lockKey));
  if (next === undefined) return undefined;
  const version = versionOf(found) + 1;
  const sealed = { stage: 'sealed' as const, spaceId: key.spaceId, roundId: key.roundId, version, ...(await sealPass(lockKey, next)) };
  const transaction = database.transaction('passes', 'readwrite');
  const isUnchanged = versionOf(await transaction.store.get([key.spaceId, key.roundId])) === version - 1;
  if (isUnchanged) await transaction.store.put(sealed);
  await transaction.done;
  return isUnchanged ? next : changeSealed(database, key, { change, lockKey });
}

function versionOf(record: KeptRecord | undefined): number {
  return record?.stage === 'sealed' ? record.version : 0;
}

async function openRecord(record: KeptRecord, lockKey: CryptoKey): Promise<KeptPass> {
  return record.stage === 'sealed' ? openPass(lockKey, record) : record;
}

/** The passes of one space and of no other; none of a space whose PIN was not given. */
export async function passesOfSpace(database: DeviceDatabase, spaceId: string): Promise<KeptPass[]> {
  const records = await database.getAll('passes', IDBKeyRange.bound([spaceId], [spaceId, []]));
  const lockKey = openedKey(database, spaceId);
  if (lockKey === null) return records.filter((record) => record.stage !== 'sealed');
  return Promise.all(records.map((record) => openRecord(record, lockKey)));
}

/** The same for a pass that is held; a pass that is not (any more) is left alone and comes back as null. */
export async function changeHeldPass(
  database: DeviceDatabase,
  key: PassKey,
  change: (pass: HeldPass) => HeldPass,
): Promise<HeldPass | null> {
  const kept = await changePass(database, key, (pass) => (pass?.stage === 'held' ? change(pass) : undefined));
  return kept?.stage === 'held' ? kept : null;
}

/** The pass is on another device now, and on this one no more. */
export async function dropHeld(database: DeviceDatabase, { spaceId, roundId }: PassKey): Promise<void> {
  await database.delete('passes', [spaceId, roundId]);
}

/** Drops what was begun and cannot be finished: the pass was fetched on another device. */
export async function dropClaiming(database: DeviceDatabase, key: PassKey): Promise<void> {
  const passes = await passesOfSpace(database, key.spaceId);
  const kept = passes.find(({ roundId }) => roundId === key.roundId);
  if (kept?.stage === 'claiming') await database.delete('passes', [key.spaceId, key.roundId]);
}

/** Answers to pulses that are over, kept to be compared with their results, leave the device. */
export async function forgetCompared(database: DeviceDatabase, spaceId: string): Promise<void> {
  for (const pass of await passesOfSpace(database, spaceId)) {
    if (pass.stage !== 'held' && answersToCompare(pass) !== null) await dropCompared(database, pass);
  }
}

/** The same for one pulse; a pass that another tab has removed stays away. */
export async function dropCompared(database: DeviceDatabase, key: PassKey): Promise<void> {
  await changePass(database, key, (kept) => (kept === undefined ? undefined : withoutCompared(kept)));
}
