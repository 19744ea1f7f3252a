import { concatBytes, encodeUint32, type Bytes } from '@unguarded/credentials-wire';
import { sha384 } from './digests.ts';

const HASH_LENGTH = 48;

/**
 * EMSA-PSS encoding with SHA-384 and MGF1-SHA384, RFC 8017 §9.1.1. WebCrypto only offers it inside a signature.
 *
 * @param input.message what is signed (prepared message), any length.
 * @param input.salt 48 bytes in our variant; none in the PSSZERO variants.
 * @param input.bits length of the modulus in bits, minus one.
 * @returns the encoded message, ⌈bits / 8⌉ bytes, the unused leading bits zero.
 */
export async function encodePss(input: { message: Uint8Array; salt: Uint8Array; bits: number }): Promise<Bytes> {
  const encodedLength = Math.ceil(input.bits / 8);
  const messageHash = await sha384(input.message);
  const hash = await sha384(concatBytes(new Uint8Array(8), messageHash, input.salt));
  const padding = new Uint8Array(encodedLength - input.salt.length - HASH_LENGTH - 2);
  const dataBlock = concatBytes(padding, Uint8Array.of(1), input.salt);
  const mask = await maskGeneration(hash, dataBlock.length);
  const masked = dataBlock.map((byte, index) => byte ^ (mask[index] ?? 0));
  masked[0] = (masked[0] ?? 0) & (0xff >> (8 * encodedLength - input.bits));
  return concatBytes(masked, hash, Uint8Array.of(0xbc));
}

/** MGF1 with SHA-384, RFC 8017 appendix B.2.1. */
async function maskGeneration(seed: Uint8Array, length: number): Promise<Bytes> {
  const counters = Array.from({ length: Math.ceil(length / HASH_LENGTH) }, (_, counter) => counter);
  const blocks = await Promise.all(counters.map(async (counter) => sha384(concatBytes(seed, encodeUint32(counter)))));
  return concatBytes(...blocks).subarray(0, length);
}
