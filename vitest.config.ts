import { defineConfig } from 'vitest/config';

/** One run for everything: every package's tests and the journeys of apps/e2e, so that one count closes the check. */
export default defineConfig({
  test: {
    include: ['packages/**/src/**/*.test.ts', 'apps/**/src/**/*.test.ts', 'apps/**/src/**/*.test.tsx'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/broken-on-purpose/**'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
