import { describe, expect, it } from 'vitest';
import { decodeAnswers, encodeAnswers } from '../answers.ts';
import { composeInstrument } from '../composing/compose-instrument.ts';
import { DEFAULT_ROTATING_ITEM_IDS, FEAR_SHORT_FORM, FULL_INSTRUMENT_ITEM_IDS, GAP_ITEM_IDS } from '../composing/forms.ts';
import { FEAR_FACETS } from '../instrument.ts';
import { LOCALES } from '../wording/locale.ts';
import type { Locale } from '../wording/locale.ts';
import { placeholdersIn } from '../wording/placeholders.ts';
import { RESPONSE_SCALES, responseScale } from '../wording/response-scales.ts';
import type { ResponseScaleId } from '../wording/response-scales.ts';
import { THEMES } from '../wording/themes.ts';
import { CONSTRUCTS } from './bank-item.ts';
import type { BankItem } from './bank-item.ts';
import { BANK_ITEMS, ITEM_BANKS, bankItem, bankItems } from './item-bank.ts';
import { SERVICE_DIMENSIONS } from './service-pairs.ts';

const scaleIds = Object.keys(RESPONSE_SCALES) as ResponseScaleId[];

function textOf({ wording }: BankItem, locale: Locale): string {
  return wording[locale]?.text ?? '';
}

function itemsOf(construct: BankItem['construct'], facet?: string): BankItem[] {
  return BANK_ITEMS.filter((item) => item.construct === construct && (facet === undefined || item.facet === facet));
}

describe('the item banks', () => {
  it('have names and versions, and no item twice', () => {
    expect(new Set(ITEM_BANKS.map(({ id }) => id)).size).toBe(ITEM_BANKS.length);
    expect(ITEM_BANKS.every(({ version }) => /^[1-9]\d*$/.test(version))).toBe(true);
    expect(new Set(BANK_ITEMS.map(({ id }) => id)).size).toBe(BANK_ITEMS.length);
  });

  it('say nothing twice to the same people: two items with one wording are asked on different scales', () => {
    const asked = BANK_ITEMS.map((item) => `${item.responseSet} ${textOf(item, 'en')}`);
    expect(asked.filter((text, index) => asked.indexOf(text) !== index)).toEqual([]);
  });

  it.each(LOCALES)('word every item in %s', (locale) => {
    expect(BANK_ITEMS.filter((item) => textOf(item, locale).trim() === '').map(({ id }) => id)).toEqual([]);
  });

  it('leave the same room for names in every language', () => {
    for (const item of BANK_ITEMS) {
      for (const locale of LOCALES) {
        expect.soft(placeholdersIn(textOf(item, locale)), `${item.id} ${locale}`).toEqual(placeholdersIn(textOf(item, 'en')));
      }
    }
  });

  it('vouch for English as the source has it, and for no translation that nobody has reviewed', () => {
    const translations = BANK_ITEMS.flatMap(({ wording: { de, fr, es } }) => [de, fr, es]);
    expect(new Set(BANK_ITEMS.map(({ wording }) => wording.en?.status))).toEqual(new Set(['source']));
    expect(translations.filter((translation) => translation === undefined || translation.status === 'source')).toEqual([]);
    expect(translations.filter((translation) => translation?.status === 'reviewed' && translation.reviewer.trim() === '')).toEqual([]);
  });

  it('ask in German as "Sie", in French as "vous", in Spanish as "tú", in all four as a first person or a question', () => {
    const questions = (locale: Locale) => BANK_ITEMS.filter((item) => textOf(item, locale).endsWith('?')).map(({ id }) => id);
    for (const locale of ['de', 'fr', 'es'] as const) expect(questions(locale)).toEqual(questions('en'));
    expect(BANK_ITEMS.filter((item) => /\b(du|dein|deine)\b/i.test(textOf(item, 'de'))).map(({ id }) => id)).toEqual([]);
    expect(BANK_ITEMS.filter((item) => /\b(usted|su responsable)\b/i.test(textOf(item, 'es'))).map(({ id }) => id)).toEqual([]);
  });

  it('have constructs that exist, each with items', () => {
    const used = new Set(BANK_ITEMS.map(({ construct }) => construct));
    expect(CONSTRUCTS.filter((construct) => construct !== 'company' && !used.has(construct))).toEqual([]);
  });
});

describe('the direction of an item', () => {
  it('is -1 exactly where agreeing is bad news: the harmful items of the HSE tool by its own flags, and these', () => {
    const harmful = [3, 5, 6, 9, 12, 14, 16, 18, 20, 21, 22, 34].map((number) => `hse-${String(number).padStart(2, '0')}`);
    const badNews = new Set([
      ...harmful,
      'csps24-e03', 'csps24-e06-d', 'csps24-e05b-01', 'csps24-e05b-02', 'csps24-e05b-03',
      'own-trouble-for-saying-what-is-wrong', 'own-says-what-is-wanted', 'own-pays-for-pointing-out', 'own-permission-for-safe-things',
      'own-monitored-more-than-needed', 'own-watched-messages', 'own-account-for-minutes', 'own-monitoring-to-catch',
      'own-rules-stop-good-service', 'own-rushed-past-people', 'own-scripts-stop-kindness', 'own-bad-mood-is-felt',
      'own-thinks-of-leaving', 'own-told-how-to-answer',
    ]);
    const found = BANK_ITEMS.filter(({ direction, plainVariantOf }) => direction === -1 && plainVariantOf === undefined).map(({ id }) => id);
    expect(found.toSorted()).toEqual([...badNews].toSorted());
  });

  it('is kept by plain variants, with construct, facet, scale and heading', () => {
    for (const variant of BANK_ITEMS.filter(({ plainVariantOf }) => plainVariantOf !== undefined)) {
      const { construct, facet, direction, responseSet, theme } = bankItem(variant.plainVariantOf ?? '') ?? {};
      expect.soft({ construct, facet, direction, responseSet, theme }, variant.id).toEqual({
        construct: variant.construct, facet: variant.facet, direction: variant.direction, responseSet: variant.responseSet, theme: variant.theme,
      });
    }
  });
});

describe('the scales', () => {
  it.each(scaleIds)('have a label for every value in every language, no label twice: %s', (id) => {
    const { lowest, highest, words } = responseScale(id);
    for (const locale of LOCALES) {
      const { labels } = words[locale];
      expect(labels).toHaveLength(highest - lowest + 1);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  it.each(scaleIds)('offer "do not know" in all languages or in none, and never write "prefer not to say", which every item offers: %s', (id) => {
    const { words } = responseScale(id);
    const offered = LOCALES.map((locale) => words[locale].doNotKnow !== undefined);
    expect(new Set(offered).size).toBe(1);
    expect(LOCALES.flatMap((locale) => words[locale].labels).filter((label) => /prefer not|keine Angabe|préfère ne pas|prefiero no/i.test(label))).toEqual([]);
  });

  it('are all used, and offer "do not know" neither for the gap items nor for the short form of fear', () => {
    expect(scaleIds.filter((id) => BANK_ITEMS.every(({ responseSet }) => responseSet !== id))).toEqual([]);
    for (const id of [...GAP_ITEM_IDS, ...Object.values(FEAR_SHORT_FORM.items)]) expect(bankItem(id)?.responseSet).toBe('agree5');
  });
});

describe('the headings over questions', () => {
  it.each(LOCALES)('differ from each other in %s', (locale) => {
    const headings = Object.values(THEMES).map((theme) => theme[locale].text);
    expect(new Set(headings).size).toBe(headings.length);
  });

  it('never say what is measured', () => {
    const constructs = [...CONSTRUCTS.filter((construct) => construct !== 'company'), ...FEAR_FACETS, 'speaking up', 'pressure', 'room to act', 'candour'];
    for (const theme of Object.values(THEMES)) {
      for (const construct of constructs) expect(theme.en.text.toLowerCase()).not.toContain(construct);
    }
  });
});

describe('what the banks hold', () => {
  it('are the five gap items of the Civil Service engagement index', () => {
    expect(GAP_ITEM_IDS.map((id) => bankItem(id)?.sourceCode)).toEqual(['B47', 'B48', 'B49', 'B50', 'B51']);
    expect(bankItem('csps24-b47')?.wording.en?.text).toBe('I am proud when I tell others I am part of [my organisation]');
  });

  it("are OPM's fifteen engagement items, five a facet", () => {
    const original = itemsOf('engagement').filter(({ source, plainVariantOf }) => source === 'fevs24' && plainVariantOf === undefined);
    const codes = (facet: string) => original.filter((item) => item.facet === facet).map(({ sourceCode }) => sourceCode);
    expect(codes('intrinsic')).toEqual(['Q2', 'Q3', 'Q4', 'Q6', 'Q7']);
    expect(codes('supervisor')).toEqual(['Q48', 'Q50', 'Q51', 'Q52', 'Q54']);
    expect(codes('leaders')).toEqual(['Q57', 'Q58', 'Q59', 'Q61', 'Q62']);
  });

  it('is fear with its four facets, and a short form with one item of each', () => {
    for (const facet of FEAR_FACETS) {
      expect(itemsOf('fear', facet).length).toBeGreaterThanOrEqual(3);
      expect(bankItem(FEAR_SHORT_FORM.items[facet])).toMatchObject({ construct: 'fear', facet });
    }
    expect(FEAR_SHORT_FORM.name).toBe('Fear short form');
  });

  it('are all thirty-five items of the HSE tool', () => {
    const codes = BANK_ITEMS.filter(({ source, plainVariantOf }) => source === 'hse' && plainVariantOf === undefined).map(({ sourceCode }) => Number(sourceCode));
    expect(codes.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 35 }, (_, index) => index + 1));
  });

  it('is kindness with the time, the space and the inclination for it', () => {
    for (const facet of ['team', 'service', 'time', 'space', 'inclination']) expect(itemsOf('kindness', facet).length).toBeGreaterThanOrEqual(2);
  });

  it('are leaders seen from below: backing against a rule, bad news, self-control, self-awareness, empathy', () => {
    expect(textOf(bankItem('own-manager-backs-me') as BankItem, 'en')).toBe('My manager backs me when I do the right thing for a customer, even against a rule.');
    expect(textOf(bankItem('own-reacts-well-to-bad-news') as BankItem, 'en')).toBe('My manager reacts well to bad news.');
    for (const facet of ['backing', 'bad-news', 'self-control', 'self-awareness', 'empathy']) expect(itemsOf('leadership', facet).length).toBeGreaterThanOrEqual(2);
  });

  it('is what was said about how to answer, for the whole organisation only', () => {
    expect(itemsOf('told-how-to-answer').map(({ publishedFor, responseSet }) => ({ publishedFor, responseSet }))).toEqual([
      { publishedFor: 'organisation', responseSet: 'yesno' },
    ]);
  });

  it('are two mirrored pairs on each of eight dimensions, innovation and partnership among them', () => {
    const items = itemsOf('service');
    for (const dimension of SERVICE_DIMENSIONS) expect(items.filter(({ facet }) => facet === dimension)).toHaveLength(4);
    for (const item of items) {
      expect(bankItem(item.mirrors ?? '')?.mirrors).toBe(item.id);
      expect(placeholdersIn(textOf(item, 'en')).length).toBeLessThanOrEqual(item.id.endsWith('-customer') ? 1 : 0);
    }
  });

  it('is no bullying item that is on by default or stands without a contact', () => {
    const sensitive = BANK_ITEMS.filter((item) => /bull(y|ied)|harass|punished for reporting|jeopardise/i.test(textOf(item, 'en')));
    expect(sensitive.length).toBeGreaterThanOrEqual(6);
    for (const { id, offByDefault, besideContact } of [...sensitive, ...itemsOf('bullying')]) {
      expect.soft({ id, offByDefault, besideContact }).toEqual({ id, offByDefault: true, besideContact: true });
    }
  });

  it('asks a follow-up only of an item that is there', () => {
    const asked = BANK_ITEMS.flatMap(({ followsUp }) => (followsUp === undefined ? [] : [followsUp]));
    expect(asked.filter((id) => bankItem(id) === undefined)).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
  });
});

describe('every item', () => {
  it.each(ITEM_BANKS.map((bank) => [bank.id, bank] as const))('can be answered "prefer not to say", and the answer is read back: %s', (id, { items }) => {
    const composed = composeInstrument({
      id, version: '1', title: id, items, gapItemIds: [], locales: ['en'], values: { 'my organisation': 'Acme', provider: 'IT' }, contact: { en: 'Call 100' },
    });
    const refusals = Object.fromEntries(items.map((item) => [item.id, 'prefer-not-to-say' as const]));
    const read = composed.ok && decodeAnswers(composed.instrument, encodeAnswers(composed.instrument, refusals));
    expect(read).toEqual({ ok: true, answers: refusals });
  });

  it('accuses nobody and speaks no jargon of ours', () => {
    const texts = JSON.stringify([BANK_ITEMS.map(({ wording }) => wording), THEMES, RESPONSE_SCALES]);
    expect(texts.match(/\b(prisoners?|guards?|masks?|lying|suspects?|wallets?|ballots?|atoms?|tally|tallies)\b/gi)).toBeNull();
  });
});

describe('the forms', () => {
  it.each([
    ['the rotating items', DEFAULT_ROTATING_ITEM_IDS],
    ['the full instrument', FULL_INSTRUMENT_ITEM_IDS],
    ['the gap items', GAP_ITEM_IDS],
  ])('consist of items of the banks, none twice, none that is off by default or a follow-up: %s', (_, ids) => {
    const items = bankItems(ids) ?? [];
    expect(items).toHaveLength(ids.length);
    expect(new Set(ids).size).toBe(ids.length);
    expect(items.filter(({ offByDefault, followsUp }) => offByDefault === true || followsUp !== undefined)).toEqual([]);
  });

  it('begin with the gap items, so that both channels ask them in the same place', () => {
    expect(FULL_INSTRUMENT_ITEM_IDS.slice(0, 5)).toEqual([...GAP_ITEM_IDS]);
  });
});
