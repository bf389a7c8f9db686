import { boolean, index, integer, jsonb, pgTable, primaryKey, smallint, text, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import type {
  ListedGround,
  ListedOutcome,
  Locale,
  PostLabel,
  ReactionKind,
  SubscriptionLevel,
  ThreadKind,
  ThreadNeed,
} from '../../shared/vocabulary.ts';
import type { Found } from './found.ts';
import { accounts, personas } from '../accounts/tables.ts';
import { createdAt, id, listedAt, moment } from '../platform/columns.ts';
import { memberships, spaces } from '../spaces/tables.ts';

export const threads = pgTable(
  'threads',
  {
    id: id(),
    spaceId: text()
      .notNull()
      .references(() => spaces.id, { onDelete: 'cascade' }),
    personaId: text().references(() => personas.id, { onDelete: 'set null' }),
    kind: text().$type<ThreadKind>().notNull(),
    wants: text().$type<ThreadNeed>(),
    title: text().notNull(),
    language: text().notNull(),
    shortVersion: text(),
    contentWarning: text(),
    tags: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** Number of the last post: the next reply takes `number + 1` in one UPDATE, so numbers have no gaps. */
    number: integer().notNull().default(1),
    /** Replies that can be read (removed ones are not counted). */
    replyCount: integer().notNull().default(0),
    /** `same` reactions on the opening message. */
    sameCount: integer().notNull().default(0),
    answeredBy: integer(),
    closedAt: moment(),
    /** Slow: a member writes here once in so many minutes. */
    slowMinutes: smallint(),
    /** Since when the space's team keeps it at the top of the space. */
    pinnedAt: moment(),
    /** Opening message deleted by its author; title and replies stay, the author is no longer named. */
    openingRemovedAt: moment(),
    /** Opening message deleted before anybody answered, or kept from sight by the team (`withheldAt`): the thread is gone. */
    removedAt: moment(),
    /** Since when the team keeps it from sight; it can come back. */
    withheldAt: moment(),
    /** The thread in which its messages are now; this one is gone. */
    mergedInto: text().references((): AnyPgColumn => threads.id, { onDelete: 'set null' }),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
    lastActivityAt: createdAt(),
  },
  (t) => [
    index('threads_by_activity')
      .on(t.spaceId, t.lastActivityAt.desc(), t.id.desc())
      .where(sql`removed_at is null`),
    index('threads_pinned')
      .on(t.spaceId, t.lastActivityAt.desc(), t.id.desc())
      .where(sql`removed_at is null and pinned_at is not null`),
    index('threads_by_creation')
      .on(t.spaceId, t.createdAt.desc(), t.id.desc())
      .where(sql`removed_at is null`),
    index('threads_unanswered')
      .on(t.spaceId, t.createdAt.desc(), t.id.desc())
      .where(sql`removed_at is null and reply_count = 0 and closed_at is null`),
    index('threads_awaiting')
      .on(t.createdAt.desc(), t.id.desc())
      .where(sql`removed_at is null and reply_count = 0 and closed_at is null`),
    index().on(t.personaId),
    index('threads_merged')
      .on(t.mergedInto)
      .where(sql`merged_into is not null`),
  ],
);

/** Numbered messages of a thread. `bodyHtml` is sanitised before it is stored; it is served as it stands. */
export const posts = pgTable(
  'posts',
  {
    id: id(),
    threadId: text()
      .notNull()
      .references(() => threads.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    personaId: text().references(() => personas.id, { onDelete: 'set null' }),
    bodyHtml: text().notNull(),
    contentWarning: text(),
    shortVersion: text(),
    label: text().$type<PostLabel>(),
    replyTo: integer(),
    version: integer().notNull().default(1),
    supportCount: integer().notNull().default(0),
    sameCount: integer().notNull().default(0),
    thanksCount: integer().notNull().default(0),
    helpfulCount: integer().notNull().default(0),
    createdAt: createdAt(),
    editedAt: moment(),
    removedAt: moment(),
    removedBy: text().$type<'author' | 'moderator'>(),
    /** Only a place: the message went to another thread. */
    movedTo: text().references((): AnyPgColumn => posts.id, { onDelete: 'set null' }),
  },
  (t) => [
    index('posts_moved')
      .on(t.movedTo)
      .where(sql`moved_to is not null`),
    uniqueIndex('posts_by_number').on(t.threadId, t.number),
    index('posts_by_persona').on(t.personaId, t.createdAt),
    index('posts_by_time').on(t.createdAt),
  ],
);

/**
 * Words of messages that the team keeps from sight, out of every reader's query: of the message itself only the place and the time are left in `posts`.
 * Put back when the measure ends.
 */
export const withheldPosts = pgTable('withheld_posts', {
  postId: text()
    .primaryKey()
    .references(() => posts.id, { onDelete: 'cascade' }),
  bodyHtml: text().notNull(),
  contentWarning: text(),
  shortVersion: text(),
  label: text().$type<PostLabel>(),
  /** It was the answer of its thread. */
  wasAnswer: boolean().notNull(),
  /** Its author was asked to change it, and may: then it appears again. */
  awaitsEdit: boolean().notNull(),
  withheldAt: createdAt(),
});

/** What others quoted of messages that the team keeps from sight, out of their own messages; put back with these. */
export const withheldQuotes = pgTable(
  'withheld_quotes',
  {
    /** Whose message quotes. */
    postId: text()
      .notNull()
      .references(() => posts.id, { onDelete: 'cascade' }),
    /** The message quoted. */
    quotedId: text()
      .notNull()
      .references(() => posts.id, { onDelete: 'cascade' }),
    /** The content of each quotation, in their order. */
    quotes: jsonb().$type<readonly string[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.quotedId, t.postId] }), index().on(t.postId)],
);

/** Words that a space, or the platform, wants something done about where a member writes them. */
export const listedWords = pgTable(
  'listed_words',
  {
    id: id(),
    /** Null: the platform's, for every space. */
    spaceId: text().references(() => spaces.id, { onDelete: 'cascade' }),
    words: text().notNull(),
    outcome: text().$type<ListedOutcome>().notNull(),
    ground: text().$type<ListedGround>().notNull(),
    createdAt: listedAt(),
  },
  (t) => [
    unique('listed_words_once').on(t.spaceId, t.words, t.outcome).nullsNotDistinct(),
    index('listed_words_of_list').on(t.spaceId, t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
  ],
);

/** What a message that opens a thread says beside its text. */
export interface Opening {
  kind: ThreadKind;
  wants: ThreadNeed | null;
  title: string;
  language: Locale;
  tags: string[];
}

/**
 * Messages of newcomers that wait for the team; cleaned, but not yet posts: numbers are given when they appear, so that these have no gaps.
 * Gone when they appear or are taken back; a refused one stays for its author, 90 days at most.
 */
export const heldPosts = pgTable(
  'held_posts',
  {
    id: id(),
    spaceId: text()
      .notNull()
      .references(() => spaces.id, { onDelete: 'cascade' }),
    personaId: text()
      .notNull()
      .references(() => personas.id, { onDelete: 'cascade' }),
    /** The thread it replies in; null: it opens one. */
    threadId: text().references(() => threads.id, { onDelete: 'cascade' }),
    opening: jsonb().$type<Opening>(),
    bodyHtml: text().notNull(),
    contentWarning: text(),
    shortVersion: text(),
    label: text().$type<PostLabel>(),
    replyTo: integer(),
    /** Why it waits, and what else its team is to see; nothing: a newcomer's. */
    found: jsonb().$type<Found[]>().notNull().default([]),
    createdAt: listedAt(),
    refusedAt: moment(),
    /** Said to its author. */
    reason: text(),
    /** The place of whoever refused it. */
    refusedBy: text().references(() => memberships.id, { onDelete: 'set null' }),
    /** Its author asked for another look, once. */
    contested: jsonb().$type<Contested>(),
  },
  (t) => [
    index('held_posts_waiting')
      .on(t.spaceId, t.createdAt, t.id)
      .where(sql`refused_at is null`),
    index().on(t.personaId),
    index().on(t.threadId),
    index().on(t.refusedBy),
    index('held_posts_refused')
      .on(t.refusedAt)
      .where(sql`refused_at is not null`),
  ],
);

/** What its author answered to a refusal, and to which. */
interface Contested {
  text: string;
  reason: string;
}

/** Whose account a held message is of. Read by its owner, and to publish it as theirs. */
export const accountHeldPosts = pgTable(
  'account_held_posts',
  {
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    heldPostId: text()
      .primaryKey()
      .references(() => heldPosts.id, { onDelete: 'cascade' }),
  },
  (t) => [index().on(t.accountId)],
);

/** Texts a post had before an edit. For its author and the team. Deleted with the post's text when the author deletes it. */
export const postRevisions = pgTable(
  'post_revisions',
  {
    postId: text()
      .notNull()
      .references(() => posts.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    bodyHtml: text().notNull(),
    contentWarning: text(),
    replacedAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.postId, t.version] })],
);

export const reactions = pgTable(
  'reactions',
  {
    postId: text()
      .notNull()
      .references(() => posts.id, { onDelete: 'cascade' }),
    personaId: text()
      .notNull()
      .references(() => personas.id, { onDelete: 'cascade' }),
    kind: text().$type<ReactionKind>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.postId, t.personaId, t.kind] }), index().on(t.personaId)],
);

export const mentions = pgTable(
  'mentions',
  {
    postId: text()
      .notNull()
      .references(() => posts.id, { onDelete: 'cascade' }),
    personaId: text()
      .notNull()
      .references(() => personas.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.postId, t.personaId] }), index().on(t.personaId)],
);

/** How far an account has read. Personal data; purpose: resume and unread counts; kept as long as the account. */
export const readingPositions = pgTable(
  'reading_positions',
  {
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    threadId: text()
      .notNull()
      .references(() => threads.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    updatedAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.threadId] }), index().on(t.threadId)],
);

/** Personal data; purpose: notices and the list of kept threads; kept as long as the account. */
export const threadSubscriptions = pgTable(
  'thread_subscriptions',
  {
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    threadId: text()
      .notNull()
      .references(() => threads.id, { onDelete: 'cascade' }),
    level: text().$type<SubscriptionLevel>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.threadId] }), index().on(t.threadId)],
);

/** Threads kept for later. Personal data; kept as long as the account. */
export const savedThreads = pgTable(
  'saved_threads',
  {
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    threadId: text()
      .notNull()
      .references(() => threads.id, { onDelete: 'cascade' }),
    savedAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.threadId] }),
    index().on(t.accountId, t.savedAt.desc(), t.threadId.desc()),
    index().on(t.threadId),
  ],
);

/** What somebody is writing. Personal data; purpose: nothing typed is lost; kept until sent, forgotten, or 90 days unchanged. */
export const drafts = pgTable(
  'drafts',
  {
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    key: text().notNull(),
    fields: jsonb().$type<Record<string, unknown>>().notNull(),
    version: integer().notNull().default(1),
    updatedAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.key] }), index().on(t.updatedAt)],
);
