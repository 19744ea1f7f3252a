import { constants, createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { ballotStatement, concatBytes, encodeBallot, encodeMessage, fromHex, toHex, type Purpose } from '@unguarded/credentials-wire';
import { PROTOCOL_VECTORS } from '@unguarded/credentials-wire/vectors';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSealed } from './ballot-key.ts';
import { sha256 } from './digests.ts';
import { verifyBallot, type SheetFacts } from './verify-ballot.ts';

const { right, ballotForOneKey, ballotForTwoKeys } = PROTOCOL_VECTORS;
const sheetHash = fromHex(PROTOCOL_VECTORS.sheet.hash);
const otherGroupId = 'a'.repeat(32);

const newIssuingKey = () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { privateKey, n: Buffer.from(createPublicKey(privateKey).export({ format: 'jwk' }).n ?? '', 'base64url') };
};

const answersKey = createPrivateKey({ key: Buffer.from(fromHex(right.issuingPrivateKeyDer)), format: 'der', type: 'pkcs8' });
const commentKey = newIssuingKey();
const otherGroupKey = newIssuingKey();
const sheet: SheetFacts = {
  sheetHash,
  ballotKeyCount: 1,
  groups: new Map([
    [right.groupId, { answers: fromHex(right.issuingKey), comment: commentKey.n }],
    [otherGroupId, { answers: otherGroupKey.n, comment: commentKey.n }],
  ]),
};

interface Casting {
  purpose?: Purpose;
  groupId?: string;
  sheetHash?: Uint8Array;
  issuingKey?: KeyObject;
  sealed?: Uint8Array;
  sequence?: number;
}

/** A ballot made from scratch: an issuer who signs in the open gives the same signature as one who signs blind. */
function cast(casting: Casting = {}): { bytes: Uint8Array; nullifier: Uint8Array } {
  const holder = generateKeyPairSync('ed25519');
  const oneTimePublicKey = Buffer.from(holder.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  const { purpose = 'answers', groupId = right.groupId, issuingKey = answersKey, sealed = new Uint8Array(337), sequence = 0 } = casting;
  const message = encodeMessage({ sheetHash: casting.sheetHash ?? sheetHash, purpose, groupId, oneTimeKeyHash: sha256(oneTimePublicKey) });
  const prepared = concatBytes(new Uint8Array(32).fill(5), message);
  const signature = sign('sha384', prepared, { key: issuingKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 });
  const statement = ballotStatement({ sheetHash: casting.sheetHash ?? sheetHash, sealedHash: sha256(sealed), sequence });
  const editSignature = sign(null, statement, holder.privateKey);
  return { bytes: encodeBallot({ prepared, signature, oneTimePublicKey, sequence, sealed, editSignature }), nullifier: sha256(prepared) };
}

test('the worked example is accepted, with one ballot key and with two', () => {
  const accepted = verifyBallot({ bytes: fromHex(ballotForOneKey.ballot), sheet });
  expect(accepted).toMatchObject({ ok: true, ballot: { groupId: right.groupId, purpose: 'answers', sequence: 7, nullifier: fromHex(right.nullifier) } });
  expect(accepted).toMatchObject({ ballot: { sealedHash: fromHex(ballotForOneKey.sealedHash), sealed: fromHex(ballotForOneKey.sealed) } });
  expect(verifyBallot({ bytes: fromHex(ballotForTwoKeys.ballot), sheet: { ...sheet, ballotKeyCount: 2 } }).ok).toBe(true);
});

test('answers of either group and a comment are accepted, each under its own key', () => {
  expect(verifyBallot({ bytes: cast().bytes, sheet })).toMatchObject({ ok: true, ballot: { groupId: right.groupId } });
  expect(verifyBallot({ bytes: cast({ groupId: otherGroupId, issuingKey: otherGroupKey.privateKey }).bytes, sheet })).toMatchObject({ ok: true, ballot: { groupId: otherGroupId } });
  const comment = cast({ purpose: 'comment', issuingKey: commentKey.privateKey, sealed: new Uint8Array(2129) });
  expect(verifyBallot({ bytes: comment.bytes, sheet })).toMatchObject({ ok: true, ballot: { purpose: 'comment' } });
});

test('a right of another group, purpose, round or issuer is refused', () => {
  const refused = [
    cast({ groupId: otherGroupId }),
    cast({ groupId: 'f'.repeat(32) }),
    cast({ purpose: 'comment', sealed: new Uint8Array(2129) }),
    cast({ issuingKey: commentKey.privateKey }),
    cast({ sheetHash: new Uint8Array(32) }),
    cast({ issuingKey: newIssuingKey().privateKey }),
  ];
  for (const { bytes } of refused) expect(verifyBallot({ bytes, sheet })).toEqual({ ok: false });
});

test('a ballot with any one byte changed is refused', () => {
  const bytes = fromHex(ballotForOneKey.ballot);
  for (let index = 0; index < bytes.length; index += 1) {
    const changed = Uint8Array.from(bytes, (byte, position) => (position === index ? byte ^ 1 : byte));
    expect([index, verifyBallot({ bytes: changed, sheet })]).toEqual([index, { ok: false }]);
  }
});

test('a ballot that is cut, padded or sealed for another number of ballot keys is refused', () => {
  const bytes = fromHex(ballotForOneKey.ballot);
  for (const other of [bytes.subarray(1), bytes.subarray(0, -1), concatBytes(bytes, bytes), new Uint8Array(0), new Uint8Array(100_000)]) {
    expect(verifyBallot({ bytes: other, sheet })).toEqual({ ok: false });
  }
  expect(verifyBallot({ bytes, sheet: { ...sheet, ballotKeyCount: 2 } })).toEqual({ ok: false });
});

test('whatever is sent, it is refused in the same way, and nothing is thrown', () => {
  const length = ballotForOneKey.ballot.length / 2;
  const head = fromHex(ballotForOneKey.ballot).subarray(0, 115);
  const requests = fc.oneof(
    fc.uint8Array({ maxLength: 1000 }),
    fc.uint8Array({ minLength: length, maxLength: length }),
    fc.uint8Array({ minLength: length - 115, maxLength: length - 115 }).map((tail) => concatBytes(head, tail)),
  );
  fc.assert(
    fc.property(requests, (bytes) => {
      expect(verifyBallot({ bytes, sheet })).toEqual({ ok: false });
    }),
  );
});

test('only the holder of a right can change its answers', () => {
  const [mine, theirs] = [cast({ sequence: 1 }), cast({ sequence: 2 })];
  const editOfMine = mine.bytes.subarray(-64 - 337 - 4);
  const stolen = concatBytes(theirs.bytes.subarray(0, -64 - 337 - 4), editOfMine);
  expect(verifyBallot({ bytes: stolen, sheet })).toEqual({ ok: false });
});

test('a ciphertext copied under another right is taken by the box and does not open at the tally', async () => {
  const copy = cast({ sealed: fromHex(ballotForOneKey.sealed) });
  const accepted = verifyBallot({ bytes: copy.bytes, sheet });
  if (!accepted.ok) throw new Error('refused');
  const privateKey = fromHex(PROTOCOL_VECTORS.ballotKeys[0].privateKey);
  expect(await openSealed({ sealed: accepted.ballot.sealed, ballotPrivateKeys: [privateKey], sheetHash, nullifier: accepted.ballot.nullifier })).toBeNull();
  expect(toHex(accepted.ballot.nullifier)).toBe(toHex(copy.nullifier));
});

test('a sheet without groups is a bug', () => {
  expect(() => verifyBallot({ bytes: new Uint8Array(1), sheet: { ...sheet, groups: new Map() } })).toThrow('at least one group');
});
