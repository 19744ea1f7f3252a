import { describe, expect, it } from 'vitest';
import { demoInstrument } from './demo-instrument.ts';
import { FEAR_FACETS } from './instrument.ts';
import type { Instrument } from './instrument.ts';
import { parseInstrument, renderInstrument } from './instrument-text.ts';

const [firstItem, ...otherItems] = demoInstrument.items;
const [agreement] = demoInstrument.responseSets;

describe('the text of an instrument', () => {
  it('is read as it was written', () => {
    expect(parseInstrument(renderInstrument(demoInstrument))).toEqual({ ok: true, instrument: demoInstrument });
  });

  it('exists once: the same instrument in another spelling is refused', () => {
    expect(parseInstrument(JSON.stringify(demoInstrument))).toEqual({ ok: false, reason: 'not-canonical' });
  });

  it.each(['', '{', 'null', '[]', '"x"', '{}'])('is refused when it is none: %j', (text) => {
    expect(parseInstrument(text).ok).toBe(false);
  });

  it('is refused with a member too many', () => {
    const text = renderInstrument({ ...demoInstrument, surprise: true } as Instrument);
    expect(parseInstrument(text)).toEqual({ ok: false, reason: 'schema' });
  });

  it.each<[string, Partial<Instrument>]>([
    ['no item', { items: [], gapItemIds: [] }],
    ['an item twice', { items: [...demoInstrument.items, ...(firstItem ? [firstItem] : [])] }],
    ['a gap item that is not asked', { items: otherItems }],
    ['an item without its response set', { responseSets: [] }],
    ['a scale with a label too few', { responseSets: agreement ? [{ ...agreement, labels: ['No', 'Yes'] }] : [] }],
    ['a scale upside down', { responseSets: agreement ? [{ ...agreement, lowest: 5, highest: 1 }] : [] }],
  ])('is refused when it contradicts itself: %s', (_, change) => {
    expect(parseInstrument(renderInstrument({ ...demoInstrument, ...change }))).toEqual({ ok: false, reason: 'inconsistent' });
  });
});

describe('the pulse of the demo', () => {
  it('asks the five intrinsic engagement items in check-in and pulse', () => {
    const gapItems = demoInstrument.items.filter(({ id }) => demoInstrument.gapItemIds.includes(id));
    expect(gapItems.map(({ id }) => id)).toEqual(['Q3', 'Q4', 'Q6', 'Q11', 'Q12']);
    expect(new Set(gapItems.map(({ facet }) => facet))).toEqual(new Set(['intrinsic']));
  });

  it('asks of fear only what the survey carries: reprisal and permission', () => {
    const facets = demoInstrument.items.filter(({ construct }) => construct === 'fear').map(({ facet }) => facet);
    expect(FEAR_FACETS.filter((facet) => facets.includes(facet))).toEqual(['reprisal', 'permission']);
  });

  it('never writes a construct over a question', () => {
    for (const { theme, construct, facet } of demoInstrument.items) {
      expect(theme.toLowerCase()).not.toContain(construct);
      expect(theme.toLowerCase()).not.toContain(facet);
    }
  });

  it('keeps to the length of a pulse: twelve items, 250 words', () => {
    const words = demoInstrument.items.flatMap(({ text }) => text.split(' '));
    expect(demoInstrument.items.length).toBeLessThanOrEqual(12);
    expect(words.length).toBeLessThanOrEqual(250);
  });
});
