import type { z } from 'zod';
import type { splitThread as endpoint, Thread } from '../../shared/threads.contract.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { notFound, refused } from '../platform/errors.ts';
import { requiredLine } from '../platform/plain-text.ts';
import type { Viewer } from '../platform/viewer.ts';
import { changeUnanswered, logAct } from '../spaces/public.ts';
import {
  bringReaders,
  countThread,
  forgetCutQuotes,
  leavePlaces,
  lockPosts,
  lockQuoting,
  lockThreads,
  movePosts,
  openThreadFor,
} from './move-posts-queries.ts';
import { refuseArranging } from './policy.ts';
import { presentThread } from './present.ts';
import { mapQuotes, NO_WORDS } from './quotes.ts';
import { enforce, standingIn } from './standing.ts';
import { readableThread } from './thread-queries.ts';
import { setBody } from './word-queries.ts';

type Input = z.output<(typeof endpoint)['body']>;

/**
 * Makes a thread of its own of some replies: what began aside has its place, and the first of them opens it. Each keeps its id; where it was stands
 * where it went. For the team.
 * @throws AppError 404; 403 `space.not_a_member`, `space.not_team`; 422 `split.unknown_number`, `text.empty`
 */
export async function splitThread(tx: Tx, viewer: Viewer, id: string, { numbers, title }: Input): Promise<Thread> {
  const thread = await readableThread(tx, viewer, id);
  if (thread === null) throw notFound();
  enforce(refuseArranging(standingIn(thread, viewer)));
  const wanted = [...new Set(numbers)].toSorted((one, other) => one - other);
  const posts = await lockPosts(tx, id, wanted);
  if (posts.length < wanted.length || posts.some(({ number, removed }) => number === 1 || removed))
    throw refused('split.unknown_number', 'numbers');
  const [first] = posts;
  if (first === undefined) throw refused('split.unknown_number', 'numbers');
  const numberOf = new Map(posts.map(({ number }, i) => [number, i + 1]));
  const quoting = await lockQuoting(tx, id, new Set(numberOf.keys()));
  const [before] = await lockThreads(tx, [id]);
  if (before === undefined) throw notFound();

  const to = await openThreadFor(tx, { title: requiredLine(title, 'title'), from: id, first: first.id });
  await forgetCutQuotes(tx, posts);
  await movePosts(tx, posts, to, numberOf);
  const places = await leavePlaces(tx, id, posts);
  for (const { id: postId, number, bodyHtml } of quoting) {
    await setBody(
      tx,
      postId,
      mapQuotes(bodyHtml, (quoted, words) => (numberOf.has(quoted) ? NO_WORDS : words)),
    );
    await record(tx, 'post.updated', { spaceId: thread.spaceId, threadId: id, postId, number });
  }
  await bringReaders(tx, id, to, numberOf);
  const left = await countThread(tx, id);
  if (left === 0 && before.replyCount > 0 && !before.closed) await changeUnanswered(tx, thread.spaceId, 1);
  if ((await countThread(tx, to)) === 0) await changeUnanswered(tx, thread.spaceId, 1);

  await record(tx, 'thread.created', { threadId: to, spaceId: thread.spaceId });
  for (const { id: postId, number } of places) await record(tx, 'post.removed', { spaceId: thread.spaceId, threadId: id, postId, number });
  await record(tx, 'thread.updated', { threadId: id, spaceId: thread.spaceId });
  await logAct(tx, {
    spaceId: thread.spaceId,
    personaId: thread.membershipPersonaId,
    kind: 'thread_split',
    subject: { type: 'thread', id },
    details: { into: to, messages: String(posts.length) },
  });
  const made = await readableThread(tx, viewer, to);
  if (made === null) throw new Error('a thread just made is missing');
  return presentThread(made, viewer);
}
