import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { createServer } from 'vite';

const web = fileURLToPath(new URL('../../../web/', import.meta.url));

/** Every state of the answer app on a page of its own, made from the sources. */
export interface StatesGallery {
  /** A page that shows the states in one language. */
  open(browser: Browser, way: { language: string; options: BrowserContextOptions }): Promise<ShownStates>;
  close(): Promise<void>;
}

export interface ShownStates {
  page: Page;
  names: readonly string[];
  show(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Bars that stay in reach of the thumb lie over what scrolls below them; here they stand where they belong. */
const STILL = '.actions { position: static !important } * { animation: none !important; transition: none !important }';

const openStates = async (browser: Browser, { origin, language, options }: { origin: string; language: string; options: BrowserContextOptions }): Promise<ShownStates> => {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(`${origin}/src/respond/gallery/gallery.html?language=${language}#starting`, { timeout: 60_000 });
  await page.locator('h1').waitFor({ timeout: 60_000 });
  await page.addStyleTag({ content: STILL });
  const names = (await page.evaluate<string>('document.documentElement.dataset.states')).split(' ');
  const show = async (name: string): Promise<void> => {
    await page.evaluate(`location.hash = ${JSON.stringify(name)}`);
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    // What is folded away is looked at too.
    await page.evaluate('document.querySelectorAll("details").forEach((fold) => { fold.open = true })');
    if (name.endsWith('noticed')) await page.locator('.noticed li').first().waitFor();
    await page.evaluate('document.fonts.ready.then(() => undefined)');
  };
  return { page, names, show, close: () => context.close() };
};

/**
 * Serves the gallery of the answer app's states from its sources.
 *
 * @example const gallery = await serveGallery(); const states = await gallery.open(browser, { language: 'de', options: {} });
 */
export const serveGallery = async (): Promise<StatesGallery> => {
  const cacheDir = mkdtempSync(join(tmpdir(), 'unguarded-gallery-'));
  const server = await createServer({ root: web, configFile: join(web, 'vite.answers.config.ts'), cacheDir, logLevel: 'error', server: { port: 0, proxy: {}, hmr: false, watch: null } });
  await server.listen();
  const origin = (server.resolvedUrls?.local[0] ?? '').replace(/\/$/, '');
  return {
    open: (browser, { language, options }) => openStates(browser, { origin, language, options }),
    close: async () => {
      await server.close();
      rmSync(cacheDir, { recursive: true, force: true });
    },
  };
};
