import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { IdentityError } from './identity-error.ts';

const KEY_LENGTH = 32;

/** The secrets of the identity side that stand outside the database, so that a copy of it is not enough. */
export interface KeyFiles {
  /** Seals the private halves of the issuing keys. */
  issuing: Buffer;
  /** Names a person's place on the answer origin. */
  space: Buffer;
  /** Signs session cookies. */
  session: Buffer;
}

/** Written beside, renamed, and on the disk before it returns: nothing may be sealed under a key that a power cut can take. */
const create = (directory: string, name: string): void => {
  const file = join(directory, name);
  writeFileSync(`${file}.unfinished`, randomBytes(KEY_LENGTH), { mode: 0o600, flush: true });
  renameSync(`${file}.unfinished`, file);
  const opened = openSync(directory, 'r');
  fsyncSync(opened);
  closeSync(opened);
};

const readOrCreate = (directory: string, name: string): Buffer => {
  const file = join(directory, name);
  if (!existsSync(file)) create(directory, name);
  chmodSync(file, 0o600);
  const key = readFileSync(file);
  if (key.length !== KEY_LENGTH) throw new IdentityError('key-file', `The key file ${name} must be ${KEY_LENGTH} bytes long. Restore it from where it was kept.`);
  return key;
};

/**
 * Opens the key files below a directory and makes those that are missing, readable by their owner only.
 *
 * @throws IdentityError `key-file` when one is damaged.
 * @example openKeyFiles('.data/keys/identity').space.length // 32
 */
export const openKeyFiles = (directory: string): KeyFiles => {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  // The mode of mkdir says nothing about a directory that was there before.
  chmodSync(directory, 0o700);
  return {
    issuing: readOrCreate(directory, 'issuing.key'),
    space: readOrCreate(directory, 'space.key'),
    session: readOrCreate(directory, 'session.key'),
  };
};
