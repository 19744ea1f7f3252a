import type { BankItem } from '../bank/bank-item.ts';
import { SOURCES } from '../bank/sources.ts';
import type { Instrument, Item, ResponseSet, Translation } from '../instrument.ts';
import type { Locale } from '../wording/locale.ts';
import type { PlaceholderValues } from '../wording/placeholders.ts';
import { responseScale } from '../wording/response-scales.ts';
import type { ResponseScaleId } from '../wording/response-scales.ts';
import { wordsInLanguage } from './words-in-language.ts';
import type { LanguageWords, WordingFault } from './words-in-language.ts';
import type { TextReview } from '../wording/text-review.ts';

/** What an instrument is made of. */
export interface InstrumentRecipe {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** In the order in which they are asked. */
  readonly items: readonly BankItem[];
  readonly gapItemIds: readonly string[];
  /** The first is the instrument's own language, the others become translations. */
  readonly locales: readonly [Locale, ...Locale[]];
  readonly values: PlaceholderValues;
  /** Whom to turn to, in the organisation's own words, in each of the languages. */
  readonly contact?: Readonly<Partial<Record<Locale, string>>>;
  /** Reviews by people of the organisation, of themes and scales; an item brings its own along in its wording. */
  readonly reviews?: readonly TextReview[];
}

export type RecipeFault =
  | WordingFault
  | { readonly reason: 'no-items' | 'too-many-items' }
  | { readonly reason: 'item-twice' | 'gap-item-missing' | 'contact-missing'; readonly where: string };

const MOST_ITEMS = 254;

/**
 * The instrument of a recipe: every text in every language with the names filled in, drafts listed as drafts. Drafts may
 * be composed, so that reviewers can read them in place; whether a round may open is asked of `openableIn`.
 *
 * @example
 * composeInstrument({ id: 'pulse', version: '1', title: 'Pulse', items: bankItems(GAP_ITEM_IDS), gapItemIds: GAP_ITEM_IDS,
 *   locales: ['en'], values: { 'my organisation': 'Acme' } }) // { ok: true, instrument: { items: [{ text: 'I am proud when I tell others I am part of Acme', … }, …], … } }
 */
export function composeInstrument(
  recipe: InstrumentRecipe,
): { ok: true; instrument: Instrument } | { ok: false; faults: readonly RecipeFault[] } {
  const { items, locales, values, reviews = [] } = recipe;
  const [ownLocale] = locales;
  const otherLocales = [...new Set(locales)].filter((locale) => locale !== ownLocale);
  const own = wordsInLanguage(items, { locale: ownLocale, values, reviews });
  const others = otherLocales.map((locale) => ({ locale, words: wordsInLanguage(items, { locale, values, reviews }) }));
  const faults = [...recipeFaults(recipe), ...own.faults, ...others.flatMap(({ words }) => words.faults)];
  if (faults.length > 0) return { ok: false, faults };
  const translations = others.map(({ locale, words }) => translationOf(recipe, { locale, words, own }));
  return { ok: true, instrument: instrumentOf(recipe, { ownLocale, own, translations }) };
}

function recipeFaults({ items, gapItemIds, locales, contact }: InstrumentRecipe): RecipeFault[] {
  const ids = items.map(({ id }) => id);
  const sensitive = items.find(({ besideContact }) => besideContact === true);
  const silent = sensitive !== undefined && locales.some((locale) => (contact?.[locale] ?? '').trim() === '');
  return [
    ...(ids.length === 0 ? [{ reason: 'no-items' } as const] : []),
    ...(ids.length > MOST_ITEMS ? [{ reason: 'too-many-items' } as const] : []),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => ({ reason: 'item-twice', where: `item:${id}` }) as const),
    ...gapItemIds.filter((id) => !ids.includes(id)).map((id) => ({ reason: 'gap-item-missing', where: `item:${id}` }) as const),
    ...(silent ? [{ reason: 'contact-missing', where: `item:${sensitive.id}` } as const] : []),
  ];
}

function instrumentOf(
  { id, version, title, items, gapItemIds, contact }: InstrumentRecipe,
  { ownLocale, own, translations }: { ownLocale: Locale; own: LanguageWords; translations: readonly Translation[] },
): Instrument {
  const ownContact = contact?.[ownLocale];
  const drafts = readableKeys(own.drafts, own);
  return {
    id,
    version,
    title,
    locale: ownLocale,
    responseSets: [...own.scales.keys()].map((scale) => responseSetOf(scale, own)),
    items: items.map((item) => itemOf(item, own)),
    gapItemIds: [...gapItemIds],
    ...(ownContact === undefined ? {} : { contact: ownContact }),
    ...(drafts.length === 0 ? {} : { drafts }),
    ...(translations.length === 0 ? {} : { translations }),
  };
}

function itemOf(item: BankItem, words: LanguageWords): Item {
  const { id, construct, facet, direction, responseSet, sourceCode } = item;
  const { name, licence } = SOURCES[item.source];
  return {
    id,
    construct,
    facet,
    direction,
    responseSet,
    text: words.items.get(id) ?? '',
    theme: words.themes.get(item.theme) ?? '',
    source: name,
    sourceCode,
    licence,
    ...(item.publishedFor === undefined ? {} : { publishedFor: item.publishedFor }),
    ...(item.besideContact === undefined ? {} : { besideContact: item.besideContact }),
  };
}

function responseSetOf(id: ResponseScaleId, words: LanguageWords): ResponseSet {
  const { lowest, highest } = responseScale(id);
  return { id, lowest, highest, ...(words.scales.get(id) ?? { labels: [] }) };
}

function translationOf(
  { items, contact }: InstrumentRecipe,
  { locale, words, own }: { locale: Locale; words: LanguageWords; own: LanguageWords },
): Translation {
  const text = contact?.[locale];
  return {
    locale,
    items: Object.fromEntries(items.map(({ id }) => [id, words.items.get(id) ?? ''])),
    themes: Object.fromEntries([...own.themes].map(([theme, heading]) => [heading, words.themes.get(theme) ?? ''])),
    responseSets: Object.fromEntries(words.scales),
    ...(text === undefined ? {} : { contact: text }),
    drafts: readableKeys(words.drafts, own),
    reviewers: words.reviewers,
  };
}

/** In an instrument a theme is known by its heading in the instrument's own language. */
function readableKeys(keys: readonly string[], own: LanguageWords): string[] {
  const headings = new Map([...own.themes].map(([theme, heading]) => [`theme:${theme}`, `theme:${heading}`]));
  return keys.map((key) => headings.get(key) ?? key);
}
