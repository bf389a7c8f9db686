import { sql } from 'drizzle-orm';
import { date, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { KnowledgeKind, LessonState, LessonType, Locale, Stance, StoryPrompt } from '../../shared/vocabulary.ts';
import { createdAt, id, listedAt, moment } from '../platform/columns.ts';
import { memberships, spaces } from '../spaces/tables.ts';
import { stories } from '../stories/tables.ts';
import { posts, threads } from '../threads/tables.ts';

/** What several stories of a space teach together, in the words of its team. */
export const lessons = pgTable(
  'lessons',
  {
    id: id(),
    spaceId: text()
      .notNull()
      .references(() => spaces.id, { onDelete: 'cascade' }),
    statement: text().notNull(),
    detail: text(),
    forWhom: text(),
    situation: text(),
    type: text().$type<LessonType>().notNull(),
    kinds: text()
      .array()
      .$type<KnowledgeKind[]>()
      .notNull()
      .default(sql`'{}'::text[]`),
    language: text().$type<Locale>().notNull(),
    state: text().$type<LessonState>().notNull().default('proposed'),
    /** Where it is talked about. */
    threadId: text().references(() => threads.id, { onDelete: 'set null' }),
    reviewOn: date({ mode: 'string' }),
    /** Since when something that it stood on is gone, and nobody has looked. */
    lookAgainSince: moment(),
    version: integer().notNull().default(1),
    createdAt: listedAt(),
  },
  (t) => [
    index('lessons_of_space').on(t.spaceId, t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('lessons_of_thread').on(t.threadId),
  ],
);

/**
 * What a lesson stands on, and what tells otherwise: a story or a message of its space. Shown to those who may read it, and counted for them only. One that
 * is deleted leaves a row that names nothing, which is taken away with the mark that the lesson is to be looked at again (`sweepEvidence`).
 */
export const lessonEvidence = pgTable(
  'lesson_evidence',
  {
    id: id(),
    lessonId: text()
      .notNull()
      .references(() => lessons.id, { onDelete: 'cascade' }),
    storyId: text().references(() => stories.id, { onDelete: 'set null' }),
    postId: text().references(() => posts.id, { onDelete: 'set null' }),
    stance: text().$type<Stance>().notNull(),
    /** Of a story: in which step the passage is. */
    prompt: text().$type<StoryPrompt>(),
    /** Its author's words, exactly; null: the whole of it. */
    passage: text(),
    createdAt: listedAt(),
  },
  (t) => [
    uniqueIndex('lesson_evidence_of_story').on(t.lessonId, t.storyId),
    uniqueIndex('lesson_evidence_of_post').on(t.lessonId, t.postId),
    index('lesson_evidence_latest').on(t.lessonId, t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('lesson_evidence_by_story').on(t.storyId),
    index('lesson_evidence_by_post').on(t.postId),
  ],
);

/** Where a lesson went, and why. */
export const lessonMoves = pgTable(
  'lesson_moves',
  {
    id: id(),
    lessonId: text()
      .notNull()
      .references(() => lessons.id, { onDelete: 'cascade' }),
    from: text().$type<LessonState>().notNull(),
    to: text().$type<LessonState>().notNull(),
    why: text().notNull(),
    /** The place of whoever moved it. */
    madeBy: text().references(() => memberships.id, { onDelete: 'set null' }),
    madeAt: createdAt().$defaultFn(() => new Date()),
  },
  (t) => [index('lesson_moves_latest').on(t.lessonId, t.madeAt.desc().nullsFirst(), t.id.desc().nullsFirst()), index().on(t.madeBy)],
);
