import { concatBytes, copyBytes, requireLength, type Bytes } from './bytes.ts';
import { LENGTHS } from './lengths.ts';

/** A signed round sheet as it travels and as it is stored: the deployment key's signature, then the text's UTF-8 bytes. */
export interface SheetEnvelope {
  signature: Bytes;
  textBytes: Bytes;
}

/**
 * `signature(64) ‖ UTF-8 sheet text`.
 *
 * @throws WireError `wrong-length` for another signature length.
 */
export function encodeSheetEnvelope(envelope: { signature: Uint8Array; textBytes: Uint8Array }): Bytes {
  return concatBytes(requireLength('signature', envelope.signature, LENGTHS.ed25519Signature), envelope.textBytes);
}

/**
 * Splits an envelope; refuses one without any text. The signature is not verified here.
 *
 * @example decodeSheetEnvelope(new Uint8Array(64)) // { ok: false, reason: 'length' }
 */
export function decodeSheetEnvelope(bytes: Uint8Array): { ok: true; envelope: SheetEnvelope } | { ok: false; reason: 'length' } {
  if (bytes.length <= LENGTHS.ed25519Signature) return { ok: false, reason: 'length' };
  const signature = copyBytes(bytes.subarray(0, LENGTHS.ed25519Signature));
  return { ok: true, envelope: { signature, textBytes: copyBytes(bytes.subarray(LENGTHS.ed25519Signature)) } };
}
