import type { z } from 'zod';
import type { editPost as endpoint, Post } from '../../shared/threads.contract.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { notFound, staleVersion } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { optionalLine } from '../platform/plain-text.ts';
import { refuseEdit } from './policy.ts';
import { readablePost } from './post-queries.ts';
import type { ReadablePost } from './post-queries.ts';
import { revisePost } from './post-writes.ts';
import { presentPost } from './present.ts';
import { prepareBody } from './rich-text.ts';
import { enforce, standingIn } from './standing.ts';

type Input = z.output<(typeof endpoint)['body']>;

/**
 * Gives one's post a new text. The old one is kept for its author and the team; readers see the "edited" mark.
 * Refuses: 404 not theirs to read · 403 `post.not_author`, `space.not_a_member` · 422 `post.removed`, `text.empty`, `html.*` ·
 * 409 `version.stale` with the post as it is.
 */
export async function editPost(tx: Tx, viewer: Viewer, id: string, input: Input): Promise<Post> {
  const post = await postOf(tx, viewer, id);
  enforce(refuseEdit(standingIn(post, viewer), { mine: post.mine, removed: post.removedBy !== null }));
  const body = await prepareBody(tx, input.bodyHtml, { spaceId: post.spaceId, lastNumber: post.lastNumber });
  const revised = await revisePost(tx, id, input.version, {
    bodyHtml: body.html,
    mentioned: body.mentioned,
    contentWarning: given(input.contentWarning, 'contentWarning'),
    shortVersion: given(input.shortVersion, 'shortVersion'),
    label: input.label,
  });
  const after = presentPost(await postOf(tx, viewer, id), viewer);
  if (!revised) throw staleVersion(after);
  await record(tx, 'post.updated', { spaceId: post.spaceId, threadId: post.threadId, postId: id, number: post.number });
  return after;
}

async function postOf(tx: Tx, viewer: Viewer, id: string): Promise<ReadablePost> {
  const post = await readablePost(tx, viewer, id);
  if (post === null) throw notFound();
  return post;
}

/** null takes a line away, undefined leaves it as it is. */
function given(line: string | null | undefined, path: string): string | null | undefined {
  return line === undefined ? undefined : optionalLine(line, path);
}
