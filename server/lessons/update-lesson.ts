import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { updateLesson as endpoint } from '../../shared/lessons.contract.ts';
import type { Tx } from '../platform/database.ts';
import { refused, staleVersion } from '../platform/errors.ts';
import { optionalParagraphs, requiredLine, requiredParagraphs } from '../platform/plain-text.ts';
import type { Viewer } from '../platform/viewer.ts';
import { logAct } from '../spaces/public.ts';
import { readableThread } from '../threads/public.ts';
import { enforce, factsOfLesson, lessonForWrite, standingIn } from './lesson-for-write.ts';
import { refuseEdit, refuseMove } from './policy.ts';
import { presentLesson } from './present.ts';
import { lineOrNothing } from './propose-lesson.ts';
import type { ReadableLesson } from './queries.ts';
import { lessonMoves, lessons } from './tables.ts';

type Input = z.output<(typeof endpoint)['body']>;

/**
 * Changes a lesson, and moves it on; for its space's team.
 * @throws AppError 404; 403 `space.not_team`, `space.archived`; 409 `version.stale` (with the lesson), `lesson.wrong_state`;
 *   422 `text.empty`, `lesson.thread_missing`, `lesson.thread_elsewhere`, `lesson.no_support`
 */
export async function updateLesson(tx: Tx, viewer: Viewer, id: string, input: Input): Promise<void> {
  const found = await lessonForWrite(tx, viewer, id);
  const standing = standingIn(found, viewer);
  enforce(refuseEdit(standing));
  const { lesson } = found;
  if (lesson.version !== input.version) throw staleVersion(presentLesson(found, viewer));
  const { state, threadId } = input;
  if (typeof threadId === 'string' && (await readableThread(tx, viewer, threadId))?.spaceId !== lesson.spaceId)
    throw refused('lesson.thread_elsewhere', 'threadId');
  if (state !== undefined) {
    const discussed = threadId === undefined ? lesson.threadId !== null : threadId !== null;
    enforce(refuseMove({ ...factsOfLesson(found), discussed }, state, standing));
    await move(tx, found, state, input.why ?? '');
  }
  await tx
    .update(lessons)
    .set({ ...wordsOf(input), ...(state !== undefined && { state }), version: lesson.version + 1 })
    .where(eq(lessons.id, id));
}

function wordsOf(input: Input): Partial<typeof lessons.$inferInsert> {
  const { statement, detail, forWhom, situation, type, kinds, language, reviewOn, threadId, reviewed } = input;
  return {
    ...(statement !== undefined && { statement: requiredLine(statement, 'statement') }),
    ...(detail !== undefined && { detail: optionalParagraphs(detail, 'detail') }),
    ...(forWhom !== undefined && { forWhom: lineOrNothing(forWhom, 'forWhom') }),
    ...(situation !== undefined && { situation: lineOrNothing(situation, 'situation') }),
    ...(type !== undefined && { type }),
    ...(kinds !== undefined && { kinds: [...new Set(kinds)] }),
    ...(language !== undefined && { language }),
    ...(reviewOn !== undefined && { reviewOn }),
    ...(threadId !== undefined && { threadId }),
    ...(reviewed === true && { lookAgainSince: null }),
  };
}

/** @throws AppError 422 `text.empty` without a reason */
async function move(tx: Tx, { lesson, membership }: ReadableLesson, to: typeof lesson.state, why: string): Promise<void> {
  await tx.insert(lessonMoves).values({
    lessonId: lesson.id,
    from: lesson.state,
    to,
    why: requiredParagraphs(why, 'why'),
    madeBy: membership?.id ?? null,
  });
  await logAct(tx, {
    spaceId: lesson.spaceId,
    personaId: membership?.personaId ?? null,
    kind: 'lesson_moved',
    subject: { type: 'lesson', id: lesson.id },
    details: { from: lesson.state, to },
  });
}
