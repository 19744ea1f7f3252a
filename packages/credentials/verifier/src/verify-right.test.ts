import { fromHex } from '@unguarded/credentials-wire';
import { RFC_9474_COMMON, RFC_9474_VECTORS } from '@unguarded/credentials-wire/vectors';
import { expect, test } from 'vitest';
import { verifyRight } from './verify-right.ts';

const n = fromHex(RFC_9474_COMMON.n);
const claims = RFC_9474_VECTORS.map((vector) => ({
  ...vector,
  claim: { n, preparedMessage: fromHex(vector.messagePrefix + RFC_9474_COMMON.message), signature: fromHex(vector.signature) },
}));

test.each(claims.filter(({ salt }) => salt !== ''))('RFC 9474 appendix $section, $variant: the signature verifies', ({ claim }) => {
  expect(verifyRight(claim)).toBe(true);
  expect(verifyRight({ ...claim, preparedMessage: claim.preparedMessage.subarray(1) })).toBe(false);
});

test.each(claims.filter(({ salt }) => salt === ''))('RFC 9474 appendix $section, $variant: a signature without salt is not of this protocol', ({ claim }) => {
  expect(verifyRight(claim)).toBe(false);
});

test('a signature of another length, zero or above the modulus verifies nothing and throws nothing', () => {
  const [first] = claims;
  if (first === undefined) throw new Error('no vector');
  for (const signature of [new Uint8Array(0), first.claim.signature.subarray(1), new Uint8Array(512), new Uint8Array(512).fill(0xff), n]) {
    expect(verifyRight({ ...first.claim, signature })).toBe(false);
  }
});
