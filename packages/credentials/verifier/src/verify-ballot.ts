import { verify } from 'node:crypto';
import {
  ballotStatement,
  decodeBallot,
  equalBytes,
  fromHex,
  LENGTHS,
  type Bytes,
  type DecodedBallot,
  type Purpose,
} from '@unguarded/credentials-wire';
import { sha256 } from './digests.ts';
import { ed25519KeyObject } from './public-keys.ts';
import { verifyRight } from './verify-right.ts';

/** All that the box needs of a round sheet. Keep one object for a round: parsed keys are remembered with its arrays. */
export interface SheetFacts {
  /** SHA-256 of the sheet text, 32 bytes. */
  sheetHash: Uint8Array;
  /** Issuing keys (moduli of 256 bytes) by group id in lower-case hexadecimal; at least one group. */
  groups: ReadonlyMap<string, Readonly<Record<Purpose, Uint8Array>>>;
  /** How many ballot keys the sheet lists, at least 1. */
  ballotKeyCount: number;
}

/** A ballot that somebody of this group had the right to cast. Who, is unknown here and stays so. */
export interface VerifiedBallot {
  nullifier: Bytes;
  groupId: string;
  purpose: Purpose;
  sequence: number;
  sealed: Bytes;
  sealedHash: Bytes;
  prepared: Bytes;
  signature: Bytes;
  oneTimePublicKey: Bytes;
  editSignature: Bytes;
}

/**
 * Verifies a ballot against the round sheet alone: layout, round, group, the issuer's signature under the key of that
 * group and purpose, the one-time key, and the one-time key's signature over the sealed answers.
 *
 * There is one refusal. Both signatures are always verified, if need be on a stand-in, so that the time it takes does
 * not tell what was wrong.
 *
 * @param input.bytes the request body, of whatever length.
 * @example verifyBallot({ bytes: new Uint8Array(5), sheet }) // { ok: false }
 */
export function verifyBallot(input: { bytes: Uint8Array; sheet: SheetFacts }): { ok: true; ballot: VerifiedBallot } | { ok: false } {
  const { sheet } = input;
  const decoded = decodeBallot(input.bytes, sheet.ballotKeyCount);
  const ballot = decoded.ok ? decoded.ballot : STAND_IN;
  const { message } = ballot;
  const issuingKey = sheet.groups.get(message.groupId)?.[message.purpose];
  const sealedHash = sha256(ballot.sealed);
  const checks = [
    decoded.ok,
    issuingKey !== undefined,
    equalBytes(message.sheetHash, sheet.sheetHash),
    equalBytes(message.oneTimeKeyHash, sha256(ballot.oneTimePublicKey)),
    verifyRight({ n: issuingKey ?? anyIssuingKey(sheet), preparedMessage: ballot.prepared, signature: ballot.signature }),
    isSignedByHolder(ballot, sealedHash),
  ];
  if (checks.includes(false)) return { ok: false };
  const { message: _, ...fields } = ballot;
  const nullifier = sha256(ballot.prepared);
  return { ok: true, ballot: { ...fields, nullifier, groupId: message.groupId, purpose: message.purpose, sealedHash } };
}

function isSignedByHolder(ballot: DecodedBallot, sealedHash: Uint8Array): boolean {
  const statement = ballotStatement({ sheetHash: ballot.message.sheetHash, sealedHash, sequence: ballot.sequence });
  return verify(null, statement, ed25519KeyObject(ballot.oneTimePublicKey), ballot.editSignature);
}

function anyIssuingKey(sheet: SheetFacts): Uint8Array {
  const [keys] = sheet.groups.values();
  if (keys === undefined) throw new RangeError('a round sheet has at least one group');
  return keys.answers;
}

/** What is verified in place of bytes that are no ballot: as expensive, and never valid (no SHA-256 is known to be 0). */
const STAND_IN: DecodedBallot = {
  prepared: new Uint8Array(LENGTHS.preparedMessage),
  message: { sheetHash: new Uint8Array(LENGTHS.sheetHash), purpose: 'answers', groupId: '', oneTimeKeyHash: new Uint8Array(LENGTHS.hash) },
  signature: new Uint8Array(LENGTHS.rightSignature).fill(1),
  // RFC 8032 §7.1, test 1
  oneTimePublicKey: fromHex('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'),
  sequence: 0,
  sealed: new Uint8Array(337),
  editSignature: fromHex(
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ),
};
