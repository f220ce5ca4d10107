import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const unit = {
  include: ['tests/**/*.test.{ts,tsx}'],
  environment: 'node',
  // Ends a test that hangs. Far above what the longest takes, so that a busy machine fails none.
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

/** A file that replaces a module needs modules of its own: where another file has read them, nothing is replaced. */
const replacing = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .map((path) => join('tests', path))
  .filter((path) => /\.test\.tsx?$/.test(path) && /\bvi\.(?:do)?[mM]ock\(/.test(readFileSync(path, 'utf8')));

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    env: { TZ: 'UTC' },
    coverage: { include: ['src/**/*.{ts,tsx}'] },
    projects: [
      {
        extends: true,
        test: {
          ...unit,
          name: 'unit',
          exclude: ['tests/browser/**', ...replacing],
          // Modules are read once, not once a file: half the time of this project. That none depends on another
          // was tried by shuffling the files.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...unit,
          name: 'unit, modules replaced',
          include: replacing,
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
