import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type {
  Locale,
  ReactionKind,
  StoryPrompt,
  StoryReaders,
  StoryRole,
  StoryStage,
  StoryState,
  StoryTheme,
  StoryMarkKind,
  StoryReview,
  StoryUse,
  WarningTopic,
} from '../../shared/vocabulary.ts';
import { accounts, personas } from '../accounts/tables.ts';
import { createdAt, id, listedAt, moment } from '../platform/columns.ts';
import { memberships, spaces } from '../spaces/tables.ts';
import type { Found } from '../threads/public.ts';

const none = sql`'{}'::text[]`;

/**
 * What somebody lived, told under the pseudonym they wear in a space. Personal data of the most sensitive kind; purpose: to be read by whom its author
 * chose (`readers`), and nothing else without a consent (`storyConsents`); kept until its author deletes it.
 */
export const stories = pgTable(
  'stories',
  {
    id: id(),
    spaceId: text()
      .notNull()
      .references(() => spaces.id, { onDelete: 'cascade' }),
    personaId: text()
      .notNull()
      .references(() => personas.id, { onDelete: 'cascade' }),
    state: text().$type<StoryState>().notNull().default('draft'),
    readers: text().$type<StoryReaders>().notNull().default('me'),
    title: text(),
    shortVersion: text(),
    role: text().$type<StoryRole>(),
    stage: text().$type<StoryStage>(),
    themes: text().array().$type<StoryTheme[]>().notNull().default(none),
    /** Keys of `spaceTags`. */
    tags: text().array().notNull().default(none),
    warnings: text().array().$type<WarningTopic[]>().notNull().default(none),
    warning: text(),
    language: text().$type<Locale>().notNull(),
    wantsWords: boolean().notNull().default(false),
    /** What the checks found in it as it was sent, for whoever reads it. */
    found: jsonb().$type<Found[]>().notNull().default([]),
    /** Counted whenever words are kept. */
    words: integer().notNull().default(0),
    version: integer().notNull().default(1),
    createdAt: listedAt(),
    updatedAt: createdAt(),
    submittedAt: moment(),
    /** When the words as they stand were let out; null again as soon as they may change. */
    releasedAt: moment(),
    /** Since when the team keeps it from sight, as a measure. */
    withheldAt: moment(),
  },
  (t) => [
    index('stories_released')
      .on(t.releasedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`state = 'released' and readers <> 'me'`),
    index('stories_of_space')
      .on(t.spaceId, t.releasedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`state = 'released' and readers <> 'me'`),
    index('stories_to_review')
      .on(t.spaceId, t.submittedAt, t.id)
      .where(sql`state in ('submitted', 'in_review')`),
    index().on(t.personaId),
  ],
);

/** Its words, one row a step. Plain text. */
export const storyParts = pgTable(
  'story_parts',
  {
    storyId: text()
      .notNull()
      .references(() => stories.id, { onDelete: 'cascade' }),
    prompt: text().$type<StoryPrompt>().notNull(),
    text: text().notNull(),
    version: integer().notNull().default(1),
    updatedAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.prompt] })],
);

/** Words that were kept once and are not in those that replaced them. For the author alone; gone with the story. */
export const storyRevisions = pgTable(
  'story_revisions',
  {
    storyId: text()
      .notNull()
      .references(() => stories.id, { onDelete: 'cascade' }),
    prompt: text().$type<StoryPrompt>().notNull(),
    version: integer().notNull(),
    text: text().notNull(),
    replacedAt: listedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.storyId, t.prompt, t.version] }),
    index('story_revisions_latest').on(
      t.storyId,
      t.replacedAt.desc().nullsFirst(),
      t.prompt.desc().nullsFirst(),
      t.version.desc().nullsFirst(),
    ),
  ],
);

/** Whose it is. Read by the owner's id only. */
export const accountStories = pgTable(
  'account_stories',
  {
    storyId: text()
      .primaryKey()
      .references(() => stories.id, { onDelete: 'cascade' }),
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    createdAt: listedAt(),
  },
  (t) => [index('account_stories_latest').on(t.accountId, t.createdAt.desc().nullsFirst(), t.storyId.desc().nullsFirst())],
);

/**
 * What authors agreed to, and no longer agree to: rows are added and never changed (a trigger refuses it), so that the state at any moment can be told.
 * It has neither words nor names, and outlives a story, as the proof of what its copies were made with.
 */
export const storyConsents = pgTable(
  'story_consents',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    storyId: text().notNull(),
    use: text().$type<StoryUse>().notNull(),
    given: boolean().notNull(),
    /** Of the words that were agreed to (`STORY_CONSENT_VERSION`). */
    version: text().notNull(),
    at: createdAt(),
  },
  (t) => [index('story_consents_of_story').on(t.storyId, t.id.desc().nullsFirst())],
);

/** A passage that somebody of the team asks its author to look at. */
export interface Mark {
  prompt: StoryPrompt;
  passage: string;
  kind: StoryMarkKind;
}

/** What the team answered, each time it was sent. For its author, and for whoever reads it next; gone with the story. */
export const storyReviews = pgTable(
  'story_reviews',
  {
    id: id(),
    storyId: text()
      .notNull()
      .references(() => stories.id, { onDelete: 'cascade' }),
    decision: text().$type<StoryReview>().notNull(),
    /** To the author. */
    note: text(),
    marks: jsonb().$type<readonly Mark[]>().notNull(),
    /** Words that edits were proposed to, as they were read. */
    bases: jsonb().$type<Partial<Record<StoryPrompt, string>>>().notNull().default({}),
    /** The place of whoever read it. */
    madeBy: text().references(() => memberships.id, { onDelete: 'set null' }),
    madeAt: listedAt(),
  },
  (t) => [index('story_reviews_latest').on(t.storyId, t.madeAt.desc().nullsFirst(), t.id.desc().nullsFirst()), index().on(t.madeBy)],
);

/** A change of words that somebody of the team proposes. Nothing changes until its author accepts it. */
export const storyEdits = pgTable(
  'story_edits',
  {
    id: id(),
    reviewId: text()
      .notNull()
      .references(() => storyReviews.id, { onDelete: 'cascade' }),
    prompt: text().$type<StoryPrompt>().notNull(),
    /** In the words of the step as they were read (`bases` of the review). */
    start: integer().notNull(),
    before: text().notNull(),
    after: text().notNull(),
    /** Null: not answered. */
    accepted: boolean(),
  },
  (t) => [index('story_edits_in_order').on(t.reviewId, t.prompt, t.start)],
);

/**
 * Sentences of a story that its team asks its author to quote, exactly, under their pseudonym. Shown to whoever may know of the space, whether or not they may
 * read the story: as long as its author says yes to this passage, agrees to quotations at all, and the story is out with these words. Gone with it.
 */
export const storyQuotes = pgTable(
  'story_quotes',
  {
    id: id(),
    storyId: text()
      .notNull()
      .references(() => stories.id, { onDelete: 'cascade' }),
    spaceId: text()
      .notNull()
      .references(() => spaces.id, { onDelete: 'cascade' }),
    prompt: text().$type<StoryPrompt>().notNull(),
    passage: text().notNull(),
    /** What for, in the team's words. */
    purpose: text().notNull(),
    askedAt: listedAt(),
    /** Null: not answered. */
    approved: boolean(),
    answeredAt: moment(),
  },
  (t) => [
    uniqueIndex('story_quotes_once').on(t.storyId, t.passage),
    index('story_quotes_of_story').on(t.storyId, t.askedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('story_quotes_of_space')
      .on(t.spaceId, t.answeredAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`approved`),
  ],
);

/** Reactions of readers; under the first name of their account, which is shown nowhere. */
export const storyReactions = pgTable(
  'story_reactions',
  {
    storyId: text()
      .notNull()
      .references(() => stories.id, { onDelete: 'cascade' }),
    personaId: text()
      .notNull()
      .references(() => personas.id, { onDelete: 'cascade' }),
    kind: text().$type<ReactionKind>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.personaId, t.kind] }), index().on(t.personaId)],
);

/**
 * Private words to the author of a story, who said that they were welcome. Personal data; purpose: to be read by that author alone, and by a team only where one is
 * told of; kept until the author or the sender's name goes, or the author deletes them.
 */
export const storyWords = pgTable(
  'story_words',
  {
    id: id(),
    storyId: text()
      .notNull()
      .references(() => stories.id, { onDelete: 'cascade' }),
    /** The name that the sender wears in the space of the story. */
    personaId: text()
      .notNull()
      .references(() => personas.id, { onDelete: 'cascade' }),
    /** Plain text. */
    text: text().notNull(),
    sentAt: listedAt(),
    /** Since when a team keeps it from sight, as a measure. */
    withheldAt: moment(),
  },
  (t) => [index('story_words_latest').on(t.storyId, t.sentAt.desc().nullsFirst(), t.id.desc().nullsFirst()), index().on(t.personaId)],
);
