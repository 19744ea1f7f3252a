import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout that is being checked. */
export const repositoryRoot = fileURLToPath(new URL('../../../..', import.meta.url));

/** A throw-away directory with the given files, gone at the end of the scope. */
export interface Scratch extends Disposable {
  directory: string;
}

/**
 * Writes files into a directory of their own: walls are broken there, never in the sources.
 *
 * @example using scratch = scratchWith({ 'packages/rounds/src/broken.ts': 'Math.random();' });
 */
export const scratchWith = (files: Record<string, string>): Scratch => {
  const directory = mkdtempSync(join(tmpdir(), 'unguarded-lock-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  return { directory, [Symbol.dispose]: () => rmSync(directory, { recursive: true, force: true }) };
};

/** Runs a tool of the repository and gives all that it said. */
export const runTool = (tool: string, options: { arguments: string[]; directory: string }): { status: number | null; output: string } => {
  const { status, stdout, stderr } = spawnSync(join(repositoryRoot, 'node_modules/.bin', tool), options.arguments, { cwd: options.directory, encoding: 'utf8' });
  return { status, output: stdout + stderr };
};
