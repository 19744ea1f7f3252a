import type { ChildProcess } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { migrate, openDatabase, roleNameOf, type Database } from '@unguarded/postgres';
import { createTestDatabases } from '@unguarded/postgres/testing';
import { identityMigrations } from './identity-migrations.ts';
import type { IdentitySchema } from './identity-schema.ts';
import type { IdentitySide } from './identity-side.ts';
import { openIdentitySide, type IdentitySideOptions } from './open-identity-side.ts';

const signAside = promisify(sign);

/** An identity side on a database of its own, with a clock that stands still until it is moved. */
export interface TestIdentitySide extends AsyncDisposable {
  side: IdentitySide;
  database: Database<IdentitySchema>;
  urls: { identity: string; identityOwner: string };
  clock: { now: Date; forwardDays(days: number): void };
  /** What background work complained about. */
  faults: unknown[];
  /** Closes the side and opens another on the same database and keys, as a restart does. */
  restart(): Promise<IdentitySide>;
}

export const TEST_ORIGIN = 'http://localhost:3000';
export const TEST_ANSWER_ORIGIN = 'http://answers.localhost:3001';
export const TEST_HR = 'hr@meridian.example';

/** A migrated database with the real roles, and an identity side opened on it with the run-time role. */
export const openTestIdentitySide = async (options: Partial<IdentitySideOptions> = {}): Promise<TestIdentitySide> => {
  const databases = await createTestDatabases();
  const { identity, identityOwner } = databases.urls;
  await migrate({ ownerUrl: identityOwner, schema: 'identity', migrations: identityMigrations({ identityApp: roleNameOf(identity) }) });
  const database = openDatabase<IdentitySchema>(identity);
  const keyDirectory = mkdtempSync(join(tmpdir(), 'unguarded-identity-keys-'));
  const clock = testClock();
  const faults: unknown[] = [];
  const { privateKey } = generateKeyPairSync('ed25519');
  const open = (): Promise<IdentitySide> =>
    openIdentitySide({
      urls: { runTime: identity, owner: identityOwner },
      keyDirectory,
      clock: () => clock.now,
      origin: TEST_ORIGIN,
      answerOrigin: TEST_ANSWER_ORIGIN,
      mail: { from: 'Pulse <pulse@meridian.example>', smtpUrl: null },
      sign: (bytes) => signAside(null, bytes, privateKey),
      hrEmails: [TEST_HR],
      organisation: 'Meridian',
      development: true,
      onFault: (error) => faults.push(error),
      ...options,
    });
  const test = { side: await open(), database, urls: { identity, identityOwner }, clock, faults };
  const restart = async (): Promise<IdentitySide> => {
    await test.side.close();
    test.side = await open();
    return test.side;
  };
  const dispose = async (): Promise<void> => {
    await test.side.close();
    await database.close();
    await databases[Symbol.asyncDispose]();
    rmSync(keyDirectory, { recursive: true, force: true });
  };
  return Object.assign(test, { restart, [Symbol.asyncDispose]: dispose });
};

const testClock = () => ({
  now: new Date('2026-02-01T08:00:00.000Z'),
  forwardDays(days: number): void {
    this.now = new Date(this.now.getTime() + days * 24 * 60 * 60 * 1000);
  },
});

/** A roster: the head, one leader a team, and members "<team>-1@…" and so on; team names are taken in lower case. */
export const rosterCsv = (teams: Record<string, number>): string =>
  ['email,name,unit,manager_email,leads_unit', 'head@meridian.example,Hanna Head,,,Meridian']
    .concat(Object.entries(teams).flatMap(([team, members]) => teamLines(team, members)))
    .join('\n');

const teamLines = (team: string, members: number): string[] => {
  const leader = `${team.toLowerCase()}@meridian.example`;
  const lines = [`${leader},Leader of ${team},Meridian,head@meridian.example,${team}`];
  for (let number = 1; number <= members; number += 1) lines.push(`${team.toLowerCase()}-${number}@meridian.example,${team} ${number},${team},${leader},`);
  return lines;
};

/** Imports and applies a roster through the same steps as an organiser. */
export const putInForce = async (side: IdentitySide, csv: string): Promise<void> => {
  const importId = await side.roster.startImport(new TextEncoder().encode(csv));
  await side.roster.settled();
  const applied = await side.roster.applyImport(importId);
  await side.roster.settled();
  const status = await side.roster.status(importId);
  if (!applied.ok || status?.state !== 'applied') throw new Error(`The roster was not applied: ${JSON.stringify(status)}`);
};

/** Schedules and freezes a round with keys of the right shape. */
export const frozenTestRound = async (side: IdentitySide, { title, now }: { title: string; now: Date }): Promise<string> => {
  const scheduled = await side.rounds.schedule({ title, freezeAt: now });
  if (!scheduled.ok) throw new Error(scheduled.reason);
  await side.rounds.freeze({ roundId: scheduled.roundId, ...testAnswerKeys() });
  return scheduled.roundId;
};

/** Public keys as the answer side would hand over. */
export const testAnswerKeys = (): { ballotKey: Uint8Array; boxKey: Uint8Array } => {
  const ballot = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
  const box = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
  const bytes = (text: string | undefined): Buffer => Buffer.from(text ?? '', 'base64url');
  return { ballotKey: Buffer.concat([Buffer.of(4), bytes(ballot.x), bytes(ballot.y)]), boxKey: bytes(box.x) };
};

/** The processes that are started from now on, and how often they answered. */
export const watchProcesses = (): Disposable & { processes: readonly ChildProcess[]; replies(): number } => {
  const processes: ChildProcess[] = [];
  let replies = 0;
  const listen = (message: unknown): void => {
    const { process: started } = message as { process: ChildProcess };
    processes.push(started);
    started.on('message', () => (replies += 1));
  };
  subscribe('child_process', listen);
  return {
    processes,
    replies: () => replies,
    [Symbol.dispose]: () => {
      unsubscribe('child_process', listen);
    },
  };
};
