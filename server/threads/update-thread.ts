import type { z } from 'zod';
import type { Thread, updateThread as endpoint } from '../../shared/threads.contract.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { notFound, refused, staleVersion } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { changeUnanswered, logAct } from '../spaces/public.ts';
import { requiredLine } from '../platform/plain-text.ts';
import { openingToJudge } from './judging-queries.ts';
import { refuseThreadChange } from './policy.ts';
import { isAnswer } from './post-queries.ts';
import { presentThread } from './present.ts';
import { enforce, standingIn } from './standing.ts';
import { tagsOf } from './start-thread.ts';
import { readableThread } from './thread-queries.ts';
import type { ReadableThread } from './thread-queries.ts';
import { changeThread } from './thread-writes.ts';

type Input = z.output<(typeof endpoint)['body']>;

/**
 * Changes what a thread says of itself: title, kind, need and the answered mark by its author, closing and slowing by the team, tags by both.
 * Refuses: 404 not theirs to read · 403 `space.not_a_member`, `thread.not_author`, `space.not_team` ·
 * 422 `answer.not_a_question`, `answer.unknown_number`, `tag.unknown`, `text.empty` · 409 `version.stale` with the thread as it is.
 */
export async function updateThread(tx: Tx, viewer: Viewer, id: string, { version, ...change }: Input): Promise<Thread> {
  const thread = await readableThread(tx, viewer, id);
  if (thread === null) throw notFound();
  enforce(refuseThreadChange(standingIn(thread, viewer), thread, change));
  if (thread.version !== version) throw staleVersion(presentThread(thread, viewer));
  if (typeof change.answeredBy === 'number' && !(await isAnswer(tx, viewer, id, change.answeredBy)))
    throw refused('answer.unknown_number', 'answeredBy');

  const changed = await changeThread(tx, id, version, {
    ...change,
    title: change.title === undefined ? undefined : requiredLine(change.title, 'title'),
    tags: change.tags === undefined ? undefined : await tagsOf(tx, thread.spaceId, change.tags),
  });
  const after = await readableThread(tx, viewer, id);
  if (after === null) throw notFound();
  if (!changed) throw staleVersion(presentThread(after, viewer));
  await countAgain(tx, thread, after);
  if (thread.closed !== after.closed)
    await logAct(tx, {
      spaceId: thread.spaceId,
      personaId: thread.membershipPersonaId,
      kind: after.closed ? 'thread_closed' : 'thread_reopened',
      subject: { type: 'thread', id },
    });
  if (thread.slowMinutes !== after.slowMinutes)
    await logAct(tx, {
      spaceId: thread.spaceId,
      personaId: thread.membershipPersonaId,
      kind: 'thread_slowed',
      subject: { type: 'thread', id },
      details: { minutes: String(after.slowMinutes ?? 0) },
    });
  await record(tx, 'thread.updated', { threadId: id, spaceId: thread.spaceId });
  if (thread.title !== after.title) await lookAgain(tx, id);
  return presentThread(after, viewer);
}

/** A title is part of what its opening message says. */
async function lookAgain(tx: Tx, threadId: string): Promise<void> {
  const opening = await openingToJudge(tx, threadId);
  if (opening !== null) await record(tx, 'post.found', { postId: opening.id });
}

/** A closed thread waits for nobody. */
async function countAgain(tx: Tx, before: ReadableThread, after: ReadableThread): Promise<void> {
  const awaited = (thread: ReadableThread) => thread.replyCount === 0 && !thread.closed;
  if (before.closed !== after.closed && awaited(before) !== awaited(after))
    await changeUnanswered(tx, after.spaceId, awaited(after) ? 1 : -1);
}
