import { decodeCommentPlaintext, isPlainComment } from '@unguarded/credentials-wire';

/** What somebody wrote on one theme: its number in the instrument, from 0 in the order of first appearance. */
export interface OpenedComment {
  theme: number;
  text: string;
}

/**
 * Reads an opened comment ballot.
 *
 * @param input.themes how many themes the instrument has.
 * @returns null for nonsense: another layout, a theme that there is not, bytes that are no text, signs that nobody sees.
 * @example decodeComments({ plaintext: new Uint8Array(2048), themes: 3 }) // null
 */
export function decodeComments({ plaintext, themes }: { plaintext: Uint8Array; themes: number }): OpenedComment[] | null {
  const decoded = decodeCommentPlaintext(plaintext);
  if (decoded === null) return null;
  const comments = decoded.map(({ theme, textBytes }) => ({ theme, text: readText(textBytes) }));
  return comments.every(({ theme, text }) => theme < themes && isPlainComment(text)) ? comments : null;
}

/** The empty text, which no comment is, stands for bytes that are not UTF-8. */
function readText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return '';
  }
}
