import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.ts';

/** Bundled once: for each of its many files Node would read its list of exports again, 180 kB, in every test file. */
const bundled = ['drizzle-orm', 'drizzle-orm/casing', 'drizzle-orm/errors', 'drizzle-orm/node-postgres', 'drizzle-orm/pg-core'];

/** What each kind of test shares: real processes and sockets need a patient clock, and a test that fails once has failed. */
const shared = {
  pool: 'forks',
  maxWorkers: 2,
  // A file leaves nothing behind that another could see, but its modules: reading them anew for each was a third of the time of short files.
  isolate: false,
  retry: 0,
  testTimeout: 30_000,
  hookTimeout: 30_000,
  deps: { optimizer: { ssr: { enabled: true, include: bundled } } },
} as const;

/** They measure delays: only each other beside them, as most of their time is spent waiting. */
const TIMED = ['tests/live/**/*.test.ts', 'tests/browser/two-people.test.ts'];

export default defineConfig({
  test: {
    // One PostgreSQL for the whole run; each test file gets its own copy of a migrated database (tests/support/database.ts).
    globalSetup: ['tests/support/global-setup.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { ...shared, name: 'browser', include: ['tests/browser/**/*.test.ts'], exclude: TIMED, sequence: { groupOrder: 0 } } },
      { test: { ...shared, name: 'api', include: ['tests/{api,security}/**/*.test.ts'], sequence: { groupOrder: 0 } } },
      { test: { ...shared, name: 'unit', include: ['tests/unit/**/*.test.ts'], sequence: { groupOrder: 0 } } },
      { test: { ...shared, name: 'live', include: TIMED, sequence: { groupOrder: 1 } } },
    ],
  },
});
