import type { Post } from '../../shared/threads.contract.ts';
import type { ReactionKind } from '../../shared/vocabulary.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { notFound } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { refuseReaction, refuseTakingBack } from './policy.ts';
import { readablePost } from './post-queries.ts';
import type { ReadablePost } from './post-queries.ts';
import { deleteReaction, insertReaction } from './post-writes.ts';
import type { ReactionCounts } from './post-writes.ts';
import { inOrder, presentPost } from './present.ts';
import { enforce, standingIn } from './standing.ts';

export interface Reacted {
  reactions: Post['reactions'];
  viewer: { reactions: ReactionKind[] };
}

/**
 * Gives a post a reaction; again is once. An account reacts once of each kind, whatever its pseudonyms.
 * Refuses: 404 not theirs to read · 403 `space.not_a_member` · 422 `reaction.own`, `reaction.not_offered`, `post.removed`.
 */
export async function react(tx: Tx, viewer: Viewer, postId: string, kind: ReactionKind): Promise<Reacted> {
  const post = await readablePost(tx, viewer, postId);
  if (post === null) throw notFound();
  enforce(refuseReaction(standingIn(post, viewer), { ...post, removed: post.hidden || post.removedBy !== null }, kind));
  // The policy lets active members through, and these have a pseudonym.
  const personaId = post.membershipPersonaId ?? '';
  const counts = await insertReaction(tx, { postId, personaId, kind, own: post.ownPersonaIds });
  return answer(tx, viewer, post, counts, [...post.ownReactions, kind]);
}

/**
 * Takes a reaction back; one never given is taken back already.
 * Refuses: 404 not theirs to read · 403 `space.not_a_member`.
 */
export async function unreact(tx: Tx, viewer: Viewer, postId: string, kind: ReactionKind): Promise<Reacted> {
  const post = await readablePost(tx, viewer, postId);
  if (post === null) throw notFound();
  enforce(refuseTakingBack(standingIn(post, viewer)));
  // What a block hides stays as it is, like what was deleted.
  const counts = post.hidden ? null : await deleteReaction(tx, { postId, kind, own: post.ownPersonaIds });
  return answer(
    tx,
    viewer,
    post,
    counts,
    post.ownReactions.filter((own) => own !== kind),
  );
}

async function answer(
  tx: Tx,
  viewer: Viewer,
  post: ReadablePost,
  counts: ReactionCounts | null,
  own: readonly ReactionKind[],
): Promise<Reacted> {
  if (counts !== null)
    await record(tx, 'reactions.changed', { spaceId: post.spaceId, threadId: post.threadId, postId: post.id, number: post.number });
  const shown = presentPost(post, viewer);
  return { reactions: counts ?? shown.reactions, viewer: { reactions: shown.removed === null ? inOrder(own) : [] } };
}
