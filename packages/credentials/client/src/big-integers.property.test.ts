import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bitLength, bytesToInteger, integerToBytes, modularInverse, modularPower } from './big-integers.ts';

const positive = fc.bigInt({ min: 1n, max: 1n << 80n });

test('an integer is the same after it was bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), (bytes) => {
      expect(integerToBytes(bytesToInteger(bytes), bytes.length)).toEqual(bytes);
    }),
  );
});

test('a power is what multiplying again and again gives', () => {
  fc.assert(
    fc.property(positive, fc.integer({ min: 0, max: 40 }), positive, (base, exponent, modulus) => {
      expect(modularPower({ base, exponent: BigInt(exponent), modulus })).toBe(base ** BigInt(exponent) % modulus);
    }),
  );
});

test('an inverse undoes a multiplication, and there is none where both numbers share a divisor', () => {
  fc.assert(
    fc.property(positive, fc.bigInt({ min: 2n, max: 1n << 80n }), (value, modulus) => {
      const inverse = modularInverse(value, modulus);
      expect(inverse === null ? greatestCommonDivisor(value, modulus) > 1n : (value * inverse) % modulus === 1n).toBe(true);
    }),
  );
});

test('a length in bits counts from the highest one', () => {
  expect([0n, 1n, 255n, 256n].map(bitLength)).toEqual([0, 1, 8, 9]);
  expect(bytesToInteger(new Uint8Array(0))).toBe(0n);
});

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  return right === 0n ? left : greatestCommonDivisor(right, left % right);
}
