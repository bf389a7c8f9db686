import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { personas } from '../accounts/tables.ts';
import { moment } from '../platform/columns.ts';
import { spaces } from '../spaces/tables.ts';
import { posts, threads } from '../threads/tables.ts';
import type { ForumSystem } from './systems.ts';

/** What every mapping begins with: a forum of one system into one space. */
const source = () => ({
  spaceId: text()
    .notNull()
    .references(() => spaces.id, { onDelete: 'cascade' }),
  system: text().$type<ForumSystem>().notNull(),
  /** The id it had there. */
  sourceId: text().notNull(),
});

/**
 * Authors brought from elsewhere and the pseudonyms made for them. Personal data: `emailKey`, from which no address can be read (email-key.ts).
 * Purpose: somebody finds their own name again. Forgotten when the name is claimed or left, or after two years.
 */
export const importedAuthors = pgTable(
  'imported_authors',
  {
    ...source(),
    /** null once the pseudonym is gone: it is not made again. */
    personaId: text()
      .unique()
      .references(() => personas.id, { onDelete: 'set null' }),
    emailKey: text(),
    importedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.spaceId, t.system, t.sourceId] }),
    index('imported_authors_by_email')
      .on(t.emailKey, t.personaId)
      .where(sql`email_key is not null`),
    index('imported_authors_to_forget')
      .on(t.importedAt)
      .where(sql`email_key is not null`),
  ],
);

export const importedThreads = pgTable(
  'imported_threads',
  {
    ...source(),
    threadId: text()
      .notNull()
      .unique()
      .references(() => threads.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.spaceId, t.system, t.sourceId] })],
);

export const importedPosts = pgTable(
  'imported_posts',
  {
    ...source(),
    postId: text()
      .notNull()
      .unique()
      .references(() => posts.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.spaceId, t.system, t.sourceId] })],
);

/** One secret of this database, without which an `emailKey` cannot be computed from an address; made by the first import. */
export const importSecret = pgTable(
  'import_secret',
  {
    id: smallint().primaryKey().default(1),
    secret: text().notNull(),
  },
  (t) => [check('import_secret_is_one', sql`${t.id} = 1`)],
);
