import { commentBytesLeft, encodeCommentPlaintext, plainComment, type Bytes, type CommentBytes } from '@unguarded/credentials-wire';

/** A comment on one theme: its number in the instrument, from 0 in the order of first appearance, and the text. */
export interface ThemeComment {
  theme: number;
  text: string;
}

const asBytes = (comments: readonly ThemeComment[]): CommentBytes[] =>
  comments
    .map(({ theme, text }) => ({ theme, textBytes: new TextEncoder().encode(plainComment(text)) }))
    .filter(({ textBytes }) => textBytes.length > 0)
    .toSorted((one, other) => one.theme - other.theme);

/**
 * How many bytes a person may still write under these themes together; negative when it is too much. A letter of English
 * takes one, an accented one two, an emoji four. A theme on which nothing was written yet will take three more.
 *
 * @example commentSpaceLeft([{ theme: 0, text: 'Fine.' }]) // 2038
 */
export function commentSpaceLeft(comments: readonly ThemeComment[]): number {
  return commentBytesLeft(asBytes(comments));
}

/**
 * What is sealed of a person's comments, all themes in one, 2048 bytes whatever they hold; none takes back what was sent.
 *
 * @throws WireError `out-of-range` when they do not fit (see `commentSpaceLeft`), `not-sorted` with two on one theme.
 */
export function encodeComments(comments: readonly ThemeComment[]): Bytes {
  return encodeCommentPlaintext(asBytes(comments));
}
