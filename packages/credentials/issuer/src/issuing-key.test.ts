import { toHex } from '@unguarded/credentials-wire';
import { expect, test } from 'vitest';
import { blindSign } from './blind-sign.ts';
import { makeIssuingKey, modulusOf, openPrivateKey } from './issuing-key.ts';

test('every key is another one, of exactly 2048 bits, and signs', () => {
  const keys = [makeIssuingKey(), makeIssuingKey(), makeIssuingKey()];
  expect(new Set(keys.map((key) => toHex(key.n))).size).toBe(3);
  for (const { n, privateKeyDer } of keys) {
    expect(modulusOf(openPrivateKey(privateKeyDer))).toEqual(n);
    expect([n.length, (n[0] ?? 0) >= 0x80, (n[255] ?? 0) % 2]).toEqual([256, true, 1]);
    expect(blindSign({ privateKeyDer, blinded: new Uint8Array(256).fill(1) }).ok).toBe(true);
  }
});

test('the private half stands alone in its memory: overwriting it leaves no copy beside it', () => {
  const { privateKeyDer } = makeIssuingKey();
  expect(privateKeyDer.buffer.byteLength).toBe(privateKeyDer.byteLength);
});
