import { receiptStatement, type ReceiptFacts } from '@unguarded/credentials-wire';
import { ed25519 } from './ed25519.ts';

/**
 * Whether the box has signed that it stored exactly this ballot.
 *
 * @param input.acknowledgement the 64 bytes that the answer door returned.
 * @param input.boxKey Ed25519 public key of the sheet, 32 bytes.
 * @returns false for anything that does not verify.
 */
export async function verifyAcknowledgement(input: ReceiptFacts & { acknowledgement: Uint8Array; boxKey: Uint8Array }): Promise<boolean> {
  const claim = { publicKey: input.boxKey, message: receiptStatement(input), signature: input.acknowledgement };
  return (await ed25519()).verify(claim);
}
