import type { DeviceDatabase } from './device-database.ts';
import type { PassKey, WayBack } from './kept-pass.ts';

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

/**
 * What is still to be asked before a pass is fetched: whose device it is, or how this pass comes back, since the device
 * has not kept what brought the last one back. Nothing where the pass is here already, or on its way.
 */
export async function questionBeforeClaim(database: DeviceDatabase, key: PassKey): Promise<'whose-device' | Exclude<WayBack, 'none'> | null> {
  const space = await database.get('spaces', key.spaceId);
  if (space === undefined) return 'whose-device';
  const isBegun = (await database.getKey('passes', [key.spaceId, key.roundId])) !== undefined;
  const { wayBack = 'none' } = space;
  return isBegun || wayBack === 'none' ? null : wayBack;
}

/** Whether somebody else has a space on this browser. */
export async function othersAreKept(database: DeviceDatabase, spaceId: string): Promise<boolean> {
  const ids = await database.getAllKeys('spaces', undefined, 2);
  return ids.some((id) => id !== spaceId);
}

/** The person called this device their own, and chose what brings the pass back if the device loses it. */
export async function keepSpace(database: DeviceDatabase, spaceId: string, wayBack: WayBack = 'none'): Promise<void> {
  const space = await database.get('spaces', spaceId);
  await database.put('spaces', { ...space, id: spaceId, wayBack });
}

/** The person came from their signed-in page; who keeps nothing here leaves no trace of it. */
export async function noteSignIn(database: DeviceDatabase, spaceId: string, now: Date): Promise<void> {
  const space = await database.get('spaces', spaceId);
  if (space !== undefined) await database.put('spaces', { ...space, signedInAt: now.toISOString() });
}

/** When the person last came from their signed-in page, if this device still knows it. */
export async function signedInAt(database: DeviceDatabase, spaceId: string): Promise<string | undefined> {
  return (await database.get('spaces', spaceId))?.signedInAt;
}

/** A day later nothing is left of it. */
export async function forgetSignIn(database: DeviceDatabase, spaceId: string): Promise<void> {
  const space = await database.get('spaces', spaceId);
  if (space?.signedInAt === undefined) return;
  const { signedInAt: _, ...rest } = space;
  await database.put('spaces', rest);
}

/** Removes one person's place with everything in it: they do not know their PIN any more. */
export async function removeSpace(database: DeviceDatabase, spaceId: string): Promise<void> {
  const transaction = database.transaction(['spaces', 'passes'], 'readwrite');
  await transaction.objectStore('spaces').delete(spaceId);
  await transaction.objectStore('passes').delete(IDBKeyRange.bound([spaceId], [spaceId, []]));
  await transaction.done;
}

/** "Not my device": where nobody else keeps a pass, not even the public files stay that were read to ask the question. */
export async function keepNothing(database: DeviceDatabase): Promise<void> {
  if ((await database.count('spaces')) > 0) return;
  await Promise.all([database.clear('deployment'), database.clear('rounds'), database.clear('passes')]);
}
