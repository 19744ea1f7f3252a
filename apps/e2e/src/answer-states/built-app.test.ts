import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser.ts';

const web = fileURLToPath(new URL('../../../web/', import.meta.url));
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.webmanifest': 'application/manifest+json' };

/** The built files and nothing behind them: every other address is not found, as with a server that cannot be reached. */
const serve = (directory: string, asked: string[]): Server =>
  createServer((request, response) => {
    asked.push(request.url ?? '');
    const path = request.url === '/' ? '/respond.html' : (request.url ?? '');
    try {
      response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream').end(readFileSync(join(directory, path)));
    } catch {
      response.writeHead(404).end();
    }
  });

describe('the built answer app', () => {
  const directory = mkdtempSync(join(tmpdir(), 'built-answers-'));
  let browser: Browser;
  let server: Server;
  const asked: string[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    await build({ root: web, configFile: join(web, 'vite.answers.config.ts'), logLevel: 'silent', build: { outDir: directory, emptyOutDir: true } });
    server = serve(directory, asked);
    await new Promise((listening) => server.listen(0, 'localhost', () => listening(undefined)));
  }, 120_000);
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(directory, { recursive: true, force: true });
  });

  const visit = async (locale: string): Promise<Page> => {
    const page = await (await browser.newContext({ locale })).newPage();
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    await page.locator('h1').waitFor();
    return page;
  };

  it('speaks the language of the browser, loads no other, and another one when it is chosen, from then on', async () => {
    const page = await visit('fr-CA');
    await page.getByRole('heading', { name: 'Pas de connexion' }).waitFor();
    expect(await page.evaluate<string>('document.documentElement.lang')).toBe('fr');
    const scripts = await page.evaluate<string[]>(`performance.getEntriesByType('resource').filter(({ initiatorType }) => initiatorType === 'script').map(({ name }) => new URL(name).pathname)`);
    expect(scripts.filter((path) => /\/assets\/(?:en|de|fr|es)-/.test(path)).map((path) => path.slice(8, 10))).toEqual(['fr']);
    await page.getByRole('combobox', { name: 'Langue' }).selectOption('es');
    await page.getByRole('heading', { name: 'Sin conexión' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Sin conexión' }).waitFor();
    expect(await page.evaluate<string>('document.documentElement.lang')).toBe('es');
    await page.context().close();
  });

  it('runs no part that differs from the one that its page names by a single byte', async () => {
    const german = readdirSync(join(directory, 'assets')).find((name) => /^de-.*\.js$/.test(name)) ?? '';
    appendFileSync(join(directory, 'assets', german), ' ');
    const page = await visit('de-DE');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('No connection');
    await page.context().close();
  });

  it('opens without a line once it was opened, in another language too', async () => {
    const page = await visit('de-DE');
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await page.evaluate(`(async () => { while ((await (await caches.open('unguarded-answers')).keys()).length < 10) await new Promise((later) => setTimeout(later, 50)); })()`);
    server.closeAllConnections();
    server.close();
    await page.reload();
    await page.getByRole('heading', { name: 'Keine Verbindung' }).waitFor();
    await page.getByRole('combobox', { name: 'Sprache' }).selectOption('en');
    await page.getByRole('heading', { name: 'No connection' }).waitFor();
    expect(await page.evaluate<string>('document.documentElement.lang')).toBe('en');
    await page.context().close();
  });

  it('comes from the device for who follows the link from their results, and from the network otherwise', async () => {
    const page = await visit('en-GB');
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await page.evaluate(`(async () => { while (!(await (await caches.open('unguarded-answers')).keys()).some(({ url }) => url.endsWith('.woff2'))) await new Promise((later) => setTimeout(later, 50)); })()`);
    const requestsFor = async (fragment: string, heading: string): Promise<string[]> => {
      await page.goto('about:blank');
      asked.length = 0;
      await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/${fragment}`);
      await page.getByRole('heading', { name: heading }).waitFor();
      await page.waitForLoadState('networkidle');
      return asked.filter((path) => path !== '/service-worker.js'); // the browser's own look for a newer one
    };
    expect(await requestsFor('#space=4f2a&results=WzEs', 'This link cannot be read')).toEqual([]);
    expect(page.url()).not.toContain('#');
    expect(await requestsFor('#space=4f2a', 'No connection')).toEqual(expect.arrayContaining(['/', '/v1/deployment']));
    await page.context().close();
  });
});
