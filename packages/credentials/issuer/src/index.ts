export { checkWords, decodeBase64url, decodeHex, destructionText, fromBase64url, fromHex, toBase64url, toHex, type Purpose } from '@unguarded/credentials-wire';
export { blindSign, type BlindSignRefusal } from './blind-sign.ts';
export { generateIssuingKey, generateIssuingKeys, type KeyProgress } from './generate-issuing-keys.ts';
export { IssuerError, type IssuerErrorCode } from './issuer-error.ts';
export type { IssuingKey } from './issuing-key.ts';
export { signDestruction, signIssuedCounts, signRelease, signSheet, type DeploymentSigner } from './sign-sheet.ts';
export { verifyApproval } from './verify-approval.ts';
