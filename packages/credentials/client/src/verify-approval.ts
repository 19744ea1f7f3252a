import { approvalStatement } from '@unguarded/credentials-wire';
import { ed25519 } from './ed25519.ts';

/**
 * Whether an approving body, for instance a works council, has signed a round sheet beside the deployment.
 *
 * @param claim.sheetText the UTF-8 bytes of the sheet's text, as its hash is over them.
 * @param claim.publicKey Ed25519 key that the sheet itself names, 32 bytes.
 * @param claim.signature what the answer door returned.
 * @returns false for anything that does not verify.
 */
export async function verifyApproval(claim: { sheetText: Uint8Array; publicKey: Uint8Array; signature: Uint8Array }): Promise<boolean> {
  const { sheetText, publicKey, signature } = claim;
  return (await ed25519()).verify({ publicKey, message: approvalStatement(sheetText), signature });
}
