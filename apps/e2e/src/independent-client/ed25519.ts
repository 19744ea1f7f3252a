import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { join } from './octets.ts';

/** RFC 8410: what stands before a seed and before a public key in DER. */
const SEED_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

const privateKeyOf = (seed: Uint8Array) => createPrivateKey({ key: join(SEED_HEAD, seed), format: 'der', type: 'pkcs8' });

export const publicKeyOfSeed = (seed: Uint8Array): Buffer => createPublicKey(privateKeyOf(seed)).export({ format: 'der', type: 'spki' }).subarray(PUBLIC_HEAD.length);

export const signBySeed = (seed: Uint8Array, statement: Uint8Array): Buffer => sign(null, statement, privateKeyOf(seed));

export const isSignedBy = (publicKey: Uint8Array, statement: Uint8Array, signature: Uint8Array): boolean =>
  signature.length === 64 && verify(null, statement, createPublicKey({ key: join(PUBLIC_HEAD, publicKey), format: 'der', type: 'spki' }), signature);
