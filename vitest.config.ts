import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    env: { TZ: 'UTC' },
    coverage: { include: ['src/**/*.{ts,tsx}'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**'],
          environment: 'node',
          // Modules are read once, not once a file: half the time of this project. A file that mocks or stubs
          // takes it back itself; that none depends on another was tried by shuffling the files.
          isolate: false,
          // Ends a test that hangs. Far above what the longest takes, so that a busy machine fails none.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          // One browser a lane, and `npm test` has a lane for each: more on two cores starve each other's timers.
          fileParallelism: false,
          // Lets one Firefox serve the files in turn: each start costs three seconds.
          isolate: false,
          testTimeout: 60_000,
          // The first start of Firefox on a fresh machine was seen to take 25 s.
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
