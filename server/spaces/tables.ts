import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, jsonb, pgTable, primaryKey, smallint, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { Dye, JoinRule, Locale, MembershipRole, SpaceVisibility } from '../../shared/vocabulary.ts';
import { accounts, personas } from '../accounts/tables.ts';
import { associations } from '../associations/tables.ts';
import { createdAt, id, moment, sortName } from '../platform/columns.ts';

/** Catalogue of conditions and situations; loaded from conditions-catalogue.ts at every start. */
export const conditions = pgTable('conditions', {
  slug: text().primaryKey(),
  names: jsonb().$type<Record<Locale, string>>().notNull(),
  synonyms: jsonb().$type<Record<Locale, readonly string[]>>().notNull(),
  icd11: text(),
  orpha: text(),
  source: text(),
});

export const spaces = pgTable(
  'spaces',
  {
    id: id(),
    slug: text().notNull().unique(),
    associationId: text()
      .notNull()
      .references(() => associations.id),
    name: text().notNull(),
    about: text().notNull(),
    language: text().$type<Locale>().notNull(),
    visibility: text().$type<SpaceVisibility>().notNull(),
    indexed: boolean().notNull().default(false),
    joinRule: text().$type<JoinRule>().notNull(),
    joinQuestion: text(),
    /** Of `spaceCharters`: the one in force. */
    charterVersion: integer().notNull().default(1),
    weave: smallint().notNull(),
    dye: text().$type<Dye>().notNull(),
    memberCount: integer().notNull().default(0),
    /** Open threads nobody has answered. Moves when a thread is opened, first answered, closed or removed: never on every reply. */
    unansweredCount: integer().notNull().default(0),
    doorThreadId: text(),
    sortName: sortName(),
    createdAt: createdAt(),
  },
  (t) => [
    index().on(t.associationId),
    index().on(t.sortName, t.id),
    // Whatever code forgets: only what everybody may read is offered to search engines.
    check('spaces_indexed_are_public', sql`not indexed or visibility = 'public'`),
  ],
);

/**
 * Every version of every space's charter: the articles of the platform (`base-charter.ts`) by their version, and the space's own, numbered
 * after them. Never changed once written: memberships accept a version, decisions cite an article of one.
 */
export const spaceCharters = pgTable(
  'space_charters',
  {
    spaceId: text()
      .notNull()
      .references(() => spaces.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    baseVersion: integer().notNull(),
    articles: jsonb().$type<readonly string[]>().notNull(),
    publishedAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.spaceId, t.version] })],
);

/**
 * Messages written per day (UTC). A counter on the space's own row would make every reply of a busy space wait for the reply
 * before it (a row is locked until commit), so each reply takes one of 16 rows at random and a reader adds them up.
 * Kept here and not counted from the messages: these belong to a slice above, and counting a day's messages costs more with each of them.
 */
export const spaceDays = pgTable(
  'space_days',
  {
    spaceId: text()
      .notNull()
      .references(() => spaces.id, { onDelete: 'cascade' }),
    day: date().notNull(),
    /** 0–15. */
    slot: smallint().notNull(),
    posts: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.spaceId, t.day, t.slot] })],
);

export const spaceConditions = pgTable(
  'space_conditions',
  {
    spaceId: text()
      .notNull()
      .references(() => spaces.id, { onDelete: 'cascade' }),
    conditionSlug: text()
      .notNull()
      .references(() => conditions.slug),
  },
  (t) => [primaryKey({ columns: [t.spaceId, t.conditionSlug] }), index().on(t.conditionSlug)],
);

export const spaceTags = pgTable(
  'space_tags',
  {
    spaceId: text()
      .notNull()
      .references(() => spaces.id, { onDelete: 'cascade' }),
    key: text().notNull(),
    name: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.spaceId, t.key] })],
);

/** A persona in a space. Personal data: the answer to the join question, kept until the request is decided. */
export const memberships = pgTable(
  'memberships',
  {
    id: id(),
    spaceId: text()
      .notNull()
      .references(() => spaces.id, { onDelete: 'cascade' }),
    personaId: text()
      .notNull()
      .references(() => personas.id, { onDelete: 'cascade' }),
    role: text().$type<MembershipRole>().notNull().default('member'),
    state: text().$type<'active' | 'requested' | 'expelled' | 'left'>().notNull(),
    charterVersion: integer().notNull(),
    answer: text(),
    /** `handleKey(handle)`: the pseudonym without case and accents, so that nobody in a space can pass for somebody else there. */
    handleKey: text().notNull(),
    joinedAt: createdAt(),
    endedAt: moment(),
  },
  (t) => [
    uniqueIndex().on(t.spaceId, t.personaId),
    uniqueIndex('memberships_one_handle')
      .on(t.spaceId, t.handleKey)
      .where(sql`state = 'active'`),
    index().on(t.spaceId, t.state, t.joinedAt, t.id),
    index('memberships_team')
      .on(t.spaceId)
      .where(sql`state = 'active' and role <> 'member'`),
    index().on(t.personaId),
  ],
);

/** Which membership is an account's own; one account, one place in a space, whatever its personas. Read by the owner's id only. */
export const accountMemberships = pgTable(
  'account_memberships',
  {
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    spaceId: text()
      .notNull()
      .references(() => spaces.id, { onDelete: 'cascade' }),
    membershipId: text()
      .notNull()
      .unique()
      .references(() => memberships.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.spaceId] })],
);
