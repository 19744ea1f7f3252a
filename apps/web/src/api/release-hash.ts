import { sha256, toHex } from '@unguarded/credentials-client';

const SIGNATURE_LENGTH = 64;

/**
 * The hash of a release as this browser computes it from the published file: SHA-256 of its text, lower-case hexadecimal
 * (docs/releases.md §1). Where the organisation has not opened it to everybody, organisers get it by their session.
 */
export const releaseHash = async (roundId: string): Promise<string> => {
  const response = await fetch(`/public/releases/${roundId}.release`, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`The release did not come: status ${response.status}.`);
  return toHex(await sha256(new Uint8Array(await response.arrayBuffer()).subarray(SIGNATURE_LENGTH)));
};
