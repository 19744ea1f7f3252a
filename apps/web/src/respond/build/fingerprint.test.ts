import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuildFingerprint } from './fingerprint.ts';

const repository = decodeURIComponent(new URL('../../../../../', import.meta.url).pathname);
const WEB = 'apps/web';
const SOURCES = ['tsconfig', 'tsconfig.base.json', ...['respond.html', 'vite.answers.config.ts', 'package.json', 'tsconfig.json', 'src'].map((name) => join(WEB, name))];

/** Nothing of these is what this build makes out of the place it stands in. */
const UNTOUCHED = ['packages', 'apps/server', join(WEB, 'node_modules')];

/** Every built file with its bytes as text, by path. */
type Built = Record<string, string>;

/** The app as somebody builds it who has the sources in a directory of their own. */
async function buildElsewhere(directory: string): Promise<Built> {
  for (const path of SOURCES) cpSync(join(repository, path), join(directory, path), { recursive: true });
  const root = join(directory, WEB);
  for (const path of UNTOUCHED) symlinkSync(join(repository, path), join(directory, path));
  await build({ root, configFile: join(root, 'vite.answers.config.ts'), logLevel: 'silent' });
  const output = join(root, 'dist/answers');
  const paths = readdirSync(output, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(output, path)).isFile() && !/\.(?:br|gz)$/.test(path));
  return Object.fromEntries(paths.toSorted().map((path) => [path, readFileSync(join(output, path), 'latin1')]));
}

const digest = (algorithm: string, latin1: string, encoding: 'hex' | 'base64') => createHash(algorithm).update(latin1, 'latin1').digest(encoding);

describe('the answer app that two people build', () => {
  const directories: string[] = [];
  let [one, other]: Built[] = [{}, {}];
  beforeAll(async () => {
    directories.push(mkdtempSync(join(tmpdir(), 'answers-')), mkdtempSync(join(tmpdir(), 'the-same-answers-elsewhere-')));
    [one, other] = [await buildElsewhere(directories[0] ?? ''), await buildElsewhere(directories[1] ?? '')];
  });
  afterAll(() => {
    for (const directory of directories) rmSync(directory, { recursive: true });
  });

  it('is the same, byte for byte, wherever they build it', () => {
    expect(Object.keys(one ?? {})).toEqual(expect.arrayContaining(['build.json', 'respond.html', 'service-worker.js']));
    expect(other).toEqual(one);
  });

  it('can be installed: its page names a description, and that names icons that were built too', () => {
    expect(one?.['respond.html']).toContain('<link rel="manifest" href="/manifest.webmanifest">');
    const { icons, start_url: start } = JSON.parse(one?.['manifest.webmanifest'] ?? '{}') as { icons: { src: string; purpose: string }[]; start_url: string };
    expect(start).toBe('/');
    expect(icons.map(({ purpose }) => purpose)).toContain('maskable');
    expect(icons.filter(({ src }) => !Object.keys(one ?? {}).includes(src.slice(1)))).toEqual([]);
  });

  it('has one number over all its files, which sha256sum gives too', () => {
    const { 'build.json': text = '', ...files } = one ?? {};
    const fingerprint = JSON.parse(text) as BuildFingerprint;
    const lines = Object.entries(files).map(([path, content]) => `${digest('sha256', content, 'hex')}  ${path}\n`);
    expect(Object.keys(fingerprint.files)).toEqual(Object.keys(files));
    expect(fingerprint.hash).toBe(digest('sha256', lines.join(''), 'hex'));
  });

  it('names the content of every script and style in its page, of those too that are loaded later', () => {
    const page = one?.['respond.html'] ?? '';
    const named = Array.from(page.matchAll(/<(?:script|link rel="(?:stylesheet|part)")[^>]*integrity="sha384-([^"]+)" (?:src|href)="\/([^"]+)"/g));
    expect(named).toHaveLength(page.match(/<script|rel="(?:stylesheet|part)"|modulepreload/g)?.length ?? 0);
    const scripts = Object.keys(one ?? {}).filter((path) => path.endsWith('.js') && path !== 'service-worker.js');
    expect(named.flatMap(([, , path = '']) => (path.endsWith('.js') ? [path] : [])).toSorted()).toEqual(scripts);
    expect(named.map(([, integrity]) => integrity)).toEqual(named.map(([, , path]) => digest('sha384', one?.[path ?? ''] ?? '', 'base64')));
  });
});
