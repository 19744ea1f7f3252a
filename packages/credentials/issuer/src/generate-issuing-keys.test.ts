import { setImmediate as nextTurn } from 'node:timers/promises';
import { toHex } from '@unguarded/credentials-wire';
import { expect, test } from 'vitest';
import { blindSign } from './blind-sign.ts';
import { generateIssuingKey, generateIssuingKeys } from './generate-issuing-keys.ts';
import { modulusOf, openPrivateKey } from './issuing-key.ts';

test('every group gets a key of its own that signs, and progress is told after each', async () => {
  const told: [number, number][] = [];
  const keys = await generateIssuingKeys(5, (made, count) => told.push([made, count]));
  expect(told).toEqual([1, 2, 3, 4, 5].map((made) => [made, 5]));
  expect(new Set(keys.map((key) => toHex(key.n))).size).toBe(5);
  for (const { n, privateKeyDer } of keys) {
    expect(modulusOf(openPrivateKey(privateKeyDer))).toEqual(n);
    expect([n.length, (n[0] ?? 0) >= 0x80, (n[255] ?? 0) % 2]).toEqual([256, true, 1]);
    expect(blindSign({ privateKeyDer, blinded: new Uint8Array(256).fill(1) }).ok).toBe(true);
  }
});

test('requests are answered while keys are made', async () => {
  let made = 0;
  let turnsWhileMaking = 0;
  const making = generateIssuingKeys(3, (count) => (made = count));
  while (made < 3) {
    await nextTurn();
    turnsWhileMaking += 1;
  }
  await making;
  expect(turnsWhileMaking).toBeGreaterThan(3);
});

test('no keys are made of no groups, and one of one', async () => {
  expect(await generateIssuingKeys(0)).toEqual([]);
  expect((await generateIssuingKey()).n.length).toBe(256);
});
