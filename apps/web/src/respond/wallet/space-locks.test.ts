import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { toHex } from '@unguarded/credentials-client';
import { demoInstrument } from '@unguarded/instruments';
import { inFreshBrowser } from '../sample-deployment/in-fresh-browser.ts';
import type { SampleDeployment } from '../sample-deployment/sample-deployment.ts';
import { SampleVisitor } from '../sample-deployment/sample-visitor.ts';
import { changeHeldPass, changePass, forgetCompared, passesOfSpace } from './change-pass.ts';
import { openDeviceDatabase, type DeviceDatabase } from './device-database.ts';
import { withAnswer, type SettledPass } from './kept-pass.ts';
import { heldPass, sampleKey } from './sample-pass.ts';
import { isLocked, lockSpace, unlockSpace } from './space-locks.ts';
import { keepSpace } from './spaces.ts';

const PIN = '271828';

/** Everything that this browser keeps of passes and spaces, as one text. */
async function keptText(database: DeviceDatabase): Promise<string> {
  const kept = [await database.getAll('spaces'), await database.getAll('passes')];
  return JSON.stringify(kept, (_, value: unknown) => (value instanceof Uint8Array ? toHex(value) : value));
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

describe('a space with a PIN', () => {
  let deployment: SampleDeployment;
  beforeEach(async () => {
    deployment = await inFreshBrowser();
    await deployment.freeze();
  });

  const fetchWithPin = async (): Promise<SampleVisitor> => {
    const visitor = new SampleVisitor();
    await visitor.open(deployment.codeFor('Ana'));
    await visitor.journey.claiming.keepHere('none', { pin: PIN, repeated: PIN });
    return visitor;
  };

  it('opens with it, and with no other', async () => {
    expect((await fetchWithPin()).state.page).toBe('ready');
    const later = new SampleVisitor();
    expect(await later.open()).toEqual({ page: 'locked', wrong: false });
    await later.journey.space.unlock('271829');
    expect(later.state).toEqual({ page: 'locked', wrong: true });
    await later.journey.space.unlock(PIN);
    expect(later.state.page).toBe('ready');
  });

  it('shows neither group nor key nor stage to who reads the browser’s files', async () => {
    await fetchWithPin();
    const text = await keptText(await openDeviceDatabase());
    for (const readable of ['groupId', 'a'.repeat(32), 'secrets', 'rights', 'answers', 'claiming', 'held', PIN]) expect(text).not.toContain(readable);
    expect(text).toContain('"stage":"sealed"');
  });

  it('whose PIN is forgotten can be emptied, and the next pass fetched without one', async () => {
    await fetchWithPin();
    const later = new SampleVisitor();
    await later.open();
    await later.journey.space.remove();
    expect(later.state).toMatchObject({ page: 'no-pass', reason: 'none-here' });
    await deployment.freeze();
    await later.open(deployment.codeFor('Ana'));
    await later.journey.claiming.keepHere();
    expect(later.state.page).toBe('ready');
  });

  it('keeps its PIN at the next pulse, and asks for it before the pass is fetched', async () => {
    await fetchWithPin();
    await deployment.freeze();
    const later = new SampleVisitor();
    expect(await later.open(deployment.codeFor('Ana'))).toEqual({ page: 'locked', wrong: false });
    await later.journey.space.unlock(PIN);
    expect(later.state.page).toBe('ready');
    expect(await keptText(await openDeviceDatabase())).not.toContain('rights');
  });

  it('is not made from a PIN that is short or was mistyped', async () => {
    const visitor = new SampleVisitor();
    await visitor.open(deployment.codeFor('Ana'));
    await visitor.journey.claiming.keepHere('none', { pin: '12345', repeated: '12345' });
    expect(visitor.state).toMatchObject({ page: 'own-device', trouble: { reason: 'pin-too-short' } });
    await visitor.journey.claiming.keepHere('none', { pin: PIN, repeated: '271829' });
    expect(visitor.state).toMatchObject({ page: 'own-device', trouble: { reason: 'pins-differ' } });
  });
});

it('two tabs behind one PIN lose no answer of each other', async () => {
  const [one, other] = [await openDeviceDatabase(), await openDeviceDatabase()];
  await keepSpace(one, sampleKey.spaceId);
  await lockSpace(one, sampleKey.spaceId, PIN);
  expect(await isLocked(other, sampleKey.spaceId)).toBe(true);
  expect(await unlockSpace(other, sampleKey.spaceId, PIN)).toBe(true);
  await changePass(one, sampleKey, () => heldPass());
  const items = ['Q3', 'Q4', 'Q6', 'Q11', 'Q12', 'Q30'];
  await Promise.all(items.map((itemId, index) => changeHeldPass(index % 2 === 0 ? one : other, sampleKey, (pass) => withAnswer(pass, { itemId, answer: 4 }))));
  const kept = await changeHeldPass(other, sampleKey, (pass) => pass);
  expect(Object.keys(kept?.answers ?? {}).sort()).toEqual(items.toSorted());
});

it('answers that were kept to be compared go without a trace, and the proof stays', async () => {
  const database = await openDeviceDatabase();
  const proof: SettledPass = { ...sampleKey, stage: 'settled', title: 'Spring pulse', closedAt: '2026-03-19T08:00:00.000Z', outcome: 'unused' };
  await changePass(database, sampleKey, () => ({ ...proof, toCompare: { instrument: demoInstrument, answers: { Q3: 2 } } }));
  await forgetCompared(database, sampleKey.spaceId);
  expect(await passesOfSpace(database, sampleKey.spaceId)).toEqual([proof]);
});

it('a pass that another tab removes while its answers are forgotten does not come back', async () => {
  const database = await openDeviceDatabase();
  await changePass(database, sampleKey, () => ({ ...sampleKey, stage: 'settled', title: 'Spring pulse', closedAt: '2026-03-19T08:00:00.000Z', outcome: 'unused', toCompare: { instrument: demoInstrument, answers: { Q3: 2 } } }));
  const forgetting = forgetCompared(database, sampleKey.spaceId);
  await database.delete('passes', [sampleKey.spaceId, sampleKey.roundId]);
  await forgetting;
  expect(await passesOfSpace(database, sampleKey.spaceId)).toEqual([]);
});
