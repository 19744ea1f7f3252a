import { constants, createPublicKey, hkdfSync, verify } from 'node:crypto';
import { publicKeyOfSeed } from './ed25519.ts';
import { ascii, fromHex, integerOf, join, octetsOf, sha256, sha384, u32 } from './octets.ts';

/** §4: what a right is for. */
export interface RightPlan {
  secret: Uint8Array;
  n: Buffer;
  sheetHash: Buffer;
  purpose: 'answers' | 'comment';
  groupId: string;
}

export interface RequestedRight {
  plan: RightPlan;
  blinded: Buffer;
  seed: Buffer;
  prepared: Buffer;
  nullifier: Buffer;
  blindingFactor: bigint;
}

export interface GrantedRight extends RequestedRight {
  signature: Buffer;
}

const power = (base: bigint, exponent: bigint, modulus: bigint): bigint => {
  let [result, square] = [1n, base % modulus];
  for (let rest = exponent; rest > 0n; rest /= 2n) {
    if (rest % 2n === 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
};

const inverse = (value: bigint, modulus: bigint): bigint | null => {
  let [a, b, u, v] = [modulus, value % modulus, 0n, 1n];
  while (b > 0n) [a, b, u, v] = [b, a % b, v, u - (a / b) * v];
  return a === 1n ? ((u % modulus) + modulus) % modulus : null;
};

/** RFC 8017 B.2.1 with SHA-384. */
const mask = (seed: Uint8Array, length: number): Buffer => join(...Array.from({ length: Math.ceil(length / 48) }, (_, counter) => sha384(seed, u32(counter)))).subarray(0, length);

/** RFC 8017 §9.1.1 with SHA-384, 2047 bits. */
const encodeMessage = (message: Buffer, salt: Buffer): Buffer => {
  const hash = sha384(Buffer.alloc(8), sha384(message), salt);
  const block = join(Buffer.alloc(256 - 48 - 48 - 2), Buffer.of(1), salt);
  const masked = Buffer.from(mask(hash, block.length).map((byte, index) => byte ^ (block[index] ?? 0)));
  masked[0] = (masked[0] ?? 0) & 0x7f;
  return join(masked, hash, Buffer.of(0xbc));
};

/** §4: the secret of a purpose, from what a way back gives. */
export const secretFromRoot = (root: Uint8Array, { deploymentKey, roundId, purpose }: { deploymentKey: Uint8Array; roundId: Uint8Array; purpose: 'answers' | 'comment' }): Buffer =>
  Buffer.from(hkdfSync('sha384', root, sha256(deploymentKey, roundId), ascii(`unguarded v1 wallet secret ${purpose}`), 32));

/** §4: everything follows from the secret. */
export const requestRight = (plan: RightPlan): RequestedRight => {
  const context = join(Buffer.of(1), plan.sheetHash, Buffer.of(plan.purpose === 'answers' ? 1 : 2), fromHex(plan.groupId, 16));
  const salt = sha256(plan.n, context);
  const derive = (label: string, length: number): Buffer => Buffer.from(hkdfSync('sha384', plan.secret, salt, ascii(`unguarded v1 ${label}`), length));
  const seed = derive('one-time key', 32);
  const prepared = join(derive('message prefix', 32), context, sha256(publicKeyOfSeed(seed)));
  const modulus = integerOf(plan.n);
  const encoded = integerOf(encodeMessage(prepared, derive('pss salt', 48)));
  for (const attempt of ['', ' 2', ' 3', ' 4', ' 5', ' 6', ' 7', ' 8']) {
    const blindingFactor = (integerOf(derive(`blinding factor${attempt}`, 272)) % (modulus - 1n)) + 1n;
    if (inverse(blindingFactor, modulus) === null || inverse(encoded, modulus) === null) continue;
    const blinded = octetsOf((encoded * power(blindingFactor, 65537n, modulus)) % modulus, 256);
    return { plan, seed, prepared, nullifier: sha256(prepared), blindingFactor, blinded };
  }
  throw new Error('The issuing key is no key.');
};

/** §4: unblinds, and keeps nothing that does not verify. */
export const receiveRight = (request: RequestedRight, blindSignature: Buffer): GrantedRight => {
  const modulus = integerOf(request.plan.n);
  if (blindSignature.length !== 256 || integerOf(blindSignature) >= modulus) throw new Error('No blind signature.');
  const signature = octetsOf((integerOf(blindSignature) * (inverse(request.blindingFactor, modulus) ?? 0n)) % modulus, 256);
  const key = createPublicKey({ key: { kty: 'RSA', n: request.plan.n.toString('base64url'), e: 'AQAB' }, format: 'jwk' });
  const isRight = verify('sha384', request.prepared, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }, signature);
  if (!isRight) throw new Error('The right does not verify.');
  return { ...request, signature };
};
