import type { Browser } from 'playwright-core';
import type { LargeOrganisation } from './large-organisation.ts';

/** What was measured of one opening of the leader's page. */
export interface OpenedPage {
  /** From the address to the finding and the first chart, both there to be used. */
  secondsToInteractive: number;
  /** How much of what one was already looking at moved: the sum of all layout shifts. */
  layoutShift: number;
  elements: number;
  waitingWasShown: boolean;
}

const PATIENCE_MILLISECONDS = 120_000;

/** Runs in the page before anything else: what moved, and whether a wait was said. */
const WATCH = `(() => {
  window.watched = { shift: 0, waiting: false };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.watched.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  new MutationObserver(() => {
    if (document.querySelector('main [aria-live=polite]') !== null) window.watched.waiting = true;
  }).observe(document, { childList: true, subtree: true });
})()`;

/** A window at a desk, and a phone. */
const DESK = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** Opens the results in a fresh browser, signed in as HR: the page of the whole organisation. */
export const openLeaderPage = async (browser: Browser, { resultsAddress, cookies }: LargeOrganisation, viewport = DESK): Promise<OpenedPage> => {
  const context = await browser.newContext({ viewport, locale: 'en-GB' });
  await context.addCookies(cookies);
  await context.addInitScript(WATCH);
  context.setDefaultTimeout(PATIENCE_MILLISECONDS);
  const page = await context.newPage();
  const began = performance.now();
  await page.goto(resultsAddress, { waitUntil: 'commit' });
  await page.locator('#headline h2').waitFor();
  const list = page.locator('#groups [data-tip]').first();
  await list.waitFor();
  await list.hover({ force: true });
  const secondsToInteractive = (performance.now() - began) / 1000;
  await page.waitForLoadState('networkidle');
  const watched = await page.evaluate<{ shift: number; waiting: boolean }>('window.watched');
  const elements = await page.evaluate<number>('document.querySelectorAll("*").length');
  await context.close();
  return { secondsToInteractive, layoutShift: watched.shift, elements, waitingWasShown: watched.waiting };
};
