import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { id, listedAt } from '../platform/columns.ts';

/**
 * Each time a safety officer learnt whose a persona is, and why. Append-only: the database refuses to change or delete a row. It refers to nothing, so that
 * it stays whatever is deleted; kept as long as the site.
 */
export const identityReadings = pgTable(
  'identity_readings',
  {
    id: id(),
    at: listedAt(),
    caseId: text().notNull(),
    personaId: text().notNull(),
    /** The officer's own account. */
    officerId: text().notNull(),
    reason: text().notNull(),
  },
  (t) => [index().on(t.caseId, t.at)],
);
