import { join } from 'node:path';
import { readConfig, startServer, type RunningServer, type ServerConfig } from '@unguarded/server';
import { makeDemoPlan, type DemoPlan } from './plan.ts';
import { seedDemo, type Progress } from './seed.ts';

export interface DemoRun {
  environment: NodeJS.ProcessEnv;
  /** Resolves when both web apps are built. */
  ready: Promise<void>;
}

const write = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Settings of a development start, where the operator gave none: the demo organisation and its HR. */
const withDemoSettings = (environment: NodeJS.ProcessEnv, plan: DemoPlan): NodeJS.ProcessEnv => ({
  ORGANISATION: plan.organisation,
  HR_EMAILS: plan.personas.find(({ key }) => key === 'hr')?.email,
  ...environment,
});

/** One line a step; a step that takes long says every tenth of it. */
const progressLines = (): Progress => {
  let last = '';
  return ({ round, words, share }) => {
    const line = `  ${round}: ${words}${share > 0 ? ` ${Math.floor(share * 10) * 10} %` : ''}`;
    if (line !== last) write(line);
    last = line;
  };
};

const seed = async (server: RunningServer, { plan, config }: { plan: DemoPlan; config: ServerConfig }): Promise<void> => {
  const doors = { origin: config.origin, answerOrigin: config.answerOrigin, sessionFor: server.sessionFor };
  const began = performance.now();
  await seedDemo({ plan, doors, devicesFile: join(config.dataDirectory, 'demo-devices.json'), progress: progressLines() });
  write(`The demo organisation is ready (${Math.round((performance.now() - began) / 1000)} s).`);
};

const tellPersonas = async (server: RunningServer, { plan, config }: { plan: DemoPlan; config: ServerConfig }): Promise<void> => {
  write('\nSign in as:');
  for (const { says, email } of plan.personas) write(`  ${says.padEnd(32)} ${await server.signInLink(email)}`);
  write(`\nMails that would have been sent: ${config.origin}/mail`);
  write('Stop with Ctrl+C; the data stay below .data and the next start takes seconds.\n');
};

/**
 * Starts the server as the README's first command does: embedded databases unless others are given, the demo
 * organisation seeded through the doors unless it is there, a sign-in link for each persona.
 *
 * @example await runDemo({ environment: process.env, ready: Promise.resolve() })
 */
export const runDemo = async ({ environment, ready }: DemoRun): Promise<void> => {
  const began = performance.now();
  const plan = makeDemoPlan();
  const config = readConfig(withDemoSettings(environment, plan));
  const server = await startServer({ config, environment, ready });
  write(`Unguarded is at ${config.origin} and ${config.answerOrigin} (${((performance.now() - began) / 1000).toFixed(1)} s).`);
  if (!config.development) return;
  server.whileServing(async () => {
    await seed(server, { plan, config });
    await tellPersonas(server, { plan, config });
  });
};
