import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { JobState } from '../../shared/vocabulary.ts';
import { createdAt, id, listedAt, moment } from './columns.ts';

/**
 * Answers already given to requests that carried an `Idempotency-Key`.
 * Personal data: an account id and the answer it received. Purpose: a retry never writes twice. Kept 24 hours.
 */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    accountId: text().notNull(),
    /** SHA-256 of the header. */
    key: text().notNull(),
    /** SHA-256 of method, route, parameters and body. */
    requestHash: text().notNull(),
    status: integer(),
    answer: jsonb(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.key] }), index().on(t.createdAt)],
);

/**
 * Long work that makes a file, done one at a time (jobs.ts).
 * Personal data: the account that asked for it. Purpose: an operator can tell who took a copy away. Kept as long as the file.
 */
export const jobs = pgTable(
  'jobs',
  {
    id: id(),
    kind: text().notNull(),
    /** Id of what it is about, which its kind explains. */
    subject: text().notNull(),
    askedBy: text().notNull(),
    state: text().$type<JobState>().notNull().default('waiting'),
    done: integer().notNull().default(0),
    /** Of how much; null until that is known. */
    total: integer(),
    /** How often it was begun, which tells who works on it now from who has lost their turn. */
    begun: integer().notNull().default(0),
    /** The file's name in the folder; each beginning has its own. */
    file: text(),
    bytes: bigint({ mode: 'number' }),
    createdAt: listedAt(),
    finishedAt: moment(),
    /** When the file and this row go. */
    expiresAt: moment(),
  },
  (t) => [
    uniqueIndex('jobs_one_at_a_time')
      .on(t.kind, t.subject)
      .where(sql`state in ('waiting', 'running')`),
    index('jobs_to_do')
      .on(t.createdAt, t.id)
      .where(sql`state in ('waiting', 'running')`),
    index().on(t.kind, t.subject, t.createdAt, t.id),
    index().on(t.expiresAt),
  ],
);
