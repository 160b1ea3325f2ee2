import { defineConfig } from 'vitest/config';

/** Three rooms: the core's tests read its sources; the app's run the built command, which is built once before them; evaluation's see that our own scorer counts right. */
export default defineConfig({
  test: {
    maxWorkers: 2, // many tests wait for a command they started
    projects: [
      { test: { name: 'core', root: 'packages/core', environment: 'node', include: ['test/**/*.test.ts'], testTimeout: 20_000 } },
      { test: { name: 'web', root: 'packages/web', environment: 'node', include: ['test/**/*.test.{ts,tsx}'] } },
      { test: { name: 'evaluation', root: 'evaluation', environment: 'node', include: ['test/**/*.test.ts'] } },
      {
        test: {
          name: 'app',
          root: 'packages/app',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          globalSetup: ['test/build.ts'],
          testTimeout: 30_000,
        },
      },
    ],
  },
});
