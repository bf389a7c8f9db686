import type { z } from 'zod';
import type { Post, postReply as endpoint } from '../../shared/threads.contract.ts';
import type { Queryable } from '../platform/database.ts';
import { AppError, forbidden, notFound, refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import type { Viewer } from '../platform/viewer.ts';
import { threadDraft } from './draft-key.ts';
import { factsOfAuthor } from './author-facts.ts';
import { askFirst, hold } from './hold-post.ts';
import type { Sent } from './hold-post.ts';
import { lookAtMessage, onceEach } from './look-at-message.ts';
import type { Screening } from './look-at-message.ts';
import { optionalLine } from '../platform/plain-text.ts';
import { refuseReply } from './policy.ts';
import { presentPost } from './present.ts';
import { insertReply, threadToAnswer } from './reply-queries.ts';
import type { NewReply, ThreadToAnswer } from './reply-queries.ts';
import { prepareBody } from './rich-text.ts';
import { enforce, isHeldIn, standingIn } from './standing.ts';

type Input = z.output<(typeof endpoint)['body']>;

/**
 * Posts a reply under the pseudonym the member wears in the space. It takes the thread's next number; its writer has read up to it and
 * follows the thread from now on, unless they chose another level; the draft is gone with it.
 * A newcomer's waits for the team instead, without a number, and so does one in which something was found that must not be read before.
 * Its writes are one statement, see `writeWithOneStatement`.
 * Refuses: 404 not theirs to read · 403 `space.not_a_member`, `charter.not_accepted`, `space.archived`, `thread.closed` ·
 * 422 `reply.unknown_number`, `text.empty`, `html.*`, `held.too_many`, `message.notice` · 429 `thread.slow`, with when they may.
 */
export async function postReply(
  db: Queryable,
  viewer: Viewer,
  threadId: string,
  input: Input,
  screening: Screening,
): Promise<Sent<{ post: Post }>> {
  const thread = await threadToAnswer(db, viewer, threadId);
  if (thread === null) throw notFound();
  enforce(refuseReply(standingIn(thread, viewer), thread));
  // Numbers have no gaps: every number up to the last is a post, if only a tombstone.
  if (input.replyTo !== undefined && input.replyTo > thread.number) throw refused('reply.unknown_number', 'replyTo');

  const reply = await newMessage(db, thread, input);
  const { notices, ask, hold: found, look, inDistress } = lookAtMessage(reply, await factsOfAuthor(db, thread.facts), screening);
  if (thread.slowSeconds !== null && thread.slowSeconds > 0 && !inDistress)
    throw new AppError(429, 'thread.slow', { retryAfter: thread.slowSeconds });
  askFirst(ask, input);
  // A team reads its own.
  const because = thread.membershipRole === 'member' ? found : [];
  if ((isHeldIn(thread) && !inDistress) || because.length > 0) {
    await hold(db, viewer, {
      ...reply,
      spaceId: thread.spaceId,
      threadId,
      opening: null,
      replyTo: input.replyTo ?? null,
      draftKey: threadDraft(threadId),
      found: onceEach([...because, ...look]),
    });
    return { held: because, notices };
  }
  const written = await insertReply(db, {
    ...reply,
    account: viewer.accountId,
    threadId,
    spaceId: thread.spaceId,
    replyTo: input.replyTo ?? null,
    draftKey: threadDraft(threadId),
    look: look.length > 0,
  });
  // Something changed between the look and the write: what it quotes was taken from sight, and it is looked at again without; or the thread was closed.
  if (written === null && reply.quoted.length > 0) return postReply(db, viewer, threadId, input, screening);
  if (written === null) throw forbidden('thread.closed');
  return { post: presentPost(asWritten(thread, reply, { ...written, replyTo: input.replyTo ?? null }), viewer), notices };
}

async function newMessage(db: Queryable, thread: ThreadToAnswer, input: Input): Promise<NewReply> {
  // Active members have a pseudonym; the policy has just said that this is one.
  if (thread.membershipPersonaId === null) throw notFound();
  const body = await prepareBody(db, input.bodyHtml, { spaceId: thread.spaceId, threadId: thread.id, lastNumber: thread.number });
  return {
    id: newId(),
    personaId: thread.membershipPersonaId,
    bodyHtml: body.html,
    contentWarning: optionalLine(input.contentWarning, 'contentWarning'),
    shortVersion: optionalLine(input.shortVersion, 'shortVersion'),
    label: input.label ?? null,
    mentioned: body.mentioned,
    quoted: body.quoted,
  };
}

/** The row as reading it back would give it: a statement less on the busiest path. */
function asWritten(thread: ThreadToAnswer, reply: NewReply, written: { number: number; createdAt: string; replyTo: number | null }) {
  return {
    ...thread,
    ...reply,
    ...written,
    threadId: thread.id,
    authorHandle: thread.ownHandle,
    authorWeave: thread.ownWeave,
    authorDuo: thread.ownDuo,
    authorRole: thread.membershipRole === 'member' ? null : thread.membershipRole,
    version: 1,
    supportCount: 0,
    sameCount: 0,
    thanksCount: 0,
    helpfulCount: 0,
    editedAt: null,
    removedBy: null,
    movedTo: null,
    hidden: false,
    mine: true,
    ownReactions: [],
    ownPersonaIds: [reply.personaId],
    wants: null,
    lastNumber: written.number,
  };
}
