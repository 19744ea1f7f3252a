import { fromHex } from '@unguarded/credentials-wire';
import { PROTOCOL_VECTORS } from '@unguarded/credentials-wire/vectors';
import { expect, test } from 'vitest';
import { restoreRight } from './restore-right.ts';

const { right, sheet } = PROTOCOL_VECTORS;
const context = { purpose: 'answers' as const, sheetHash: fromHex(sheet.hash), groupId: right.groupId, issuingKey: fromHex(right.issuingKey) };
const core = { prefix: fromHex(right.messagePrefix), oneTimeSeed: fromHex(right.oneTimeSeed), signature: fromHex(right.signature) };

test('a right of the worked example is the same right on another device', async () => {
  const restored = await restoreRight(context, core);
  expect(restored).toMatchObject({ ok: true, right: { nullifier: fromHex(right.nullifier), prepared: fromHex(right.messagePrefix + right.message) } });
});

test('what is no right of this group, sheet and purpose is not restored', async () => {
  const refused = { ok: false, reason: 'bad-signature' };
  expect(await restoreRight({ ...context, purpose: 'comment' }, core)).toEqual(refused);
  expect(await restoreRight({ ...context, groupId: '00'.repeat(16) }, core)).toEqual(refused);
  expect(await restoreRight({ ...context, sheetHash: new Uint8Array(32) }, core)).toEqual(refused);
  expect(await restoreRight(context, { ...core, oneTimeSeed: new Uint8Array(32) })).toEqual(refused);
  expect(await restoreRight({ ...context, issuingKey: new Uint8Array(256) }, core)).toEqual({ ok: false, reason: 'weak-key' });
});
