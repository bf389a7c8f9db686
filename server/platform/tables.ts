import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { createdAt } from './columns.ts';

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
