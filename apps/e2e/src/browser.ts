import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * The browser of the journeys: the one that CHROMIUM_PATH names, else an installed one, else the packaged one. The
 * packaged one's own arguments switch off the walls between origins, so they are never used.
 */
const executablePath = async (): Promise<string> => {
  const given = process.env['CHROMIUM_PATH'];
  if (given !== undefined && given !== '') return given;
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed !== undefined) return installed;
  // It unpacks below the temporary directory, readable by its first user only; and brings its libraries only on this runtime.
  process.env['TMPDIR'] = mkdtempSync(join(tmpdir(), 'unguarded-chromium-'));
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
};

/**
 * Starts a real Chromium without a window.
 *
 * @example const browser = await launchBrowser(); await browser.newPage();
 */
export const launchBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await executablePath(), args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'] });
