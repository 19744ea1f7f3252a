import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The signed-in app: index.html → dist/app. The answer app has a build of its own. */
export default defineConfig({
  plugins: [react()],
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
