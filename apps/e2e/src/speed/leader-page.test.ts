import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { openLargeOrganisation, type LargeOrganisation } from './large-organisation.ts';
import { openLeaderPage, PHONE, type OpenedPage } from './leader-page.ts';

const PATIENCE = 240_000;
/** What a browser calls good is below 0.1; a page that is ours has no excuse for a tenth of that. */
const MOST_LAYOUT_SHIFT = 0.01;
const MOST_ELEMENTS = 5_000;

let organisation: LargeOrganisation;
let browser: Browser;
let opened: OpenedPage;

beforeAll(async () => {
  [organisation, browser] = await Promise.all([openLargeOrganisation({ units: 10_000, rounds: 4 }), launchBrowser()]);
  opened = await openLeaderPage(browser, organisation);
}, PATIENCE);

afterAll(async () => {
  await browser.close();
  await organisation[Symbol.asyncDispose]();
});

it('the page of ten thousand units holds only what can be seen of its lists', () => {
  expect(opened.elements).toBeLessThan(MOST_ELEMENTS);
});

it('nothing on the page moves while it comes, at a desk and on a phone', async () => {
  expect(opened.layoutShift).toBeLessThan(MOST_LAYOUT_SHIFT);
  const onPhone = await openLeaderPage(browser, organisation, PHONE);
  expect(onPhone.layoutShift).toBeLessThan(MOST_LAYOUT_SHIFT);
}, PATIENCE);

it('a wait that is long enough to be noticed is said', () => {
  expect(opened.waitingWasShown).toBe(true);
});
