import { bigint, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt, moment } from '../platform/columns.ts';

/** One row per event and subscriber still to be served; ids only, never words. A served row is deleted. */
export const outbox = pgTable('outbox', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  kind: text().notNull(),
  subscriber: text().notNull(),
  payload: jsonb().notNull(),
  attempts: integer().notNull().default(0),
  availableAt: moment().notNull().defaultNow(),
  createdAt: createdAt(),
});
