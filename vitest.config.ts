import { defineConfig } from 'vitest/config';

/** What each kind of test shares: real processes and sockets need a patient clock, and a test that fails once has failed. */
const shared = { pool: 'forks', maxWorkers: 2, retry: 0, testTimeout: 30_000, hookTimeout: 30_000 } as const;

export default defineConfig({
  test: {
    // One PostgreSQL for the whole run; each test file gets its own copy of a migrated database (tests/support/database.ts).
    globalSetup: ['tests/support/global-setup.ts'],
    projects: [
      { test: { ...shared, name: 'unit', include: ['tests/unit/**/*.test.ts'], sequence: { groupOrder: 0 } } },
      {
        test: {
          ...shared,
          name: 'api',
          include: ['tests/{api,security}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      // Alone on the machine: they measure delays, and a browser beside them would be the delay.
      { test: { ...shared, name: 'live', include: ['tests/live/**/*.test.ts'], fileParallelism: false, sequence: { groupOrder: 1 } } },
      {
        test: {
          ...shared,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts', 'tests/**/*.browser.test.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
