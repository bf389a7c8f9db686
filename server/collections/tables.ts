import { bigint, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { CollectionUse } from '../../shared/vocabulary.ts';
import { createdAt, id, listedAt, moment } from '../platform/columns.ts';
import { spaces } from '../spaces/tables.ts';
import { stories, storyConsents } from '../stories/tables.ts';

/** Stories that a steward puts together for one use. */
export const collections = pgTable(
  'collections',
  {
    id: id(),
    spaceId: text()
      .notNull()
      .references(() => spaces.id, { onDelete: 'cascade' }),
    title: text().notNull(),
    audience: text().notNull(),
    use: text().$type<CollectionUse>().notNull(),
    intro: text(),
    version: integer().notNull().default(1),
    createdAt: listedAt(),
  },
  (t) => [index('collections_of_space').on(t.spaceId, t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst())],
);

export const collectionStories = pgTable(
  'collection_stories',
  {
    collectionId: text()
      .notNull()
      .references(() => collections.id, { onDelete: 'cascade' }),
    storyId: text()
      .notNull()
      .references(() => stories.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    addedAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.collectionId, t.storyId] }), index().on(t.storyId)],
);

/**
 * Exports: what was handed out, to whom, for what. Rows are added and never changed (a trigger refuses it); they outlive the collection, the space and the
 * stories, as what their authors were told of. They name nobody.
 */
export const handouts = pgTable(
  'handouts',
  {
    id: id(),
    collectionId: text().notNull(),
    spaceId: text().notNull(),
    title: text().notNull(),
    audience: text().notNull(),
    use: text().$type<CollectionUse>().notNull(),
    intro: text(),
    madeAt: listedAt(),
  },
  (t) => [index('handouts_of_collection').on(t.collectionId, t.madeAt.desc().nullsFirst(), t.id.desc().nullsFirst())],
);

/** The stories of an export, each with the consent under which it was handed out; a trigger refuses one that did not hold at that moment. */
export const handoutStories = pgTable(
  'handout_stories',
  {
    handoutId: text()
      .notNull()
      .references(() => handouts.id),
    storyId: text().notNull(),
    consentId: bigint({ mode: 'number' })
      .notNull()
      .references(() => storyConsents.id),
    /** When its words were let out. */
    releasedAt: moment().notNull(),
    position: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.handoutId, t.storyId] }), index().on(t.storyId), index().on(t.consentId)],
);
