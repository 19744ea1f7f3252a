import type { DeviceDatabase } from './device-database.ts';
import type { KeptPass } from './kept-pass.ts';

/**
 * Several people may answer on one browser: each has a space, opened only by the link on their own signed-in page.
 * A pass is read through its space and never listed across spaces.
 */

export type SpaceChoice = { found: 'one'; spaceId: string } | { found: 'none' } | { found: 'several' };

/** Which space the bare address opens: the only one there is, and otherwise none. */
export async function spaceOfBareAddress(database: DeviceDatabase): Promise<SpaceChoice> {
  const ids = await database.getAllKeys('spaces', undefined, 2);
  const [only] = ids;
  if (only === undefined) return { found: 'none' };
  return ids.length === 1 ? { found: 'one', spaceId: only } : { found: 'several' };
}

/** Whether this person has already called this device their own. */
export async function spaceIsKept(database: DeviceDatabase, spaceId: string): Promise<boolean> {
  return (await database.getKey('spaces', spaceId)) !== undefined;
}

/** Whether somebody else has a space on this browser. */
export async function othersAreKept(database: DeviceDatabase, spaceId: string): Promise<boolean> {
  const ids = await database.getAllKeys('spaces', undefined, 2);
  return ids.some((id) => id !== spaceId);
}

/** The person called this device their own. */
export async function keepSpace(database: DeviceDatabase, spaceId: string): Promise<void> {
  await database.put('spaces', { id: spaceId });
}

/** The passes of one space and of no other. */
export async function passesOfSpace(database: DeviceDatabase, spaceId: string): Promise<KeptPass[]> {
  return database.getAll('passes', IDBKeyRange.bound([spaceId], [spaceId, []]));
}

/** "Not my device": where nobody else keeps a pass, not even the public files stay that were read to ask the question. */
export async function keepNothing(database: DeviceDatabase): Promise<void> {
  if ((await database.count('spaces')) > 0) return;
  await Promise.all([database.clear('deployment'), database.clear('rounds'), database.clear('passes')]);
}
