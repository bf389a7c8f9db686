import { and, desc, eq, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { KnowledgeKind, LessonState, LessonType, Stance } from '../../shared/vocabulary.ts';
import { hiddenPersonaIds, personas } from '../accounts/public.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import type { Viewer } from '../platform/viewer.ts';
import { accountMemberships, memberships, ownPlace, ownPlaceColumns, ownState, spaces, visibleSpaces } from '../spaces/public.ts';
import { releasedTo, stories, storyParts } from '../stories/public.ts';
import { posts, threads } from '../threads/public.ts';
import { lessonEvidence, lessonMoves, lessons } from './tables.ts';

type Page = { after: readonly [Date, string] | null; limit: number };

/** Whom a reader does not meet: asked once for each answer. */
export type Reader = { viewer: Viewer | null; hidden: readonly string[] };

export async function readerOf(db: Queryable, viewer: Viewer | null): Promise<Reader> {
  return { viewer, hidden: await hiddenPersonaIds(db, viewer) };
}

/** On a row of `lesson_evidence` with what it names: whether this reader may read that now. It is of the lesson's own space, which they may read. */
function readable({ viewer, hidden }: Reader): SQL {
  const met = (personaId: SQL): SQL => (hidden.length === 0 ? sql`true` : sql`${personaId} <> all(${sql.param([...hidden])}::text[])`);
  return sql`((${stories.id} is not null and ${stories.spaceId} = ${spaces.id} and ${releasedTo(viewer)})
    or (${posts.id} is not null and ${posts.removedAt} is null and ${threads.removedAt} is null and ${threads.spaceId} = ${spaces.id}
      and coalesce(${met(sql`${posts.personaId}`)}, true) and coalesce(${met(sql`${threads.personaId}`)}, true)))`;
}

const counted = (reader: Reader, stance: Stance): SQL<number> => sql<number>`(select count(*)::int from ${lessonEvidence}
  left join ${stories} on ${stories.id} = ${lessonEvidence.storyId}
  left join ${posts} on ${posts.id} = ${lessonEvidence.postId} left join ${threads} on ${threads.id} = ${posts.threadId}
  where ${lessonEvidence.lessonId} = ${lessons.id} and ${lessonEvidence.stance} = ${stance} and ${readable(reader)})`;

/** A lesson with its space and what the viewer is there. */
function selectLessons(db: Queryable, reader: Reader) {
  return db
    .select({
      lesson: lessons,
      space: {
        slug: spaces.slug,
        name: spaces.name,
        language: spaces.language,
        visibility: spaces.visibility,
        joinRule: spaces.joinRule,
        weave: spaces.weave,
        dye: spaces.dye,
        charterVersion: spaces.charterVersion,
        archivedAt: spaces.archivedAt,
      },
      membership: ownPlaceColumns,
      supports: counted(reader, 'supports'),
      differs: counted(reader, 'differs'),
      due: sql<boolean>`coalesce(${lessons.reviewOn} <= current_date, false)`,
    })
    .from(lessons)
    .innerJoin(spaces, eq(spaces.id, lessons.spaceId))
    .leftJoin(accountMemberships, ownPlace(reader.viewer))
    .leftJoin(memberships, eq(memberships.id, accountMemberships.membershipId));
}
export type ReadableLesson = Awaited<ReturnType<typeof lessonsOfSpace>>[number];

/** A lesson as this viewer meets it; null when absent, or in a space they may not know of. */
export async function readableLesson(db: Queryable, viewer: Viewer | null, id: string): Promise<ReadableLesson | null> {
  const [row] = await selectLessons(db, await readerOf(db, viewer)).where(and(eq(lessons.id, id), visibleSpaces(viewer)));
  return row ?? null;
}

export interface LessonFilter {
  state?: LessonState | undefined;
  type?: LessonType | undefined;
  kind?: KnowledgeKind | undefined;
  due?: '1' | undefined;
}

const AFTER = (after: readonly [Date, string] | null, at: SQL): SQL | undefined =>
  after === null ? undefined : sql`${at} < (${after[0].toISOString()}::timestamptz, ${after[1]})`;

/** Latest first. */
export async function lessonsOfSpace(
  db: Queryable,
  reader: Reader,
  spaceId: string,
  { state, type, kind, due }: LessonFilter,
  { after, limit }: Page,
) {
  return selectLessons(db, reader)
    .where(
      and(
        eq(lessons.spaceId, spaceId),
        state === undefined ? sql`${lessons.state} <> 'retired'` : eq(lessons.state, state),
        type === undefined ? undefined : eq(lessons.type, type),
        kind === undefined ? undefined : sql`${kind} = any(${lessons.kinds})`,
        due === undefined
          ? undefined
          : sql`(${lessons.reviewOn} <= current_date or ${lessons.lookAgainSince} is not null and ${memberships.role} <> 'member' and ${ownState} = 'active')`,
        AFTER(after, sql`(${lessons.createdAt}, ${lessons.id})`),
      ),
    )
    .orderBy(desc(lessons.createdAt), desc(lessons.id))
    .limit(limit);
}

/** What a lesson stands on, for its reader, latest first; a passage that is not in the words any more is left out. */
export async function evidenceOf(db: Queryable, reader: Reader, lessonId: string, stance: Stance | undefined, { after, limit }: Page) {
  return db
    .select({
      evidence: lessonEvidence,
      story: { id: stories.id, title: stories.title, language: stories.language },
      post: { id: posts.id, number: posts.number, bodyHtml: posts.bodyHtml },
      thread: { id: threads.id, title: threads.title, language: threads.language },
      by: personas.handle,
      /** In the words as they are. */
      standsThere: sql<boolean>`exists (select 1 from ${storyParts} where ${storyParts.storyId} = ${lessonEvidence.storyId}
        and ${storyParts.prompt} = ${lessonEvidence.prompt} and position(${lessonEvidence.passage} in ${storyParts.text}) > 0)`,
    })
    .from(lessonEvidence)
    .innerJoin(lessons, eq(lessons.id, lessonEvidence.lessonId))
    .innerJoin(spaces, eq(spaces.id, lessons.spaceId))
    .leftJoin(stories, eq(stories.id, lessonEvidence.storyId))
    .leftJoin(posts, eq(posts.id, lessonEvidence.postId))
    .leftJoin(threads, eq(threads.id, posts.threadId))
    .leftJoin(personas, sql`${personas.id} = coalesce(${stories.personaId}, ${posts.personaId})`)
    .where(
      and(
        eq(lessonEvidence.lessonId, lessonId),
        stance === undefined ? undefined : eq(lessonEvidence.stance, stance),
        readable(reader),
        AFTER(after, sql`(${lessonEvidence.createdAt}, ${lessonEvidence.id})`),
      ),
    )
    .orderBy(desc(lessonEvidence.createdAt), desc(lessonEvidence.id))
    .limit(limit);
}
export type EvidenceRow = Awaited<ReturnType<typeof evidenceOf>>[number];

export async function movesOf(db: Queryable, lessonId: string, { after, limit }: Page) {
  return db
    .select({ move: lessonMoves, by: personas.handle })
    .from(lessonMoves)
    .leftJoin(memberships, eq(memberships.id, lessonMoves.madeBy))
    .leftJoin(personas, eq(personas.id, memberships.personaId))
    .where(and(eq(lessonMoves.lessonId, lessonId), AFTER(after, sql`(${lessonMoves.madeAt}, ${lessonMoves.id})`)))
    .orderBy(desc(lessonMoves.madeAt), desc(lessonMoves.id))
    .limit(limit);
}

/** Nobody else changes it until the transaction ends. */
export async function lockLesson(tx: Tx, id: string): Promise<void> {
  await tx.select({ id: lessons.id }).from(lessons).where(eq(lessons.id, id)).for('update');
}

/** Lessons that a story is part of, for those who may read both; retired ones say nothing any more. */
export async function lessonsOfStory(db: Queryable, viewer: Viewer | null, storyId: string, limit: number) {
  return db
    .select({
      id: lessons.id,
      statement: lessons.statement,
      language: lessons.language,
      state: lessons.state,
      stance: lessonEvidence.stance,
    })
    .from(lessonEvidence)
    .innerJoin(lessons, eq(lessons.id, lessonEvidence.lessonId))
    .innerJoin(spaces, eq(spaces.id, lessons.spaceId))
    .where(and(eq(lessonEvidence.storyId, storyId), sql`${lessons.state} <> 'retired'`, visibleSpaces(viewer)))
    .orderBy(desc(lessonEvidence.createdAt), desc(lessonEvidence.id))
    .limit(limit);
}
