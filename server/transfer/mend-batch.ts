import { record } from '../events/outbox.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import { knownPosts, mendBody, threadIdsOf } from './import-queries.ts';
import type { KnownPost } from './import-queries.ts';
import type { Target } from './imported.ts';
import { messageHtml, sameButLinks, targetsIn } from './message-html.ts';
import type { Places } from './message-html.ts';
import type { StagedPost } from './staging.ts';
import type { ImportPlace } from './write-batch.ts';

/** `thread:position` of the old forum → the id the message has there. */
export type AtPosition = (places: readonly { thread: string; position: number }[]) => Promise<ReadonlyMap<string, string>>;

/**
 * Leads links and quotations of a batch of messages to where the old forum's messages are now; once everything is in, since they may name what came
 * after them. Doing it again changes nothing; what somebody edited here is left as it is.
 * @param origin of this site, without a slash at its end
 * @returns how many messages changed
 */
export async function mendBatch(
  tx: Tx,
  place: ImportPlace,
  batch: readonly StagedPost[],
  atPosition: AtPosition,
  origin: string,
): Promise<number> {
  const { format, addresses } = place;
  const here = await knownPosts(
    tx,
    place,
    batch.map(({ id }) => id),
  );
  const find = await finder(
    tx,
    place,
    batch.flatMap(({ html }) => targetsIn(html, format, addresses)),
    atPosition,
  );

  const changed = new Set<string>();
  let mended = 0;
  for (const { id, html } of batch) {
    const post = here.get(id);
    if (post === undefined || !post.untouched) continue;
    const stored = messageHtml(html, placesFor(post, find, origin), format, addresses);
    if ('refusal' in stored || stored.html === post.bodyHtml || !sameButLinks(stored.html, post.bodyHtml)) continue;
    if (!(await mendBody(tx, post.id, post.bodyHtml, stored.html))) continue;
    changed.add(post.threadId);
    mended += 1;
  }
  if (changed.size > 0) await record(tx, 'threads.imported', { spaceId: place.spaceId, threadIds: [...changed] });
  return mended;
}

interface Found {
  threadId: string;
  /** null: the thread as a whole. */
  number: number | null;
}

/** Looks all of these up at once. */
async function finder(
  db: Queryable,
  place: ImportPlace,
  targets: readonly Target[],
  atPosition: AtPosition,
): Promise<(target: Target) => Found | null> {
  const positions = targets.flatMap((target) =>
    'thread' in target && target.position !== undefined ? [{ thread: target.thread, position: target.position }] : [],
  );
  const postAt = await atPosition(positions);
  const posts = await knownPosts(db, place, [
    ...new Set([...targets.flatMap((target) => ('post' in target ? target.post : [])), ...postAt.values()]),
  ]);
  const threads = await threadIdsOf(db, place, [...new Set(targets.flatMap((target) => ('thread' in target ? target.thread : [])))]);
  return (target) => {
    const post = 'post' in target ? posts.get(target.post) : posts.get(postAt.get(`${target.thread}:${target.position}`) ?? '');
    if (post !== undefined) return { threadId: post.threadId, number: post.number };
    const threadId = 'thread' in target ? threads.get(target.thread) : undefined;
    return threadId === undefined ? null : { threadId, number: null };
  };
}

function placesFor(post: KnownPost, find: (target: Target) => Found | null, origin: string): Places {
  return {
    numberHere(target) {
      const found = find(target);
      // A quotation is of something said before, in this thread.
      return found?.threadId === post.threadId && found.number !== null && found.number < post.number ? found.number : null;
    },
    addressOf(target) {
      const found = find(target);
      if (found === null) return null;
      return `${origin}/threads/${found.threadId}${found.number === null ? '' : `/${found.number}`}`;
    },
  };
}
