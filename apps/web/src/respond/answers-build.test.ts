import { build, type Rollup } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from './words/language.ts';

const MOST_KILOBYTES_AT_FIRST_LOAD = 60;
const PARTS = ['compare-answers', 'de', 'en', 'es', 'fr', 'moved-pass', 'seal-ballot', 'warn-about-comment'];
const root = decodeURIComponent(new URL('../../', import.meta.url).pathname);

async function gzippedBytes(code: string): Promise<number> {
  const packed = new Blob([code]).stream().pipeThrough(new CompressionStream('gzip'));
  return (await new Response(packed).arrayBuffer()).byteLength;
}

async function builtChunks(): Promise<Rollup.OutputChunk[]> {
  const output = await build({ root, configFile: `${root}vite.answers.config.ts`, logLevel: 'silent', build: { write: false } });
  if (!('output' in output)) throw new Error('one build, one output');
  return output.output.filter((part) => part.type === 'chunk');
}

describe('the built answer app', () => {
  let chunks: Rollup.OutputChunk[];
  let first: Rollup.OutputChunk;
  let parts: Rollup.OutputChunk[];
  beforeAll(async () => {
    chunks = await builtChunks();
    first = chunks.find(({ name }) => name === 'respond') as Rollup.OutputChunk;
    parts = chunks.filter(({ isDynamicEntry }) => isDynamicEntry);
  });

  it.each(Object.keys(LANGUAGES))('loads at most 60 kB of packed JavaScript at first, its words (%s) among them', async (language) => {
    const words = parts.find(({ name }) => name === language) as Rollup.OutputChunk;
    expect(((await gzippedBytes(first.code)) + (await gzippedBytes(words.code))) / 1000).toBeLessThan(MOST_KILOBYTES_AT_FIRST_LOAD);
  });

  it('has nothing but this first script, the parts that are loaded when they are needed, and its own worker', () => {
    expect(parts.map(({ name }) => name).sort()).toEqual(PARTS);
    expect(chunks.filter((chunk) => !parts.includes(chunk)).map(({ fileName }) => fileName.replace(/-[\w-]{8}\.js$/, '.js')).sort()).toEqual(['assets/respond.js', 'service-worker.js']);
    expect(first.imports.filter((name) => name !== 'crypto')).toEqual([]);
  });

  it('brings no unverified script along with a part: a part imports the first script and nothing else', () => {
    expect(parts.flatMap(({ imports }) => imports).filter((name) => name !== first.fileName)).toEqual([]);
  });

  it('holds no line of the signed-in app and none of its libraries', () => {
    const foreign = /\/src\/(api|insights|organise|sign-in|check-in|home|trust)\/|@trpc|@tanstack|\/zod\/|\/react-dom\/|\/react\/|\/(server|identity-side|answer-side)\//;
    const modules = chunks.flatMap(({ moduleIds }) => moduleIds);
    expect(modules.length).toBeGreaterThan(50);
    expect(modules.filter((id) => foreign.test(id))).toEqual([]);
  });
});
