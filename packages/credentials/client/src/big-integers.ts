import { fromHex, toHex, type Bytes } from '@unguarded/credentials-wire';

/**
 * Bytes as a non-negative integer, most significant first (OS2IP, RFC 8017 §4.2).
 *
 * @example bytesToInteger(Uint8Array.of(1, 0)) // 256n
 */
export function bytesToInteger(bytes: Uint8Array): bigint {
  return bytes.length === 0 ? 0n : BigInt(`0x${toHex(bytes)}`);
}

/**
 * An integer as `length` bytes (I2OSP, RFC 8017 §4.1). The value must fit.
 *
 * @example integerToBytes(256n, 3) // Uint8Array [0, 1, 0]
 */
export function integerToBytes(value: bigint, length: number): Bytes {
  return fromHex(value.toString(16).padStart(2 * length, '0'));
}

/** How many bits an integer has; 0 for 0. */
export function bitLength(value: bigint): number {
  return value === 0n ? 0 : value.toString(2).length;
}

/**
 * base^exponent mod modulus by repeated squaring. Time depends on the exponent, which is the public 65537 here.
 *
 * @example modularPower({ base: 4n, exponent: 13n, modulus: 497n }) // 445n
 */
export function modularPower({ base, exponent, modulus }: { base: bigint; exponent: bigint; modulus: bigint }): bigint {
  let power = base % modulus;
  let result = 1n % modulus;
  for (let remaining = exponent; remaining > 0n; remaining >>= 1n) {
    if ((remaining & 1n) === 1n) result = (result * power) % modulus;
    power = (power * power) % modulus;
  }
  return result;
}

/**
 * The inverse of a value modulo `modulus` by the extended Euclidean algorithm, or null where there is none.
 *
 * @example modularInverse(3n, 11n) // 4n
 */
export function modularInverse(value: bigint, modulus: bigint): bigint | null {
  let [previousRemainder, remainder] = [modulus, value % modulus];
  let [previousFactor, factor] = [0n, 1n];
  while (remainder !== 0n) {
    const quotient = previousRemainder / remainder;
    [previousRemainder, remainder] = [remainder, previousRemainder - quotient * remainder];
    [previousFactor, factor] = [factor, previousFactor - quotient * factor];
  }
  if (previousRemainder !== 1n) return null;
  return previousFactor < 0n ? previousFactor + modulus : previousFactor;
}
