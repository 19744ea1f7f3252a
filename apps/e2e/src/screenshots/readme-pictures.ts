import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser.ts';

/** A picture of the README: pages side by side, each from its top down to where the picture ends. */
interface ReadmePicture { file: string; pages: readonly string[]; pageWidth: number; width: number; height: number }

const PICTURES: readonly ReadmePicture[] = [
  { file: 'leader.png', pages: ['results-leader'], pageWidth: 1280, width: 1280, height: 1890 },
  { file: 'employee.png', pages: ['answer-first-screen', 'answer-questions-1', 'answer-counted', 'answer-compared'], pageWidth: 360, width: 1280, height: 640 },
];

const docs = fileURLToPath(new URL('../../../../docs/', import.meta.url));

const compose = async (browser: Browser, folder: string, { file, pages, pageWidth, width, height }: ReadmePicture): Promise<void> => {
  const page = await browser.newPage({ viewport: { width, height } });
  const images = pages.map((name) => `<img src="data:image/png;base64,${readFileSync(join(folder, `${name}-${pageWidth}-light-en-GB.png`), 'base64')}">`);
  const apart = pages.length === 1 ? 0 : 20;
  await page.setContent(`<style>
    body { margin: 0; display: flex; gap: ${apart}px; padding: ${apart}px; height: ${height - 2 * apart}px; background: #e3e0d9; }
    img { flex: 1; min-width: 0; object-fit: cover; object-position: top; border-radius: ${apart}px; }
  </style>${images.join('')}`);
  await page.screenshot({ path: join(docs, file) });
  await page.close();
};

/** Makes the README's pictures of those that `pnpm screenshots` has written to a folder. */
const [folder = 'screenshots'] = process.argv.slice(2);
const browser = await launchBrowser();
for (const picture of PICTURES) await compose(browser, folder, picture);
await browser.close();
