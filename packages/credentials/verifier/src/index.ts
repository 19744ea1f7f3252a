export {
  compareBytes,
  decodeBallot,
  decodeSheetEnvelope,
  destructionText,
  fromBase64url,
  toBase64url,
  toHex,
  type Purpose,
} from '@unguarded/credentials-wire';
export { ballotPublicKey, generateBallotKey, openSealed, type BallotKey } from './ballot-key.ts';
export { boxPublicKey, generateBoxKey, signAcknowledgement, signBulletin, signDestruction, type BoxKey } from './box-key.ts';
export { sha256 } from './digests.ts';
export { decodeComments, type OpenedComment } from './open-comments.ts';
export { VerifierError, type VerifierErrorCode } from './verifier-error.ts';
export { verifyBallot, type SheetFacts, type VerifiedBallot } from './verify-ballot.ts';
