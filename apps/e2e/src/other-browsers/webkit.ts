import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../running-product.ts';
import { untilThere } from './at-browser.ts';
import { downloadsOf, endsWithUs, idOf, type Profile, type Remote } from './remote.ts';

const WINDOW = fileURLToPath(new URL('webkit-window.py', import.meta.url));

/** A screen that nobody sees: WebKitGTK draws on one only. */
const startScreen = async (): Promise<{ screen: ChildProcess; display: string }> => {
  const screen = spawn(SCREEN, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise<string>((said, failed) => {
    (screen.stdio[3] as Readable).once('data', (chunk: Buffer) => said(chunk.toString('utf8').trim()));
    screen.once('exit', () => failed(new Error('There is no screen for WebKit.')));
  });
  return { screen, display: `:${number}` };
};

interface Fault {
  error: string;
  message: string;
}

/** One request to the driver, as the WebDriver standard has it. */
const ask = async <T>(address: string, { method, body }: { method: 'POST' | 'DELETE'; body?: object }): Promise<T> => {
  const response = await fetch(address, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: T | Fault };
  if (response.ok) return value as T;
  const { error, message } = value as Fault;
  throw new Error(`${error}: ${message}`);
};

const untilItListens = async (address: string): Promise<void> => {
  for (;;) {
    if (await fetch(`${address}/status`).then(({ ok }) => ok, () => false)) return;
    await pause(50);
  }
};

/** Safari knows no such directive and says so; the others need it to let the page be installed. */
const NOT_KNOWN = "Unrecognized Content-Security-Policy directive 'manifest-src'.";

const LEAVES = 'globalThis.isLeft = true;';
const HAS_COME = `return globalThis.isLeft === undefined && document.readyState === 'complete' ? true : null;`;

/** What the engine writes of its console: faults of scripts, and what a page's policy blocked. */
const complaintsIn = (output: string): string[] => (output.match(/^.*CONSOLE (?:\S+ )?ERROR .*$/gm) ?? []).filter((line) => !line.endsWith(NOT_KNOWN));

/**
 * Starts WebKitGTK on a screen that nobody sees.
 *
 * @example const webkit = await startWebKit({ directory, language: 'de', width: 390, height: 844 });
 */
export const startWebKit = async (profile: Profile): Promise<Remote> => {
  mkdirSync(downloadsOf(profile), { recursive: true });
  const { screen, display } = await startScreen();
  const port = await freePort();
  // The engine's own sandbox asks for name spaces that a container does not give; no page here is a stranger's.
  const environment = { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
  const driver = spawn(DRIVER, [`--port=${port}`], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const child of [driver, screen]) endsWithUs(child);
  let output = '';
  for (const stream of [driver.stdout, driver.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  const address = `http://127.0.0.1:${port}`;
  await untilItListens(address);
  const browserOptions = { binary: WINDOW, args: [profile.directory, profile.language, String(profile.width), String(profile.height)] };
  // The driver may wait for no page: after a way back to one with a cross-origin-opener-policy, which has long come, it waits for ever.
  const capabilities = { alwaysMatch: { pageLoadStrategy: 'none', 'webkitgtk:browserOptions': browserOptions } };
  const { sessionId } = await ask<{ sessionId: string }>(`${address}/session`, { method: 'POST', body: { capabilities } });
  const session = `${address}/session/${sessionId}`;
  const post = <T>(path: string, body: object = {}): Promise<T> => ask<T>(`${session}/${path}`, { method: 'POST', body });
  const execute = <T>(script: string, parameters: readonly unknown[] = []): Promise<T> => post<T>('execute/sync', { script, args: parameters });
  return {
    navigate: async (url) => {
      await execute(LEAVES);
      await post('url', { url });
      await untilThere(url, () => execute<true | null>(HAS_COME), () => execute('return document.body.innerText;'));
    },
    execute,
    click: (element) => post(`element/${idOf(element)}/click`),
    complaints: () => Promise.resolve(complaintsIn(output)),
    end: async () => {
      const over = [once(driver, 'exit'), once(screen, 'exit')];
      await ask(session, { method: 'DELETE' }).catch(() => undefined);
      driver.kill();
      screen.kill();
      await Promise.all(over);
    },
  };
};

export const DRIVER = '/usr/bin/WebKitWebDriver';
export const SCREEN = '/usr/bin/Xvfb';
export const LIBRARY_OF_WINDOW = ['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/girepository-1.0/WebKit2-4.1.typelib`);
