import type { BankItem } from '../bank/bank-item.ts';
import type { Instrument, Item, ResponseSet, ScaleLabels, Translation } from '../instrument.ts';
import { isOfShortForm } from '../planning/pulse-rules.ts';
import type { PlaceholderValues } from '../wording/placeholders.ts';
import { composeInstrument } from './compose-instrument.ts';
import type { RecipeFault } from './compose-instrument.ts';

/** What HR can do to an instrument. Rewording is not among it: another wording is another item. */
export type InstrumentEdit =
  | { readonly kind: 'retitle'; readonly title: string }
  | { readonly kind: 'add'; readonly item: BankItem; readonly values: PlaceholderValues }
  | { readonly kind: 'remove'; readonly itemId: string }
  /** `position` counts from 0 in the instrument as it will be. */
  | { readonly kind: 'move'; readonly itemId: string; readonly position: number };

export type EditFault =
  | { readonly reason: 'nothing-changed' | 'version-not-a-number' }
  | { readonly reason: 'unknown-item' | 'item-twice' | 'gap-item' | 'short-form-item' | 'other-scale'; readonly itemId: string }
  | { readonly reason: 'not-composed'; readonly faults: readonly RecipeFault[] };

type Edited = { ok: true; instrument: Instrument } | { ok: false; fault: EditFault };

/**
 * The next version of an instrument after an edit. The instrument that was is left as it is: rounds that asked it keep
 * their hash. Gap items keep their place and cannot be taken out, or answers with and without names would no longer be
 * answers to the same questions; nor can the fear short form, which makes trends comparable.
 *
 * @example
 * editInstrument(demoInstrument, { kind: 'remove', itemId: 'Q38' }) // { ok: true, instrument: { version: '2', … } }
 * editInstrument(demoInstrument, { kind: 'remove', itemId: 'Q3' })  // { ok: false, fault: { reason: 'gap-item', itemId: 'Q3' } }
 */
export function editInstrument(instrument: Instrument, edit: InstrumentEdit): Edited {
  if (!/^[1-9]\d{0,8}$/.test(instrument.version)) return refused({ reason: 'version-not-a-number' });
  const edited = changed(instrument, edit);
  if (!edited.ok) return edited;
  const displaced = instrument.gapItemIds.find((id) => positionOf(instrument, id) !== positionOf(edited.instrument, id));
  if (displaced !== undefined) return refused({ reason: 'gap-item', itemId: displaced });
  return { ok: true, instrument: { ...edited.instrument, version: `${Number(instrument.version) + 1}` } };
}

function changed(instrument: Instrument, edit: InstrumentEdit): Edited {
  switch (edit.kind) {
    case 'retitle':
      return edit.title.trim() === '' || edit.title === instrument.title
        ? refused({ reason: 'nothing-changed' })
        : { ok: true, instrument: { ...instrument, title: edit.title.trim() } };
    case 'add':
      return added(instrument, edit);
    case 'remove':
      return removed(instrument, edit.itemId);
    case 'move':
      return moved(instrument, edit);
  }
}

function removed(instrument: Instrument, itemId: string): Edited {
  const item = instrument.items.find(({ id }) => id === itemId);
  if (item === undefined) return refused({ reason: 'unknown-item', itemId });
  if (instrument.gapItemIds.includes(itemId)) return refused({ reason: 'gap-item', itemId });
  if (isOfShortForm(item)) return refused({ reason: 'short-form-item', itemId });
  return { ok: true, instrument: withItems(instrument, instrument.items.filter(({ id }) => id !== itemId)) };
}

function moved(instrument: Instrument, { itemId, position }: { itemId: string; position: number }): Edited {
  const from = positionOf(instrument, itemId);
  const item = instrument.items[from];
  if (item === undefined) return refused({ reason: 'unknown-item', itemId });
  const others = instrument.items.filter(({ id }) => id !== itemId);
  const items = [...others.slice(0, position), item, ...others.slice(position)];
  if (positionOf({ items }, itemId) === from) return refused({ reason: 'nothing-changed' });
  return { ok: true, instrument: withItems(instrument, items) };
}

function added(instrument: Instrument, { item, values }: { item: BankItem; values: PlaceholderValues }): Edited {
  if (positionOf(instrument, item.id) >= 0) return refused({ reason: 'item-twice', itemId: item.id });
  const { id, version, title, locale, contact, translations = [] } = instrument;
  const contacts = { [locale]: contact, ...Object.fromEntries(translations.map((other) => [other.locale, other.contact])) };
  const composed = composeInstrument({
    id,
    version,
    title,
    items: [item],
    gapItemIds: [],
    locales: [locale, ...translations.map((translation) => translation.locale)],
    values,
    contact: Object.fromEntries(Object.entries(contacts).filter(([, text]) => text !== undefined)),
  });
  if (!composed.ok) return refused({ reason: 'not-composed', faults: composed.faults });
  if (!hasTheSameScales(instrument, composed.instrument)) return refused({ reason: 'other-scale', itemId: item.id });
  return { ok: true, instrument: joined(instrument, composed.instrument) };
}

/** An instrument has one scale of a name. Its words stay those that the instrument has. */
function hasTheSameScales({ responseSets }: Instrument, addition: Instrument): boolean {
  return addition.responseSets.every((set) => {
    const present = responseSets.find(({ id }) => id === set.id);
    return present === undefined || (present.lowest === set.lowest && present.highest === set.highest && (present.doNotKnow === undefined) === (set.doNotKnow === undefined));
  });
}

function joined(instrument: Instrument, addition: Instrument): Instrument {
  const known = new Set(textKeys(instrument.items, instrument.responseSets));
  const newSets = addition.responseSets.filter(({ id }) => !known.has(`scale:${id}`));
  const drafts = [...(instrument.drafts ?? []), ...(addition.drafts ?? []).filter((key) => !known.has(key))];
  const translations = instrument.translations?.map((translation) => joinedTranslation(translation, addition, known));
  return withItems(
    {
      ...instrument,
      responseSets: [...instrument.responseSets, ...newSets],
      ...(drafts.length === 0 ? {} : { drafts }),
      ...(translations === undefined ? {} : { translations }),
    },
    [...instrument.items, ...addition.items],
  );
}

/** Themes and scales that the instrument has already keep their words, and with them what a reviewer said of them. */
function joinedTranslation(translation: Translation, addition: Instrument, known: ReadonlySet<string>): Translation {
  const added = addition.translations?.find(({ locale }) => locale === translation.locale);
  if (added === undefined) return translation;
  return {
    ...translation,
    items: { ...translation.items, ...added.items },
    themes: { ...added.themes, ...translation.themes },
    responseSets: { ...added.responseSets, ...translation.responseSets },
    drafts: [...translation.drafts, ...added.drafts.filter((key) => !known.has(key))],
    reviewers: [...new Set([...translation.reviewers, ...added.reviewers])],
  };
}

/** The instrument with these items and only what they need of themes, scales, drafts and translations. */
function withItems(instrument: Instrument, items: readonly Item[]): Instrument {
  const { drafts, translations, ...rest } = instrument;
  const responseSets = instrument.responseSets.filter(({ id }) => items.some(({ responseSet }) => responseSet === id));
  const kept = new Set(textKeys(items, responseSets));
  const keptDrafts = drafts?.filter((key) => kept.has(key)) ?? [];
  return {
    ...rest,
    items,
    responseSets,
    ...(keptDrafts.length === 0 ? {} : { drafts: keptDrafts }),
    ...(translations === undefined ? {} : { translations: translations.map((translation) => keptOf(translation, kept)) }),
  };
}

function keptOf(translation: Translation, kept: ReadonlySet<string>): Translation {
  const only = <T extends string | ScaleLabels>(texts: Readonly<Record<string, T>>, kind: string): Record<string, T> =>
    Object.fromEntries(Object.entries(texts).filter(([name]) => kept.has(`${kind}:${name}`)));
  return {
    ...translation,
    items: only(translation.items, 'item'),
    themes: only(translation.themes, 'theme'),
    responseSets: only(translation.responseSets, 'scale'),
    drafts: translation.drafts.filter((key) => kept.has(key)),
  };
}

function textKeys(items: readonly Item[], responseSets: readonly ResponseSet[]): string[] {
  return [
    ...items.flatMap(({ id, theme }) => [`item:${id}`, `theme:${theme}`]),
    ...responseSets.map(({ id }) => `scale:${id}`),
  ];
}

function positionOf({ items }: Pick<Instrument, 'items'>, itemId: string): number {
  return items.findIndex(({ id }) => id === itemId);
}

function refused(fault: EditFault): Edited {
  return { ok: false, fault };
}
