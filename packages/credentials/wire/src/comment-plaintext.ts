import { ByteReader } from './byte-reader.ts';
import { concatBytes, joinBytes, type Bytes } from './bytes.ts';
import { PLAINTEXT_LENGTHS } from './lengths.ts';
import { WireError } from './wire-error.ts';

const COMMENT_VERSION = 1;
const HEAD_LENGTH = 2;
const ENTRY_HEAD_LENGTH = 3;
const LONGEST_LIST = 255;

/** One comment as it is sealed: the number of its theme in the instrument, from 0, and its text in UTF-8. */
export interface CommentBytes {
  theme: number;
  textBytes: Uint8Array;
}

/**
 * How many bytes of text still fit beside these comments; negative when they do not fit. A further comment takes three
 * bytes for itself.
 *
 * @example commentBytesLeft([]) // 2046
 */
export function commentBytesLeft(comments: readonly CommentBytes[]): number {
  const used = comments.reduce((total, { textBytes }) => total + ENTRY_HEAD_LENGTH + textBytes.length, HEAD_LENGTH);
  return PLAINTEXT_LENGTHS.comment - used;
}

/**
 * `0x01 ‖ count(1) ‖ count × (theme(1) ‖ length(2) ‖ text) ‖ zeros`, 2048 bytes, docs/protocol.md §6. No comment at all is
 * a list too: it takes back what was sent before.
 *
 * @throws WireError `out-of-range` for what does not fit, an empty text or a theme that is no byte; `not-sorted` unless
 *   the themes ascend strictly: one comment a theme.
 */
export function encodeCommentPlaintext(comments: readonly CommentBytes[]): Bytes {
  if (commentBytesLeft(comments) < 0 || comments.length > LONGEST_LIST) throw new WireError('out-of-range', 'the comments do not fit');
  if (!ascend(comments)) throw new WireError('not-sorted', 'comments must ascend by theme');
  const written = concatBytes(Uint8Array.of(COMMENT_VERSION, comments.length), joinBytes(comments.map(encodeEntry)));
  const plaintext = new Uint8Array(PLAINTEXT_LENGTHS.comment);
  plaintext.set(written);
  return plaintext;
}

/**
 * Reads what was sealed; null for anything but the one spelling of a list, so that nothing can hide in the padding.
 *
 * @example decodeCommentPlaintext(new Uint8Array(2048)) // null: no version
 */
export function decodeCommentPlaintext(plaintext: Uint8Array): CommentBytes[] | null {
  if (plaintext.length !== PLAINTEXT_LENGTHS.comment) return null;
  const reader = new ByteReader(plaintext);
  if (reader.takeByte() !== COMMENT_VERSION) return null;
  const count = reader.takeByte();
  const comments: CommentBytes[] = [];
  for (let index = 0; index < count; index += 1) {
    const theme = reader.takeByte();
    const length = 256 * reader.takeByte() + reader.takeByte();
    const textBytes = reader.take(length);
    comments.push({ theme, textBytes });
    if (length === 0 || textBytes.length < length || commentBytesLeft(comments) < 0) return null;
  }
  const padding = reader.take(commentBytesLeft(comments));
  return ascend(comments) && padding.every((byte) => byte === 0) ? comments : null;
}

/**
 * What a reader does not see, and what could therefore mark a text or turn it around: control and format characters, odd
 * line ends, halves of a character, private ones, selectors and fillers, an empty pattern of dots. The line feed stays; joiners
 * and the selector of emoji only where they show.
 */
const UNSEEN = /(?!\n|\u200C|\u200D|\uFE0F)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Scripts in which a joiner changes how the letters beside it look. */
const JOINED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const EMOJI = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]/u;
const PICTOGRAPH = /\p{Extended_Pictographic}/u;
const SHOWN_AS_EMOJI = /\p{Emoji_Presentation}/u;

/**
 * A text as it may be sealed: without what nobody sees, without blanks at its ends or beside another blank, letters with
 * their accents in one spelling (NFC), with at most one empty line between two paragraphs.
 *
 * @example plainComment('  Too\u200B late.\r\n') // 'Too late.'
 */
export function plainComment(text: string): string {
  const visible = text.replaceAll('\r\n', '\n').replaceAll(/[\t\p{Zs}]/gu, ' ').replace(UNSEEN, '');
  return joinersWhereTheyShow(visible).normalize('NFC').replaceAll(/ +/g, ' ').replaceAll(/ ?\n ?/g, '\n').replaceAll(/\n{3,}/g, '\n\n').trim();
}

function joinersWhereTheyShow(text: string): string {
  const characters = Array.from(text);
  let before = '';
  return characters.filter((character, index) => {
    const isKept = shows(character, { before, after: characters[index + 1] ?? '' });
    if (isKept) before = character;
    return isKept;
  }).join('');
}

function shows(character: string, { before, after }: { before: string; after: string }): boolean {
  if (character === '\uFE0F') return PICTOGRAPH.test(before) && !SHOWN_AS_EMOJI.test(before);
  const isBetweenLetters = JOINED.test(before) && JOINED.test(after);
  if (character === '\u200C') return isBetweenLetters;
  return character !== '\u200D' || isBetweenLetters || (EMOJI.test(before) && PICTOGRAPH.test(after));
}

/** Whether a text that was opened is one that a device of this protocol seals. */
export function isPlainComment(text: string): boolean {
  return text !== '' && plainComment(text) === text;
}

function encodeEntry({ theme, textBytes }: CommentBytes): Bytes {
  if (!Number.isInteger(theme) || theme < 0 || theme > 0xff || textBytes.length === 0) {
    throw new WireError('out-of-range', 'a comment has the number of a theme and a text');
  }
  return concatBytes(Uint8Array.of(theme, textBytes.length >> 8, textBytes.length & 0xff), textBytes);
}

function ascend(comments: readonly CommentBytes[]): boolean {
  return comments.every(({ theme }, index) => index === 0 || theme > (comments[index - 1]?.theme ?? 255));
}
