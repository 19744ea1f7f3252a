import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { answerByKeyboard } from '../journeys/pages/answer-site.ts';
import { pressByKeyboard, tabTo } from './keyboard.ts';
import { faultsOfLayout } from './faults-of-layout.ts';
import { serveGallery, type ShownStates, type StatesGallery } from './states-gallery.ts';

const MINUTES = 60_000;
const SMALLEST_PHONE = { width: 320, height: 568 };

/** What each state has against it, by its name. */
type Findings = Record<string, string[]>;

const lookAtAll = async (states: ShownStates, look: () => Promise<string[]>): Promise<Findings> => {
  const findings: Findings = {};
  for (const name of states.names) {
    await states.show(name);
    const found = await look();
    if (found.length > 0) findings[name] = found;
  }
  await states.close();
  return findings;
};

describe('every state of the answer app', () => {
  let browser: Browser;
  let gallery: StatesGallery;
  beforeAll(async () => {
    [browser, gallery] = await Promise.all([launchBrowser(), serveGallery()]);
  }, 2 * MINUTES);
  afterAll(async () => {
    await browser.close();
    await gallery.close();
  });

  it.each(['en', 'de', 'fr', 'es', 'long', 'mirrored'])('can be read whole on the smallest phone, nothing cut off and nothing over another (%s)', async (language) => {
    const states = await gallery.open(browser, { language, options: { viewport: SMALLEST_PHONE } });
    expect(states.names.length).toBeGreaterThan(50);
    expect(await lookAtAll(states, () => faultsOfLayout(states.page))).toEqual({});
  }, 3 * MINUTES);

  it.each(['en', 'de'])('can be read whole on the smallest phone with letters of twice the size (%s)', async (language) => {
    const states = await gallery.open(browser, { language, options: { viewport: SMALLEST_PHONE } });
    await states.page.addStyleTag({ content: 'html { font-size: 200% !important }' });
    expect(await lookAtAll(states, () => faultsOfLayout(states.page))).toEqual({});
  }, 3 * MINUTES);

  it('takes 15 taps from the link to sending nine questions, the first of them one tap away, and one scroll a screen at most', async () => {
    const states = await gallery.open(browser, { language: 'en', options: { viewport: { width: 320, height: 640 }, hasTouch: true } });
    const { page } = states;
    let taps = 0;
    const tap = async (target: Locator): Promise<void> => {
      taps += 1;
      await target.tap();
    };
    const screenfuls = (): Promise<number> => page.evaluate<number>('document.documentElement.scrollHeight / innerHeight');
    await states.show('first-screen-untouched');
    expect(await page.getByText('You can write a comment after sending.').isVisible()).toBe(true);
    await tap(page.getByRole('button', { name: 'Start' }));
    const statements = page.locator('fieldset.item');
    await statements.first().waitFor();
    while ((await statements.count()) > 0) {
      expect(await screenfuls()).toBeLessThanOrEqual(2);
      for (const statement of await statements.all()) await tap(statement.locator('label').nth(3));
      await tap(page.locator('.actions .primary'));
    }
    expect(await page.getByText('All questions are answered.').isVisible()).toBe(true);
    expect(await page.evaluate('[...document.querySelectorAll(".reviewed dt")].filter((statement) => statement.scrollHeight > statement.clientHeight + 1).length')).toBe(0);
    expect(await screenfuls()).toBeLessThanOrEqual(2);
    await tap(page.getByRole('button', { name: 'Send my answers' }));
    expect(taps).toBe(15);
    await states.close();
  }, MINUTES);

  it('can be gone through from the first screen to the review by keyboard alone, and the focus is always seen', async () => {
    const states = await gallery.open(browser, { language: 'en', options: { viewport: { width: 1280, height: 800 } } });
    const { page } = states;
    await states.show('first-screen-untouched');
    await pressByKeyboard(page, page.getByRole('button', { name: 'Start' }));
    await answerByKeyboard(page, 2);
    expect(await page.getByText('All questions are answered.').isVisible()).toBe(true);
    expect(await page.getByText('Neither Agree nor Disagree').count()).toBe(9);
    await tabTo(page, page.getByRole('button', { name: 'Send my answers' }));
    await states.close();
  }, MINUTES);

  it('says what became of compared answers where the focus goes when they are kept', async () => {
    const states = await gallery.open(browser, { language: 'en', options: {} });
    const { page } = states;
    await states.show('compared');
    await pressByKeyboard(page, page.getByRole('button', { name: 'Keep them until my next pulse' }));
    await expect.poll(() => page.locator('p:focus').textContent()).toBe(await page.locator('[aria-labelledby="own-answers"] p').textContent());
    await states.close();
  }, MINUTES);

  it('says of removing alone what would be gone, where answers are hidden', async () => {
    const states = await gallery.open(browser, { language: 'en', options: {} });
    await states.show('hidden');
    expect(await states.page.locator('main p').allInnerTexts()).toEqual(['Nothing is shown until you ask for it.', 'Remove my answers from this device', 'What is sent or waits to be sent stays so. The rest would be gone.']);
    await states.close();
  });

  it('asks a second time before removing, aloud, and no longer once the focus is elsewhere; a double click is one press', async () => {
    const states = await gallery.open(browser, { language: 'en', options: {} });
    const { page } = states;
    await states.show('compared');
    const remove = page.getByRole('button', { name: 'Forget my answers now' });
    await pressByKeyboard(page, remove);
    expect(await page.locator('button:focus').textContent()).toBe('Really remove?');
    expect(await page.getByRole('status').textContent()).toBe('Really remove?');
    await page.keyboard.press('Tab');
    await remove.waitFor();
    expect(await page.getByRole('status').textContent()).toBe('');
    await remove.dblclick();
    await page.getByRole('button', { name: 'Really remove?' }).click();
    await page.getByRole('heading', { level: 1, name: 'Your answers are forgotten' }).waitFor();
    await states.close();
  }, MINUTES);

  it('shows the button that sends a comment whether it can be sent or not, and says why not', async () => {
    const states = await gallery.open(browser, { language: 'en', options: {} });
    const { page } = states;
    const send = page.getByRole('button', { name: 'Send my comment' });
    const asShown = async (name: string): Promise<[isDisabled: string | null, reason: string | null]> => {
      await states.show(name);
      return [await send.getAttribute('aria-disabled'), await page.getByRole('status').textContent()];
    };
    expect(await asShown('comment')).toEqual(['true', 'Nothing is written yet.']);
    expect(await asShown('comment-too-long')).toEqual(['true', expect.stringMatching(/^This is [\d,]+ characters too long\./)]);
    expect(await asShown('comment-written')).toEqual(['false', '']);
    await states.close();
  }, MINUTES);

  it.each(['light', 'dark'] as const)('has no barrier that axe knows, %s', async (colorScheme) => {
    const states = await gallery.open(browser, { language: 'en', options: { viewport: { width: 360, height: 740 }, colorScheme } });
    const barriers = async (): Promise<string[]> => {
      const axe = new AxeBuilder({ page: states.page }).setLegacyMode(true);
      const { violations } = await (colorScheme === 'dark' ? axe.withRules(['color-contrast']) : axe).analyze();
      return violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')} (${nodes.length})`);
    };
    expect(await lookAtAll(states, barriers)).toEqual({});
  }, 4 * MINUTES);
});
