import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBallot, encodeBallot } from './ballot.ts';
import { decodeBulletin, encodeBulletin, type BulletinEntry } from './bulletin.ts';
import { compareBytes, concatBytes, equalBytes } from './bytes.ts';
import { toHex } from './hex.ts';
import { ballotLength, LENGTHS, sealedLength, type Purpose } from './lengths.ts';
import { decodeMessage, encodeMessage } from './message.ts';
import { decodeSheetEnvelope, encodeSheetEnvelope } from './sheet-envelope.ts';

const bytesOf = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const purposes = fc.constantFrom<Purpose>('answers', 'comment');
const groupIds = bytesOf(LENGTHS.groupId).map(toHex);

const messages = fc.record({ sheetHash: bytesOf(32), purpose: purposes, groupId: groupIds, oneTimeKeyHash: bytesOf(32) });

const ballots = fc.tuple(messages, fc.integer({ min: 1, max: 3 })).chain(([message, ballotKeyCount]) =>
  fc.record({
    ballotKeyCount: fc.constant(ballotKeyCount),
    message: fc.constant(message),
    prepared: bytesOf(LENGTHS.prefix).map((prefix) => concatBytes(prefix, encodeMessage(message))),
    signature: bytesOf(LENGTHS.rightSignature),
    oneTimePublicKey: bytesOf(LENGTHS.ed25519PublicKey),
    sequence: fc.integer({ min: 0, max: 0xffff_ffff }),
    sealed: bytesOf(sealedLength(ballotKeyCount, message.purpose)),
    editSignature: bytesOf(LENGTHS.ed25519Signature),
  }),
);

const entries: fc.Arbitrary<BulletinEntry[]> = fc
  .uniqueArray(fc.record({ nullifier: bytesOf(32), sealedHash: bytesOf(32) }), { maxLength: 6, selector: (entry) => toHex(entry.nullifier) })
  .map((list) => list.toSorted((left, right) => compareBytes(left.nullifier, right.nullifier)));

const bulletins = fc.record({
  purpose: purposes,
  roundId: bytesOf(LENGTHS.roundId).map(toHex),
  sheetHash: bytesOf(32),
  merkleRoot: bytesOf(32),
  entries,
  signature: bytesOf(LENGTHS.ed25519Signature),
});

/** A byte string of this length that begins like a valid one, so that decoding gets past the first checks. */
const resembling = (valid: fc.Arbitrary<Uint8Array>) =>
  fc.tuple(valid, fc.nat(), fc.integer({ min: 1, max: 255 })).map(([bytes, position, change]) => {
    const changed = new Uint8Array(bytes);
    const index = position % changed.length;
    changed[index] = (changed[index] ?? 0) ^ change;
    return changed;
  });

/** How whatever these bytes decode to is written, for each layout that takes them. */
function spellings(bytes: Uint8Array): Uint8Array[] {
  const ballot = decodeBallot(bytes, 1);
  const bulletin = decodeBulletin(bytes);
  const message = decodeMessage(bytes);
  const envelope = decodeSheetEnvelope(bytes);
  return [
    ...(ballot.ok ? [encodeBallot(ballot.ballot)] : []),
    ...(bulletin.ok ? [encodeBulletin(bulletin.bulletin)] : []),
    ...(message.ok ? [encodeMessage(message.message)] : []),
    ...(envelope.ok ? [encodeSheetEnvelope(envelope.envelope)] : []),
  ];
}

test('a message is read back as it was written', () => {
  fc.assert(
    fc.property(messages, (message) => {
      expect(decodeMessage(encodeMessage(message))).toEqual({ ok: true, message });
    }),
  );
});

test('a ballot is read back as it was written, for answers and comments, with one to three ballot keys', () => {
  fc.assert(
    fc.property(ballots, ({ ballotKeyCount, ...ballot }) => {
      expect(decodeBallot(encodeBallot(ballot), ballotKeyCount)).toEqual({ ok: true, ballot });
    }),
  );
});

test('a bulletin is read back as it was written', () => {
  fc.assert(
    fc.property(bulletins, (bulletin) => {
      const bytes = encodeBulletin(bulletin);
      expect(decodeBulletin(bytes)).toEqual({ ok: true, bulletin, body: bytes.slice(0, -LENGTHS.ed25519Signature) });
    }),
  );
});

test('a sheet envelope is read back as it was written', () => {
  const envelopes = fc.record({ signature: bytesOf(64), textBytes: fc.uint8Array({ minLength: 1, maxLength: 200 }) });
  fc.assert(
    fc.property(envelopes, (envelope) => {
      expect(decodeSheetEnvelope(encodeSheetEnvelope(envelope))).toEqual({ ok: true, envelope });
    }),
  );
});

test('every truncation and every extension of a ballot is refused', () => {
  const [ballot] = fc.sample(ballots.filter(({ message }) => message.purpose === 'answers'), { seed: 1, numRuns: 1 });
  if (ballot === undefined) throw new Error('no sample');
  const bytes = encodeBallot(ballot);
  for (let length = 0; length < bytes.length; length += 1) {
    expect(decodeBallot(bytes.subarray(0, length), ballot.ballotKeyCount)).toEqual({ ok: false, reason: 'length' });
  }
  expect(decodeBallot(concatBytes(bytes, Uint8Array.of(0)), ballot.ballotKeyCount).ok).toBe(false);
});

test('every truncation and every extension of a message or bulletin is refused', () => {
  fc.assert(
    fc.property(messages, bulletins, (message, bulletin) => {
      const messageBytes = encodeMessage(message);
      const bulletinBytes = encodeBulletin(bulletin);
      for (let length = 0; length < messageBytes.length; length += 1) expect(decodeMessage(messageBytes.subarray(0, length)).ok).toBe(false);
      for (let length = 0; length < bulletinBytes.length; length += 1) expect(decodeBulletin(bulletinBytes.subarray(0, length)).ok).toBe(false);
      expect(decodeMessage(concatBytes(messageBytes, Uint8Array.of(0))).ok).toBe(false);
      expect(decodeBulletin(concatBytes(bulletinBytes, Uint8Array.of(0))).ok).toBe(false);
    }),
    { numRuns: 20 },
  );
});

test('whatever the bytes, they are refused or they are the one spelling of what they decode to', () => {
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 1000 }),
    bytesOf(ballotLength(1)),
    bytesOf(LENGTHS.message),
    resembling(ballots.filter((ballot) => ballot.ballotKeyCount === 1).map((ballot) => encodeBallot(ballot))),
    resembling(bulletins.map((bulletin) => encodeBulletin(bulletin))),
    resembling(messages.map((message) => encodeMessage(message))),
  );
  fc.assert(
    fc.property(anything, (bytes) => {
      for (const spelling of spellings(bytes)) expect(equalBytes(spelling, bytes)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
