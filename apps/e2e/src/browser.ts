import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

interface Chromium {
  executablePath: string;
  environment: NodeJS.ProcessEnv;
  /** What was unpacked for this browser alone. */
  unpacked: string | null;
}

/** The packaged fonts lie where they were unpacked; without a word about that, a machine without fonts shows no text. */
const fontsIn = (directory: string): string =>
  `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir>${directory}</dir><cachedir>${directory}-cache</cachedir></fontconfig>\n`;

/** Runs with other settings in the environment, and puts them back. */
const withSettings = async <T>(settings: Record<string, string>, work: () => Promise<T>): Promise<T> => {
  const before = { ...process.env };
  Object.assign(process.env, settings);
  try {
    return await work();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
};

/**
 * Unpacks the packaged browser into a directory of its own, since the package's usual place belongs to its first user
 * for ever. It brings its libraries on this runtime only.
 */
const unpackChromium = async (): Promise<Chromium> => {
  const unpacked = mkdtempSync(join(tmpdir(), 'unguarded-chromium-'));
  const executablePath = await withSettings({ TMPDIR: unpacked, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' }, async () => {
    const { default: packaged } = await import('@sparticuz/chromium');
    return packaged.executablePath();
  });
  const fonts = join(unpacked, 'fonts');
  writeFileSync(join(fonts, 'fonts.conf'), fontsIn(fonts));
  return { executablePath, environment: { ...process.env, FONTCONFIG_PATH: fonts, LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib') }, unpacked };
};

/**
 * The browser of the journeys: the one that CHROMIUM_PATH names, else an installed one, else the packaged one. The
 * packaged one's own arguments switch off the walls between origins, so they are never used.
 */
const findChromium = async (): Promise<Chromium> => {
  const given = process.env['CHROMIUM_PATH'];
  const installed = given !== undefined && given !== '' ? given : INSTALLED.find((path) => existsSync(path));
  return installed === undefined ? unpackChromium() : { executablePath: installed, environment: process.env, unpacked: null };
};

const withValues = (environment: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

const ARGUMENTS = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/**
 * Starts a real Chromium without a window; what was unpacked for it goes when it is closed.
 *
 * @example const browser = await launchBrowser(); await browser.newPage();
 */
export const launchBrowser = async (more: readonly string[] = []): Promise<Browser> => {
  const { executablePath, environment, unpacked } = await findChromium();
  const browser = await chromium.launch({ executablePath, env: withValues(environment), args: [...ARGUMENTS, ...more] });
  browser.once('disconnected', () => {
    if (unpacked !== null) rmSync(unpacked, { recursive: true, force: true });
  });
  return browser;
};
