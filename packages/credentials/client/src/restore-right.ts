import { concatBytes, copyBytes, encodeMessage, LENGTHS } from '@unguarded/credentials-wire';
import { verifyPss } from './blind-rsa.ts';
import type { RightContext } from './derived-randomness.ts';
import { sha256 } from './digests.ts';
import { ed25519 } from './ed25519.ts';
import { checkIssuingKey } from './issuing-key.ts';
import type { Right } from './right.ts';

/** What of a right cannot be computed again from the round sheet. */
export interface RightCore {
  /** The 32 bytes before the message. */
  prefix: Uint8Array;
  oneTimeSeed: Uint8Array;
  signature: Uint8Array;
}

/**
 * A right that another device of the same person has carried here, if it is one: its signature is verified under the
 * issuing key of this group, sheet and purpose.
 *
 * @returns `bad-signature` for anything that is no right of this context.
 */
export async function restoreRight(context: RightContext, core: RightCore): Promise<{ ok: true; right: Right } | { ok: false; reason: 'bad-signature' | 'weak-key' }> {
  const { purpose, groupId, issuingKey } = context;
  if (!checkIssuingKey(issuingKey).ok) return { ok: false, reason: 'weak-key' };
  const oneTimeSeed = copyBytes(core.oneTimeSeed);
  const signature = copyBytes(core.signature);
  const oneTimePublicKey = await (await ed25519()).publicKey(oneTimeSeed);
  const prepared = concatBytes(core.prefix, encodeMessage({ ...context, oneTimeKeyHash: await sha256(oneTimePublicKey) }));
  const isGenuine = await verifyPss({ n: issuingKey, preparedMessage: prepared, saltLength: LENGTHS.pssSalt, signature });
  if (!isGenuine) return { ok: false, reason: 'bad-signature' };
  const [sheetHash, nullifier] = [copyBytes(context.sheetHash), await sha256(prepared)];
  return { ok: true, right: { purpose, sheetHash, groupId, prepared, signature, oneTimePublicKey, oneTimeSeed, nullifier } };
}
