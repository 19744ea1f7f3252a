import { existsSync, linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openKeyFiles } from './key-files.ts';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'answer-keys-'));
});

afterEach(() => rmSync(directory, { recursive: true }));

const modeOf = (path: string) => statSync(path).mode & 0o777;

test('a key is read back as it was written, by the operator alone', () => {
  const keys = openKeyFiles(join(directory, 'keys'));
  keys.create('box.key', Buffer.from('secret'));
  expect(keys.read('box.key')).toEqual(Buffer.from('secret'));
  expect(modeOf(join(directory, 'keys', 'box.key'))).toBe(0o600);
  expect(modeOf(join(directory, 'keys'))).toBe(0o700);
});

test('a directory that was open to others is closed to them', () => {
  mkdirSync(join(directory, 'keys'), { mode: 0o755 });
  openKeyFiles(join(directory, 'keys'));
  expect(modeOf(join(directory, 'keys'))).toBe(0o700);
});

test('a key that was never made is null', () => {
  expect(openKeyFiles(directory).read('staging.key')).toBeNull();
});

test('a destroyed key is overwritten before its name goes, so that a second name shows noise', () => {
  const keys = openKeyFiles(directory);
  keys.create('staging.key', Buffer.alloc(32, 7));
  linkSync(join(directory, 'staging.key'), join(directory, 'second-name'));
  keys.destroy('staging.key');
  expect(keys.read('staging.key')).toBeNull();
  const left = readFileSync(join(directory, 'second-name'));
  expect(left.length).toBe(32);
  expect(left.equals(Buffer.alloc(32, 7))).toBe(false);
});

test('destroying a key again does nothing', () => {
  const keys = openKeyFiles(directory);
  expect(() => keys.destroy('staging.key')).not.toThrow();
});

test('a half-written key of a killed process is not taken for a key, and goes with the key', () => {
  writeFileSync(join(directory, 'staging.key.unfinished'), Buffer.alloc(3));
  const keys = openKeyFiles(directory);
  expect(keys.read('staging.key')).toBeNull();
  keys.destroy('staging.key');
  expect(existsSync(join(directory, 'staging.key.unfinished'))).toBe(false);
});
