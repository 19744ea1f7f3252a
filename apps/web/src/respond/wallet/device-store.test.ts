import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changeHeldPass, changePass, passesOfSpace } from './change-pass.ts';
import { openDeviceDatabase, type DeviceDatabase } from './device-database.ts';
import { beginClaiming, withAnswer, withNextSequence } from './kept-pass.ts';
import { asked, bytes, heldPass, sampleKey } from './sample-pass.ts';
import { keepNothing, keepSpace, othersAreKept, questionBeforeClaim, spaceOfBareAddress } from './spaces.ts';

/** Two connections to one store, as two tabs have them. */
async function twoTabs(): Promise<[DeviceDatabase, DeviceDatabase]> {
  return [await openDeviceDatabase(), await openDeviceDatabase()];
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

describe('two tabs at once', () => {
  it('fetch the pass with the same secrets', async () => {
    const [one, other] = await twoTabs();
    const claim = (tab: DeviceDatabase, fill: number) => changePass(tab, sampleKey, (kept) => (
      beginClaiming(kept, { ...asked, secrets: { answers: bytes(fill), comment: bytes(fill) } })
    ));
    const [first, second] = await Promise.all([claim(one, 10), claim(other, 20)]);
    expect(second).toEqual(first);
  });

  it('take different numbers for what they send', async () => {
    const [one, other] = await twoTabs();
    await changePass(one, sampleKey, () => heldPass());
    const takeNumber = (tab: DeviceDatabase) => changeHeldPass(tab, sampleKey, (pass) => withNextSequence(pass, pass.answers));
    const taken = await Promise.all([takeNumber(one), takeNumber(other), takeNumber(one)]);
    expect(new Set(taken.map((pass) => pass?.sequence))).toEqual(new Set([1, 2, 3]));
  });

  it('lose no answer of each other', async () => {
    const [one, other] = await twoTabs();
    await changePass(one, sampleKey, () => heldPass());
    await Promise.all([
      changeHeldPass(one, sampleKey, (pass) => withAnswer(pass, { itemId: 'Q3', answer: 4 })),
      changeHeldPass(other, sampleKey, (pass) => withAnswer(pass, { itemId: 'Q4', answer: 2 })),
    ]);
    const kept = await changeHeldPass(one, sampleKey, (pass) => pass);
    expect(kept?.answers).toEqual({ Q3: 4, Q4: 2 });
  });
});

describe('several people on one browser', () => {
  it('are found by the bare address only while there is one of them', async () => {
    const database = await openDeviceDatabase();
    expect(await spaceOfBareAddress(database)).toEqual({ found: 'none' });
    await keepSpace(database, 'space-of-ana');
    expect(await spaceOfBareAddress(database)).toEqual({ found: 'one', spaceId: 'space-of-ana' });
    await keepSpace(database, 'space-of-ben');
    expect(await spaceOfBareAddress(database)).toEqual({ found: 'several' });
  });

  it('never see a pass of the other, also when one name begins with the other', async () => {
    const database = await openDeviceDatabase();
    const ben = { ...heldPass(), spaceId: 'space-of-ana-and-ben' };
    await changePass(database, sampleKey, () => heldPass());
    await changePass(database, ben, () => ben);
    expect(await passesOfSpace(database, 'space-of-ana')).toEqual([heldPass()]);
    expect(await passesOfSpace(database, 'space-of-ana-and-ben')).toEqual([ben]);
    expect(await passesOfSpace(database, 'space-of')).toEqual([]);
    expect(await passesOfSpace(database, '')).toEqual([]);
  });

  it('are told that somebody else is kept here, and not who', async () => {
    const database = await openDeviceDatabase();
    await keepSpace(database, 'space-of-ana');
    expect(await othersAreKept(database, 'space-of-ana')).toBe(false);
    expect(await othersAreKept(database, 'space-of-ben')).toBe(true);
    expect(await questionBeforeClaim(database, { ...sampleKey, spaceId: 'space-of-ben' })).toBe('whose-device');
  });
});

it('who chose a way back is asked for it again at the next pulse, and who chose none is asked nothing', async () => {
  const database = await openDeviceDatabase();
  await keepSpace(database, 'space-of-ana', 'words');
  expect(await questionBeforeClaim(database, sampleKey)).toBe('words');
  await changePass(database, sampleKey, () => heldPass());
  expect(await questionBeforeClaim(database, sampleKey)).toBeNull();
  await keepSpace(database, 'space-of-ben');
  expect(await questionBeforeClaim(database, { ...sampleKey, spaceId: 'space-of-ben' })).toBeNull();
});

it('on a device that is nobody\'s own nothing stays, and on one of somebody else theirs stays', async () => {
  const database = await openDeviceDatabase();
  const pinned = { deploymentKey: 'k', organisation: 'o', identityOrigin: 'i', contact: 'c' };
  await database.put('deployment', pinned, 'pinned');
  await keepNothing(database);
  expect(await database.count('deployment')).toBe(0);
  await database.put('deployment', pinned, 'pinned');
  await keepSpace(database, 'space-of-ana');
  await keepNothing(database);
  expect(await database.get('deployment', 'pinned')).toEqual(pinned);
});

it('a pass that is no longer held is left alone', async () => {
  const database = await openDeviceDatabase();
  await changePass(database, sampleKey, (kept) => beginClaiming(kept, asked));
  expect(await changeHeldPass(database, sampleKey, (pass) => withNextSequence(pass, {}))).toBeNull();
});
