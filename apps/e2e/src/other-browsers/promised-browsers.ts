import data from '@mdn/browser-compat-data' with { type: 'json' };
import type { BrowserName, CompatStatement, Identifier, SupportStatement } from '@mdn/browser-compat-data';

/** The oldest browsers that the product promises to run in. */
export const PROMISED: Partial<Record<BrowserName, number>> = { safari: 15.4, safari_ios: 15.4, chrome: 100, chrome_android: 100, firefox: 100 };

export const { api } = data;
export const builtins: Identifier = data.javascript['builtins'] ?? {};
export const css = { atRules: data.css['at-rules'] ?? {}, properties: data.css['properties'] ?? {}, selectors: data.css['selectors'] ?? {}, types: data.css['types'] ?? {} };

const numberOf = (version: string): number => Number.parseFloat(version.replace('≤', ''));

/** An entry ends where a better one begins, too. */
const isStill = (until: string | boolean | null | undefined, version: number): boolean => typeof until !== 'string' || numberOf(until) > version;

const isThere = (statement: SupportStatement, version: number): boolean =>
  [statement].flat().some(({ version_added: since, version_removed: until, flags, prefix, alternative_name: otherName }) =>
    typeof since === 'string' && numberOf(since) <= version && isStill(until, version) && flags === undefined && prefix === undefined && otherName === undefined);

const ENGINES: readonly BrowserName[] = ['chrome', 'firefox', 'safari'];

/**
 * Whether somebody could use it by mistake: every engine has it by now, and some promised browser lacks it, by MDN's
 * tables. What only one engine has is found by using the product in the others.
 *
 * @example isNewSince(builtins.Array?.toSorted) // true
 */
export const isNewSince = (feature: Identifier | undefined): boolean => {
  const support = (feature?.__compat as CompatStatement | undefined)?.support;
  const hasFrom = (browser: BrowserName, version: number): boolean => support?.[browser] !== undefined && isThere(support[browser], version);
  const hasItNow = (browser: BrowserName): boolean => hasFrom(browser, Number.POSITIVE_INFINITY);
  // Nothing that its newest version lacks too is news: a telephone has no pointer.
  const isLacked = (Object.entries(PROMISED) as [BrowserName, number][]).some(([browser, promised]) => hasItNow(browser) && !hasFrom(browser, promised));
  return isLacked && ENGINES.every(hasItNow);
};

/** What stands below something in the tables, by name. */
export const below = (feature: Identifier | undefined): [string, Identifier][] =>
  Object.entries(feature ?? {}).filter(([name]) => name !== '__compat') as [string, Identifier][];
