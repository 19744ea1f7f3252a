import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { forbiddenWordsIn, withoutTermOfTheTrade } from './forbidden-words.ts';

/** Something that a page should not have shown or done. */
interface Finding {
  screen: string;
  what: string;
}

/** What was seen on the way through the product: every page's words, and every page in light and dark. */
export interface Screens {
  /** Reads a page as it stands; a page of a new name is also examined by axe, in light and in dark. */
  look(page: Page, name: string): Promise<void>;
  /** Keeps faults that pages throw or that the browser blocks. */
  listen(page: Page): void;
  names(): string[];
  words: Finding[];
  barriers: Finding[];
  faults: Finding[];
}

/** All text of a page, also what is folded away or only read aloud, but nothing that is quoted; an element's text never runs into the next one's. */
const TEXT_OF_PAGE = `(() => {
  const texts = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode.parentElement.closest('[data-quoted]') === null) texts.push(walker.currentNode.data);
  for (const name of ['aria-label', 'title', 'alt', 'placeholder']) {
    for (const element of document.body.querySelectorAll('[' + name + ']')) texts.push(element.getAttribute(name));
  }
  return texts.join(' | ');
})()`;

const METHOD_SCREEN = 'how the figures are made';
const BLOCKED = /Content Security Policy|Refused to/;

const barriersOn = async (page: Page, scheme: 'light' | 'dark'): Promise<string[]> => {
  await page.emulateMedia({ colorScheme: scheme });
  // Without frames of other origins one page is enough for axe, and no second one is opened.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  // In the dark nothing differs but the colours.
  const { violations } = await (scheme === 'dark' ? axe.withRules(['color-contrast']) : axe).analyze();
  return violations.map(({ id, nodes }) => `${scheme}: ${id} at ${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(' and ')} (${nodes.length})`);
};

/**
 * Keeps what was seen on all pages, to be judged at the end.
 *
 * @example await screens.look(page, 'sign in')
 */
export const watchScreens = (): Screens => {
  const seen = new Set<string>();
  const screens: Screens = {
    words: [],
    barriers: [],
    faults: [],
    names: () => [...seen],
    listen: (page) => {
      page.on('pageerror', (error) => screens.faults.push({ screen: page.url(), what: error.message }));
      page.on('console', (message) => {
        if (message.type() === 'error' && BLOCKED.test(message.text())) screens.faults.push({ screen: page.url(), what: message.text() });
      });
    },
    look: async (page, name) => {
      const text = await page.evaluate<string>(TEXT_OF_PAGE);
      const said = name === METHOD_SCREEN ? withoutTermOfTheTrade(text) : text;
      screens.words.push(...forbiddenWordsIn(said).map((word) => ({ screen: name, what: word })));
      if (seen.has(name)) return;
      seen.add(name);
      for (const scheme of ['dark', 'light'] as const) {
        screens.barriers.push(...(await barriersOn(page, scheme)).map((what) => ({ screen: name, what })));
      }
    },
  };
  return screens;
};
