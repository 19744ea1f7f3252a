import { createHash } from 'node:crypto';
import type { Plugin, Rollup } from 'vite';

/** What `build.json` of the answer app says: each file's SHA-256 in hex, and one hash over them all. */
export interface BuildFingerprint {
  files: Record<string, string>;
  hash: string;
}

const FILE = 'build.json';

/**
 * Gives every script and style that the page names its integrity, so that a browser runs it only byte for byte; names the
 * parts that the page loads later (its languages, for one) with theirs, see `load-part.ts`; and writes `build.json`. The
 * hash is SHA-256 of the lines of `sha256sum` over all other files but packed ones, sorted by path:
 * `find . -type f ! -name build.json ! -name '*.br' ! -name '*.gz' -printf '%P\n' | LC_ALL=C sort | xargs sha256sum | sha256sum`.
 */
export function fingerprintedBuild(): Plugin {
  return {
    name: 'unguarded-fingerprinted-build',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const part of Object.values(bundle)) {
          if (part.type === 'asset' && part.fileName.endsWith('.html')) part.source = withIntegrity(withParts(String(part.source), bundle), bundle);
        }
        const fingerprint = fingerprintOf(bundle);
        this.emitFile({ type: 'asset', fileName: FILE, source: `${JSON.stringify(fingerprint, null, 2)}\n` });
      },
    },
  };
}

/** Every part that is loaded later, by the name under which the app asks for it. */
function withParts(page: string, bundle: Rollup.OutputBundle): string {
  const parts = Object.values(bundle).filter((part) => part.type === 'chunk' && part.isDynamicEntry).sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
  const links = parts.map((part) => `    <link rel="part" title="${part.name}" href="/${part.fileName}">\n`);
  return page.replace('  </head>', `${links.join('')}  </head>`);
}

function withIntegrity(page: string, bundle: Rollup.OutputBundle): string {
  return page.replace(/<(?:script|link rel="(?:stylesheet|part)")[^>]*>/g, (tag) => {
    const [source = '', path = ''] = / (?:src|href)="\/([^"]+)"/.exec(tag) ?? [];
    const part = bundle[path];
    if (part === undefined) throw new Error(`the page names ${path}, which was not built`);
    return tag.replace(source, ` integrity="sha384-${digest('sha384', part, 'base64')}"${source}`);
  });
}

function fingerprintOf(bundle: Rollup.OutputBundle): BuildFingerprint {
  const parts = Object.values(bundle).sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
  const files = Object.fromEntries(parts.map((part) => [part.fileName, digest('sha256', part, 'hex')]));
  const lines = Object.entries(files).map(([path, hash]) => `${hash}  ${path}\n`);
  return { files, hash: createHash('sha256').update(lines.join('')).digest('hex') };
}

function digest(algorithm: 'sha256' | 'sha384', part: Rollup.OutputAsset | Rollup.OutputChunk, encoding: 'hex' | 'base64'): string {
  return createHash(algorithm).update(part.type === 'chunk' ? part.code : part.source).digest(encoding);
}
