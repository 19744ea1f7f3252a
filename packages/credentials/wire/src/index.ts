export { asciiBytes } from './ascii.ts';
export { decodeBallot, encodeBallot, type Ballot, type BallotRefusal, type DecodedBallot } from './ballot.ts';
export { decodeBase64url, fromBase64url, toBase64url } from './base64url.ts';
export {
  bulletinLeaf,
  decodeBulletin,
  encodeBulletinBody,
  type Bulletin,
  type BulletinEntry,
  type BulletinRefusal,
} from './bulletin.ts';
export { compareBytes, concatBytes, copyBytes, encodeUint32, equalBytes, type Bytes } from './bytes.ts';
export {
  commentBytesLeft,
  decodeCommentPlaintext,
  encodeCommentPlaintext,
  isPlainComment,
  plainComment,
  type CommentBytes,
} from './comment-plaintext.ts';
export { checkWords } from './check-words.ts';
export { destructionText, type DestroyedKey, type DestructionRecord } from './destruction-record.ts';
export { fromHex, toHex } from './hex.ts';
export { LENGTHS, PLAINTEXT_LENGTHS, type Purpose } from './lengths.ts';
export { merkleRoot, type Sha256 } from './merkle-root.ts';
export { decodeMessage, encodeMessage, encodeMessageContext, type Message, type MessageRefusal } from './message.ts';
export { decodeSheetEnvelope, encodeSheetEnvelope, type SheetEnvelope } from './sheet-envelope.ts';
export {
  approvalStatement,
  ballotStatement,
  bulletinStatement,
  destructionStatement,
  issuedCountsStatement,
  receiptStatement,
  sheetStatement,
  type ReceiptFacts,
} from './signed-statements.ts';
export { WireError, type WireErrorCode } from './wire-error.ts';
