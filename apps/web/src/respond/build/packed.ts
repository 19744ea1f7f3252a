import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const WORTH_PACKING = /\.(?:js|css|html|txt|svg|json|webmanifest)$/;

/**
 * Writes every text once more packed (`.br`, `.gz`), so that a phone on a bad line loads a third. Packed files are made
 * after the build is fixed and stand in no fingerprint: packers differ from version to version, and what a browser
 * verifies is the unpacked text.
 */
export function packed(): Plugin {
  return {
    name: 'unguarded-packed',
    apply: 'build',
    writeBundle({ dir = '' }) {
      const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((path) => join(dir, path));
      for (const path of paths.filter((each) => WORTH_PACKING.test(each) && statSync(each).isFile())) {
        const text = readFileSync(path);
        writeFileSync(`${path}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }));
        writeFileSync(`${path}.gz`, gzipSync(text, { level: constants.Z_BEST_COMPRESSION }));
      }
    },
  };
}
