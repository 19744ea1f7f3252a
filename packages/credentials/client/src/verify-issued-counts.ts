import { decodeBase64url, issuedCountsStatement } from '@unguarded/credentials-wire';
import { ed25519 } from './ed25519.ts';

/**
 * Whether the deployment has signed this text as the issued counts of a day (docs/protocol.md §12).
 *
 * @param input.signature base64url, as the answer door hands it out.
 * @param input.deploymentKey Ed25519 public key, 32 bytes: the one that was pinned.
 * @returns false for anything that does not verify.
 */
export async function verifyIssuedCounts(input: { text: string; signature: string; deploymentKey: Uint8Array }): Promise<boolean> {
  const signature = decodeBase64url(input.signature);
  if (!signature.ok) return false;
  const message = issuedCountsStatement(new TextEncoder().encode(input.text));
  return (await ed25519()).verify({ publicKey: input.deploymentKey, message, signature: signature.bytes });
}
