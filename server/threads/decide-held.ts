import type { z } from 'zod';
import type { decidePending } from '../../shared/held.contract.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { conflict, forbidden, notFound, refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import type { Viewer } from '../platform/viewer.ts';
import { countAppeared, countTeam, isActiveMember, logAct, spaceForViewer, spaceGainedPost } from '../spaces/public.ts';
import { deleteHeld, heldForUpdate, refuseHeld } from './held-queries.ts';
import { KNOWN_AUTHOR } from './author-facts.ts';
import { lookAtMessage } from './look-at-message.ts';
import type { Screening, Written } from './look-at-message.ts';
import { refuseHeldDecision } from './policy.ts';
import { insertReply } from './reply-queries.ts';
import { prepareBody } from './rich-text.ts';
import type { heldPosts } from './tables.ts';
import { insertThread } from './thread-writes.ts';

type Held = typeof heldPosts.$inferSelect;
type Answer = z.input<(typeof decidePending)['responses'][200]>;

/**
 * Lets a newcomer's message appear, now and with the next number, or refuses it with a reason; its author is told. Decided once.
 * @throws AppError 404 absent, appeared already, or in a space not theirs to know of; 403 `space.not_team`, `held.own`, `held.needs_other`; 409 `held.decided`,
 *   `membership.not_active`, `thread.closed`; 422 `reason.required`
 */
export async function decideHeld(
  tx: Tx,
  viewer: Viewer,
  id: string,
  { decision, reason }: z.output<(typeof decidePending)['body']>,
  screening: Screening,
): Promise<Answer> {
  const row = await heldForUpdate(tx, viewer, id);
  const place = row && (await spaceForViewer(tx, viewer, { id: row.held.spaceId }));
  if (row === null || place === null) throw notFound();
  const { held, account } = row;
  const active = await isActiveMember(tx, held.spaceId, held.personaId);
  const placeId = place.membership?.id ?? null;
  // Alone in a team, one looks twice oneself.
  const refusedBefore = placeId !== null && held.refusedBy === placeId && (await countTeam(tx, held.spaceId)) > 1;
  const refusal = refuseHeldDecision(
    { onTeam: place.mayModerate },
    { own: account === viewer.accountId, decided: held.refusedAt !== null, refusedBefore, authorActive: active },
    decision,
  );
  if (refusal !== null) throw refusal.status === 403 ? forbidden(refusal.code) : conflict(refusal.code);

  const act = { spaceId: held.spaceId, personaId: place.membership?.personaId ?? null, subject: { type: 'persona', id: held.personaId } };
  if (decision === 'refuse') {
    if (reason === undefined) throw refused('reason.required', 'reason');
    await refuseHeld(tx, id, { reason, refusedBy: placeId });
    await logAct(tx, { ...act, kind: 'held_refused' });
    await tellOfAnswer(tx, held, account);
    return { state: 'refused', post: null };
  }
  const post =
    held.threadId === null ? await openThread(tx, account, held, screening) : await reply(tx, account, held, held.threadId, screening);
  await deleteHeld(tx, id);
  await logAct(tx, { ...act, kind: 'held_approved' });
  await countAppeared(tx, held.spaceId, held.personaId);
  await tellOfAnswer(tx, held, account);
  return { state: 'approved', post };
}

async function tellOfAnswer(tx: Tx, { spaceId }: Held, accountId: string): Promise<void> {
  await record(tx, 'held.decided', { accountId });
  await record(tx, 'waiting.changed', { spaceId });
}

/** What every message carries; names are looked for again, as they are now. */
async function messageOf(tx: Tx, held: Held, lastNumber: number) {
  const { spaceId, threadId } = held;
  const { html, mentioned, quoted } = await prepareBody(tx, held.bodyHtml, { spaceId, threadId, lastNumber, keepQuoted: true });
  const { personaId, contentWarning, shortVersion, label } = held;
  return { personaId, spaceId, bodyHtml: html, mentioned, quoted, contentWarning, shortVersion, label };
}

/** Its author may be writing another message meanwhile: no draft is forgotten. */
const NO_DRAFT = '';

/** Somebody of the team has read it; a sign of distress still asks for more than letting it appear. */
function showsDistress(written: Written, screening: Screening): boolean {
  return lookAtMessage(written, KNOWN_AUTHOR, screening).notices.length > 0;
}

async function reply(
  tx: Tx,
  account: string,
  held: Held,
  threadId: string,
  screening: Screening,
): Promise<{ threadId: string; number: number }> {
  // What it quotes was there when it was written, and numbers stay.
  const message = await messageOf(tx, held, Number.MAX_SAFE_INTEGER);
  const written = await insertReply(tx, {
    ...message,
    id: newId(),
    account,
    threadId,
    replyTo: held.replyTo,
    draftKey: NO_DRAFT,
    look: showsDistress(message, screening),
  });
  if (written === null) throw conflict('thread.closed');
  return { threadId, number: written.number };
}

async function openThread(tx: Tx, account: string, held: Held, screening: Screening): Promise<{ threadId: string; number: number }> {
  if (held.opening === null) throw new Error('a held message that neither opens a thread nor replies in one');
  const message = await messageOf(tx, held, 0);
  const threadId = newId();
  const postId = newId();
  await insertThread(tx, { ...message, ...held.opening, threadId, postId, account, draftKey: NO_DRAFT });
  await spaceGainedPost(tx, held.spaceId, { unansweredDelta: 1 });
  await record(tx, 'thread.created', { threadId, spaceId: held.spaceId });
  if (showsDistress({ ...message, title: held.opening.title }, screening)) await record(tx, 'post.found', { postId });
  return { threadId, number: 1 };
}
