export {
  checkWords,
  decodeBase64url,
  fromBase64url,
  fromHex,
  toBase64url,
  toHex,
  type Bytes,
  type Purpose,
} from '@unguarded/credentials-wire';
export { ClientError, type ClientErrorCode } from './client-error.ts';
export { checkIssuingKey } from './issuing-key.ts';
export { openBulletin, type BulletinRefusalReason, type OpenedBulletin } from './open-bulletin.ts';
export { openSheet, type OpenedSheet, type SheetRefusal } from './open-sheet.ts';
export { createSecret, finishRight, prepareRight, type PreparedRight, type Right } from './right.ts';
export { restoreRight, type RightCore } from './restore-right.ts';
export { sealBallot, type BallotReceipt } from './seal-ballot.ts';
export { commentSpaceLeft, encodeComments, type ThemeComment } from './seal-comments.ts';
export { sha256 } from './digests.ts';
export { verifyAcknowledgement } from './verify-acknowledgement.ts';
export { verifyApproval } from './verify-approval.ts';
export { verifyIssuedCounts } from './verify-issued-counts.ts';
