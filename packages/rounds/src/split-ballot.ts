import type { RoundSheet } from './round-sheet.ts';

/** In which arm of a split ballot a right stands; null where its group takes no part. */
export type Arm = 'with-name' | 'without-name';

/** A group takes part from four times the smallest group on, so that half of it is still two such groups. */
const SMALLEST_GROUPS_IN_ONE = 4;

const LABEL = 'unguarded split ballot v1\n';

/**
 * What is hashed (SHA-256) to draw the arm of a right: the label `unguarded split ballot v1\n` and the right's signature. The issuer
 * signs blind, so it can neither know nor choose the arm; the member gets one signature a round, so neither can they; whoever
 * counts has the signature in the ballot and draws the same.
 *
 * @example sha256(armText(right.signature))
 */
export function armText(signature: Uint8Array): Uint8Array<ArrayBuffer> {
  const text = new Uint8Array(LABEL.length + signature.length);
  for (let index = 0; index < LABEL.length; index += 1) text[index] = LABEL.charCodeAt(index);
  text.set(signature, LABEL.length);
  return text;
}

/**
 * The arm that a hash of armText draws: with name where its last bit is 1. Null where the round measures the gap by
 * check-ins, and for a group of fewer than four times the smallest group on the roster: an arm of it could be too few to hide among.
 *
 * @example armOf(sheet, { groupId, digest: sha256(armText(right.signature)) }) // 'without-name'
 */
export function armOf(sheet: RoundSheet, { groupId, digest }: { groupId: string; digest: Uint8Array }): Arm | null {
  if (!takesPart(sheet, groupId)) return null;
  return ((digest.at(-1) ?? 0) & 1) === 1 ? 'with-name' : 'without-name';
}

/** Do people of this group draw an arm? */
export function takesPart({ gapMeasure, groups, thresholds }: RoundSheet, groupId: string): boolean {
  const group = groups.find(({ id }) => id === groupId);
  return gapMeasure === 'split-ballot' && group !== undefined && group.rosterCount >= SMALLEST_GROUPS_IN_ONE * thresholds.scores;
}
