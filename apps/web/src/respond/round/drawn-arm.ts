import { sha256 } from '@unguarded/credentials-client';
import { armOf, armText, type Arm, type RoundSheet } from '@unguarded/rounds';
import type { ClaimingPass, HeldPass } from '../wallet/kept-pass.ts';

/**
 * Whether this pass was drawn to answer the five questions of the check-in with a name; null where nothing is drawn. The
 * signature decides, which nobody who issued it has seen.
 */
export async function drawnArm(sheet: RoundSheet, pass: HeldPass | ClaimingPass): Promise<Arm | null> {
  if (pass.stage !== 'held') return null;
  const digest = await sha256(armText(pass.rights.answers.signature));
  return armOf(sheet, { groupId: pass.groupId, digest });
}
