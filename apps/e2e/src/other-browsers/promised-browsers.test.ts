import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { newerInScript } from './newer-scripts.ts';
import { newerInStyles } from './newer-styles.ts';
import { PROMISED } from './promised-browsers.ts';

const web = fileURLToPath(new URL('../../../web/', import.meta.url));
const dist = join(web, 'dist');

/** What all files of a built app use that Safari 15.4, Chrome 100 or Firefox 100 lacks, each once. */
const newerIn = (app: 'answers' | 'app', ending: '.js' | '.css'): string[] => {
  const files = readdirSync(join(dist, app), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending));
  const read = ending === '.js' ? newerInScript : newerInStyles;
  expect(files.length).toBeGreaterThan(0);
  return [...new Set(files.flatMap((name) => read(readFileSync(join(dist, app, name), 'utf8'))))].toSorted();
};

/** Why each of these does no harm in a browser without it. */
const SCRIPTS = {
  answers: {
    '.toSorted': 'older-browsers.ts brings it',
    'algorithm Ed25519': 'a small library stands in where the browser does not know it',
  },
  app: {
    '.checkVisibility': 'the library asks first whether it is there',
    '.requestSubmit': 'the library asks first whether it is there',
    'navigation': 'the library asks first whether it is there',
    '.getSize': 'a method of the list library',
    '.isActive': 'a method of the query library',
    '.range': 'an axis of our charts',
    'algorithm Ed25519': 'a small library stands in where the browser does not know it',
    '.silent': 'a method of the schema of an event',
    '.toSorted': 'older-browsers.ts brings it',
    '.skipTransition': 'on a transition that only newer browsers can begin',
    '.use': 'a function of React',
  },
} as const;

const STYLES = {
  answers: {
    'text-wrap': 'lines break less evenly',
  },
  app: {
    ':has': 'the chosen answer has its filled circle, if no coloured ground',
    '@page': 'the reader chooses the paper when printing',
    'align-content: start': 'only in a grid, where it is as old as grids',
    'overflow-x: clip': 'nothing is wider than the page; it only guards against it',
    'overscroll-behavior': 'the page scrolls on behind the end of a list',
    'scrollbar-width': 'a usual scrollbar instead of a thin one',
    'text-wrap': 'lines break less evenly',
  },
} as const;

describe('the built apps in the oldest browsers that are promised', () => {
  it.each(['answers', 'app'] as const)('%s calls nothing that one of them lacks without being ready for that', (app) => {
    expect(newerIn(app, '.js')).toEqual(Object.keys(SCRIPTS[app]).toSorted());
  });

  it.each(['answers', 'app'] as const)('%s asks for no style that one of them lacks, unless it is whole without', (app) => {
    expect(newerIn(app, '.css')).toEqual(Object.keys(STYLES[app]).toSorted());
  });
});

describe('whoever has an older browser than those that are promised', () => {
  it.each([['answers', 'respond.html'], ['app', 'index.html']])('is told so by the page of %s before any script has run', (app, page) => {
    const text = readFileSync(join(dist, app, page), 'utf8');
    expect(text).toContain(`this browser is too old: Safari from ${PROMISED.safari}, Chrome from ${PROMISED.chrome} and Firefox from ${PROMISED.firefox} can open this page.`);
  });

  it.each(['vite.answers.config.ts', 'vite.app.config.ts'])('is the only one for whom %s builds nothing', (configuration) => {
    const [, targets = ''] = /target: \[(.*)\]/.exec(readFileSync(join(web, configuration), 'utf8')) ?? [];
    expect(targets.split(', ').toSorted()).toEqual([`'chrome${PROMISED.chrome}'`, `'firefox${PROMISED.firefox}'`, `'safari${PROMISED.safari}'`]);
  });
});

describe('what is newer than the promised browsers', () => {
  it.each([
    ['Object.groupBy(list, key)', 'Object.groupBy'],
    ['Promise.withResolvers()', 'Promise.withResolvers'],
    ['AbortSignal.timeout(9)', 'AbortSignal.timeout'],
    ['AbortSignal.any([])', 'AbortSignal.any'],
    ['URL.canParse(text)', 'URL.canParse'],
    ['list.toSorted()', '.toSorted'],
    ['list.findLast(Boolean)', '.findLast'],
    ['text.isWellFormed()', '.isWellFormed'],
    ['one.union(other)', '.union'],
    ['new CompressionStream("gzip")', 'CompressionStream'],
    ['globalThis.CompressionStream', 'CompressionStream'],
    ['new Intl.NumberFormat(`en`, { signDisplay: `negative` })', 'option signDisplay: negative'],
    ['crypto.subtle.sign("Ed25519", key, bytes)', 'algorithm Ed25519'],
    ['new Intl.NumberFormat("en", { signDisplay: "negative" })', 'option signDisplay: negative'],
    ['new Intl.NumberFormat("en", { roundingMode: "floor" })', 'option roundingMode'],
    ['text.match(/(?<=a)b/)', 'pattern \\(\\?<[=!]'],
    ['text.match(/[a--b]/v)', 'pattern with v'],
    ['class A { static { this.b = 1; } }', 'static block'],
  ])('is found in a script: %s', (code, found) => {
    expect(newerInScript(code)).toEqual([found]);
  });

  it.each([
    'structuredClone(a); a.at(-1); Object.hasOwn(a, "b"); crypto.randomUUID(); new BroadcastChannel("a"); navigator.locks.request("a", b); a.flatMap(b).replaceAll("c", d)',
    'const a = { toSorted: 1, navigation: 2 }; a.b.range; new Intl.NumberFormat("en", { signDisplay: "always" }); class A { #b = 1; static c = 2 }',
    'text.match(/(?:a)(?<b>c)(?=d)/u)',
  ])('is not found in %s', (code) => {
    expect(newerInScript(code)).toEqual([]);
  });

  it.each([
    ['a:has(b) { color: red }', ':has'],
    ['a { color: color-mix(in srgb, red, blue) }', 'color-mix()'],
    ['a { color: oklch(40% 0.2 10) }', 'oklch()'],
    ['a { color: light-dark(red, blue) }', 'light-dark()'],
    ['a { min-height: 100dvh }', 'unit dvh'],
    ['a { b { color: red } }', 'rule in a rule'],
    ['@container (min-width: 9rem) { a { color: red } }', '@container'],
    ['@media (width >= 9rem) { a { color: red } }', '@media with a comparison'],
    ['a { grid-template-rows: subgrid }', 'grid-template-rows: subgrid'],
    ['a { field-sizing: content }', 'field-sizing'],
    ['a:popover-open { color: red }', ':popover-open'],
  ])('is found in styles: %s', (text, found) => {
    expect(newerInStyles(text)).toEqual([found]);
  });

  it.each([
    'a:is(b):where(c):focus-visible::before { inset: 0; aspect-ratio: 1; accent-color: red; color: rgb(1 2 3 / 4%) }',
    '@supports (min-height: 100dvh) { a { min-height: 100dvh } }',
    'a { -webkit-user-select: none; user-select: none }',
    'dialog::backdrop { width: clamp(1px, 2vw, 3px); gap: 1px; transform: none }',
  ])('is not found in %s', (text) => {
    expect(newerInStyles(text)).toEqual([]);
  });
});
