import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryRoot, runTool, scratchWith } from './repository.ts';

const compile = (preset: 'pure' | 'browser', source: string): { status: number | null; output: string } => {
  const tsconfig = {
    extends: join(repositoryRoot, `tsconfig/${preset}.json`),
    compilerOptions: { composite: false, declaration: false, emitDeclarationOnly: false, noEmit: true },
    include: ['broken.ts'],
  };
  using scratch = scratchWith({ 'tsconfig.json': JSON.stringify(tsconfig), 'package.json': '{"type":"module"}', 'broken.ts': source });
  return runTool('tsc', { arguments: ['-p', '.'], directory: scratch.directory });
};

const released = join(repositoryRoot, 'packages/disclosure-control/src/index.ts');

describe('the compiler, with each preset broken on purpose', () => {
  it.each([
    ['the page', 'export const title = document.title;', "'document'"],
    ['the process', 'export const home = process.cwd();', "'process'"],
    ['a buffer of Node', "export const bytes = Buffer.from('');", "'Buffer'"],
    ['a file', "import { readFileSync } from 'node:fs'; export const x = readFileSync;", "'node:fs'"],
    ['the network', "export const answer = fetch('/');", "'fetch'"],
  ])('gives a pure package no %s', (_says, source, missing) => {
    const { status, output } = compile('pure', source);
    expect(status).not.toBe(0);
    expect(output).toContain(missing);
  });

  it('gives the browser no process', () => {
    expect(compile('browser', 'export const home = process.cwd();').output).toContain("'process'");
  });

  it('lets a pure package pass that asks for nothing', () => {
    expect(compile('pure', 'export const half = (x: number): number => x / 2;')).toEqual({ status: 0, output: '' });
  });

  it('lets nobody but disclosure control say that something was released', () => {
    const source = `import type { Released } from '${released}';\nexport const leak: Released<{ mean: number }> = { mean: 3.4 };`;
    const { status, output } = compile('pure', source);
    expect(status).not.toBe(0);
    expect(output).toContain('broken.ts(2');
  });
});
