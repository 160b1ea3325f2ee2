import { defineConfig } from 'vitest/config';

/** Two rooms: the core's tests read its sources; the app's run the built command, which is built once before them. */
export default defineConfig({
  test: {
    maxWorkers: 2, // many tests wait for a command they started
    projects: [
      { test: { name: 'core', root: 'packages/core', environment: 'node', include: ['test/**/*.test.ts'], testTimeout: 20_000 } },
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
