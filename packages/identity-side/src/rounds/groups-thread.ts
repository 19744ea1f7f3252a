import { parentPort } from 'node:worker_threads';
import { formPublicationGroups, type RosterAtFreeze } from '@unguarded/rounds';

// Runs as plain Node source (type stripping): no build step, no path to a dist.
parentPort?.once('message', (roster: RosterAtFreeze) => parentPort?.postMessage(formPublicationGroups(roster)));
