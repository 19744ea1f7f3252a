import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const ORIGIN = 'https://answers.example';

interface Event {
  waitUntil(work: Promise<unknown>): void;
  request?: { url: string; method: string; mode: string };
  respondWith?(response: Promise<Response>): void;
}

/** What stands at the answer door; null: the line breaks there. */
let served: Record<string, string | null>;
let listeners: Map<string, (event: Event) => void>;
let kept: Map<string, Response>;

const pathOf = (request: RequestInfo | URL): string => new URL(request instanceof Request ? request.url : request, ORIGIN).pathname;

const fetchServed = async (request: RequestInfo | URL): Promise<Response> => {
  const text = served[pathOf(request)];
  if (text === undefined || text === null) throw new TypeError('Failed to fetch');
  return new Response(text);
};

/** As browsers do it: all of a list is added, or nothing. */
const cache = {
  match: async (request: RequestInfo | URL) => kept.get(pathOf(request))?.clone(),
  put: async (request: RequestInfo | URL, response: Response) => void kept.set(pathOf(request), response),
  delete: async (request: RequestInfo | URL) => kept.delete(pathOf(request)),
  keys: async () => [...kept.keys()].map((path) => new Request(`${ORIGIN}${path}`)),
  addAll: async (paths: string[]) => {
    const responses = await Promise.all(paths.map(async (path) => [path, await fetchServed(path)] as const));
    for (const [path, response] of responses) kept.set(path, response);
  },
};

const installs = async (): Promise<void> => {
  const work: Promise<unknown>[] = [];
  listeners.get('install')?.({ waitUntil: (promise) => work.push(promise) });
  await Promise.allSettled(work);
};

const textOf = (path: string): Promise<string> | undefined => kept.get(path)?.clone().text();

beforeEach(async () => {
  listeners = new Map();
  kept = new Map();
  vi.stubGlobal('location', { origin: ORIGIN });
  vi.stubGlobal('caches', { open: async () => cache, match: cache.match });
  vi.stubGlobal('fetch', fetchServed);
  vi.stubGlobal('addEventListener', (type: string, listener: (event: Event) => void) => listeners.set(type, listener));
  vi.stubGlobal('skipWaiting', async () => undefined);
  vi.resetModules();
  await import('./service-worker.ts');
});

afterEach(() => vi.unstubAllGlobals());

it('keeps a newer page only with all of its parts: when the line breaks between them, the older one stays whole', async () => {
  served = { '/': '<script src="/assets/old.js"></script><link href="/assets/old.css">', '/assets/old.js': 'old', '/assets/old.css': 'src:url(/assets/inter.woff2)', '/assets/inter.woff2': 'font' };
  await installs();
  expect([...kept.keys()].toSorted()).toEqual(['/', '/assets/inter.woff2', '/assets/old.css', '/assets/old.js']);

  const older = served['/'] ?? '';
  served = { ...served, '/': '<script src="/assets/new.js"></script><link rel="part" href="/assets/new-part.js">', '/assets/new.js': 'new', '/assets/new-part.js': null };
  await installs();
  expect(await textOf('/')).toBe(older);
  expect(await textOf('/assets/old.js')).toBe('old');

  served = { ...served, '/assets/new-part.js': 'part' };
  await installs();
  expect([...kept.keys()].toSorted()).toEqual(['/', '/assets/inter.woff2', '/assets/new-part.js', '/assets/new.js']);
});

/** The page that a visit gets. */
const visit = async (fragment: string): Promise<string> => {
  const answer = new Promise<Response>((resolve) => {
    listeners.get('fetch')?.({ waitUntil: () => undefined, request: { url: `${ORIGIN}/${fragment}`, method: 'GET', mode: 'navigate' }, respondWith: (response) => void response.then(resolve) });
  });
  return (await answer).text();
};

it('takes the page from the device for who comes to compare, and for nobody else: a claim is made on the newest page', async () => {
  served = { '/': 'kept' };
  await installs();
  served = { '/': 'newest' };
  const pages = await Promise.all(['#space=4f2a&results=WzEs', '#claim=K7Q2&space=4f2a&results=WzEs', '#results=WzEs', '#space=4f2a&results=WzEs&move=a', '#space=4f2a', ''].map(visit));
  expect(pages).toEqual(['kept', 'newest', 'newest', 'newest', 'newest', 'newest']);
});
