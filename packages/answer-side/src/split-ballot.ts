import { sha256 } from '@unguarded/credentials-verifier';
import type { Instrument } from '@unguarded/instruments';
import { armOf, armText, type Arm, type RoundSheet } from '@unguarded/rounds';
import type { ReadAnswers } from './round-tally.ts';

/** How many answered in each arm of a split ballot, over all groups that take part; never by group. */
export interface ArmCounts {
  withName: number;
  withoutName: number;
}

/** The arm of a ballot, drawn again from the signature that it came with; null where its group takes no part. */
export function drawnArm(sheet: RoundSheet, { groupId, signature }: { groupId: string; signature: Uint8Array }): Arm | null {
  return armOf(sheet, { groupId, digest: sha256(armText(signature)) });
}

/** Who was drawn to answer the gap items with their name has answered them elsewhere: here they count as left out. */
export function answersOfArm(answers: ReadAnswers, arm: Arm | null, { gapItemIds }: Instrument): ReadAnswers {
  if (answers === null || arm !== 'with-name') return answers;
  return { ...answers, ...Object.fromEntries(gapItemIds.map((itemId) => [itemId, null])) };
}

export interface ArmCounter {
  add(arm: Arm | null): void;
  /** Null where the gap is measured by check-ins. */
  result(): ArmCounts | null;
}

/** Starts to count who answered in which arm. */
export function startArmCount({ gapMeasure }: RoundSheet): ArmCounter {
  const counts: ArmCounts = { withName: 0, withoutName: 0 };
  return {
    add: (arm) => {
      if (arm === 'with-name') counts.withName += 1;
      if (arm === 'without-name') counts.withoutName += 1;
    },
    result: () => (gapMeasure === 'split-ballot' ? { ...counts } : null),
  };
}
