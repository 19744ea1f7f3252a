import { fromBase64url } from '@unguarded/credentials-client';
import { describe, expect, it } from 'vitest';
import { receiptFile } from './receipt-file.ts';

const roundId = '5f'.repeat(16);
const receipt = { sequence: 2, nullifier: new Uint8Array(32).fill(8), sealedHash: new Uint8Array(32).fill(171), acknowledgement: new Uint8Array(64).fill(250) };

describe('a receipt that is saved as a file', () => {
  it('says what protocol.md §8 says, and nothing else: no answer, no group, no title, no time', () => {
    const { acknowledgement, ...said } = JSON.parse(receiptFile({ roundId, receipt }) ?? '') as Record<string, unknown>;
    expect(said).toEqual({ version: 1, roundId, purpose: 'answers', nullifier: '08'.repeat(32), sealedHash: 'ab'.repeat(32), sequence: 2 });
    expect(fromBase64url(acknowledgement as string)).toEqual(receipt.acknowledgement);
  });

  it('is not offered before the signature of the box was verified: it would prove nothing', () => {
    expect(receiptFile({ roundId, receipt: { ...receipt, acknowledgement: null } })).toBeNull();
  });
});
