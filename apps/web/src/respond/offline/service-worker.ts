import { assetsOf } from './assets-of.ts';
import { handInWaiting } from './hand-in-waiting.ts';

/**
 * Keeps the app's own public files on the device, so that a draft can be opened, finished and sealed without a line.
 * The page comes from the network whenever there is one, except for comparing: there the answer door knows, from the
 * signed-in visit a moment ago, who may be coming, so it is neither told (but by WebKit, which asks for the page beside
 * starting a worker) nor given the choice of a page. Nothing below
 * /v1/ passes through here, and nothing of what an address asks for after its # is kept: the page is stored under one name.
 */

interface LifetimeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchLikeEvent extends LifetimeEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

/** The part of a worker's surroundings that is used here; the page's own types know no workers. */
interface Worker {
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate' | 'sync' | 'periodicsync', listener: (event: LifetimeEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchLikeEvent) => void): void;
}

const worker = globalThis as unknown as Worker;
const CACHE = 'unguarded-answers';
const PAGE = '/';
/** The link as the results page writes it, and no other: a page that is older than what stands at the door is for comparing only. */
const COMPARING = /^#space=[^&]+&results=[^&]+$/;

async function keepMissing(cache: Cache, assets: readonly string[]): Promise<void> {
  const missing = await Promise.all(assets.map(async (asset) => ((await cache.match(asset)) === undefined ? [asset] : [])));
  await cache.addAll(missing.flat());
}

/**
 * With what its styles name, the fonts: opened again, the page asks for nothing that is built. The page is kept last: one
 * whose parts are not all here would ask for them later, of all moments when somebody compares.
 */
async function keepPage(response: Response): Promise<void> {
  const cache = await caches.open(CACHE);
  const assets = assetsOf(await response.clone().text());
  await keepMissing(cache, assets);
  for (const style of assets.filter((asset) => asset.endsWith('.css'))) await keepMissing(cache, assetsOf((await (await cache.match(style))?.text()) ?? ''));
  await cache.put(PAGE, response);
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    if (/^\/assets\/.*\.(js|css)$/.test(pathname) && !assets.includes(pathname)) await cache.delete(pathname);
  }
}

async function keepNewestPage(): Promise<void> {
  const response = await fetch(PAGE, { credentials: 'omit', cache: 'no-store' });
  if (response.ok) await keepPage(response);
}

async function pageFromNetwork(event: FetchLikeEvent): Promise<Response> {
  try {
    const response = await fetch(PAGE, { credentials: 'omit', cache: 'no-store' });
    if (response.ok) event.waitUntil(keepPage(response.clone()));
    return response;
  } catch {
    return (await caches.match(PAGE)) ?? Response.error();
  }
}

async function pageFromDevice(event: FetchLikeEvent): Promise<Response> {
  return (await caches.match(PAGE)) ?? pageFromNetwork(event);
}

/** Names of built files hold the hash of their content: one that is kept is never out of date. */
async function assetFromDevice(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (response.ok) await (await caches.open(CACHE)).put(request, response.clone());
  return response;
}

worker.addEventListener('install', (event) => event.waitUntil(Promise.all([keepNewestPage(), worker.skipWaiting()])));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
/** The browser has a line again, or wakes the worker from time to time: what may leave is handed in. */
worker.addEventListener('sync', (event) => event.waitUntil(handInWaiting(new Date())));
worker.addEventListener('periodicsync', (event) => event.waitUntil(handInWaiting(new Date())));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname, hash } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate' && pathname === PAGE) event.respondWith(COMPARING.test(hash) ? pageFromDevice(event) : pageFromNetwork(event));
  if (pathname.startsWith('/assets/')) event.respondWith(assetFromDevice(request));
});
