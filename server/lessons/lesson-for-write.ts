import { AppError, notFound } from '../platform/errors.ts';
import type { Tx } from '../platform/database.ts';
import type { Viewer } from '../platform/viewer.ts';
import { factsOf as factsOfSpace, spacePolicy } from '../spaces/public.ts';
import type { LessonFacts, Refusal, Standing } from './policy.ts';
import { lockLesson, readableLesson } from './queries.ts';
import type { ReadableLesson } from './queries.ts';

/** What the viewer is in the space of a lesson. */
export function standingIn({ space, membership }: Pick<ReadableLesson, 'space' | 'membership'>, viewer: Viewer | null): Standing {
  return standingOf(factsOfSpace(space, membership, viewer));
}

export function standingOf(facts: spacePolicy.SpaceFacts): Standing {
  return { onTeam: spacePolicy.mayModerate(facts), archived: facts.archived };
}

export function factsOfLesson({ lesson, supports }: ReadableLesson): LessonFacts {
  return { state: lesson.state, discussed: lesson.threadId !== null, supports };
}

/** @throws AppError when there is a refusal */
export function enforce(refusal: Refusal | null): void {
  if (refusal === null) return;
  const { status, code, path } = refusal;
  throw new AppError(status, code, path === undefined ? {} : { errors: [{ path, message: code }] });
}

/**
 * A lesson as this viewer meets it, that nobody else changes until the end of the transaction.
 * @throws AppError 404 absent or not theirs to know of
 */
export async function lessonForWrite(tx: Tx, viewer: Viewer, id: string): Promise<ReadableLesson> {
  if ((await readableLesson(tx, viewer, id)) === null) throw notFound();
  await lockLesson(tx, id);
  const found = await readableLesson(tx, viewer, id);
  if (found === null) throw notFound();
  return found;
}
