import { accountIdOfPersona, accountsInBlockWith } from '../accounts/public.ts';
import { livePost, readableThread, tombstoneOf } from '../threads/public.ts';
import { hasReaders } from './live.ts';
import type { Live } from './live.ts';
import { accountsWithBlocks, threadNotice } from './queries.ts';
import { accountRoom, placeRoom, socketsIn, threadRoom } from './seat.ts';
import type { LiveEvent } from './seat.ts';

type PostEvent = Extract<LiveEvent, { payload: { postId: string } }>;

const NOTICES = {
  'post.created': 'post:created',
  'post.updated': 'post:updated',
  'reactions.changed': 'post:updated',
  'post.removed': 'post:removed',
} as const satisfies Record<PostEvent['kind'], string>;

/**
 * Loads a post once, and sends it to this server's readers of its thread as each may see it.
 * Whoever is in a block with the author gets it as if its author had deleted it at once, and hears of it no more.
 */
export async function sendPost(live: Live, { kind, payload: { threadId, postId, number } }: PostEvent): Promise<void> {
  if (!hasReaders(live, threadId)) return;
  const found = await livePost(live.db, postId);
  if (found === null) return;
  const { post, personaId } = found;
  const { authorId, hiddenFrom } = await whoseEyes(live, personaId);
  const to = live.io.local.to(threadRoom(threadId)).except(hiddenFrom.map(accountRoom));
  to.emit(NOTICES[kind], { threadId, number, post });
  if (kind !== 'post.created') return;
  if (authorId !== null) live.presence.stoppedTyping(threadId, authorId);
  if (hiddenFrom.length === 0) return;
  const places = hiddenFrom.map((accountId) => placeRoom(threadId, accountId));
  live.io.local.to(places).emit('post:created', { threadId, number, post: tombstoneOf(post) });
}

export async function sendThread(live: Live, threadId: string): Promise<void> {
  if (!hasReaders(live, threadId)) return;
  const notice = await threadNotice(live.db, threadId);
  if (notice === null) return;
  const viewers = new Map(
    socketsIn(live.io, threadRoom(threadId)).flatMap(({ data: { viewer } }) => (viewer ? [[viewer.accountId, viewer]] : [])),
  );
  const blocking = await accountsWithBlocks(live.db, [...viewers.keys()]);
  live.io.local.to(threadRoom(threadId)).except(blocking.map(accountRoom)).emit('thread:updated', notice);
  for (const accountId of blocking) {
    // Their counts leave out whom they do not see.
    const theirs = await readableThread(live.db, viewers.get(accountId) ?? null, threadId);
    if (theirs === null) continue;
    const { replyCount, answeredBy } = theirs;
    live.io.local.to(placeRoom(threadId, accountId)).emit('thread:updated', { ...notice, replyCount, answeredBy });
  }
}

async function whoseEyes(live: Live, personaId: string | null): Promise<{ authorId: string | null; hiddenFrom: string[] }> {
  // Its author is gone from here.
  if (personaId === null) return { authorId: null, hiddenFrom: [] };
  const authorId = await accountIdOfPersona(live.db, personaId, { log: live.log, purpose: 'block' });
  return { authorId, hiddenFrom: authorId === null ? [] : await accountsInBlockWith(live.db, authorId) };
}
