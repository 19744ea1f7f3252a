import { defineConfig, type UserConfig } from 'vite';
import { fingerprintedBuild } from './src/respond/build/fingerprint.ts';
import { installable } from './src/respond/build/installable.ts';
import { packed } from './src/respond/build/packed.ts';

/**
 * The claim-and-answer app: respond.html → dist/answers. A build of its own, so that no line of the signed-in app can
 * reach it; written in React like the rest and run on Preact, because it is opened on old phones.
 */
const answerApp: UserConfig = {
  plugins: [installable(), fingerprintedBuild(), packed()],
  publicDir: false,
  resolve: {
    alias: [
      { find: 'react-dom/client', replacement: 'preact/compat/client' },
      { find: 'react-dom', replacement: 'preact/compat' },
      { find: 'react/jsx-runtime', replacement: 'preact/jsx-runtime' },
      { find: 'react/jsx-dev-runtime', replacement: 'preact/jsx-dev-runtime' },
      { find: 'react', replacement: 'preact/compat' },
    ],
  },
  build: {
    outDir: 'dist/answers',
    emptyOutDir: true,
    target: ['safari15.4', 'chrome100', 'firefox100'],
    assetsInlineLimit: 0,
    modulePreload: false,
    rollupOptions: {
      input: { respond: 'respond.html', 'service-worker': 'src/respond/offline/service-worker.ts' },
      // A worker answers for what stands below it, so its file stands at the root, under a name that does not change.
      output: { entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js') },
      // The sealing library asks Node for this where there is no WebCrypto; a browser without it is told so instead.
      external: ['crypto'],
      // Only this app's own files do something by being loaded; of every package just what is used comes along.
      treeshake: { moduleSideEffects: (id) => id.includes('/src/respond/') || id.endsWith('.css') || id.endsWith('respond.html') },
    },
  },
  server: { port: 5174, proxy: { '/v1': 'http://answers.localhost:3001' } },
};

export default defineConfig(({ command }) => {
  // Whatever the surroundings say: the same sources give the same bytes.
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  return answerApp;
});
