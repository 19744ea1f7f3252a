import { concatBytes, copyBytes, encodeMessage, LENGTHS, type Bytes, type Purpose } from '@unguarded/credentials-wire';
import { blind, finalize } from './blind-rsa.ts';
import { ClientError } from './client-error.ts';
import { deriveRandomness, type RightContext } from './derived-randomness.ts';
import { sha256 } from './digests.ts';
import { ed25519 } from './ed25519.ts';
import { checkIssuingKey } from './issuing-key.ts';

/** A right that was asked for and not yet granted. To be stored before `blinded` is sent anywhere. Plain data. */
export interface PreparedRight {
  secret: Bytes;
  purpose: Purpose;
  sheetHash: Bytes;
  groupId: string;
  issuingKey: Bytes;
  /** What goes to the issuer, 256 bytes. The same again for the same secret, key, sheet, purpose and group. */
  blinded: Bytes;
}

/** The right to one counted ballot. Holds nothing that the issuer has seen. Plain data. */
export interface Right {
  purpose: Purpose;
  sheetHash: Bytes;
  groupId: string;
  prepared: Bytes;
  signature: Bytes;
  oneTimePublicKey: Bytes;
  oneTimeSeed: Bytes;
  nullifier: Bytes;
}

/** A shared divisor with a 2048-bit modulus of two primes is not found by chance; the loop only states what happens. */
const MOST_BLINDING_ATTEMPTS = 8;

/**
 * A wallet secret: 32 random bytes, one for each round and purpose, to be stored before anything is derived from it.
 *
 * @example createSecret().length // 32
 */
export function createSecret(): Bytes {
  return crypto.getRandomValues(new Uint8Array(LENGTHS.secret));
}

/**
 * Prepares the request for a right: message, prefix, one-time key and blinding, all derived from the secret.
 *
 * @param request.issuingKey the modulus of the group's key for this purpose, 256 bytes, from the signed sheet.
 * @throws ClientError `weak-key` for a key that `checkIssuingKey` refuses.
 * @example (await prepareRight({ secret: createSecret(), purpose: 'answers', sheetHash, groupId, issuingKey })).blinded.length // 256
 */
export async function prepareRight(request: RightContext & { secret: Uint8Array }): Promise<PreparedRight> {
  if (!checkIssuingKey(request.issuingKey).ok) throw new ClientError('weak-key', 'the issuing key is not RSA-2048');
  const { blinded } = await blindRight(request);
  return {
    secret: copyBytes(request.secret),
    purpose: request.purpose,
    sheetHash: copyBytes(request.sheetHash),
    groupId: request.groupId,
    issuingKey: copyBytes(request.issuingKey),
    blinded,
  };
}

/**
 * Turns the issuer's reply into a right. Everything but the reply is derived from the secret again, so the same
 * stored request and reply give the same right on any device.
 *
 * @param prepared the stored request; its `blinded` bytes are not needed again.
 * @param blindSignature the issuer's 256 bytes.
 * @returns refused if the signature does not verify under the key of the sheet, or if that key is weak.
 */
export async function finishRight(
  prepared: RightContext & { secret: Uint8Array },
  blindSignature: Uint8Array,
): Promise<{ ok: true; right: Right } | { ok: false; reason: 'bad-signature' | 'weak-key' }> {
  if (!checkIssuingKey(prepared.issuingKey).ok) return { ok: false, reason: 'weak-key' };
  const { preparedMessage, oneTimeSeed, oneTimePublicKey, inverse } = await blindRight(prepared);
  const finished = await finalize({ n: prepared.issuingKey, preparedMessage, saltLength: LENGTHS.pssSalt, blindSignature, inverse });
  if (!finished.ok) return finished;
  const { purpose, groupId } = prepared;
  const [sheetHash, nullifier] = [copyBytes(prepared.sheetHash), await sha256(preparedMessage)];
  const oneTimeKey = { oneTimePublicKey, oneTimeSeed };
  return { ok: true, right: { purpose, sheetHash, groupId, prepared: preparedMessage, signature: finished.signature, ...oneTimeKey, nullifier } };
}

async function blindRight(request: RightContext & { secret: Uint8Array }) {
  const randomness = await deriveRandomness(request.secret, request);
  const oneTimePublicKey = await (await ed25519()).publicKey(randomness.oneTimeSeed);
  const message = encodeMessage({ ...request, oneTimeKeyHash: await sha256(oneTimePublicKey) });
  const preparedMessage = concatBytes(randomness.prefix, message);
  for (let attempt = 1; attempt <= MOST_BLINDING_ATTEMPTS; attempt += 1) {
    const blindingFactor = await randomness.blindingFactor(attempt);
    const blinding = await blind({ n: request.issuingKey, preparedMessage, salt: randomness.salt, blindingFactor });
    if (blinding.ok) return { ...blinding, preparedMessage, oneTimePublicKey, oneTimeSeed: randomness.oneTimeSeed };
  }
  throw new ClientError('no-blinding-factor', 'the issuing key shares divisors with what is blinded: it is not a key');
}
