import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { SampleDeployment } from './sample-deployment.ts';

/** A deployment before a browser that keeps nothing yet; what the browser fetches, it fetches there. For tests only. */
export const inFreshBrowser = async (): Promise<SampleDeployment> => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('isSecureContext', true);
  const deployment = await SampleDeployment.open();
  vi.stubGlobal('fetch', deployment.fetch);
  return deployment;
};
