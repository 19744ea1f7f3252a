import { randomFillSync } from 'node:crypto';
import { chmodSync, closeSync, existsSync, fstatSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, unlinkSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The keys of the answer side as files outside both databases and all their backups: whoever holds a copy of a
 * database, its log of writes or its disk after the file is destroyed holds nothing.
 */
export interface KeyFiles {
  /** The bytes of a key, or null when there is no such file. */
  read(name: string): Buffer<ArrayBuffer> | null;
  /** Makes the file durable before it returns, so that nothing is ever sealed under a key that a power cut can take. */
  create(name: string, bytes: Uint8Array): void;
  /** Overwrites and removes the file; nothing happens when it is already gone, so it can be run again after a kill. */
  destroy(name: string): void;
}

/**
 * Opens the directory of keys, 0700, and makes it when it is missing. Files in it are 0600.
 *
 * @example
 * const keys = openKeyFiles('/var/lib/unguarded/answer-keys');
 * keys.create('box.key', bytes);
 * keys.read('box.key'); // the same bytes
 */
export function openKeyFiles(directory: string): KeyFiles {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  // The mode of mkdir is cut by the umask and says nothing about a directory that was there before.
  chmodSync(directory, 0o700);
  return {
    read: (name) => readKeyFile(join(directory, name)),
    create: (name, bytes) => createKeyFile(join(directory, name), bytes),
    destroy: (name) => {
      destroyKeyFile(unfinishedPath(join(directory, name)));
      destroyKeyFile(join(directory, name));
    },
  };
}

function readKeyFile(path: string): Buffer<ArrayBuffer> | null {
  return existsSync(path) ? readFileSync(path) : null;
}

/** Written beside and renamed: a file of the right name is always whole. */
function createKeyFile(path: string, bytes: Uint8Array): void {
  const file = openSync(unfinishedPath(path), 'w', 0o600);
  try {
    writeSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(unfinishedPath(path), path);
  syncDirectory(dirname(path));
}

/** On a disk that writes elsewhere on overwriting the old block may survive; docs/decisions/0007 says what follows. */
function destroyKeyFile(path: string): void {
  if (!existsSync(path)) return;
  const file = openSync(path, 'r+');
  try {
    writeSync(file, randomFillSync(Buffer.alloc(fstatSync(file).size)), 0, null, 0);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  unlinkSync(path);
  syncDirectory(dirname(path));
}

function syncDirectory(path: string): void {
  const directory = openSync(path, 'r');
  try {
    fsyncSync(directory);
  } finally {
    closeSync(directory);
  }
}

function unfinishedPath(path: string): string {
  return `${path}.unfinished`;
}
