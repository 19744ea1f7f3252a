import { demoInstrument, type Instrument, type Item } from '@unguarded/instruments';
import { describe, expect, it } from 'vitest';
import { leftOut, questionScreens } from './question-screens.ts';

const [sample] = demoInstrument.items as [Item];

function instrumentOf(themes: readonly string[]): Instrument {
  return { ...demoInstrument, gapItemIds: [], items: themes.map((theme, index) => ({ ...sample, id: `i${index}`, theme })) };
}

const tapsFromLinkToSent = (instrument: Instrument): number => {
  const start = 1;
  const send = 1;
  return start + instrument.items.length + questionScreens(instrument).length + send;
};

describe('the screens of a pulse', () => {
  it('put one theme on a screen and part a long theme evenly', () => {
    expect(questionScreens(demoInstrument).map(({ heading, part, of, items }) => [heading, part, of, items.length])).toEqual([
      ['Your work', 1, 2, 3], ['Your work', 2, 2, 2], ['How work gets done here', 1, 1, 1], ['Rules and fairness', 1, 1, 3],
    ]);
  });

  it('ask every item once, in the order of the instrument within its theme', () => {
    const asked = questionScreens(instrumentOf(['a', 'b', 'a', 'a', 'b', 'a', 'a', 'a', 'a', 'a', 'a'])).flatMap(({ items }) => items);
    expect(asked.map(({ id }) => id)).toEqual(['i0', 'i2', 'i3', 'i5', 'i6', 'i7', 'i8', 'i9', 'i10', 'i1', 'i4']);
  });

  it('need at most 17 taps from the link to the sent answers, also with twelve items in three themes', () => {
    expect(tapsFromLinkToSent(demoInstrument)).toBe(15);
    expect(tapsFromLinkToSent(instrumentOf(['a', 'a', 'a', 'a', 'b', 'b', 'b', 'b', 'c', 'c', 'c', 'c']))).toBe(17);
  });

  it('count "prefer not to say" as an answer and an untouched item as left out', () => {
    expect(leftOut(demoInstrument.items, { Q3: 1, Q4: 'prefer-not-to-say', Q6: null })).toBe(7);
  });
});
