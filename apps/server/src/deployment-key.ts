import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The key that signs round sheets and releases; browsers pin its public half at first use. */
export interface DeploymentKey {
  /** Ed25519 public key, 32 bytes. */
  publicKey: Uint8Array;
  sign(bytes: Uint8Array): Uint8Array;
}

const readOrCreate = (file: string): KeyObject => {
  if (existsSync(file)) return createPrivateKey(readFileSync(file));
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  return privateKey;
};

/**
 * Opens the deployment's signing key below a directory, and makes it when there is none yet.
 *
 * @example openDeploymentKey('.data/keys').publicKey.length // 32
 */
export const openDeploymentKey = (directory: string): DeploymentKey => {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const privateKey = readOrCreate(join(directory, 'deployment.pem'));
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  return {
    publicKey: Buffer.from(x ?? '', 'base64url'),
    sign: (bytes) => sign(null, bytes, privateKey),
  };
};
