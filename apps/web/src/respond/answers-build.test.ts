import { build, type Rollup } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';

const MOST_KILOBYTES_AT_FIRST_LOAD = 60;
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
  beforeAll(async () => {
    chunks = await builtChunks();
    first = chunks.find(({ name }) => name === 'respond') as Rollup.OutputChunk;
  });

  it('loads at most 60 kB of packed JavaScript at first, and nothing after it but its own worker', async () => {
    expect((await gzippedBytes(first.code)) / 1000).toBeLessThan(MOST_KILOBYTES_AT_FIRST_LOAD);
    expect(chunks.map(({ fileName }) => fileName.replace(/-[\w-]{8}\.js$/, '.js')).sort()).toEqual(['assets/respond.js', 'service-worker.js']);
    expect([...first.imports, ...first.dynamicImports].filter((name) => name !== 'crypto')).toEqual([]);
  });

  it('holds no line of the signed-in app and none of its libraries', () => {
    const foreign = /\/src\/(api|insights|organise|sign-in|check-in|home|trust)\/|@trpc|@tanstack|\/zod\/|\/react-dom\/|\/react\/|\/(server|identity-side|answer-side)\//;
    const modules = chunks.flatMap(({ moduleIds }) => moduleIds);
    expect(modules.length).toBeGreaterThan(50);
    expect(modules.filter((id) => foreign.test(id))).toEqual([]);
  });

  it('calls nothing that Safari 15.4, Chrome 100 and Firefox 100 do not have', () => {
    const tooNew = /\.(toReversed|toSpliced|findLast|findLastIndex|isWellFormed|groupBy|withResolvers|fromAsync|toHex|fromHex|toBase64)\(|AbortSignal\.(timeout|any)|navigation\./;
    const unguarded = chunks.filter(({ code }) => tooNew.test(code)).map(({ code }) => code.match(tooNew)?.[0]);
    expect(unguarded).toEqual([]);
  });
});
