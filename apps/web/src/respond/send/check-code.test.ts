import { expect, it } from 'vitest';
import { checkCode } from './check-code.ts';

it('a check code is the beginning of the number in the public list, in groups of four', () => {
  expect(checkCode(Uint8Array.from({ length: 32 }, (_, index) => index * 16 + 1))).toBe('0111 2131 4151 6171');
});
