import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { SCREENS, type Screen, type Viewer } from './screens.ts';

/** What a picture is taken for. */
export interface Camera { width: number; scheme: 'light' | 'dark'; locale: string }

export interface Shoot {
  browser: Browser;
  origin: string;
  /** A sign-in link for each viewer; nobody needs none. */
  links: ReadonlyMap<Viewer, string>;
  folder: string;
  cameras: readonly Camera[];
  /** Only screens whose name this matches. */
  only: RegExp;
}

const HEIGHT = 900;

/** What was opened is drawn, and what was left is gone: ten frames, one after the other, of one height. */
const LAYOUT_SETTLED = `new Promise((done) => {
  let [height, frames] = [0, 0];
  const look = () => {
    const { scrollHeight } = document.documentElement;
    [height, frames] = [scrollHeight, scrollHeight === height ? frames + 1 : 0];
    if (frames < 10) requestAnimationFrame(look); else done();
  };
  look();
})`;

const signIn = async (context: BrowserContext, link: string): Promise<void> => {
  const page = await context.newPage();
  await page.goto(link);
  await page.locator('main button').first().click();
  await page.waitForURL((url) => url.pathname === '/');
  await page.close();
};

/** One sign-in for each viewer, whatever the number of cameras: a link works once. */
const sessionsOf = async ({ browser, links }: Shoot): Promise<Map<Viewer, Awaited<ReturnType<BrowserContext['storageState']>>>> => {
  const sessions = new Map<Viewer, Awaited<ReturnType<BrowserContext['storageState']>>>();
  for (const [viewer, link] of links) {
    const context = await browser.newContext({ locale: 'en-GB' });
    await signIn(context, link);
    sessions.set(viewer, await context.storageState());
    await context.close();
  }
  return sessions;
};

const organisationOf = async (page: Page, origin: string): Promise<string> => {
  const response = await page.request.get(`${origin}/trpc/insight/units`);
  return /"organisationUnitId":"([^"]+)"/.exec(await response.text())?.[1] ?? '';
};

const addressOf = async (page: Page, { origin }: Shoot, { path }: Screen): Promise<string> =>
  `${origin}${path.includes('{organisation}') ? path.replace('{organisation}', await organisationOf(page, origin)) : path}`;

const picture = async (context: BrowserContext, shoot: Shoot, { screen, file }: { screen: Screen; file: string }): Promise<void> => {
  const page = await context.newPage();
  await page.goto(await addressOf(page, shoot, screen));
  await page.locator('main h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await screen.act?.(page);
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.evaluate(LAYOUT_SETTLED);
  await page.screenshot({ path: file, fullPage: true, animations: 'disabled' });
  await page.close();
};

/**
 * Writes a picture of every page and state, as its viewer sees it, for every camera.
 *
 * @example await takeScreenshots({ browser, origin, links, folder: 'screenshots', cameras: [{ width: 320, scheme: 'dark', locale: 'de' }], only: /./ })
 */
export const takeScreenshots = async (shoot: Shoot): Promise<string[]> => {
  mkdirSync(shoot.folder, { recursive: true });
  const screens = SCREENS.filter(({ name }) => shoot.only.test(name));
  const sessions = await sessionsOf(shoot);
  const files: string[] = [];
  for (const { width, scheme, locale } of shoot.cameras) {
    for (const viewer of new Set(screens.map((screen) => screen.viewer))) {
      const storageState = sessions.get(viewer);
      const context = await shoot.browser.newContext({
        viewport: { width, height: HEIGHT }, colorScheme: scheme, locale, reducedMotion: 'reduce', ...(storageState === undefined ? {} : { storageState }),
      });
      for (const screen of screens.filter((each) => each.viewer === viewer)) {
        const file = join(shoot.folder, `${screen.name}-${width}-${scheme}-${locale}.png`);
        await picture(context, shoot, { screen, file });
        files.push(file);
      }
      await context.close();
    }
  }
  return files;
};
