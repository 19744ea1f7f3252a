import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asciiBytes } from './ascii.ts';
import { decodeBase64url, fromBase64url, toBase64url } from './base64url.ts';
import { compareBytes, encodeUint32, equalBytes, joinBytes } from './bytes.ts';
import { decodeHex, fromHex, toHex } from './hex.ts';

const bytes = fc.uint8Array({ maxLength: 100 });

test('every byte string has one hexadecimal spelling and one base64url spelling', () => {
  fc.assert(
    fc.property(bytes, (value) => {
      expect(fromHex(toHex(value))).toEqual(value);
      expect(fromBase64url(toBase64url(value))).toEqual(value);
      expect(toHex(value)).toMatch(/^([0-9a-f]{2})*$/);
      expect(toBase64url(value)).toMatch(/^[A-Za-z0-9_-]*$/);
    }),
  );
});

test('a text is read as hexadecimal or base64url only if it is how those bytes are written', () => {
  const texts = fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-fA-F]{0,12}$/), fc.stringMatching(/^[\w=+/-]{0,12}$/));
  fc.assert(
    fc.property(texts, (text) => {
      const hex = decodeHex(text);
      const base64url = decodeBase64url(text);
      expect(hex.ok ? toHex(hex.bytes) : text).toBe(text);
      expect(base64url.ok ? toBase64url(base64url.bytes) : text).toBe(text);
    }),
  );
});

test('RFC 4648 §10: the base64 test values, without their padding', () => {
  const values = { '': '', f: 'Zg', fo: 'Zm8', foo: 'Zm9v', foob: 'Zm9vYg', fooba: 'Zm9vYmE', foobar: 'Zm9vYmFy' };
  for (const [text, encoded] of Object.entries(values)) expect(toBase64url(asciiBytes(text))).toBe(encoded);
});

test('base64url with padding, white space, plain base64 digits or loose bits is refused', () => {
  for (const text of ['Zg==', 'Zm9 v', 'Zm+v', 'Zm/v', 'Zh', 'Zm9', 'Z', 'Zm9vY']) {
    expect([text, decodeBase64url(text)]).toEqual([text, { ok: false, reason: 'not-base64url' }]);
  }
  expect(() => fromBase64url('Zg==')).toThrow('base64url without padding');
});

test('upper-case or odd hexadecimal is refused', () => {
  for (const text of ['0F', '0', '0g', ' 0', '0x00']) expect(decodeHex(text)).toEqual({ ok: false, reason: 'not-hex' });
  expect(() => fromHex('0F')).toThrow('lower-case hexadecimal');
});

test('a label that is not ASCII is a bug in the code', () => {
  expect(() => asciiBytes('unguardéd')).toThrow('not an ASCII character');
});

test('a number outside four bytes is a bug in the code', () => {
  expect(encodeUint32(0xffff_ffff)).toEqual(Uint8Array.of(255, 255, 255, 255));
  for (const value of [-1, 0.5, 2 ** 32, Number.NaN]) expect(() => encodeUint32(value)).toThrow('four bytes');
});

test('byte strings are ordered as their hexadecimal is', () => {
  fc.assert(
    fc.property(bytes, bytes, (left, right) => {
      const [leftHex, rightHex] = [toHex(left), toHex(right)];
      expect(Math.sign(compareBytes(left, right))).toBe(leftHex < rightHex ? -1 : Number(leftHex > rightHex));
      expect(equalBytes(left, right)).toBe(leftHex === rightHex);
    }),
  );
});

test('a bulletin of two hundred thousand entries can be joined', () => {
  expect(joinBytes(Array.from({ length: 200_000 }, () => Uint8Array.of(7))).length).toBe(200_000);
});
