import type { z } from 'zod';
import type { editPost as endpoint, Post } from '../../shared/threads.contract.ts';
import type { SentNotice } from '../../shared/vocabulary.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { notFound, refused, staleVersion } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { optionalLine } from '../platform/plain-text.ts';
import { authorFacts } from './author-facts.ts';
import { askFirst } from './hold-post.ts';
import { lookAtMessage } from './look-at-message.ts';
import type { Screening } from './look-at-message.ts';
import { refuseEdit } from './policy.ts';
import { readablePost } from './post-queries.ts';
import type { ReadablePost } from './post-queries.ts';
import { revisePost } from './post-writes.ts';
import type { PostText } from './post-writes.ts';
import { presentPost } from './present.ts';
import { prepareBody } from './rich-text.ts';
import { enforce, standingIn } from './standing.ts';
import { restorePost } from './withhold-post.ts';
import { withheldWords } from './withhold-queries.ts';
import type { WithheldWords } from './withhold-queries.ts';

type Input = z.output<(typeof endpoint)['body']>;

/**
 * Gives one's post a new text. The old one is kept for its author and the team; readers see the "edited" mark. One that the team keeps from sight until
 * it is changed appears again with the new text, and the team looks at it again.
 * Refuses: 404 not theirs to read · 403 `post.not_author`, `space.not_a_member` · 422 `post.removed`, `post.unchanged`, `text.empty`, `html.*`, `message.notice` ·
 * 409 `version.stale` with the post as it is.
 */
export async function editPost(
  tx: Tx,
  viewer: Viewer,
  id: string,
  input: Input,
  screening: Screening,
): Promise<{ post: Post; notices: SentNotice[] }> {
  const post = await postOf(tx, viewer, id);
  const withheld = post.removedBy === 'moderator' && post.mine ? await withheldWords(tx, id) : null;
  const asked = withheld?.awaitsEdit === true;
  enforce(refuseEdit(standingIn(post, viewer), { mine: post.mine, removed: post.removedBy !== null && !asked }));
  const { spaceId, threadId, lastNumber, personaId } = post;
  const body = await prepareBody(tx, input.bodyHtml, { spaceId, threadId, lastNumber, keepQuoted: true });
  const text = {
    bodyHtml: body.html,
    mentioned: body.mentioned,
    contentWarning: given(input.contentWarning, 'contentWarning'),
    shortVersion: given(input.shortVersion, 'shortVersion'),
    label: input.label,
  };
  const written = { ...text, shortVersion: text.shortVersion === undefined ? post.shortVersion : text.shortVersion };
  const author = { ...(await authorFacts(tx, spaceId, personaId)), recent: [] };
  // Published already: what would have been held back is looked at instead.
  const { notices, ask, hold, look } = lookAtMessage(written, author, screening);
  askFirst(ask, input);
  if (asked && isSame(withheld, text)) throw refused('post.unchanged', 'bodyHtml');
  // Its words come back for the moment of this transaction only.
  const back = asked && post.version === input.version && (await restorePost(tx, id, { quotes: false }));
  const revised = await revisePost(tx, id, back ? input.version + 1 : input.version, text);
  const after = presentPost(await postOf(tx, viewer, id), viewer);
  if (!revised) throw staleVersion(after);
  if (back) await record(tx, 'post.edited_as_asked', { postId: id });
  await record(tx, 'post.updated', { spaceId: post.spaceId, threadId: post.threadId, postId: id, number: post.number });
  if (hold.length + look.length > 0) await record(tx, 'post.found', { postId: id });
  return { post: after, notices };
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

function isSame(before: WithheldWords, { bodyHtml, contentWarning, shortVersion }: PostText): boolean {
  return (
    bodyHtml === before.bodyHtml &&
    (contentWarning === undefined || contentWarning === before.contentWarning) &&
    (shortVersion === undefined || shortVersion === before.shortVersion)
  );
}
