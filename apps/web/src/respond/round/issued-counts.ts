import { fromBase64url, toHex, verifyIssuedCounts } from '@unguarded/credentials-client';
import { isRecord } from '@unguarded/instruments';
import { fetchIssuedCounts } from './answer-door.ts';
import type { VerifiedRound } from './verify-round.ts';

/**
 * Whether fewer than five of a group are known to hold a pass, by the public counts that the deployment signs once a
 * day; false where they cannot be had or are not genuine, since then nothing is known.
 */
export async function hidesLittle({ sheet, sheetHash }: VerifiedRound, { groupId, deploymentKey }: { groupId: string; deploymentKey: string }): Promise<boolean> {
  const reply = await fetchIssuedCounts(sheet.roundId);
  if (reply === null || !(await verifyIssuedCounts({ ...reply, deploymentKey: fromBase64url(deploymentKey) }))) return false;
  const counts: unknown = JSON.parse(reply.text);
  if (!isRecord(counts) || counts['roundId'] !== sheet.roundId || counts['sheetHash'] !== toHex(sheetHash) || !Array.isArray(counts['groups'])) return false;
  const groups: unknown[] = counts['groups'];
  return groups.some((group) => isRecord(group) && group['id'] === groupId && group['atLeast'] === 0);
}
