import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { audit } from './audit.ts';
import { fetchPublicFiles } from './fetch-public-files.ts';
import { readPublicFiles } from './public-files.ts';
import { sampleDeployment } from './sample-deployment.ts';

let directory: string;
const servers: Server[] = [];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'public-files-'));
});

afterEach(async () => {
  rmSync(directory, { recursive: true });
  await Promise.all(servers.splice(0).map((server) => new Promise((closed) => server.close(closed))));
});

/** A server that gives these files and nothing else. */
const serve = async (files: Record<string, string | Uint8Array>): Promise<string> => {
  const server = createServer(({ url = '' }, response) => {
    const file = files[url];
    response.writeHead(file === undefined ? 404 : 200).end(file);
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://people.localhost:${(server.address() as AddressInfo).port}`;
};

const roundIdIn = (name: string): string => /[0-9a-f]{32}/.exec(name)?.[0] ?? '';

/** Two servers with the public files of the sample, as the doors give them. */
const serveSample = async (): Promise<string> => {
  const { files } = sampleDeployment();
  const ofRounds = (kind: 'sheets' | 'bulletins' | 'records', what: string) => files[kind].map(({ name, bytes }) => [`/v1/rounds/${roundIdIn(name)}/${what}`, bytes] as const);
  const rounds = files.sheets.map(({ name }) => ({ roundId: roundIdIn(name), phase: 'counting', windows: {} }));
  const answers = await serve({
    '/v1/deployment': JSON.stringify({ organisation: files.organisation, deploymentKey: files.deploymentKey.toString('base64url') }), '/v1/rounds': JSON.stringify(rounds),
    ...Object.fromEntries([...ofRounds('sheets', 'sheet'), ...ofRounds('bulletins', 'bulletin'), ...ofRounds('records', 'records'), ...rounds.map(({ roundId }) => [`/v1/rounds/${roundId}/instrument`, files.instruments[0]?.bytes] as const)]),
  });
  const index = { answerOrigin: answers, files: [...files.releases.map(({ name }) => name), '../outside', 'releases/../../outside'] };
  return serve({ '/public/index.json': JSON.stringify(index), '/outside': 'x', '/public/../outside': 'x', ...Object.fromEntries(files.releases.map(({ name, bytes }) => [`/public/${name}`, bytes])) });
};

test('everything public of a deployment comes into one directory, and the audit of it holds', async () => {
  const origin = await serveSample();
  expect(await fetchPublicFiles(origin, directory)).toBe(11);
  expect(readdirSync(directory).toSorted()).toEqual(['bulletins', 'deployment.json', 'instruments', 'records', 'releases', 'sheets']);
  expect(audit(readPublicFiles(directory), null).filter(({ holds }) => !holds)).toEqual([]);
});

test('an address that is not of a deployment, or where nobody answers, is said in one sentence', async () => {
  const origin = await serve({});
  await expect(fetchPublicFiles(origin, directory)).rejects.toThrow('is not there: this is not the address where people sign in.');
  await expect(fetchPublicFiles('http://127.0.0.1:1', directory)).rejects.toThrow('http://127.0.0.1:1/public/index.json cannot be fetched: ');
});
