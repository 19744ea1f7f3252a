import { expect, test } from 'vitest';
import { decodeBallot, encodeBallot } from './ballot.ts';
import { decodeBulletin, encodeBulletin } from './bulletin.ts';
import { fromHex } from './hex.ts';
import { ballotLength, LENGTHS, sealedLength } from './lengths.ts';
import { decodeMessage, encodeMessage, encodeMessageContext } from './message.ts';
import { decodeSheetEnvelope } from './sheet-envelope.ts';
import { PROTOCOL_VECTORS } from './vectors.ts';

const { right, ballotForOneKey, bulletin } = PROTOCOL_VECTORS;
const message = fromHex(right.message);
const bulletinBytes = fromHex(bulletin.bytes);

const changed = (bytes: Uint8Array, index: number, value: number) => Uint8Array.from(bytes, (byte, position) => (position === index ? value : byte));

test('the lengths are those of docs/protocol.md', () => {
  expect([sealedLength(1), sealedLength(2), sealedLength(1, 'comment')]).toEqual([337, 418, 2129]);
  expect([ballotLength(1), ballotLength(2), ballotLength(1, 'comment')]).toEqual([808, 889, 2600]);
  expect(() => sealedLength(0)).toThrow('at least one ballot key');
});

test('the worked example decodes to its own values', () => {
  const decoded = decodeBallot(fromHex(ballotForOneKey.ballot), 1);
  expect(decoded).toMatchObject({ ok: true, ballot: { sequence: 7, sealed: fromHex(ballotForOneKey.sealed), message: { purpose: 'answers', groupId: right.groupId } } });
  expect(decodeBulletin(bulletinBytes)).toMatchObject({ ok: true, bulletin: { roundId: bulletin.roundId, merkleRoot: fromHex(bulletin.merkleRoot) } });
});

test('a message of another version or purpose is refused by name', () => {
  expect(decodeMessage(changed(message, 0, 2))).toEqual({ ok: false, reason: 'version' });
  expect(decodeMessage(changed(message, 33, 0))).toEqual({ ok: false, reason: 'purpose' });
  expect(decodeMessage(changed(message, 33, 3))).toEqual({ ok: false, reason: 'purpose' });
});

test('answers in a ballot as long as a comment, or the other way round, are refused', () => {
  const ballot = fromHex(ballotForOneKey.ballot);
  expect(decodeBallot(changed(ballot, 66, 2), 1)).toEqual({ ok: false, reason: 'length' });
  expect(decodeBallot(changed(ballot, 0, 2), 1)).toEqual({ ok: false, reason: 'version' });
  expect(decodeBallot(ballot, 2)).toEqual({ ok: false, reason: 'length' });
});

test('a bulletin with another head, out of order or with a right counted twice is refused', () => {
  expect(decodeBulletin(changed(bulletinBytes, 3, 50))).toEqual({ ok: false, reason: 'magic' });
  expect(decodeBulletin(changed(bulletinBytes, 55, 2))).toEqual({ ok: false, reason: 'length' });
  expect(decodeBulletin(changed(bulletinBytes, 88, 0xff))).toEqual({ ok: false, reason: 'order' });
  const twice = new Uint8Array(bulletinBytes);
  twice.copyWithin(88 + 64, 88, 88 + 64);
  expect(decodeBulletin(twice)).toEqual({ ok: false, reason: 'order' });
});

test('a bulletin that promises four thousand million entries is refused before memory is taken for them', () => {
  const head = bulletinBytes.slice(0, 152);
  head.fill(0xff, 52, 56);
  expect(decodeBulletin(head)).toEqual({ ok: false, reason: 'length' });
});

test('an envelope without text is refused', () => {
  expect(decodeSheetEnvelope(new Uint8Array(64))).toEqual({ ok: false, reason: 'length' });
});

test('writing a field of the wrong length is a bug in the code', () => {
  const sheetHash = new Uint8Array(32);
  expect(() => encodeMessageContext({ sheetHash: sheetHash.subarray(1), purpose: 'answers', groupId: right.groupId })).toThrow('sheetHash must have 32 bytes');
  expect(() => encodeMessage({ sheetHash, purpose: 'answers', groupId: '00', oneTimeKeyHash: sheetHash })).toThrow('groupId must have 16 bytes');
  const decoded = decodeBallot(fromHex(ballotForOneKey.ballot), 1);
  if (!decoded.ok) throw new Error('the worked example does not decode');
  expect(() => encodeBallot({ ...decoded.ballot, signature: sheetHash })).toThrow('signature must have 256 bytes');
});

test('publishing an unsorted bulletin is a bug in the code', () => {
  const entry = (fill: number) => ({ nullifier: new Uint8Array(32).fill(fill), sealedHash: new Uint8Array(32) });
  const unsorted = { purpose: 'answers' as const, roundId: bulletin.roundId, sheetHash: new Uint8Array(32), merkleRoot: new Uint8Array(32), entries: [entry(2), entry(1)] };
  expect(() => encodeBulletin({ ...unsorted, signature: new Uint8Array(64) })).toThrow('must ascend');
});

test('a decoded ballot keeps nothing of the request that carried it', () => {
  const request = fromHex(ballotForOneKey.ballot);
  const decoded = decodeBallot(request, 1);
  request.fill(0);
  if (!decoded.ok) throw new Error('the worked example does not decode');
  expect(decoded.ballot.sealed).toEqual(fromHex(ballotForOneKey.sealed));
  expect(decoded.ballot.sealed.buffer.byteLength).toBe(sealedLength(1));
  expect(LENGTHS.preparedMessage).toBe(LENGTHS.prefix + LENGTHS.message);
});
