import fc from 'fast-check';
import { expect, test } from 'vitest';
import { equalBytes } from './bytes.ts';
import { commentBytesLeft, decodeCommentPlaintext, encodeCommentPlaintext, isPlainComment, plainComment, type CommentBytes } from './comment-plaintext.ts';

const lists: fc.Arbitrary<CommentBytes[]> = fc
  .uniqueArray(fc.record({ theme: fc.integer({ min: 0, max: 255 }), textBytes: fc.uint8Array({ minLength: 1, maxLength: 300 }) }), { maxLength: 6, selector: ({ theme }) => theme })
  .map((list) => list.toSorted((one, other) => one.theme - other.theme));

test('comments are read back as they were written, and always take 2048 bytes', () => {
  fc.assert(
    fc.property(lists, (list) => {
      const plaintext = encodeCommentPlaintext(list);
      expect(plaintext.length).toBe(2048);
      expect(decodeCommentPlaintext(plaintext)).toEqual(list);
    }),
  );
});

test('whatever was sealed is nonsense or the one spelling of a list: nothing hides in it', () => {
  const changed = fc.tuple(lists, fc.integer({ min: 0, max: 2047 }), fc.integer({ min: 1, max: 255 })).map(([list, position, change]) => {
    const plaintext = encodeCommentPlaintext(list);
    plaintext[position] = (plaintext[position] ?? 0) ^ change;
    return plaintext;
  });
  fc.assert(
    fc.property(fc.oneof(changed, fc.uint8Array({ minLength: 2048, maxLength: 2048 }), fc.uint8Array({ maxLength: 3000 })), (plaintext) => {
      const list = decodeCommentPlaintext(plaintext);
      expect(list === null || equalBytes(encodeCommentPlaintext(list), plaintext)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('the space left is what still fits, to the byte', () => {
  const comment = (length: number): CommentBytes[] => [{ theme: 3, textBytes: new Uint8Array(length).fill(0x61) }];
  expect([commentBytesLeft([]), commentBytesLeft(comment(2043)), commentBytesLeft(comment(2044))]).toEqual([2046, 0, -1]);
  expect(decodeCommentPlaintext(encodeCommentPlaintext(comment(2043)))).toEqual(comment(2043));
  expect(() => encodeCommentPlaintext(comment(2044))).toThrow('do not fit');
});

test('two comments on one theme, or one without a text, are a bug of whoever writes them and nonsense to whoever reads', () => {
  const text = Uint8Array.of(0x61);
  expect(() => encodeCommentPlaintext([{ theme: 1, textBytes: text }, { theme: 1, textBytes: text }])).toThrow('ascend');
  expect(() => encodeCommentPlaintext([{ theme: 1, textBytes: new Uint8Array(0) }])).toThrow('a text');
  const padded = (...bytes: number[]): Uint8Array => Uint8Array.from({ length: 2048 }, (_, index) => bytes[index] ?? 0);
  expect(decodeCommentPlaintext(padded(1, 2, 1, 0, 1, 0x61, 1, 0, 1, 0x61))).toBeNull();
  expect(decodeCommentPlaintext(padded(1, 1, 1, 0, 0))).toBeNull();
  expect(decodeCommentPlaintext(padded(1, 1, 1, 8, 0))).toBeNull();
  expect(decodeCommentPlaintext(padded(2, 0))).toBeNull();
});

test.each([
  ['selectors', 'Too\uFE00 la\u{E0101}te\uFE0F. 1\uFE0F', 'Too late. 1'],
  ['fillers and an empty pattern of dots', 'Too\u034F\u3164\u115F late\u2800.', 'Too late.'],
  ['joiners between letters that do not join, and at an end', 'T\u200Doo l\u200Cate\u200D.', 'Too late.'],
  ['a joiner or a selector with which an emoji looks as without', '\u{1F600}\u200D \u{1F600}\uFE0F', '\u{1F600} \u{1F600}'],
  ['accents in another spelling', 'Cafe\u200C\u0301 cafe\u0301', 'Caf\u00E9 caf\u00E9'],
  ['blanks of other widths, or beside other blanks', 'Too\u00A0\u2009 late. \n Often.', 'Too late.\nOften.'],
])('%s mark no comment', (_, marked, plain) => {
  expect(plainComment(marked)).toBe(plain);
  expect(isPlainComment(marked)).toBe(false);
});

test('what shows stays: joined letters, families, hearts in colour', () => {
  for (const text of ['\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645', '\u0915\u094D\u200D\u0937', '\u{1F469}\u{1F3FD}\u200D\u{1F4BB}', '\u2764\uFE0F\u200D\u{1F525}', 'caf\u00E9']) {
    expect(plainComment(text)).toBe(text);
  }
});

test('a plain comment holds nothing that a reader does not see, and cleaning it again changes nothing', () => {
  expect(plainComment('  Too\u200B \u202Elate.\r\n\r\n\r\n\r\nOften\uFEFF.\u{E0041} ')).toBe('Too late.\n\nOften.');
  expect(plainComment('Zu spät \u{1F468}\u200D\u{1F33E}')).toBe('Zu spät \u{1F468}\u200D\u{1F33E}');
  expect(plainComment('half \uD83D a sign')).toBe('half a sign');
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...Array.from('\u200D\u200C\uFE0F\u{1F600}\u2764\u{1F3FD}\u0915\u0645a \n\u00A0\u0301\u034F\u{E0101}')) })), (text) => {
      const plain = plainComment(text);
      expect(plainComment(plain)).toBe(plain);
      expect(isPlainComment(plain)).toBe(plain !== '');
    }),
  );
});
