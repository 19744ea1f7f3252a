import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { InstrumentError } from './instrument-error.ts';

describe('the one JSON text of a value', () => {
  it('has sorted keys and no spaces', () => {
    expect(canonicalJson({ b: [1, 'x y'], a: null, aa: { z: true, é: 0.5 } })).toBe(
      '{"a":null,"aa":{"z":true,"é":0.5},"b":[1,"x y"]}',
    );
  });

  it('does not depend on the order in which an object was filled', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
        const backwards = Object.fromEntries(Object.entries(object).toReversed());
        expect(canonicalJson(backwards)).toBe(canonicalJson(object));
      }),
    );
  });

  it('says what plain JSON says', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('is its own canonical text once it has been read', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it.each([[undefined], [Number.NaN], [{ a: undefined }], [[Number.POSITIVE_INFINITY]], [1n]])(
    'refuses what JSON cannot carry: %s',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(InstrumentError);
    },
  );
});
