import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { PLACEHOLDERS, fillPlaceholders, placeholdersIn } from './placeholders.ts';
import type { Template } from './placeholders.ts';

const name = fc.stringMatching(/^[\p{L}\p{N}&.'’-](?:[\p{L}\p{N} &.'’-]{0,60}[\p{L}\p{N}&.'’-])?$/u);

describe('the name of the organisation', () => {
  it('stands where the item leaves room for it, and nothing else changes', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[^[\]]{0,40}$/), fc.stringMatching(/^[^[\]]{0,40}$/), name, (before, after, value) => {
        const filled = fillPlaceholders(`${before}[my organisation]${after}`, { 'my organisation': value });
        expect(filled).toEqual({ ok: true, text: `${before}${value}${after}` });
      }),
    );
  });

  it('begins with a capital where a sentence begins', () => {
    expect(fillPlaceholders('[My organisation] inspires me', { 'my organisation': 'the Works' })).toEqual({ ok: true, text: 'The Works inspires me' });
  });

  it('is never put in twice: a filled text has no placeholder left', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PLACEHOLDERS), name, (placeholder, value) => {
        const filled = fillPlaceholders(`a [${placeholder}] b [${placeholder}]`, { [placeholder]: value });
        expect(filled.ok && placeholdersIn(filled.text)).toEqual([]);
      }),
    );
  });

  it('is asked for when it is missing', () => {
    expect(fillPlaceholders('part of [my organisation]', {})).toEqual({ ok: false, reason: 'no-value', placeholder: 'my organisation' });
  });

  it.each(['', ' Acme', 'Acme ', '[provider]', 'A\nB', 'A\u0000B', 'A\u202eB', 'x'.repeat(81)])('is refused when it cannot be a name: %j', (value) => {
    expect(fillPlaceholders('[my organisation]', { 'my organisation': value })).toEqual({ ok: false, reason: 'unfit-value', placeholder: 'my organisation' });
  });

  it('cannot be written into a placeholder that does not exist', () => {
    expect(fillPlaceholders('in [our department]', {})).toEqual({ ok: false, reason: 'unknown-placeholder', placeholder: 'our department' });
  });

  it('leaves room that the compiler knows: a misspelt placeholder does not compile', () => {
    expectTypeOf<Template<'part of [my organisation]'>>().toEqualTypeOf<'part of [my organisation]'>();
    expectTypeOf<Template<'[Provider] and [my organisation]'>>().toEqualTypeOf<'[Provider] and [my organisation]'>();
    expectTypeOf<Template<'part of [my organization]'>>().toEqualTypeOf<'There is no placeholder [my organization].'>();
  });
});
