import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openMarionette, type Marionette } from './marionette.ts';
import { downloadsOf, endsWithUs, idOf, type Profile, type Remote } from './remote.ts';

const preferencesOf = (profile: Profile): Record<string, string | number | boolean> => ({
  'marionette.port': 0,
  'intl.accept_languages': profile.language,
  'browser.download.folderList': 2,
  'browser.download.dir': downloadsOf(profile),
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.normandy.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'ui.prefersReducedMotion': 1,
  'devtools.console.stdout.chrome': false,
  'devtools.console.stdout.content': true,
});

/** Firefox writes down where it listens. */
const portOf = async (file: string, ended: () => boolean): Promise<number> => {
  for (;;) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (port > 0) return port;
    if (ended()) throw new Error('Firefox ended before it could be driven.');
    await pause(50);
  }
};

/** Runs in the browser's own surroundings, not in a page. */
const inBrowser = async <T>(send: Marionette, script: string, parameters: readonly unknown[]): Promise<T> => {
  await send('Marionette:SetContext', { value: 'chrome' });
  try {
    return (await send<{ value: T }>('WebDriver:ExecuteScript', { script, args: parameters })).value;
  } finally {
    await send('Marionette:SetContext', { value: 'content' });
  }
};

/** No window can be as narrow as a phone, but the page in it can. */
const RESIZE = `
  const { style } = gBrowser.selectedBrowser;
  for (const [name, pixels] of [['width', arguments[0]], ['height', arguments[1]]]) {
    for (const edge of ['min-', 'max-', '']) style.setProperty(edge + name, pixels + 'px');
  }`;

/** Faults in scripts, and what a page's policy blocked. */
const FAULTS = `
  const [origins] = arguments;
  const ofUs = (address) => origins.some((origin) => String(address).startsWith(origin));
  return Services.console.getMessageArray()
    .filter((message) => message instanceof Ci.nsIScriptError && ofUs(message.sourceName))
    .filter(({ flags, category }) => (flags & Ci.nsIScriptError.warningFlag) === 0 || category === 'CSP')
    .map(({ sourceName, errorMessage }) => sourceName + ': ' + errorMessage);`;

/** What pages say to the console is written to the output; so is what parts of Firefox itself say, behind their own names. */
const saidIn = (output: string): string[] => output.match(/^console\.error: (?!\w+: ).*$/gm) ?? [];

/**
 * Starts Firefox without a window.
 *
 * @example const firefox = await startFirefox({ directory, language: 'de', width: 390, height: 844 });
 */
export const startFirefox = async (profile: Profile): Promise<Remote> => {
  mkdirSync(downloadsOf(profile), { recursive: true });
  const preferences = Object.entries(preferencesOf(profile)).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`);
  writeFileSync(join(profile.directory, 'user.js'), preferences.join(''));
  const portFile = join(profile.directory, 'MarionetteActivePort');
  rmSync(portFile, { force: true });
  const browser = spawn(FIREFOX, ['--headless', '--no-remote', '--marionette', '-remote-allow-system-access', '--profile', profile.directory], { stdio: ['ignore', 'pipe', 'ignore'] });
  endsWithUs(browser);
  let output = '';
  browser.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  const ended = once(browser, 'exit');
  const send = await openMarionette(await portOf(portFile, () => browser.exitCode !== null || browser.signalCode !== null));
  await send('WebDriver:NewSession');
  await send('WebDriver:SetWindowRect', { width: Math.max(profile.width, 500), height: profile.height + 200 });
  await inBrowser(send, RESIZE, [profile.width, profile.height]);
  return {
    navigate: (url) => send('WebDriver:Navigate', { url }),
    execute: async <T>(script: string, parameters: readonly unknown[] = []) => (await send<{ value: T }>('WebDriver:ExecuteScript', { script, args: parameters })).value,
    click: (element) => send('WebDriver:ElementClick', { id: idOf(element) }),
    complaints: async (origins) => [...(await inBrowser<string[]>(send, FAULTS, [origins])), ...saidIn(output)],
    end: async () => {
      await send('Marionette:Quit', { flags: ['eAttemptQuit'] }).catch(() => browser.kill());
      await ended;
    },
  };
};

export const FIREFOX = '/usr/bin/firefox-esr';
