import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { changeUnanswered } from '../spaces/public.ts';
import { forgetOpening } from './post-writes.ts';
import {
  countReplyAgain,
  lockPlaceOfPost,
  putQuotesBack,
  putWordsBack,
  setThreadWithheld,
  showOpeningAgain,
  uncountReply,
  withheldWords,
  withholdQuotes,
  withholdWords,
} from './withhold-queries.ts';
import type { PlaceOfPost } from './word-queries.ts';

/**
 * Keeps a message from sight, as a measure of the team: its words leave every table that readers' queries touch, what others quoted of it is emptied,
 * counts follow. Its place keeps its number. For a caller that has asked who may.
 * @param awaitsEdit its author may change it, and then it appears again
 * @returns false when there is nothing left to keep from sight
 */
export async function withholdPost(tx: Tx, postId: string, { awaitsEdit = false }: { awaitsEdit?: boolean } = {}): Promise<boolean> {
  const place = await lockPlaceOfPost(tx, postId);
  if (place === null || !(await withholdWords(tx, place, awaitsEdit))) return false;
  const { threadId, spaceId, number, closed } = place;
  if (number === 1) await forgetOpening(tx, threadId);
  else if ((await uncountReply(tx, place)) === 0 && !closed) await changeUnanswered(tx, spaceId, 1);
  await record(tx, 'post.removed', { spaceId, threadId, postId, number });
  await tellOf(tx, place, await withholdQuotes(tx, place));
  return true;
}

/**
 * Shows it again, as it was.
 * @param quotes false: what others quoted of it stays empty, because its words change in the same transaction
 * @returns false when it was not kept from sight, or its thread is gone
 */
export async function restorePost(tx: Tx, postId: string, { quotes = true }: { quotes?: boolean } = {}): Promise<boolean> {
  const place = await lockPlaceOfPost(tx, postId);
  const words = place && (await withheldWords(tx, postId));
  if (place === null || words === null || !(await putWordsBack(tx, postId))) return false;
  const { threadId, spaceId, number, closed, replyCount } = place;
  if (number === 1) await showOpeningAgain(tx, place);
  else {
    await countReplyAgain(tx, place, words.wasAnswer);
    if (replyCount === 0 && !closed) await changeUnanswered(tx, spaceId, -1);
  }
  await record(tx, 'post.updated', { spaceId, threadId, postId, number });
  await tellOf(tx, place, quotes ? await putQuotesBack(tx, place) : []);
  return true;
}

async function tellOf(tx: Tx, { spaceId, threadId }: PlaceOfPost, messages: readonly { id: string; number: number }[]): Promise<void> {
  for (const { id, number } of messages) await record(tx, 'post.updated', { spaceId, threadId, postId: id, number });
  // What lists show of the thread: how many answered, and its short version.
  await record(tx, 'thread.updated', { threadId, spaceId });
}

/** Keeps a whole thread from sight: as if there were none. @returns false when there is none */
export async function withholdThread(tx: Tx, threadId: string): Promise<boolean> {
  const thread = await setThreadWithheld(tx, threadId, true);
  if (thread === null) return false;
  if (thread.replyCount === 0 && !thread.closed) await changeUnanswered(tx, thread.spaceId, -1);
  await record(tx, 'thread.removed', { threadId, spaceId: thread.spaceId });
  return true;
}

/** Shows it again. @returns false when it was not kept from sight */
export async function restoreThread(tx: Tx, threadId: string): Promise<boolean> {
  const thread = await setThreadWithheld(tx, threadId, false);
  if (thread === null) return false;
  if (thread.replyCount === 0 && !thread.closed) await changeUnanswered(tx, thread.spaceId, 1);
  await record(tx, 'thread.created', { threadId, spaceId: thread.spaceId });
  return true;
}
