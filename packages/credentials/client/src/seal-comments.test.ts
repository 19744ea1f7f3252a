import { decodeCommentPlaintext, toHex } from '@unguarded/credentials-wire';
import { PROTOCOL_VECTORS } from '@unguarded/credentials-wire/vectors';
import { expect, test } from 'vitest';
import { commentSpaceLeft, encodeComments } from './seal-comments.ts';

test('comments are sealed in the order of their themes, without what was left empty', () => {
  const read = decodeCommentPlaintext(encodeComments([{ theme: 4, text: ' Later. ' }, { theme: 1, text: 'Früh.' }, { theme: 2, text: ' \n ' }]));
  expect(read?.map(({ theme, textBytes }) => [theme, new TextDecoder().decode(textBytes)])).toEqual([[1, 'Früh.'], [4, 'Later.']]);
});

test('the worked example is sealed byte for byte', () => {
  const { comments, plaintextBeforeZeros } = PROTOCOL_VECTORS.comments;
  expect(toHex(encodeComments(comments))).toBe(plaintextBeforeZeros.padEnd(4096, '0'));
});

test('the space left counts bytes, so that an accented letter takes two and too much is known before it is sealed', () => {
  expect(commentSpaceLeft([{ theme: 0, text: 'a'.repeat(2043) }])).toBe(0);
  expect(commentSpaceLeft([{ theme: 0, text: 'é'.repeat(1022) }])).toBe(-1);
  expect(() => encodeComments([{ theme: 0, text: 'é'.repeat(1022) }])).toThrow('do not fit');
});
