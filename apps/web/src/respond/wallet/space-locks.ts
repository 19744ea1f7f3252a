import type { DeviceDatabase } from './device-database.ts';
import { makeLock, openLock } from './sealed-record.ts';

/** The keys that were opened in this tab, by space. They are nowhere else: a reload asks for the PIN again. */
const opened = new WeakMap<DeviceDatabase, Map<string, CryptoKey>>();

/** The key of a space with a PIN that was opened in this tab, or null. */
export function openedKey(database: DeviceDatabase, spaceId: string): CryptoKey | null {
  return opened.get(database)?.get(spaceId) ?? null;
}

/** Whether a PIN stands before this space and was not yet given in this tab. */
export async function isLocked(database: DeviceDatabase, spaceId: string): Promise<boolean> {
  const space = await database.get('spaces', spaceId);
  return space?.lock !== undefined && openedKey(database, spaceId) === null;
}

/** Puts a PIN before a space in which nothing is kept yet. */
export async function lockSpace(database: DeviceDatabase, spaceId: string, pin: string): Promise<void> {
  const { lock, key } = await makeLock(pin);
  const space = await database.get('spaces', spaceId);
  await database.put('spaces', { ...space, id: spaceId, lock });
  remember(database, spaceId, key);
}

/** Opens a space for this tab; false if the PIN is another. */
export async function unlockSpace(database: DeviceDatabase, spaceId: string, pin: string): Promise<boolean> {
  const lock = (await database.get('spaces', spaceId))?.lock;
  const key = lock === undefined ? null : await openLock(lock, pin);
  if (key !== null) remember(database, spaceId, key);
  return key !== null;
}

function remember(database: DeviceDatabase, spaceId: string, key: CryptoKey): void {
  const keys = opened.get(database) ?? new Map<string, CryptoKey>();
  opened.set(database, keys.set(spaceId, key));
}
