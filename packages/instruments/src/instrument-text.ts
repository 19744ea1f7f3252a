import { canonicalJson } from './canonical-json.ts';
import type { Instrument, Item, ResponseSet } from './instrument.ts';
import { isInteger, isText, listOf, objectOf, oneOf } from './json-shape.ts';
import type { Shape } from './json-shape.ts';

const isResponseSet: Shape<ResponseSet> = objectOf({
  id: isText,
  lowest: isInteger,
  highest: isInteger,
  labels: listOf(isText),
});

const isItem: Shape<Item> = objectOf({
  id: isText,
  construct: isText,
  facet: isText,
  direction: oneOf([1, -1]),
  responseSet: isText,
  text: isText,
  theme: isText,
  source: isText,
  sourceCode: isText,
  licence: isText,
});

const isInstrument: Shape<Instrument> = objectOf({
  id: isText,
  version: isText,
  title: isText,
  locale: oneOf(['en']),
  responseSets: listOf(isResponseSet),
  items: listOf(isItem),
  gapItemIds: listOf(isText),
});

export type InstrumentFault = 'not-json' | 'not-canonical' | 'schema' | 'inconsistent';

/**
 * The text of an instrument that is hashed into the round sheet and served to the answering device: canonical JSON.
 *
 * @example renderInstrument(demoInstrument).slice(0, 26) // '{"gapItemIds":["Q3","Q4","'
 */
export function renderInstrument(instrument: Instrument): string {
  return canonicalJson(instrument);
}

/**
 * Reads an instrument's text. It is refused when it is not JSON, not of the shape, not the canonical text of what it
 * says (there is one text, hence one hash, per instrument), or inconsistent: an item twice, an item or a gap item
 * without its counterpart, a scale whose labels do not count up, more than 254 items or values (one byte each in a ballot).
 *
 * @example parseInstrument('{}') // { ok: false, reason: 'schema' }
 */
export function parseInstrument(text: string): { ok: true; instrument: Instrument } | { ok: false; reason: InstrumentFault } {
  const value = parseJson(text);
  if (value === undefined) return { ok: false, reason: 'not-json' };
  if (!isInstrument(value)) return { ok: false, reason: 'schema' };
  if (!isConsistent(value)) return { ok: false, reason: 'inconsistent' };
  if (renderInstrument(value) !== text) return { ok: false, reason: 'not-canonical' };
  return { ok: true, instrument: value };
}

function isConsistent({ responseSets, items, gapItemIds }: Instrument): boolean {
  const itemIds = new Set(items.map(({ id }) => id));
  const setIds = new Set(responseSets.map(({ id }) => id));
  return (
    items.length > 0 &&
    items.length <= 254 &&
    itemIds.size === items.length &&
    setIds.size === responseSets.length &&
    responseSets.every(isScale) &&
    items.every(({ responseSet }) => setIds.has(responseSet)) &&
    new Set(gapItemIds).size === gapItemIds.length &&
    gapItemIds.every((id) => itemIds.has(id))
  );
}

function isScale({ lowest, highest, labels }: ResponseSet): boolean {
  return highest > lowest && highest - lowest < 254 && labels.length === highest - lowest + 1;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
