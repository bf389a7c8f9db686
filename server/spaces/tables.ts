import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, jsonb, pgTable, primaryKey, smallint, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type {
  ActKind,
  ConditionRequestState,
  Dye,
  JoinRule,
  Locale,
  MembershipRole,
  MembershipState,
  SpaceOfferState,
  SpaceVisibility,
  TeamAct,
} from '../../shared/vocabulary.ts';
import { accounts, personas } from '../accounts/tables.ts';
import { associations } from '../associations/tables.ts';
import { createdAt, id, listedAt, moment, sortName } from '../platform/columns.ts';
import { secretLinkColumns } from '../platform/secret-links.ts';

/** Conditions and situations: those of conditions-catalogue.ts, brought here at every start, and those that operators added since. */
export const conditions = pgTable(
  'conditions',
  {
    slug: text().primaryKey(),
    names: jsonb().$type<Record<Locale, string>>().notNull(),
    synonyms: jsonb().$type<Record<Locale, readonly string[]>>().notNull(),
    icd11: text(),
    orpha: text(),
    source: text(),
    /** False: it left the catalogue, and stays for the spaces that refer to it. */
    listed: boolean().notNull().default(true),
    /** Added by an operator; null: of the catalogue. */
    addedAt: moment(),
  },
  (t) => [
    index('conditions_added')
      .on(t.addedAt)
      .where(sql`added_at is not null`),
  ],
);

/** Conditions that somebody misses in the list. Operators read them without knowing who asks. */
export const conditionRequests = pgTable(
  'condition_requests',
  {
    id: id(),
    name: text().notNull(),
    language: text().$type<Locale>().notNull(),
    about: text().notNull(),
    source: text(),
    state: text().$type<ConditionRequestState>().notNull().default('requested'),
    /** Said to the person who asked. */
    reason: text(),
    /** What it became. */
    conditionSlug: text().references(() => conditions.slug),
    createdAt: listedAt(),
    decidedAt: moment(),
  },
  (t) => [index().on(t.state, t.createdAt, t.id)],
);

/**
 * Who asked. Personal data: that an account asked for a condition may say what its owner lives with. Purpose: telling them the answer.
 * Read by the owner's id, and to send that mail; gone with the account.
 */
export const accountConditionRequests = pgTable(
  'account_condition_requests',
  {
    requestId: text()
      .primaryKey()
      .references(() => conditionRequests.id, { onDelete: 'cascade' }),
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
  },
  (t) => [index().on(t.accountId)],
);

export const spaces = pgTable(
  'spaces',
  {
    id: id(),
    slug: text().notNull().unique(),
    associationId: text()
      .notNull()
      .references(() => associations.id),
    /** Since when that association keeps it; null: from the beginning. */
    keptSince: moment(),
    name: text().notNull(),
    about: text().notNull(),
    language: text().$type<Locale>().notNull(),
    /** Other languages in which threads may be opened; never `language` itself. */
    alsoIn: text().array().$type<Locale[]>().notNull().default([]),
    visibility: text().$type<SpaceVisibility>().notNull(),
    indexed: boolean().notNull().default(false),
    joinRule: text().$type<JoinRule>().notNull(),
    joinQuestion: text(),
    /** How many messages of a newcomer wait for the team before they appear; 0: none does. */
    newcomerHold: smallint().notNull().default(0),
    /** Of `spaceCharters`: the one in force. */
    charterVersion: integer().notNull().default(1),
    weave: smallint().notNull(),
    dye: text().$type<Dye>().notNull(),
    memberCount: integer().notNull().default(0),
    /** Open threads nobody has answered. Moves when a thread is opened, first answered, closed or removed: never on every reply. */
    unansweredCount: integer().notNull().default(0),
    doorThreadId: text(),
    /** What the team says at the top of the space, and until when. */
    announcement: text(),
    announcementUntil: moment(),
    /** Since when nobody writes or joins any more; it can still be read. */
    archivedAt: moment(),
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

/**
 * A persona in a space. Personal data: the answer to the join question, kept until the request is decided; why one was refused or shut out,
 * kept as long as that holds.
 */
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
    state: text().$type<MembershipState>().notNull(),
    charterVersion: integer().notNull(),
    answer: text(),
    /** Said to the person who was refused or shut out. */
    reason: text(),
    /** Messages that still wait for the team before they appear; never more than the space's `newcomerHold`. */
    heldLeft: smallint().notNull().default(0),
    /** `handleKey(handle)`: the pseudonym without case and accents, so that nobody in a space can pass for somebody else there. */
    handleKey: text().notNull(),
    /** Nobody else takes the handle although the place is not active: messages brought from elsewhere stand under it. */
    keepsHandle: boolean().notNull().default(false),
    joinedAt: createdAt(),
    endedAt: moment(),
  },
  (t) => [
    uniqueIndex().on(t.spaceId, t.personaId),
    uniqueIndex('memberships_one_handle')
      .on(t.spaceId, t.handleKey)
      .where(sql`state = 'active' or keeps_handle`),
    // By day: within one, an order of moments could be laid beside that of another space.
    index('memberships_by_day').on(t.spaceId, t.state, sql`((joined_at at time zone 'utc')::date)`, t.id),
    index('memberships_team')
      .on(t.spaceId)
      .where(sql`state = 'active' and role <> 'member'`),
    index().on(t.personaId),
  ],
);

/**
 * Which memberships are an account's own; one account, one place in a space at a time, whatever its personas. Read by the owner's id only.
 * A name that was changed for another stays a member for a while, so that nobody sees one go as the other comes.
 */
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
      .references(() => memberships.id, { onDelete: 'cascade' }),
    /** Changed for another name: when this one leaves by itself. Null: the place the account has there now. */
    fadesAt: moment(),
    /** Another name of this account, which was shut out of the space: so is the account, without a sign on this one. */
    barredBy: text().references(() => memberships.id, { onDelete: 'set null' }),
    /** Until when the team has asked them to write nothing here, under whichever name. */
    silencedUntil: moment(),
    /** They read a warning of the team before they write again. */
    mustRead: boolean().notNull().default(false),
    /** The space's `keptSince` that the person knows of: when they joined, or what they were told and have read since. */
    keeperSeen: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.membershipId] }),
    uniqueIndex('account_memberships_current')
      .on(t.accountId, t.spaceId)
      .where(sql`fades_at is null`),
    index('account_memberships_fading')
      .on(t.fadesAt)
      .where(sql`fades_at is not null`),
    index().on(t.barredBy),
  ],
);

/** Links by which a space's team invites. They hold as long as who made them may make them. */
export const spaceInvitations = pgTable(
  'space_invitations',
  {
    ...secretLinkColumns(),
    spaceId: text()
      .notNull()
      .references(() => spaces.id, { onDelete: 'cascade' }),
    madeBy: text()
      .notNull()
      .references(() => memberships.id, { onDelete: 'cascade' }),
    role: text().$type<MembershipRole>().notNull(),
  },
  (t) => [index().on(t.spaceId, t.createdAt, t.id), index().on(t.madeBy), index().on(t.expiresAt)],
);

/**
 * A space that its stewards offer to another association. An accepted one stays, and says who kept the space before; others go with the next offer.
 */
export const spaceOffers = pgTable(
  'space_offers',
  {
    id: id(),
    spaceId: text()
      .notNull()
      .references(() => spaces.id, { onDelete: 'cascade' }),
    /** Who kept the space when it was offered. */
    fromId: text()
      .notNull()
      .references(() => associations.id, { onDelete: 'cascade' }),
    toId: text()
      .notNull()
      .references(() => associations.id, { onDelete: 'cascade' }),
    state: text().$type<SpaceOfferState>().notNull().default('offered'),
    offeredAt: listedAt(),
    /** When it was answered or taken back. */
    endedAt: moment(),
  },
  (t) => [
    uniqueIndex('space_offers_one_open')
      .on(t.spaceId)
      .where(sql`state = 'offered'`),
    index('space_offers_to_answer')
      .on(t.toId, t.offeredAt, t.id)
      .where(sql`state = 'offered'`),
    index().on(t.spaceId, t.offeredAt),
    check('space_offers_ended', sql`(state = 'offered') = (ended_at is null)`),
  ],
);

/**
 * What teams do, in the order in which they did it. Never changed and never deleted: a trigger refuses both (migration `decisions`), to the application too.
 * It names pseudonyms and ids, never accounts, and says no words of members; it refers to nothing, so that it outlives what it tells of.
 */
export const teamLog = pgTable(
  'team_log',
  {
    id: id(),
    spaceId: text().notNull(),
    at: listedAt(),
    /** Who acted, under which name; null: nobody, a rule did. */
    personaId: text(),
    kind: text().$type<ActKind>().notNull(),
    act: text().$type<TeamAct>().notNull(),
    /** What it was about: `post`, `thread`, `persona`, `meeting`, `template`, `note`, `space` or `tag`, and which. */
    subjectType: text(),
    subjectId: text(),
    /** The statement of reasons, where there is one. */
    decisionId: text(),
    /** Names of the vocabulary: measure, ground, role, outcome. */
    details: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
  },
  (t) => [
    index('team_log_of_space').on(t.spaceId, t.at.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('team_log_by_kind').on(t.spaceId, t.kind, t.at.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('team_log_by_act').on(t.spaceId, t.act, t.at.desc().nullsFirst(), t.id.desc().nullsFirst()),
  ],
);
