import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { expect, it, vi } from 'vitest';
import { SampleDeployment } from '../sample-deployment/sample-deployment.ts';
import { SampleVisitor } from '../sample-deployment/sample-visitor.ts';
import { openDeviceDatabase } from '../wallet/device-database.ts';

it('on a device that is not one’s own nothing is fetched and nothing stays, and the pass waits for one’s own', async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('isSecureContext', true);
  const deployment = await SampleDeployment.open();
  vi.stubGlobal('fetch', deployment.fetch);
  await deployment.freeze();
  const code = deployment.codeFor('Ana');
  const shared = new SampleVisitor();
  expect((await shared.open(code)).page).toBe('own-device');
  await shared.journey.claiming.keepNothing();
  expect(shared.state.page).toBe('nothing-kept');
  expect(deployment.requests.filter(({ address }) => address.endsWith('/v1/claim'))).toEqual([]);
  const database = await openDeviceDatabase();
  const counts = await Promise.all((['deployment', 'rounds', 'spaces', 'passes'] as const).map((store) => database.count(store)));
  expect(counts).toEqual([0, 0, 0, 0]);
  database.close();
  vi.stubGlobal('indexedDB', new IDBFactory());
  const own = new SampleVisitor();
  await own.open(code);
  await own.journey.claiming.keepHere();
  expect(own.state.page).toBe('ready');
});
