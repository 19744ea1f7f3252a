import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { livingClusters } from './journeys/cluster-processes.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** The start as Node sees it: what runs is the server itself. */
const START = [process.execPath, join(repository, 'scripts', 'start.mjs')];

/** The start of the README: pnpm runs the server. */
export const START_BY_PNPM = ['pnpm', 'start'];

export interface ProductPlace {
  dataDirectory: string;
  port: number;
  answerPort: number;
}

/** The product as `pnpm start` runs it, in a process group of its own. */
export interface RunningProduct {
  place: ProductPlace;
  origin: string;
  answerOrigin: string;
  /** All that it has said so far. */
  output(): string;
  /** What of it went to the error output. */
  complaints(): string;
  /** Resolves with the matching part of the output; fails when the process ends before. */
  says(pattern: RegExp): Promise<RegExpMatchArray>;
  /** The process that was started, which leads the process group. */
  pid: number;
  /** Resolves at its end with the exit code, or with the signal that killed it. */
  ended: Promise<number | NodeJS.Signals>;
  /** Sends a signal to the process group and waits for the end; gives the exit code, or the signal that killed it. */
  end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals>;
}

/** A port that nobody listens at. */
export const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address !== null ? found(address.port) : failed(new Error('No free port.'))));
    });
  });

/** A new place: an empty data directory that only its owner may enter, and two free ports. */
export const newPlace = async (): Promise<ProductPlace> => ({
  dataDirectory: mkdtempSync(join(tmpdir(), 'unguarded-product-')),
  port: await freePort(),
  answerPort: await freePort(),
});

/** The addresses that a product in production has to be told. */
export const originsOf = ({ port, answerPort }: ProductPlace): NodeJS.ProcessEnv => ({
  ORIGIN: `http://localhost:${port}`, ANSWER_ORIGIN: `http://answers.localhost:${answerPort}`,
});

/** Removes what a product left behind. */
export const removePlace = ({ dataDirectory }: ProductPlace): void => rmSync(dataDirectory, { recursive: true, force: true, maxRetries: 5 });

const running = new Set<RunningProduct>();

/** Ends what still runs at a place, however a test came to its end, and removes what is left of it. */
export const clearPlace = async (place: ProductPlace): Promise<void> => {
  const here = [...running].filter((product) => product.place.dataDirectory === place.dataDirectory);
  await Promise.all(here.map((product) => product.end('SIGKILL')));
  for (const pid of livingClusters(place.dataDirectory)) process.kill(pid, 'SIGKILL');
  removePlace(place);
};

const endOf = (child: ChildProcess): Promise<number | NodeJS.Signals> =>
  new Promise((ended, failed) => {
    child.once('error', failed);
    child.once('exit', (code, signal) => ended(code ?? signal ?? 0));
  });

const settingsOf = ({ dataDirectory, port, answerPort }: ProductPlace, environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, TMPDIR, PORT: String(port), ANSWER_PORT: String(answerPort), DATA_DIRECTORY: dataDirectory, ...environment };
};

/** What a process has said, on both outputs together and on the error output alone. */
const listenTo = (child: ChildProcess): { said: () => string; complained: () => string } => {
  let [said, complained] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
    complained += chunk.toString('utf8');
  });
  return { said: () => said, complained: () => complained };
};

/**
 * Starts the product at a place. Nothing of the machine's own configuration reaches it but PATH and HOME.
 *
 * @example const product = startProduct(await newPlace()); await product.says(/Unguarded is at/);
 */
export const startProduct = (place: ProductPlace, environment: NodeJS.ProcessEnv = {}, command: readonly string[] = START): RunningProduct => {
  const [program = '', ...parameters] = command;
  const child = spawn(program, parameters, { cwd: repository, env: settingsOf(place, environment), detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const { said, complained } = listenTo(child);
  const ended = endOf(child);
  const says = (pattern: RegExp): Promise<RegExpMatchArray> =>
    new Promise((heard, failed) => {
      const look = (): void => {
        const match = said().match(pattern);
        if (match !== null) heard(match);
        else if (child.exitCode !== null || child.signalCode !== null) failed(new Error(`The product ended before it said ${pattern}:\n${said()}`));
        else setTimeout(look, 50);
      };
      look();
    });
  const pid = child.pid ?? 0;
  const product: RunningProduct = {
    place,
    origin: `http://localhost:${place.port}`,
    answerOrigin: `http://answers.localhost:${place.answerPort}`,
    output: said,
    complaints: complained,
    says,
    pid,
    ended,
    end: (signal) => {
      process.kill(-pid, signal);
      return ended;
    },
  };
  running.add(product);
  ended.then(() => running.delete(product), () => running.delete(product));
  return product;
};
