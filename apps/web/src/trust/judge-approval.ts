import { fromBase64url, verifyApproval } from '@unguarded/credentials-client';
import { descriptionText } from '../api/description.ts';

/** A pulse's public description as it is published: 64 bytes of this site's signature, then its text. */
export interface Description {
  title: string;
  envelope: Uint8Array;
}

/**
 * What a second signature is of. `whole-file`: the body's, of the file as it was fetched instead of the text in it.
 * `not-genuine`: made with another key, or of something that is no description.
 */
export type ApprovalVerdict =
  | { genuine: true }
  | { genuine: false; reason: 'whole-file' | 'not-genuine' }
  | { genuine: false; reason: 'other-pulse'; title: string };

const textOf = ({ envelope }: Description): Uint8Array => descriptionText(envelope);

const bodyKeyOf = (description: Description): Uint8Array | null => {
  const { approvingBody } = JSON.parse(new TextDecoder().decode(textOf(description))) as { approvingBody: { publicKey: string } | null };
  return approvingBody === null ? null : fromBase64url(approvingBody.publicKey);
};

/**
 * Verifies a second signature on this device, under the key that the description itself names, and finds out what went
 * wrong where it does not fit.
 *
 * @param others the other pulses' descriptions; asked for only where the signature does not fit.
 * @example await judgeApproval(signature, description, () => Promise.resolve([])) // { genuine: true }
 */
export const judgeApproval = async (signature: Uint8Array, description: Description, others: () => Promise<Description[]>): Promise<ApprovalVerdict> => {
  const publicKey = bodyKeyOf(description);
  if (publicKey === null) return { genuine: false, reason: 'not-genuine' };
  const isOf = (sheetText: Uint8Array, key = publicKey): Promise<boolean> => verifyApproval({ sheetText, publicKey: key, signature });
  if (await isOf(textOf(description))) return { genuine: true };
  if (await isOf(description.envelope)) return { genuine: false, reason: 'whole-file' };
  for (const other of await others()) {
    if (await isOf(textOf(other), bodyKeyOf(other) ?? publicKey)) return { genuine: false, reason: 'other-pulse', title: other.title };
  }
  return { genuine: false, reason: 'not-genuine' };
};
