import type { DeviceDatabase } from './device-database.ts';
import type { HeldPass, KeptPass, PassKey } from './kept-pass.ts';

/**
 * Reads one pass, applies a pure change and writes the result, all in one transaction of the device's store:
 * of two tabs that change the same pass, the second always sees what the first has written.
 * Returns what is kept afterwards; `undefined` from the change leaves the store as it is.
 */
export async function changePass(
  database: DeviceDatabase,
  key: PassKey,
  change: (kept: KeptPass | undefined) => KeptPass | undefined,
): Promise<KeptPass | undefined> {
  const transaction = database.transaction('passes', 'readwrite');
  const next = change(await transaction.store.get([key.spaceId, key.roundId]));
  if (next !== undefined) await transaction.store.put(next);
  await transaction.done;
  return next;
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

/** Drops what was begun and cannot be finished: the pass was fetched on another device. */
export async function dropClaiming(database: DeviceDatabase, key: PassKey): Promise<void> {
  const transaction = database.transaction('passes', 'readwrite');
  const kept = await transaction.store.get([key.spaceId, key.roundId]);
  if (kept?.stage === 'claiming') await transaction.store.delete([key.spaceId, key.roundId]);
  await transaction.done;
}
