import { join } from 'node:path';
import { readConfig, startServer, stopOnSignal, type BeforeWalk, type RunningServer, type ServerConfig } from '@unguarded/server';
import { colleaguesTakePart } from './colleagues.ts';
import type { DemoDoors } from './doors.ts';
import { makeDemoPlan, type DemoPlan } from './plan.ts';
import { firstFreeze, seedDemo, type Progress } from './seed.ts';

export interface DemoRun {
  environment: NodeJS.ProcessEnv;
  /** Resolves when both web apps are built. */
  ready: Promise<void>;
}

/** A day before the first round, so that the last one freezes today. */
const clockStart = (plan: DemoPlan): Date => new Date(firstFreeze(plan, new Date()).getTime() - 86_400_000);

interface Demo {
  plan: DemoPlan;
  config: ServerConfig;
  doors: DemoDoors;
  devicesFile: string;
}

/** Where the demo's people come in, once the server is there. */
const doorsOf = (config: ServerConfig, starting: () => Promise<RunningServer>): DemoDoors =>
  ({ origin: config.origin, answerDoor: `http://localhost:${config.answerPort}`, sessionFor: async (email) => (await starting()).sessionFor(email) });

/** A stop breaks off what the colleagues do; they go on when somebody walks again. */
const untilAStop = (takePart: BeforeWalk, stopping: () => boolean): BeforeWalk => (next, tell) =>
  takePart(next, tell).catch((failure: unknown) => {
    if (stopping()) return false;
    throw failure;
  });

const write = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const secondsSince = (began: number): string => ((performance.now() - began) / 1000).toFixed(1);

/** Settings of a development start, where the operator gave none: the demo organisation and its HR. Production gets none. */
const withDemoSettings = (environment: NodeJS.ProcessEnv, plan: DemoPlan): NodeJS.ProcessEnv => {
  if (environment['NODE_ENV'] === 'production') return environment;
  return { ORGANISATION: plan.organisation, HR_EMAILS: plan.personas.find(({ key }) => key === 'hr')?.email, ...environment };
};

/** A line for each step, and for every tenth of a long one. */
const progressLines = (): Progress => {
  let last = '';
  return ({ round, words, share }) => {
    const line = `  ${round}: ${words}${share > 0 ? ` ${Math.floor(share * 10) * 10} %` : ''}`;
    if (line !== last) write(line);
    last = line;
  };
};

const seed = async ({ plan, doors, devicesFile }: Demo): Promise<void> => {
  const began = performance.now();
  write('Filling the demo organisation through the doors; a second start finds it there.');
  await seedDemo({ plan, doors, devicesFile, firstFreeze: firstFreeze(plan, new Date()), progress: progressLines() });
  write(`The demo organisation is ready (${secondsSince(began)} s).`);
};

/** Links that make a fresh sign-in each time: whoever comes back tomorrow, or in another browser, finds them working. */
const tellPersonas = ({ plan, config }: Demo): void => {
  write('\nSign in as:');
  for (const [index, { says }] of plan.personas.entries()) write(`  ${says.padEnd(32)} ${config.origin}/personas/${index + 1}`);
  write('\nFetching a pass, answering and results lie days apart: HR moves the clock of the demonstration on, under Organisation.');
  write('Whoever is not in this list takes part in the Winter pulse when the clock is moved; these four do nothing but what you do.');
  write(`Mails that would have been sent: ${config.origin}/mail`);
  write('Stop with Ctrl+C. The data are kept; the next start takes seconds.\n');
};

/**
 * Starts the server as the README's first command does: embedded databases unless others are given, the demo
 * organisation seeded through the doors unless it is there, a sign-in link for each persona. Resolves when all is said;
 * the server goes on until a signal ends it.
 *
 * @throws ConfigError, PostgresError or a listen error when the server cannot start.
 * @example await runDemo({ environment: process.env, ready: Promise.resolve() })
 */
export const runDemo = async ({ environment, ready }: DemoRun): Promise<void> => {
  const began = performance.now();
  const plan = makeDemoPlan();
  const config = readConfig(withDemoSettings(environment, plan));
  const doors = doorsOf(config, () => starting);
  const demo: Demo = { plan, config, doors, devicesFile: join(config.dataDirectory, 'demo-devices.json') };
  let stopping = false;
  const beforeWalk = untilAStop(colleaguesTakePart(demo), () => stopping);
  let readiness = { ready: !config.development, message: 'The demo organisation is being filled; this takes a minute or two.' };
  const personas = plan.personas.map(({ key, name, email }) => ({ role: key, name, email }));
  const starting = startServer({ config, environment, ready, demo: { personas, beforeWalk, readiness: () => readiness, clockStartsAt: clockStart(plan) } });
  // Also a start that is stopped half-way leaves nothing behind; one that fails has ended by itself.
  stopOnSignal(async () => {
    stopping = true;
    const started = await starting.catch(() => null);
    await started?.stop();
  });
  const server = await starting.catch((failure: unknown) => {
    if (stopping) return null;
    throw failure;
  });
  if (server === null || stopping) return;
  write(`Unguarded is at ${config.origin} and ${config.answerOrigin} (after ${secondsSince(began)} s).`);
  if (!config.development) return;
  try {
    await seed(demo);
    readiness = { ready: true, message: 'ready' };
    tellPersonas(demo);
  } catch (failure) {
    // A seeding that is cut off by a stop goes on at the next start.
    if (!stopping) throw failure;
  }
};
