import { fromBase64url, fromHex, sha256, type Bytes } from '@unguarded/credentials-client';
import type { PassSecrets } from '../wallet/kept-pass.ts';

const LABEL = 'unguarded v1 wallet secret';
const SECRET_BITS = 256;

/** For which pulse of which organisation: the same words give unrelated secrets everywhere else. */
interface SecretsOf {
  deploymentKey: string;
  roundId: string;
}

/**
 * The two secrets of a pass from what brings it back (the 16 bytes of twelve words, or the 32 of a passkey):
 * HKDF-SHA-384(ikm = root, salt = SHA-256(deployment key ‖ round id), info = label ‖ ' answers' or ' comment'), 32 bytes each.
 * The root itself is never kept on the device: it would open the passes of every later pulse.
 */
export async function deriveSecrets(root: Bytes, { deploymentKey, roundId }: SecretsOf): Promise<PassSecrets> {
  const key = await crypto.subtle.importKey('raw', root, 'HKDF', false, ['deriveBits']);
  const salt = await sha256(Uint8Array.from([...fromBase64url(deploymentKey), ...fromHex(roundId)]));
  const derive = async (purpose: 'answers' | 'comment'): Promise<Bytes> => {
    const info = new TextEncoder().encode(`${LABEL} ${purpose}`);
    return new Uint8Array(await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-384', salt, info }, key, SECRET_BITS));
  };
  const [answers, comment] = await Promise.all([derive('answers'), derive('comment')]);
  return { answers, comment };
}
