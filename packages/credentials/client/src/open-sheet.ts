import { checkWords, decodeSheetEnvelope, sheetStatement, type Bytes } from '@unguarded/credentials-wire';
import { sha256 } from './digests.ts';
import { ed25519 } from './ed25519.ts';

/** A round sheet whose signature verified: its text, the hash that everything else is bound to, and its check words. */
export interface OpenedSheet {
  text: string;
  hash: Bytes;
  checkWords: string[];
}

export type SheetRefusal = 'malformed' | 'bad-signature';

/**
 * Verifies a sheet envelope under the deployment key that the browser has pinned. The text is then for
 * `parseSheet` of the rounds package, and each of its issuing keys for `checkIssuingKey`.
 *
 * @param input.deploymentKey Ed25519 public key, 32 bytes.
 * @example await openSheet({ envelope: new Uint8Array(10), deploymentKey }) // { ok: false, reason: 'malformed' }
 */
export async function openSheet(input: {
  envelope: Uint8Array;
  deploymentKey: Uint8Array;
}): Promise<({ ok: true } & OpenedSheet) | { ok: false; reason: SheetRefusal }> {
  const decoded = decodeSheetEnvelope(input.envelope);
  if (!decoded.ok) return { ok: false, reason: 'malformed' };
  const { signature, textBytes } = decoded.envelope;
  const genuine = await (await ed25519()).verify({ publicKey: input.deploymentKey, message: sheetStatement(textBytes), signature });
  if (!genuine) return { ok: false, reason: 'bad-signature' };
  const text = decodeUtf8(textBytes);
  if (text === null) return { ok: false, reason: 'malformed' };
  const hash = await sha256(textBytes);
  return { ok: true, text, hash, checkWords: checkWords(hash) };
}

function decodeUtf8(bytes: Bytes): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
