import { defineConfig } from 'vitest/config';

/** The page in a real browser: `npm run test:browser`. Not part of `npm test`, since it needs a Chromium. One file at a time: figures are measured. */
export default defineConfig({
  cacheDir: '../../../node_modules/.vite',
  test: {
    name: 'browser',
    root: import.meta.dirname,
    environment: 'node',
    include: ['*.test.ts'],
    globalSetup: ['setup.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
