export { checkWords, destructionText, fromBase64url, fromHex, toBase64url, toHex, type Purpose } from '@unguarded/credentials-wire';
export { blindSign, type BlindSignRefusal } from './blind-sign.ts';
export { IssuerError, type IssuerErrorCode } from './issuer-error.ts';
export { makeIssuingKey, type IssuingKey } from './issuing-key.ts';
export { signDestruction, signIssuedCounts, signSheet, type DeploymentSigner } from './sign-sheet.ts';
export { verifyApproval } from './verify-approval.ts';
