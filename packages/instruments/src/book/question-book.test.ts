import { describe, expect, it } from 'vitest';
import { FEAR_SHORT_FORM, GAP_ITEM_IDS } from '../composing/forms.ts';
import { inLanguage } from '../composing/in-language.ts';
import { parseInstrument, renderInstrument } from '../instrument-text.ts';
import type { PastRound } from '../planning/plan-pulse.ts';
import type { OwnQuestionDraft } from '../composing/own-question.ts';
import { composeFromBook } from './compose-from-book.ts';
import { editBook } from './edit-book.ts';
import type { BookEdit } from './edit-book.ts';
import { firstBook, itemsOfBook, renderBook } from './question-book.ts';
import { parseBook } from './parse-book.ts';
import type { QuestionBook } from './question-book.ts';
import { textsOfBook } from './texts-of-book.ts';

const book = firstBook('Acme');

function edited(from: QuestionBook, ...edits: readonly BookEdit[]): QuestionBook {
  return edits.reduce((current, edit) => {
    const next = editBook(current, edit);
    if (!next.ok) throw new Error(JSON.stringify(next.fault));
    return next.book;
  }, from);
}

function faultOf(edit: BookEdit): unknown {
  const refused = editBook(book, edit);
  return refused.ok ? 'no fault' : refused.fault;
}

function composed(from: QuestionBook, form: 'pulse' | 'full' = 'pulse', history: readonly PastRound[] = []) {
  const made = composeFromBook(from, { form, history });
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  return made;
}

const inGerman: BookEdit = { kind: 'settings', names: book.names, languages: ['en', 'de'], contact: {} };
const canteen: OwnQuestionDraft = { name: 'canteen', responseSet: 'good5', direction: 1, writtenIn: 'en', texts: { en: 'How good is the food here?', de: 'Wie gut ist das Essen hier?' } };

/** As if A. Muster had read every German text that the next pulse needs, and mended none. */
function reviewedInGerman(from: QuestionBook): QuestionBook {
  const texts = textsOfBook(from, itemsOfBook(from)).filter(({ locale, state }) => locale === 'de' && state === 'draft');
  return edited(from, ...texts.map(({ where, locale, texts: words }): BookEdit => ({ kind: 'review', review: { where, locale, texts: words, reviewer: 'A. Muster' } })));
}

describe('the next pulse by the book', () => {
  it('asks five gap items, four of fear and three that rotate, and may open in English as shipped', () => {
    const { instrument, notReady } = composed(book);
    expect(instrument.items.slice(0, 9).map(({ id }) => id)).toEqual([...GAP_ITEM_IDS, ...Object.values(FEAR_SHORT_FORM.items)]);
    expect(instrument.items).toHaveLength(12);
    expect(notReady).toEqual([]);
    expect(parseInstrument(renderInstrument(instrument))).toEqual({ ok: true, instrument });
  });

  it('asks every item that rotates once within the declared cycle', () => {
    const history: PastRound[] = [];
    for (let round = 0; round < book.cycle; round += 1) {
      const { instrument } = composed(book, 'pulse', history);
      history.push({ askedItemIds: instrument.items.map(({ id }) => id), poolItemIds: book.rotating });
    }
    const asked = new Set(history.flatMap(({ askedItemIds }) => askedItemIds));
    expect(book.rotating.every((id) => asked.has(id))).toBe(true);
  });

  it('says of everything that rotates by when it is asked', () => {
    const { instrument, due } = composed(book);
    const history = [{ askedItemIds: instrument.items.map(({ id }) => id), poolItemIds: book.rotating }];
    expect(due).toHaveLength(book.rotating.length);
    expect(composed(book, 'pulse', history).due.at(0)).toEqual({ itemId: 'csps24-c01', inRounds: 2 });
  });

  it('cannot open in a language that nobody has reviewed, and says which texts', () => {
    const { notReady } = composed(edited(book, inGerman));
    expect(notReady.every(({ locale, reason }) => locale === 'de' && reason === 'draft')).toBe(true);
    expect(notReady.map(({ where }) => where)).toContain('item:csps24-b47');
    expect(notReady.map(({ where }) => where)).toContain('scale:agree5');
  });

  it('can open in it once a person with a name has read each text, as they mended it', () => {
    const read = reviewedInGerman(edited(book, inGerman));
    const mended = edited(read, { kind: 'review', review: { where: 'item:csps24-b47', locale: 'de', texts: ['Ich erzähle gern, dass ich bei [my organisation] bin'], reviewer: 'B. Beispiel' } });
    const { instrument, notReady } = composed(mended);
    expect(notReady).toEqual([]);
    const german = inLanguage(instrument, 'de');
    expect(german.ok && german.instrument.items[0]?.text).toBe('Ich erzähle gern, dass ich bei Acme bin');
    expect(german.ok && german.instrument.items[0]?.theme).toBe('Ihre Organisation');
    expect(instrument.translations?.[0]?.reviewers.toSorted()).toEqual(['A. Muster', 'B. Beispiel']);
  });
});

describe('the full set once a year', () => {
  it('asks both sides of the pairs in one round, where the provider has a name', () => {
    const pair = ['own-does-what-it-said-customer', 'own-does-what-it-said-provider'];
    const named = edited(book, { kind: 'settings', names: { ...book.names, provider: 'IT' }, languages: ['en'], contact: {} }, { kind: 'extras', extras: pair });
    expect(composed(named, 'full').instrument.items.map(({ id }) => id)).toEqual(expect.arrayContaining(pair));
    expect(faultOf({ kind: 'extras', extras: pair.slice(0, 1) })).toEqual({ reason: 'one-side-of-a-pair', itemId: pair[0] });
    expect(composeFromBook(edited(book, { kind: 'extras', extras: pair }), { form: 'full', history: [] })).toMatchObject({ ok: false, faults: [{ reason: 'no-value', where: `item:${pair[0]}` }] });
  });

  it('asks about bullying only where the organisation decided to, and only beside a contact', () => {
    expect(composed(book, 'full').instrument.items.some(({ besideContact }) => besideContact)).toBe(false);
    const decided = edited(book, { kind: 'extras', extras: ['csps24-e03'] });
    expect(composeFromBook(decided, { form: 'full', history: [] })).toEqual({ ok: false, faults: [{ reason: 'contact-missing', where: 'item:csps24-e03' }] });
    const withContact = edited(decided, { kind: 'settings', names: book.names, languages: ['en'], contact: { en: 'Ombudswoman Ruth Weber, 0800 123' } });
    expect(composed(withContact, 'full').instrument.contact).toBe('Ombudswoman Ruth Weber, 0800 123');
    expect(composed(withContact, 'pulse').instrument.contact).toBeUndefined();
  });
});

describe('an edit of the book', () => {
  it('makes the next version and leaves the one before as it was', () => {
    const before = renderBook(book);
    expect(edited(book, inGerman).version).toBe(2);
    expect(renderBook(book)).toBe(before);
  });

  it('adds a company question to what rotates, marked as its own; another wording is another question', () => {
    const asking = edited(book, { kind: 'rotate', rotating: [], cycle: 1 }, { kind: 'own-question', draft: canteen }, { kind: 'rotate', rotating: ['company-canteen'], cycle: 1 });
    expect(composed(asking).instrument.items.at(-1)).toMatchObject({ id: 'company-canteen', source: "your company's own question" });
    const reworded = edited(asking, { kind: 'own-question', draft: { ...canteen, name: 'canteen-food' }, replaces: 'company-canteen' });
    expect(reworded.rotating).toEqual(['company-canteen-food']);
  });

  it.each([
    [{ kind: 'own-question', draft: { ...canteen, texts: { en: 'Please leave your e-mail.' } } }, { reason: 'own-question' }],
    [{ kind: 'rotate', rotating: ['csps24-b47'], cycle: 4 }, { reason: 'always-asked', itemId: 'csps24-b47' }],
    [{ kind: 'rotate', rotating: ['csps24-e03'], cycle: 4 }, { reason: 'only-beside-contact', itemId: 'csps24-e03' }],
    [{ kind: 'rotate', rotating: book.rotating, cycle: 3 }, { reason: 'cycle-too-short', shortestCycle: 4 }],
    [{ kind: 'rotate', rotating: ['nothing'], cycle: 3 }, { reason: 'unknown-item', itemId: 'nothing' }],
    [{ kind: 'extras', extras: ['csps24-e05'] }, { reason: 'only-after-another', itemId: 'csps24-e05' }],
    [{ kind: 'settings', names: { 'my organisation': '[provider]' }, languages: ['en'], contact: {} }, { reason: 'unfit-name' }],
    [{ kind: 'settings', names: book.names, languages: [], contact: {} }, { reason: 'no-language' }],
    [{ kind: 'review', review: { where: 'item:csps24-b47', locale: 'en', texts: ['I am proud'], reviewer: 'A. Muster' } }, { reason: 'words-of-the-source' }],
    [{ kind: 'review', review: { where: 'item:csps24-b47', locale: 'de', texts: ['Ich bin stolz'], reviewer: 'A. Muster' } }, { reason: 'other-placeholders' }],
    [{ kind: 'review', review: { where: 'item:csps24-b46', locale: 'de', texts: ['Hier darf man widersprechen'], reviewer: ' ' } }, { reason: 'no-reviewer' }],
    [{ kind: 'review', review: { where: 'scale:agree5', locale: 'de', texts: ['Nein', 'Ja'], reviewer: 'A. Muster' } }, { reason: 'text-missing' }],
    [{ kind: 'review', review: { where: 'theme:nothing', locale: 'de', texts: ['Nichts'], reviewer: 'A. Muster' } }, { reason: 'unknown-text' }],
  ] satisfies [BookEdit, object][])('is refused with the reason: %j', (edit, fault) => {
    expect(faultOf(edit)).toMatchObject(fault);
  });
});

describe('a stored version', () => {
  it('is read back as it was written, and nothing else is taken for one', () => {
    const full = reviewedInGerman(edited(book, inGerman, { kind: 'own-question', draft: canteen }));
    expect(parseBook(renderBook(full))).toEqual({ ok: true, book: full });
    for (const text of ['', '{}', renderBook(full).replace('"cycle":4', '"cycle":"4"'), ` ${renderBook(full)}`, renderBook({ ...full, languages: ['en', 'en'] })]) {
      expect(parseBook(text)).toEqual({ ok: false });
    }
  });
});
