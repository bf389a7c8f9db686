import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { discussLesson as endpoint } from '../../shared/lessons.contract.ts';
import type { Tx } from '../platform/database.ts';
import { conflict } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { startThread } from '../threads/public.ts';
import type { Screening } from '../threads/public.ts';
import { enforce, lessonForWrite, standingIn } from './lesson-for-write.ts';
import { refuseEdit } from './policy.ts';
import { lessons } from './tables.ts';

/**
 * Opens the thread in which a lesson is talked about, under the name of whoever asks for it.
 * @throws AppError 404; 403 `space.not_team`; 409 `lesson.has_thread`; what `startThread` refuses
 */
export async function discussLesson(
  tx: Tx,
  viewer: Viewer,
  id: string,
  { title, bodyHtml }: z.output<(typeof endpoint)['body']>,
  screening: Screening,
): Promise<void> {
  const found = await lessonForWrite(tx, viewer, id);
  enforce(refuseEdit(standingIn(found, viewer)));
  if (found.lesson.threadId !== null) throw conflict('lesson.has_thread');
  const sent = await startThread(tx, viewer, found.space.slug, { kind: 'question', title, bodyHtml }, screening);
  // What the team's own checks stop is not talked about yet.
  if (!('thread' in sent)) throw conflict('lesson.discussion_held');
  await tx
    .update(lessons)
    .set({ threadId: sent.thread.id, version: sql`${lessons.version} + 1` })
    .where(eq(lessons.id, id));
}
