import { toBase64url, toHex } from '@unguarded/credentials-client';
import type { Receipt } from '../wallet/kept-pass.ts';

/**
 * The receipt as a file that an auditor reads (docs/protocol.md §8), of answers only: a file for the comment beside it
 * would tell whose comment it is. Null as long as the box's signature was not verified, without which it proves nothing.
 *
 * @example receiptFile({ roundId, receipt }) // '{"version":1,"roundId":"5f…","purpose":"answers",…}'
 */
export function receiptFile({ roundId, receipt }: { roundId: string; receipt: Receipt }): string | null {
  const { nullifier, sealedHash, sequence, acknowledgement } = receipt;
  if (acknowledgement === null) return null;
  return JSON.stringify({
    version: 1, roundId, purpose: 'answers', nullifier: toHex(nullifier), sealedHash: toHex(sealedHash), sequence, acknowledgement: toBase64url(acknowledgement),
  });
}
