import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const signAside = promisify(sign);

/** The key that signs round sheets and releases; browsers pin its public half at first use. */
export interface DeploymentKey {
  /** Ed25519 public key, 32 bytes. */
  publicKey: Uint8Array;
  /** Ed25519, 64 bytes; computed beside the thread that serves requests, since a sheet may hold a million characters. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/** Whole and on the disk before anything is signed with it: browsers that pinned a key which was lost stop for good. */
const create = (directory: string, file: string): void => {
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(`${file}.unfinished`, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flush: true });
  renameSync(`${file}.unfinished`, file);
  const opened = openSync(directory, 'r');
  fsyncSync(opened);
  closeSync(opened);
};

const readOrCreate = (directory: string): KeyObject => {
  const file = join(directory, 'deployment.pem');
  if (!existsSync(file)) create(directory, file);
  chmodSync(file, 0o600);
  return createPrivateKey(readFileSync(file));
};

/**
 * Opens the deployment's signing key below a directory, and makes it when there is none yet.
 *
 * @example openDeploymentKey('.data/keys').publicKey.length // 32
 */
export const openDeploymentKey = (directory: string): DeploymentKey => {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  chmodSync(directory, 0o700);
  const privateKey = readOrCreate(directory);
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  return {
    publicKey: Buffer.from(x ?? '', 'base64url'),
    sign: (bytes) => signAside(null, bytes, privateKey),
  };
};
