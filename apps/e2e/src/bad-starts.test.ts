import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { openDatabase, startEmbeddedClusters } from '@unguarded/postgres';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { livingClusters } from './journeys/cluster-processes.ts';
import { clearPlace, newPlace, originsOf, startProduct, type ProductPlace } from './running-product.ts';

let place: ProductPlace;

beforeEach(async () => {
  place = await newPlace();
});

afterEach(() => clearPlace(place));

/** A start that must fail: its exit code, and every line that it wrote to the error output. */
const failedStart = async (environment: NodeJS.ProcessEnv = {}): Promise<{ code: number | NodeJS.Signals; lines: string[] }> => {
  const product = startProduct(place, environment);
  const code = await product.ended;
  return { code, lines: product.complaints().split('\n').filter((line) => line.trim() !== '') };
};

const inOneLine = (line: RegExp): { code: number; lines: string[] } => ({ code: 1, lines: [expect.stringMatching(line) as string] });

const listenOn = (port: number): Promise<Server> =>
  new Promise((listening, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(port, 'localhost', () => listening(server));
  });

/** Six strings to a port where nobody listens. */
const deadDatabases = (): NodeJS.ProcessEnv => {
  const url = (role: string, database: string): string => `postgres://${role}:secret@127.0.0.1:${place.answerPort}/${database}`;
  return {
    IDENTITY_DATABASE_URL: url('identity_app', 'identity'), IDENTITY_OWNER_URL: url('identity_owner', 'identity'),
    ANSWER_DATABASE_URL: url('answer_app', 'answers'), ANSWER_OWNER_URL: url('answer_owner', 'answers'),
    TALLY_DATABASE_URL: url('tally', 'answers'), RELEASES_DATABASE_URL: url('publisher', 'answers'),
  };
};

const startOnceInProduction = async (): Promise<void> => {
  const settings = { NODE_ENV: 'production', ORGANISATION: 'Example Works', CONTACT: 'council@example.org', HR_EMAILS: 'hr@example.org', MAIL_FROM: 'pulse@example.org', SMTP_URL: 'smtp://127.0.0.1:1', ...originsOf(place) };
  const product = startProduct(place, settings);
  await product.says(/Unguarded is at/);
  await product.end('SIGTERM');
};

/** As a database looks that a newer version has migrated. */
const addMigrationOfTomorrow = async (): Promise<void> => {
  const clusters = await startEmbeddedClusters({ directory: join(place.dataDirectory, 'postgres') });
  try {
    await using database = openDatabase<unknown>(clusters.urls.identityOwner, { maximumConnections: 1 });
    await database.sql`insert into identity.kysely_migration (name, timestamp) values ('999-of-tomorrow', '2040-01-01T00:00:00.000Z')`;
  } finally {
    await clusters.stop();
  }
};

describe('a start says in one line what is wrong and what to do, ends with 1 and leaves no database behind', () => {
  test.each(['port', 'answerPort'] as const)('where the %s is taken', async (which) => {
    const other = await listenOn(place[which]);
    expect(await failedStart()).toEqual(inOneLine(new RegExp(`^Port ${place[which]} is taken\\. End what uses it, or give another: PORT and ANSWER_PORT\\.$`)));
    expect(livingClusters(place.dataDirectory)).toEqual([]);
    other.close();
  });

  test('where the policy file is looser than what is proved', async () => {
    const policyFile = join(place.dataDirectory, 'policy.json');
    writeFileSync(policyFile, '{"minimumGroupSize":4}');
    expect(await failedStart({ POLICY_FILE: policyFile })).toEqual(inOneLine(/^The policy file .*policy\.json is looser than what is proved: minimumGroupSize must be at least 5\./));
    expect(livingClusters(place.dataDirectory)).toEqual([]);
  });

  test('where the databases that were given do not answer', async () => {
    const { code, lines } = await failedStart(deadDatabases());
    expect({ code, lines }).toEqual(inOneLine(new RegExp(`127\\.0\\.0\\.1:${place.answerPort}`)));
    expect(lines.join()).not.toContain('secret');
  });

  test('where only half of the connection strings were given', async () => {
    const { IDENTITY_DATABASE_URL, IDENTITY_OWNER_URL } = deadDatabases();
    expect(await failedStart({ IDENTITY_DATABASE_URL, IDENTITY_OWNER_URL })).toEqual(
      inOneLine(/^ANSWER_DATABASE_URL, ANSWER_OWNER_URL, TALLY_DATABASE_URL, RELEASES_DATABASE_URL are missing: give all six connection strings, or none/),
    );
  });

  test('where a part of the path of the data directory is a file', async () => {
    const file = join(place.dataDirectory, 'a-file');
    writeFileSync(file, '');
    expect(await failedStart({ DATA_DIRECTORY: join(file, 'data') })).toEqual(inOneLine(/^The data directory \S+ cannot be used: .+\. Choose another directory, or change its rights\.$/));
  });

  test('where nobody may write the data directory, not even root', async () => {
    expect(await failedStart({ DATA_DIRECTORY: '/proc/unguarded' })).toEqual(inOneLine(/^The data directory \/proc\/unguarded\S* cannot be used: .+\. Choose another directory, or change its rights\.$/));
  });

  test('where a newer version has migrated the database', async () => {
    await startOnceInProduction();
    await addMigrationOfTomorrow();
    expect(await failedStart()).toEqual(inOneLine(/^Schema "identity" of database "identity" holds the migration 999-of-tomorrow, which this version does not know: .+\.$/));
    expect(livingClusters(place.dataDirectory)).toEqual([]);
  });

  test('where a setting of a production start is missing', async () => {
    expect(await failedStart({ NODE_ENV: 'production' })).toEqual(inOneLine(/is missing\. It is needed with NODE_ENV=production\.$/));
  });

  test('where both apps would share a port', async () => {
    expect(await failedStart({ ANSWER_PORT: String(place.port) })).toEqual(inOneLine(/^PORT and ANSWER_PORT are both \d+\. The two apps need a port each\.$/));
  });
});
