import { canonicalJson } from './canonical-json.ts';
import type { Instrument, Item, ResponseSet, ScaleLabels, Translation } from './instrument.ts';
import { isInteger, isText, listOf, objectWithOptional, oneOf, parseJson, recordOf } from './json-shape.ts';
import type { Shape } from './json-shape.ts';
import { LOCALES } from './wording/locale.ts';

const isResponseSet: Shape<ResponseSet> = objectWithOptional(
  { id: isText, lowest: isInteger, highest: isInteger, labels: listOf(isText) },
  { doNotKnow: isText },
);

const isItem: Shape<Item> = objectWithOptional(
  {
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
  },
  { publishedFor: oneOf(['organisation']), besideContact: isTrue },
);

const isScaleLabels: Shape<ScaleLabels> = objectWithOptional({ labels: listOf(isText) }, { doNotKnow: isText });

const isTranslation: Shape<Translation> = objectWithOptional(
  {
    locale: oneOf(LOCALES),
    items: recordOf(isText),
    themes: recordOf(isText),
    responseSets: recordOf(isScaleLabels),
    drafts: listOf(isText),
    reviewers: listOf(isText),
  },
  { contact: isText },
);

const isInstrument: Shape<Instrument> = objectWithOptional(
  {
    id: isText,
    version: isText,
    title: isText,
    locale: oneOf(LOCALES),
    responseSets: listOf(isResponseSet),
    items: listOf(isItem),
    gapItemIds: listOf(isText),
  },
  { contact: isText, drafts: listOf(isText), translations: listOf(isTranslation) },
);

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
 * without its counterpart, a scale whose labels do not count up, more than 254 items or values (one byte each in a
 * ballot), an item that must stand beside a contact without one, a translation that lacks a text or has one too many.
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

function isConsistent(instrument: Instrument): boolean {
  const { responseSets, items, gapItemIds, contact, translations = [] } = instrument;
  const itemIds = new Set(items.map(({ id }) => id));
  const setIds = new Set(responseSets.map(({ id }) => id));
  const locales = [instrument.locale, ...translations.map(({ locale }) => locale)];
  return (
    items.length > 0 &&
    items.length <= 254 &&
    itemIds.size === items.length &&
    setIds.size === responseSets.length &&
    responseSets.every(isScale) &&
    items.every(({ responseSet }) => setIds.has(responseSet)) &&
    new Set(gapItemIds).size === gapItemIds.length &&
    gapItemIds.every((id) => itemIds.has(id)) &&
    (contact !== undefined || items.every(({ besideContact }) => besideContact !== true)) &&
    new Set(locales).size === locales.length &&
    translations.every((translation) => isTranslationOf(instrument, translation))
  );
}

function isScale({ lowest, highest, labels, doNotKnow }: ResponseSet): boolean {
  const values = highest - lowest + 1;
  return values >= 2 && values <= (doNotKnow === undefined ? 254 : 253) && labels.length === values;
}

function isTranslationOf(instrument: Instrument, { items, themes, responseSets, contact }: Translation): boolean {
  return (
    hasExactly(items, instrument.items.map(({ id }) => id)) &&
    hasExactly(themes, instrument.items.map(({ theme }) => theme)) &&
    hasExactly(responseSets, instrument.responseSets.map(({ id }) => id)) &&
    instrument.responseSets.every((set) => saysAsMuch(set, responseSets[set.id])) &&
    (contact === undefined) === (instrument.contact === undefined)
  );
}

function saysAsMuch(set: ResponseSet, translated: ScaleLabels | undefined): boolean {
  return translated?.labels.length === set.labels.length && (translated.doNotKnow === undefined) === (set.doNotKnow === undefined);
}

function hasExactly(record: Readonly<Record<string, unknown>>, names: readonly string[]): boolean {
  const expected = new Set(names);
  return Object.keys(record).length === expected.size && [...expected].every((name) => Object.hasOwn(record, name));
}

function isTrue(value: unknown): value is true {
  return value === true;
}
