/** White space, and what cannot be seen or turns the direction of the text. */
const UNSEEN = /[\s\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]+/gu;

/**
 * A line of text as it may stand on other people's pages and in mails: composed, on one line, without what cannot be seen.
 *
 * @example plainText('  Spring\n pulse ') // 'Spring pulse'
 */
export const plainText = (text: string): string => text.normalize('NFC').replaceAll(UNSEEN, ' ').trim();
