import { createHash } from 'node:crypto';
import { destructionStatement, encodeSheetEnvelope, issuedCountsStatement, sheetStatement } from '@unguarded/credentials-wire';

/** The deployment's Ed25519 key, wherever it is kept: bytes in, 64 bytes out. It may compute elsewhere and answer later. */
export type DeploymentSigner = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/**
 * Signs a round sheet: Ed25519 over `'unguarded sheet v1\n' ‖ UTF-8 text`.
 *
 * @returns the envelope `signature(64) ‖ text` and the sheet hash, SHA-256 of the text's UTF-8 bytes (32 bytes).
 */
export async function signSheet({ text, sign }: { text: string; sign: DeploymentSigner }): Promise<{ envelope: Uint8Array; sheetHash: Uint8Array }> {
  const textBytes = Buffer.from(text, 'utf8');
  const signature = await sign(sheetStatement(textBytes));
  const sheetHash = new Uint8Array(createHash('sha256').update(textBytes).digest());
  return { envelope: encodeSheetEnvelope({ signature, textBytes }), sheetHash };
}

/**
 * Signs that the issuing keys of a round were destroyed; the text is that of docs/protocol.md §9.
 *
 * @returns 64 bytes.
 */
export async function signDestruction({ text, sign }: { text: string; sign: DeploymentSigner }): Promise<Uint8Array> {
  return sign(destructionStatement(Buffer.from(text, 'utf8')));
}

/**
 * Signs how many rights of a round were given out; the text is that of docs/protocol.md §12.
 *
 * @returns 64 bytes.
 */
export async function signIssuedCounts({ text, sign }: { text: string; sign: DeploymentSigner }): Promise<Uint8Array> {
  return sign(issuedCountsStatement(Buffer.from(text, 'utf8')));
}
