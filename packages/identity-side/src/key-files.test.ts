import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openKeyFiles } from './key-files.ts';

const emptyDirectory = (): Disposable & { path: string } => {
  const path = mkdtempSync(join(tmpdir(), 'unguarded-key-files-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true }) };
};
const modeOf = (path: string): number => statSync(path).mode & 0o777;

it('keys are for their owner only, also in a directory that was open to others before, and stay the same', () => {
  using directory = emptyDirectory();
  chmodSync(directory.path, 0o755);
  const made = openKeyFiles(directory.path);
  chmodSync(join(directory.path, 'issuing.key'), 0o644);
  expect(openKeyFiles(directory.path)).toEqual(made);
  expect(modeOf(directory.path)).toBe(0o700);
  expect(readdirSync(directory.path).map((name) => [name, modeOf(join(directory.path, name))])).toEqual([['issuing.key', 0o600], ['session.key', 0o600], ['space.key', 0o600]]);
});

it('a start that was killed while it wrote a key leaves nothing in the way of the next one', () => {
  using directory = emptyDirectory();
  writeFileSync(join(directory.path, 'issuing.key.unfinished'), 'half');
  expect(openKeyFiles(directory.path).issuing).toHaveLength(32);
});

it('a key that was cut short is told and never replaced', () => {
  using directory = emptyDirectory();
  writeFileSync(join(directory.path, 'issuing.key'), 'half');
  expect(() => openKeyFiles(directory.path)).toThrow('The key file issuing.key must be 32 bytes long');
});
