import { parentPort } from 'node:worker_threads';
import { makeIssuingKey } from './issuing-key.ts';

// One key for every message received. Runs as plain Node source (type stripping): no build step, no path to a dist.
parentPort?.on('message', () => {
  parentPort?.postMessage(makeIssuingKey());
});
