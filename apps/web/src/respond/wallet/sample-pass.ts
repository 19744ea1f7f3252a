import type { Right } from '@unguarded/credentials-client';
import { beginClaiming, holdRights, type HeldPass, type PassKey, type SealedAnswers } from './kept-pass.ts';

/** Made-up passes for tests: the bytes mean nothing, only which is which. */

export const sampleKey: PassKey = { spaceId: 'space-of-ana', roundId: 'a'.repeat(32) };

export const bytes = (fill: number) => new Uint8Array(32).fill(fill);

export const asked = { ...sampleKey, groupId: 'b'.repeat(32), code: 'K7Q2', secrets: { answers: bytes(1), comment: bytes(2) } };

const right: Right = {
  purpose: 'answers', sheetHash: bytes(3), groupId: asked.groupId, prepared: bytes(4), signature: bytes(5),
  oneTimePublicKey: bytes(6), oneTimeSeed: bytes(7), nullifier: bytes(8),
};

export const rights = { answers: right, comment: { ...right, purpose: 'comment' as const } };

export function heldPass(): HeldPass {
  const held = holdRights(beginClaiming(undefined, asked), rights);
  if (held?.stage !== 'held') throw new Error('a claimed pass with rights is held');
  return held;
}

/** Answers sealed under a number; each number seals to something else. */
export const sealedAs = (sequence: number): SealedAnswers => (
  { outgoing: { sequence, ballot: bytes(sequence) }, nullifier: bytes(8), sealedHash: bytes(100 + sequence) }
);
