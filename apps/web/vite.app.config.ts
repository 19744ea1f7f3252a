import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * The words come first, since everything else speaks; what comes after them is fetched in the meantime. So is the typeface:
 * text that was drawn without it would move when it comes.
 */
const fetchStartWithWords: Plugin = {
  name: 'fetch-start-with-words',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle }) => {
      const start = Object.values(bundle ?? {}).find((file) => file.type === 'chunk' && file.isDynamicEntry && file.name === 'start');
      const files = start?.type === 'chunk' ? [start.fileName, ...start.imports] : [];
      const typeface = Object.keys(bundle ?? {}).filter((file) => /inter-latin-wght-normal.*\.woff2$/.test(file));
      return [
        ...typeface.map((file) => ({ tag: 'link', attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `/${file}` } })),
        ...files.map((file) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` } })),
      ];
    },
  },
};

/** The signed-in app: index.html → dist/app. The answer app has a build of its own. */
export default defineConfig({
  plugins: [react(), fetchStartWithWords],
  publicDir: false,
  build: {
    outDir: 'dist/app',
    emptyOutDir: true,
    target: ['chrome100', 'firefox100', 'safari15.4'],
    assetsInlineLimit: 0,
    rollupOptions: { input: 'index.html' },
  },
  server: {
    port: 5173,
    proxy: { '/trpc': 'http://localhost:3000', '/api': 'http://localhost:3000', '/organise/imports': 'http://localhost:3000' },
  },
});
