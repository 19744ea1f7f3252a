import { createPublicKey, verify } from 'node:crypto';
import { approvalStatement, LENGTHS } from '@unguarded/credentials-wire';

/**
 * Whether an approving body, for instance a works council, has signed a round sheet: Ed25519 over
 * `'unguarded approval v1\\n' ‖ UTF-8 sheet text`.
 *
 * @param claim.publicKey the body's key as the sheet names it, 32 bytes.
 * @param claim.signature whatever was sent.
 * @returns false for anything that does not verify.
 */
export function verifyApproval(claim: { sheetText: Uint8Array; publicKey: Uint8Array; signature: Uint8Array }): boolean {
  if (claim.signature.length !== LENGTHS.ed25519Signature) return false;
  const x = Buffer.from(claim.publicKey).toString('base64url');
  const key = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } });
  return verify(null, approvalStatement(claim.sheetText), key, claim.signature);
}
