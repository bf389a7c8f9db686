import { and, eq, or } from 'drizzle-orm';
import type { Stance } from '../../shared/vocabulary.ts';
import { htmlToPlainText } from '../../shared/plain-text.ts';
import type { Tx } from '../platform/database.ts';
import { notFound, refused } from '../platform/errors.ts';
import { cleanLine } from '../platform/plain-text.ts';
import type { Viewer } from '../platform/viewer.ts';
import { partsOf, readableStory } from '../stories/public.ts';
import { readablePost } from '../threads/public.ts';
import { enforce, lessonForWrite, standingIn } from './lesson-for-write.ts';
import { refuseEdit } from './policy.ts';
import type { ReadableLesson } from './queries.ts';
import { lessonEvidence } from './tables.ts';

interface Cited {
  stance: Stance;
  passage?: string | undefined;
}

/** @throws AppError 404; 403 `space.not_team`, `space.archived` */
async function lessonToCite(tx: Tx, viewer: Viewer, id: string): Promise<ReadableLesson> {
  const found = await lessonForWrite(tx, viewer, id);
  enforce(refuseEdit(standingIn(found, viewer)));
  return found;
}

/**
 * Says that a story that is out in the space supports a lesson, or tells otherwise, with the passage that does.
 * @throws AppError 404 for a story that is not out, or not of the space; 403 `space.not_team`, `space.archived`; 422 `lesson.passage_unknown`
 */
export async function citeStory(tx: Tx, viewer: Viewer, id: string, storyId: string, { stance, passage }: Cited): Promise<void> {
  const { lesson } = await lessonToCite(tx, viewer, id);
  const found = await readableStory(tx, viewer, storyId);
  if (found === null || found.story.spaceId !== lesson.spaceId || found.story.state !== 'released' || found.story.withheldAt !== null)
    throw notFound();
  let prompt = null;
  if (passage !== undefined) {
    prompt = (await partsOf(tx, storyId)).find(({ text }) => text.includes(passage))?.prompt ?? null;
    if (prompt === null) throw refused('lesson.passage_unknown', 'passage');
  }
  await keep(tx, lesson.id, { storyId, stance, prompt, passage: passage ?? null });
}

/**
 * The same of a message of the space.
 * @throws AppError 404; 403 `space.not_team`, `space.archived`; 422 `lesson.passage_unknown`
 */
export async function citePost(tx: Tx, viewer: Viewer, id: string, postId: string, { stance, passage }: Cited): Promise<void> {
  const { lesson } = await lessonToCite(tx, viewer, id);
  const post = await readablePost(tx, viewer, postId);
  if (post === null || post.spaceId !== lesson.spaceId || post.hidden || post.removedBy !== null) throw notFound();
  if (passage !== undefined && !standsIn(post.bodyHtml, passage)) throw refused('lesson.passage_unknown', 'passage');
  await keep(tx, lesson.id, { postId, stance, prompt: null, passage: passage ?? null });
}

/** Whether a message says a passage, however its lines are broken. */
export function standsIn(bodyHtml: string, passage: string): boolean {
  return cleanLine(htmlToPlainText(bodyHtml)).includes(cleanLine(passage));
}

async function keep(tx: Tx, lessonId: string, cited: Omit<typeof lessonEvidence.$inferInsert, 'lessonId'>): Promise<void> {
  const { stance, prompt, passage } = cited;
  await tx
    .insert(lessonEvidence)
    .values({ ...cited, lessonId })
    .onConflictDoUpdate({
      target:
        cited.storyId === undefined ? [lessonEvidence.lessonId, lessonEvidence.postId] : [lessonEvidence.lessonId, lessonEvidence.storyId],
      set: { stance, prompt: prompt ?? null, passage: passage ?? null },
    });
}

/** Takes a story or a message away from a lesson; what is not there changes nothing. @throws AppError 404; 403 `space.not_team`, `space.archived` */
export async function uncite(tx: Tx, viewer: Viewer, id: string, subjectId: string): Promise<void> {
  const { lesson } = await lessonToCite(tx, viewer, id);
  await tx
    .delete(lessonEvidence)
    .where(and(eq(lessonEvidence.lessonId, lesson.id), or(eq(lessonEvidence.storyId, subjectId), eq(lessonEvidence.postId, subjectId))));
}
