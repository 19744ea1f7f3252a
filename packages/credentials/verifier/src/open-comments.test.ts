import { encodeCommentPlaintext, fromHex } from '@unguarded/credentials-wire';
import { PROTOCOL_VECTORS } from '@unguarded/credentials-wire/vectors';
import { expect, test } from 'vitest';
import { decodeComments } from './open-comments.ts';

const sealed = (theme: number, text: string | Uint8Array): Uint8Array =>
  encodeCommentPlaintext([{ theme, textBytes: typeof text === 'string' ? new TextEncoder().encode(text) : text }]);

test('the worked example is read', () => {
  const { comments, plaintextBeforeZeros } = PROTOCOL_VECTORS.comments;
  expect(decodeComments({ plaintext: fromHex(plaintextBeforeZeros.padEnd(4096, '0')), themes: 4 })).toEqual(comments);
});

test('comments are read with their themes; an empty list is a comment taken back', () => {
  expect(decodeComments({ plaintext: sealed(2, 'Zu spät.'), themes: 3 })).toEqual([{ theme: 2, text: 'Zu spät.' }]);
  expect(decodeComments({ plaintext: encodeCommentPlaintext([]), themes: 3 })).toEqual([]);
});

test('a theme that there is not, bytes that are no text and signs that nobody sees are nonsense', () => {
  const nonsense = [sealed(3, 'A fourth theme of three'), sealed(0, Uint8Array.of(0xff, 0xfe)), sealed(0, 'a mark\u200B'), sealed(0, '\uFEFFtext'), sealed(0, ' '), new Uint8Array(256)];
  expect(nonsense.map((plaintext) => decodeComments({ plaintext, themes: 3 }))).toEqual(nonsense.map(() => null));
});
