import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const FILES: Readonly<Record<string, string>> = {
  'manifest.webmanifest': 'manifest.json', 'icon-180.png': 'icon-180.png', 'icon-192.png': 'icon-192.png', 'icon-512.png': 'icon-512.png',
};

const link = (rel: string, href: string) => ({ tag: 'link', attrs: { rel, href }, injectTo: 'head' as const });

/**
 * What a browser needs to put the app among a person's other apps: a description and icons, under names that do not
 * change. The mark lies within the middle four fifths of the icon, so that any mask leaves it whole.
 */
export function installable(): Plugin {
  return {
    name: 'unguarded-installable',
    apply: 'build',
    buildStart() {
      for (const [fileName, source] of Object.entries(FILES)) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(new URL(`../install/${source}`, import.meta.url)) });
      }
    },
    transformIndexHtml: () => [link('manifest', '/manifest.webmanifest'), link('apple-touch-icon', '/icon-180.png')],
  };
}
