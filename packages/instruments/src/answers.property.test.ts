import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENCODED_ANSWERS_LENGTH, checkAnswers, decodeAnswers, decodeResponses, encodeAnswers } from './answers.ts';
import { demoInstrument } from './demo-instrument.ts';
import { InstrumentError } from './instrument-error.ts';
import type { Instrument, ItemAnswer } from './instrument.ts';

const zeroToTen: Instrument = {
  ...demoInstrument,
  responseSets: [
    { id: 'ten', lowest: 0, highest: 10, labels: Array.from({ length: 11 }, (_, value) => `${value}`) },
    { id: 'yesno', lowest: 0, highest: 1, labels: ['No', 'Yes'] },
  ],
  items: demoInstrument.items.map((item, index) => ({ ...item, responseSet: index % 2 === 0 ? 'ten' : 'yesno' })),
};

function answersTo({ items, responseSets }: Instrument): fc.Arbitrary<Record<string, ItemAnswer>> {
  const answers = items.map(({ id, responseSet }) => {
    const { lowest = 0, highest = 0 } = responseSets.find((set) => set.id === responseSet) ?? {};
    const answer = fc.oneof(fc.integer({ min: lowest, max: highest }), fc.constantFrom('prefer-not-to-say' as const, null));
    return [id, answer] as const;
  });
  return fc.record(Object.fromEntries(answers));
}

describe.each([demoInstrument, zeroToTen])('answers on their way into a ballot', (instrument) => {
  it('come out as they went in, and always take the same room', () => {
    fc.assert(
      fc.property(answersTo(instrument), (answers) => {
        const bytes = encodeAnswers(instrument, answers);
        expect(bytes).toHaveLength(ENCODED_ANSWERS_LENGTH);
        expect(decodeAnswers(instrument, bytes)).toEqual({ ok: true, answers });
      }),
    );
  });

  it('cannot be encoded in two ways: what can be read was written so', () => {
    fc.assert(
      fc.property(answersTo(instrument), fc.nat(ENCODED_ANSWERS_LENGTH - 1), fc.nat(255), (answers, position, byte) => {
        const bytes = encodeAnswers(instrument, answers);
        bytes[position] = byte;
        const read = decodeAnswers(instrument, bytes);
        expect(read.ok ? encodeAnswers(instrument, read.answers) : bytes).toEqual(bytes);
      }),
    );
  });

  it('are refused when the bytes are anything else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const read = decodeAnswers(instrument, bytes);
        expect(read.ok ? encodeAnswers(instrument, read.answers) : bytes).toEqual(bytes);
      }),
    );
  });
});

describe('"do not know"', () => {
  const withDoNotKnow: Instrument = {
    ...demoInstrument,
    responseSets: demoInstrument.responseSets.map((set) => ({ ...set, doNotKnow: 'Do not know' })),
  };

  it('goes into a ballot as byte 254 and comes out again', () => {
    const bytes = encodeAnswers(withDoNotKnow, { Q3: 'do-not-know', Q4: 5 });
    expect([...bytes.subarray(0, 4)]).toEqual([1, 9, 254, 5]);
    expect(decodeResponses(withDoNotKnow, bytes)).toMatchObject({ ok: true, responses: { Q3: 'do-not-know', Q4: 5, Q6: null } });
  });

  it('is no rating: whoever counts ratings reads it as left out', () => {
    const bytes = encodeAnswers(withDoNotKnow, { Q3: 'do-not-know', Q4: 5 });
    expect(decodeAnswers(withDoNotKnow, bytes)).toMatchObject({ ok: true, answers: { Q3: null, Q4: 5 } });
  });

  it('is refused on a scale that does not offer it', () => {
    expect(checkAnswers(demoInstrument, { Q3: 'do-not-know' })).toEqual({ ok: false, itemId: 'Q3', reason: 'not-on-the-scale' });
    expect(decodeResponses(demoInstrument, encodeAnswers(withDoNotKnow, { Q3: 'do-not-know' }))).toEqual({ ok: false });
  });
});

describe('the answers of a person', () => {
  it('may leave items out', () => {
    expect(checkAnswers(demoInstrument, { Q3: 5, Q4: null })).toEqual({ ok: true });
    const read = decodeAnswers(demoInstrument, encodeAnswers(demoInstrument, { Q3: 5 }));
    expect(read).toMatchObject({ ok: true, answers: { Q3: 5, Q4: null, Q38: null } });
  });

  it.each([0, 6, 2.5, Number.NaN, -1])('are refused off the scale: %s', (answer) => {
    expect(checkAnswers(demoInstrument, { Q3: answer })).toEqual({ ok: false, itemId: 'Q3', reason: 'not-on-the-scale' });
    expect(() => encodeAnswers(demoInstrument, { Q3: answer })).toThrow(InstrumentError);
  });

  it('are refused for an item that is not asked', () => {
    expect(checkAnswers(demoInstrument, { Q99: 1 })).toEqual({ ok: false, itemId: 'Q99', reason: 'unknown-item' });
  });

  it('have the bytes that are written down', () => {
    const bytes = encodeAnswers(demoInstrument, { Q3: 5, Q4: 'prefer-not-to-say', Q11: 1 });
    expect([...bytes.subarray(0, 12)]).toEqual([1, 9, 5, 255, 0, 1, 0, 0, 0, 0, 0, 0]);
  });
});
