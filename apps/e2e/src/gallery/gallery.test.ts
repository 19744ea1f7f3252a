import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Download, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { startDevelopmentServer, type DevelopmentServer } from './development-server.ts';
import { illegibleOn } from './legibility.ts';

const CHARTS = ['headline', 'groups', 'funnel', 'heat map', 'speaking up', 'trend', 'statements', 'drivers', 'comments'];
const PATIENCE = 120_000;

let server: DevelopmentServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDevelopmentServer(), launchBrowser()]);
}, PATIENCE);

afterAll(async () => {
  await browser.close();
  await server.stop();
});

interface View { width?: number; scheme?: 'light' | 'dark'; locale?: string }

const open = async ({ width = 1280, scheme = 'light', locale = 'en-GB' }: View = {}): Promise<{ page: Page; context: BrowserContext; faults: string[] }> => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, locale, reducedMotion: 'reduce', acceptDownloads: true });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // Nobody is behind the doors here; everything else that a page complains about is a fault.
    if (message.type() === 'error' && !message.text().includes('Failed to load resource')) faults.push(message.text());
  });
  await page.goto(`${server.origin}/gallery`);
  await page.locator('[data-specimen="teams: error"] [role=alert]').waitFor({ timeout: PATIENCE });
  return { page, context, faults };
};

/** Barriers that axe finds. The gallery shows one page's parts many times over, so that some landmarks share a name. */
const barriersOn = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).disableRules(['landmark-unique']).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 4).map(({ target }) => target.join(' ')).join(' and ')} (${nodes.length})`);
};

/** What an expression about a specimen's box that scrolls (`box`) gives in the page. */
const ofBox = (page: Page, name: string, expression: string): Promise<unknown> =>
  page.evaluate(`((box) => ${expression})(document.querySelector('[data-specimen="${name}"] section[tabindex="0"]'))`);

const specimen = (page: Page, name: string) => page.locator(`[data-specimen="${name}"]`);

/** Rows that turn out higher than was thought make the way longer while one is on it: who sees that presses again. */
const toTheEnd = async (box: Locator, last: Locator): Promise<void> => {
  await expect.poll(async () => {
    await box.press('End');
    const [frame, row] = await Promise.all([box.boundingBox(), last.boundingBox()]);
    return frame !== null && row !== null && Math.abs(frame.y + frame.height - row.y - row.height) < 10;
  }, { timeout: 20_000 }).toBe(true);
};

describe('the gallery', () => {
  it('shows every chart real, very long, loading and failed, and throws nothing on the way', async () => {
    const { page, context, faults } = await open();
    const names = await page.evaluate<string[]>('[...document.querySelectorAll("[data-specimen]")].map((element) => element.dataset.specimen)');
    for (const chart of CHARTS) for (const state of ['real', 'very long', 'loading', 'error']) expect(names).toContain(`${chart}: ${state}`);
    for (const chart of ['headline', 'groups', 'heat map', 'comments']) for (const state of ['empty', 'counted together']) expect(names).toContain(`${chart}: ${state}`);
    expect(faults).toEqual([]);
    await context.close();
  }, PATIENCE);

  it.each(['light', 'dark'] as const)('shows axe no barrier in %s', async (scheme) => {
    const { page, context } = await open({ scheme });
    expect(await barriersOn(page)).toEqual([]);
    await context.close();
  }, PATIENCE);

  it('shows axe no barrier in an open list of two thousand parts', async () => {
    const { page, context } = await open();
    const field = page.getByRole('combobox', { name: 'Part of the organisation' });
    await field.scrollIntoViewIfNeeded();
    const before = await field.boundingBox();
    await field.click();
    await page.locator('[role=listbox] [role=option]').first().waitFor();
    // The page stays where it was, and the part that is chosen stands in the list.
    expect(await field.boundingBox()).toEqual(before);
    await page.getByRole('option', { name: 'Team 400' }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await context.close();
  }, PATIENCE);

  it.each([{ width: 320, locale: 'de-DE' }, { width: 320, locale: 'en-GB' }, { width: 768, locale: 'de-DE' }, { width: 1280, locale: 'fr-FR' }])('cuts off no text and lays none on another at $width px in $locale', async (view) => {
    const { page, context } = await open(view);
    expect(await illegibleOn(page)).toEqual([]);
    await context.close();
  }, PATIENCE);

  it.each([['groups: twelve hundred', 1200], ['higher with name: twelve hundred', 1200]])('keeps only the rows in view of the list “%s” in the page, and says how many there are', async (name, count) => {
    const { page, context } = await open();
    const list = specimen(page, name).locator('section[tabindex="0"]').first();
    expect(await list.locator('li').count()).toBeLessThan(60);
    expect(await list.locator('li').first().getAttribute('aria-setsize')).toBe(String(count));
    await toTheEnd(list, list.locator('li').last());
    expect(await list.locator('li').last().getAttribute('aria-posinset')).toBe(String(count));
    await context.close();
  }, PATIENCE);

  it.each([['table: very long', 5000], ['heat map: twelve hundred', 1200]])('keeps only the rows in view of “%s” in the page, below a head that stays, and says how many there are', async (name, count) => {
    const { page, context } = await open();
    const box = specimen(page, name).locator('section[tabindex="0"]').first();
    expect(await box.locator('table').getAttribute('aria-rowcount')).toBe(String(count + 1));
    expect(await box.locator('tr').count()).toBeLessThan(80);
    expect(await box.locator('thead tr').getAttribute('aria-rowindex')).toBe('1');
    await toTheEnd(box, box.locator('tr[data-index]').last());
    expect(await box.locator('tr[data-index]').last().getAttribute('aria-rowindex')).toBe(String(count + 1));
    const [frame, head] = await Promise.all([box, box.locator('thead th').last()].map((part) => part.boundingBox()));
    expect(Math.abs((head?.y ?? NaN) - (frame?.y ?? NaN))).toBeLessThan(10);
    await context.close();
  }, PATIENCE);

  it.each(['groups: twelve hundred', 'heat map: twelve hundred'])('leads by keyboard from what is in view of “%s” to its marks; who scrolls on keeps their place', async (name) => {
    const { page, context } = await open();
    const box = specimen(page, name).locator('section[tabindex="0"]').first();
    const place = () => page.evaluate<string>('document.activeElement.dataset.cell ?? ""');
    const rowInPlace = async (): Promise<number> => Number((await place()).split(' ')[0]);
    await toTheEnd(box, box.locator('[data-index]').last());
    await box.press('Tab');
    const entered = await rowInPlace();
    expect(entered).toBeGreaterThan(1150);
    await ofBox(page, name, 'box.scrollTo(0, 0)');
    await expect.poll(() => box.locator('[data-cell="0 0"]').count()).toBe(1);
    expect(await rowInPlace()).toBe(entered);
    await page.keyboard.press('ArrowUp');
    expect(await rowInPlace()).toBe(entered - 1);
    await expect.poll(() => ofBox(page, name, 'box.scrollTop')).toBeGreaterThan(10_000);
    await context.close();
  }, PATIENCE);

  it('prints the first rows of a long list whole, and of how many they are', async () => {
    const { page, context } = await open();
    const names = ['groups: twelve hundred', 'heat map: twelve hundred', 'table: very long'];
    await page.emulateMedia({ media: 'print' });
    await page.evaluate('window.dispatchEvent(new Event("beforeprint"))');
    for (const name of names) {
      const rows = specimen(page, name).locator('[data-index]');
      await expect.poll(() => ofBox(page, name, '[...box.querySelectorAll("[data-index]")].map((row) => Number(row.dataset.index))')).toEqual(Array.from({ length: 40 }, (_, at) => at));
      const note = specimen(page, name).getByText(/^On paper: the first 40 of [15],[02]00\.$/);
      const [last, below] = await Promise.all([rows.last().boundingBox(), note.boundingBox()]);
      // Nothing scrolls, and no room is left for rows that are not there.
      expect(await ofBox(page, name, 'box.scrollHeight - box.clientHeight')).toBeLessThan(2);
      expect((below?.y ?? 0) - (last?.y ?? 0) - (last?.height ?? 0)).toBeLessThan(20);
    }
    await page.evaluate('window.dispatchEvent(new Event("afterprint"))');
    for (const name of names) await specimen(page, name).getByText(/^On paper/).waitFor({ state: 'detached' });
    await context.close();
  }, PATIENCE);
});

const bytesOf = async (download: Download): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

const PNG_SIGNATURE = '89504e470d0a1a0a';
const PNG_WIDTH_AT = 16;

describe('a chart in the gallery', () => {
  let opened: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => { opened = await open(); }, PATIENCE);
  afterAll(async () => opened.context.close());

  it.each(['headline', 'groups', 'funnel', 'heat map', 'speaking up', 'trend', 'statements', 'drivers'])('%s is entered by the tab key, told by its tip, left by Escape, and taken along as SVG, PNG and CSV', async (chart) => {
    const { page } = opened;
    const shown = specimen(page, `${chart}: real`);
    const first = shown.locator('[data-tip][tabindex="0"], [data-tip]:not([tabindex])').first();
    await first.focus();
    const told = await first.getAttribute('data-tip') ?? '';
    await page.getByRole('tooltip').filter({ hasText: told }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('tooltip').waitFor({ state: 'detached' });
    const take = async (kind: string): Promise<Buffer> => {
      const [download] = await Promise.all([page.waitForEvent('download'), shown.getByRole('button', { name: `Download as ${kind}` }).click()]);
      expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${kind.toLowerCase()}$`));
      return bytesOf(download);
    };
    expect((await take('SVG')).toString('utf8')).toContain('Not for pay or appraisal');
    expect((await take('CSV')).toString('utf8')).toContain('Not for pay or appraisal');
    const png = await take('PNG');
    expect([png.toString('hex', 0, 8), png.readUInt32BE(PNG_WIDTH_AT)]).toEqual([PNG_SIGNATURE, 2000]);
  });

  it.each([['groups', 'ArrowDown'], ['funnel', 'ArrowRight'], ['heat map', 'ArrowRight'], ['trend', 'ArrowRight']])('%s is read mark by mark with the arrow keys', async (chart, key) => {
    const { page } = opened;
    const first = specimen(page, `${chart}: real`).locator('[data-tip][tabindex="0"]').first();
    await first.focus();
    await page.keyboard.press(key);
    const focused = await page.evaluate<string>('document.activeElement.getAttribute("data-tip")');
    expect(focused).not.toBe(await first.getAttribute('data-tip'));
    await page.getByRole('tooltip').filter({ hasText: focused }).waitFor();
  }, PATIENCE);
});
