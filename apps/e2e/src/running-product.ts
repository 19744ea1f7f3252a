import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const startScript = fileURLToPath(new URL('../../../scripts/start.mjs', import.meta.url));

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
  /** Resolves with the matching part of the output; fails when the process ends before. */
  says(pattern: RegExp): Promise<RegExpMatchArray>;
  pid: number;
  /** Sends a signal to the process group and waits for the end; gives the exit code, or the signal that killed it. */
  end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals>;
}

const freePort = (): Promise<number> =>
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

/** Removes what a product left behind. */
export const removePlace = ({ dataDirectory }: ProductPlace): void => rmSync(dataDirectory, { recursive: true, force: true });

const endOf = (child: ChildProcess): Promise<number | NodeJS.Signals> =>
  new Promise((ended) => {
    if (child.exitCode !== null) ended(child.exitCode);
    else child.once('exit', (code, signal) => ended(code ?? signal ?? 0));
  });

/**
 * Starts the product at a place. Nothing of the machine's own configuration reaches it but PATH and HOME.
 *
 * @example const product = startProduct(await newPlace()); await product.says(/Unguarded is at/);
 */
export const startProduct = (place: ProductPlace, environment: NodeJS.ProcessEnv = {}): RunningProduct => {
  const { PATH, HOME, TMPDIR } = process.env;
  const settings = { PATH, HOME, TMPDIR, PORT: String(place.port), ANSWER_PORT: String(place.answerPort), DATA_DIRECTORY: place.dataDirectory };
  const child = spawn(process.execPath, [startScript], { env: { ...settings, ...environment }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const hear = (chunk: Buffer): void => {
    said += chunk.toString('utf8');
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const says = (pattern: RegExp): Promise<RegExpMatchArray> =>
    new Promise((heard, failed) => {
      const look = (): void => {
        const match = said.match(pattern);
        if (match !== null) heard(match);
        else if (child.exitCode !== null || child.signalCode !== null) failed(new Error(`The product ended before it said ${pattern}:\n${said}`));
        else setTimeout(look, 50);
      };
      look();
    });
  const pid = child.pid ?? 0;
  return {
    place,
    origin: `http://localhost:${place.port}`,
    answerOrigin: `http://answers.localhost:${place.answerPort}`,
    output: () => said,
    says,
    pid,
    end: async (signal) => {
      const ended = endOf(child);
      process.kill(-pid, signal);
      return ended;
    },
  };
};
