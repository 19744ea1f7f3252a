import { join } from 'node:path';
import { openAnswerSide, type AnswerSchema } from '@unguarded/answer-side';
import { openIdentitySide } from '@unguarded/identity-side';
import { openReleaseStore, type ReleasesSchema } from '@unguarded/insights';
import { databaseUrlsFromEnvironment, openDatabase, startEmbeddedClusters, type Database, type DatabaseUrls } from '@unguarded/postgres';
import { makeClosing, type Closing } from './closing.ts';
import type { ServerConfig } from './config.ts';
import { openDeploymentKey } from './deployment-key.ts';
import { openDevelopmentClock, systemClock } from './development-clock.ts';
import { migrateAll } from './migrate.ts';
import { refuseEarlierReleases } from './earlier-releases.ts';
import { openDoors, type DoorOpening } from './open-doors.ts';
import { thresholdsFrom } from './policy-file.ts';
import type { Rooms } from './rooms.ts';
import { prepareResults } from './prepare-results.ts';
import { openTimetable, type Timetable } from './timetable/timetable.ts';

export interface ServerStart {
  config: ServerConfig;
  environment: NodeJS.ProcessEnv;
  /** Resolves when both web apps are built; meanwhile the databases start. */
  ready: Promise<void>;
  /** Whom a visitor of the demo may sign in as, what its people do, how far it is, and when a new demo's clock starts. */
  demo?: DoorOpening['demo'] & { clockStartsAt: Date };
}

export interface RunningServer {
  /** A Cookie header for a person, made in-process; for the demo's seeder. */
  sessionFor(email: string): Promise<string>;
  /** Drains requests, then ends everything in the opposite order of its start. Calling it again waits for the same end. */
  stop(): Promise<void>;
}

const TIMETABLE_EVERY_MILLISECONDS = 30_000;

const tellFault = (fault: unknown): void => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
};

const databaseUrls = async ({ config, environment }: ServerStart, closing: Closing): Promise<DatabaseUrls> => {
  const given = databaseUrlsFromEnvironment(environment);
  if (given !== null) return given;
  const clusters = await startEmbeddedClusters({ directory: join(config.dataDirectory, 'postgres') });
  closing.add(() => clusters.stop());
  return clusters.urls;
};

const openRooms = async ({ config, demo }: ServerStart, { urls, closing }: { urls: DatabaseUrls; closing: Closing }): Promise<Rooms> => {
  const opened = <Schema>(url: string): Database<Schema> => {
    const database = openDatabase<Schema>(url);
    closing.add(() => database.close());
    return database;
  };
  const clock = config.development ? openDevelopmentClock(config.dataDirectory, demo?.clockStartsAt ?? null) : systemClock;
  const deploymentKey = openDeploymentKey(join(config.dataDirectory, 'keys'));
  const answerKeyDirectory = join(config.dataDirectory, 'answer-keys');
  const answerDatabase = opened<AnswerSchema>(urls.answer);
  const answerSide = openAnswerSide({ database: answerDatabase, keyDirectory: answerKeyDirectory, clock: clock.now });
  const identitySide = await openIdentitySide({
    urls: { runTime: urls.identity, owner: urls.identityOwner },
    keyDirectory: join(config.dataDirectory, 'identity-keys'),
    clock: clock.now,
    origin: config.origin,
    answerOrigin: config.answerOrigin,
    organisation: config.organisation,
    language: config.language,
    checkIns: config.checkIns,
    ...(config.approvingBody === null ? {} : { approvingBody: config.approvingBody }),
    hrEmails: config.hrEmails,
    mail: { from: config.mailFrom, smtpUrl: config.smtpUrl },
    sign: (bytes) => deploymentKey.sign(bytes),
    development: config.development,
    thresholds: thresholdsFrom(config.policyFile),
    onFault: tellFault,
  });
  closing.add(() => identitySide.close());
  await identitySide.startProcesses();
  const releases = openReleaseStore({ database: opened<ReleasesSchema>(urls.releases) });
  await refuseEarlierReleases(releases);
  return { identitySide, answerSide, answerDatabase, tallyDatabase: opened<AnswerSchema>(urls.tally), answerKeyDirectory, releases, deploymentKey, clock };
};

/** Looks every half minute whether something is due; a failure is told and tried again. What is published then is made ready to be read. */
const keepTime = (timetable: Timetable, { releases }: Rooms, closing: Closing): void => {
  const tellOf = (what: string) => (failure: unknown): void =>
    tellFault(`${what} and will be tried again: ${failure instanceof Error ? failure.message : String(failure)}`);
  const prepare = (): Promise<void> => prepareResults(releases).catch(tellOf('The result pages could not be made ready'));
  const look = (): void => void timetable.runTimetable().catch(tellOf('The timetable could not go on')).then(prepare);
  const timer = setInterval(look, TIMETABLE_EVERY_MILLISECONDS);
  closing.add(() => timetable.settled());
  closing.add(async () => clearInterval(timer));
  void prepare();
  look();
};

/**
 * Starts everything: databases, migrations, both sides, the timetable and the three doors.
 *
 * @throws ConfigError, PostgresError, InsightsError or a listen error, each with one sentence; then nothing is left running.
 * @example const server = await startServer({ config: readConfig(process.env), environment: process.env, ready: Promise.resolve() });
 */
export const startServer = async (start: ServerStart): Promise<RunningServer> => {
  // A policy that is looser than what is proved stops the start before anything else does.
  thresholdsFrom(start.config.policyFile);
  const closing = makeClosing();
  try {
    const databases = databaseUrls(start, closing);
    // Both come to an end before either is asked: a failed build must not leave databases behind that are still starting.
    await Promise.allSettled([databases, start.ready]);
    await start.ready;
    const urls = await databases;
    await migrateAll(urls);
    const rooms = await openRooms(start, { urls, closing });
    const timetable = openTimetable(rooms);
    await openDoors({ config: start.config, rooms, timetable, demo: start.demo ?? {} }, closing);
    keepTime(timetable, rooms, closing);
    const { signIn } = rooms.identitySide;
    return { sessionFor: (email) => signIn.sessionFor(email), stop: () => closing.run() };
  } catch (failure) {
    await closing.run().catch(() => undefined);
    throw failure;
  }
};
