import { index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { FlagGround } from '../../shared/vocabulary.ts';
import { accounts } from '../accounts/tables.ts';
import { createdAt, id } from '../platform/columns.ts';

/** Somebody's report. Personal data: who reported and their comment; purpose: the team's decision and the notifier's receipt. */
export const flags = pgTable(
  'flags',
  {
    id: id(),
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    subjectType: text().$type<'post' | 'thread' | 'persona'>().notNull(),
    subjectId: text().notNull(),
    ground: text().$type<FlagGround>().notNull(),
    comment: text(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex().on(t.accountId, t.subjectType, t.subjectId),
    index().on(t.accountId, t.createdAt, t.id),
    index().on(t.subjectType, t.subjectId),
  ],
);
