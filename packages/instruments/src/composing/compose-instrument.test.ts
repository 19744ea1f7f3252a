import { describe, expect, it } from 'vitest';
import type { BankItem } from '../bank/bank-item.ts';
import { bankItems } from '../bank/item-bank.ts';
import { demoInstrument } from '../demo-instrument.ts';
import type { Instrument } from '../instrument.ts';
import { parseInstrument, renderInstrument } from '../instrument-text.ts';
import { encodeAnswers } from '../answers.ts';
import { LOCALES } from '../wording/locale.ts';
import { reviewed } from '../wording/wording.ts';
import { composeInstrument } from './compose-instrument.ts';
import type { InstrumentRecipe } from './compose-instrument.ts';
import { FULL_INSTRUMENT_ITEM_IDS, GAP_ITEM_IDS } from './forms.ts';
import { inLanguage } from './in-language.ts';
import { openableIn } from './openable-in.ts';

function itemsWith(ids: readonly string[]): readonly BankItem[] {
  return bankItems(ids) ?? [];
}

const recipe: InstrumentRecipe = {
  id: 'full',
  version: '1',
  title: 'Everything, once a year',
  items: itemsWith(FULL_INSTRUMENT_ITEM_IDS),
  gapItemIds: GAP_ITEM_IDS,
  locales: LOCALES,
  values: { 'my organisation': 'Acme' },
};

function composed(changes: Partial<InstrumentRecipe> = {}): Instrument {
  const made = composeInstrument({ ...recipe, ...changes });
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  return made.instrument;
}

/** As if A. Muster had reviewed every German text. */
function reviewedInGerman(item: BankItem): BankItem {
  return { ...item, wording: { ...item.wording, de: reviewed(item.wording.de?.text ?? '', 'A. Muster') } };
}

describe('a composed instrument', () => {
  it('is read back from its text, in four languages, with the name of the organisation filled in', () => {
    const instrument = composed();
    expect(parseInstrument(renderInstrument(instrument))).toEqual({ ok: true, instrument });
    expect(renderInstrument(instrument)).not.toContain('rganisation]');
    expect(instrument.items[0]?.text).toBe('I am proud when I tell others I am part of Acme');
  });

  it('asks the same in every language: an answer has the same bytes', () => {
    const instrument = composed();
    const answers = { 'csps24-b47': 5, 'csps24-c01': 2, 'own-recommends-as-workplace': 10, 'fevs24-q19': 'do-not-know' } as const;
    for (const locale of LOCALES) {
      const read = inLanguage(instrument, locale);
      expect(read.ok && encodeAnswers(read.instrument, answers)).toEqual(encodeAnswers(instrument, answers));
    }
  });

  it('is read in a language with its questions, headings and labels', () => {
    const read = inLanguage(composed(), 'de');
    expect(read.ok && read.instrument.items[0]).toMatchObject({ text: 'Ich bin stolz, wenn ich anderen erzähle, dass ich zu Acme gehöre', theme: 'Ihre Organisation' });
    expect(read.ok && read.instrument.responseSets.find(({ id }) => id === 'agree5')?.labels[4]).toBe('Stimme voll und ganz zu');
    expect(read.ok && read.instrument.translations).toBeUndefined();
  });

  it('names source, number and licence of every item', () => {
    expect(composed().items[5]).toMatchObject({
      sourceCode: 'B46', source: 'UK Civil Service People Survey 2024', licence: 'Crown copyright, Open Government Licence v3.0',
    });
  });

  it('keeps what is for the whole organisation only', () => {
    expect(composed().items.find(({ id }) => id === 'own-told-how-to-answer')?.publishedFor).toBe('organisation');
  });

  it('is refused without a name for a placeholder, with an item twice, without a gap item, without items', () => {
    const faultsOf = (changes: Partial<InstrumentRecipe>) => {
      const made = composeInstrument({ ...recipe, locales: ['en'], ...changes });
      return made.ok ? [] : made.faults.map(({ reason }) => reason);
    };
    expect(faultsOf({ values: {} })).toContain('no-value');
    expect(faultsOf({ items: [...recipe.items, ...itemsWith(['csps24-b47'])] })).toEqual(['item-twice']);
    expect(faultsOf({ items: itemsWith(['csps24-b47']) })).toEqual(['gap-item-missing', 'gap-item-missing', 'gap-item-missing', 'gap-item-missing']);
    expect(faultsOf({ items: [], gapItemIds: [] })).toEqual(['no-items']);
  });

  it('asks about bullying only with a contact beside it, in every language', () => {
    const asked = { items: itemsWith(['csps24-e03']), gapItemIds: [], locales: ['en', 'de'] } as const;
    expect(composeInstrument({ ...recipe, ...asked, contact: { en: 'Call 100' } })).toEqual({
      ok: false, faults: [{ reason: 'contact-missing', where: 'item:csps24-e03' }],
    });
    const instrument = composed({ ...asked, contact: { en: 'Call 100', de: 'Rufen Sie 100' } });
    expect(parseInstrument(renderInstrument(instrument)).ok).toBe(true);
    const { contact: _, ...silent } = instrument;
    expect(parseInstrument(renderInstrument(silent))).toEqual({ ok: false, reason: 'inconsistent' });
    expect(openableIn(silent, 'en')).toEqual({ ok: false, reasons: [{ reason: 'contact-missing', where: 'item:csps24-e03' }] });
  });
});

describe('a round in a language', () => {
  it("opens in English, the language of the sources, and with the demo's items", () => {
    expect(openableIn(composed(), 'en')).toEqual({ ok: true });
    expect(openableIn(demoInstrument, 'en')).toEqual({ ok: true });
  });

  it.each(['de', 'fr', 'es'] as const)('does not open in %s while a text is a draft, and says which', (locale) => {
    const opening = openableIn(composed(), locale);
    expect(opening.ok ? [] : opening.reasons).toContainEqual({ reason: 'draft', where: 'item:csps24-b47' });
    expect(opening.ok ? [] : opening.reasons).toContainEqual({ reason: 'draft', where: 'scale:agree5' });
    expect(opening.ok ? [] : opening.reasons).toContainEqual({ reason: 'draft', where: 'theme:Your organisation' });
  });

  it('does not open in a draft that became the own language of the instrument', () => {
    expect(openableIn(composed({ locales: ['fr'] }), 'fr').ok).toBe(false);
    expect(composed({ locales: ['fr'] }).locale).toBe('fr');
  });

  it('waits for headings and scales too when all items are reviewed; the reviewer is named', () => {
    const instrument = composed({ items: recipe.items.map(reviewedInGerman) });
    const german = instrument.translations?.find(({ locale }) => locale === 'de');
    expect(german?.reviewers).toEqual(['A. Muster']);
    expect(german?.drafts.filter((key) => key.startsWith('item:'))).toEqual([]);
    expect(openableIn(instrument, 'de').ok).toBe(false);
  });

  it('opens when nothing is a draft any more', () => {
    const instrument = composed({ locales: ['en', 'de'] });
    const translations = instrument.translations?.map((translation) => ({ ...translation, drafts: [], reviewers: ['A. Muster'] })) ?? [];
    expect(openableIn({ ...instrument, translations }, 'de')).toEqual({ ok: true });
  });

  it('does not open in a language that the instrument does not have', () => {
    expect(openableIn(demoInstrument, 'es')).toEqual({ ok: false, reasons: [{ reason: 'not-in-this-language', where: 'es' }] });
  });

  it('does not open with a placeholder that was never filled', () => {
    const [first, ...others] = demoInstrument.items;
    const unfilled = { ...demoInstrument, items: first ? [{ ...first, text: 'I like [my organisation]' }, ...others] : [] };
    expect(openableIn(unfilled, 'en')).toEqual({ ok: false, reasons: [{ reason: 'placeholder', where: 'item:Q3' }] });
  });
});

describe('a translation', () => {
  const instrument = composed({ locales: ['en', 'de'] });
  const [german] = instrument.translations ?? [];

  it.each([
    ['lacks a question', { items: {} }],
    ['has a question too many', { items: { ...german?.items, extra: 'Noch eine Frage' } }],
    ['lacks a heading', { themes: {} }],
    ['lacks a label', { responseSets: { ...german?.responseSets, agree5: { labels: ['Ja', 'Nein'] } } }],
    ['offers "do not know" where the scale does not', { responseSets: { ...german?.responseSets, agree5: { labels: ['1', '2', '3', '4', '5'], doNotKnow: 'Weiß nicht' } } }],
    ['is of the own language', { locale: 'en' as const }],
  ])('that %s makes an instrument that is refused', (_, change) => {
    const translations = german ? [{ ...german, ...change }] : [];
    expect(parseInstrument(renderInstrument({ ...instrument, translations }))).toEqual({ ok: false, reason: 'inconsistent' });
  });
});
