import { checkWords, sha256, toHex } from '@unguarded/credentials-client';
import { rosterCommitmentText } from '@unguarded/rounds';
import { descriptionText } from './description.ts';

/** The people of a group as the signed-in site names them, with the number that goes into the commitment. */
export interface NamedGroup {
  label: string;
  nonce: string;
  members: { name: string; email: string }[];
}

/** A pulse's public description as it came, and the check words that the reader compares with others. */
export interface ComparedDescription {
  /** 64 bytes of this site's signature, then the text. */
  envelope: Uint8Array;
  checkWords: readonly string[];
}

/**
 * Whether a public description stands for exactly these names, the reader's among them, as one of its groups, and is the
 * one of the check words that the reader sees: so nobody can be shown a group that was made for them, nor the genuine
 * names of other people, nor another description than everybody.
 *
 * @param reader the address by which the reader is signed in
 * @example await areCommitted({ label, nonce, members }, { reader: 'ada@example.org', envelope, checkWords }) // true
 */
export const areCommitted = async ({ label, nonce, members }: NamedGroup, { reader, ...description }: ComparedDescription & { reader: string }): Promise<boolean> => {
  if (!members.some(({ email }) => email === reader)) return false;
  const text = descriptionText(description.envelope);
  if (checkWords(await sha256(text)).join(' ') !== description.checkWords.join(' ')) return false;
  const { groups } = JSON.parse(new TextDecoder().decode(text)) as { groups: { label: string; rosterCommitment: string }[] };
  const commitment = toHex(await sha256(new TextEncoder().encode(rosterCommitmentText(nonce, members))));
  return groups.some((group) => group.label === label && group.rosterCommitment === commitment);
};
