import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { cleanLine } from '../platform/plain-text.ts';
import { sanitiseRichText, withoutPassages } from '../platform/safe-html.ts';
import { mapQuotes } from './quotes.ts';
import { lockPlaceOfPost } from './withhold-queries.ts';
import { quotingPosts, setBody, wordsOfPost, writeWords } from './word-queries.ts';
import type { PlaceOfPost, PostWords } from './word-queries.ts';

/** What stands where a passage was. */
const CUT = '[…]';

/** Puts a warning on a message. @returns false when it is not there any more */
export async function warnOfPost(tx: Tx, postId: string, contentWarning: string): Promise<boolean> {
  return changeWords(tx, postId, (words) => ({ ...words, contentWarning }));
}

/**
 * Takes passages out of a message, of its title and short version too, and of what others quoted of it. What it said is kept as an earlier text, for its
 * author and the team.
 * @returns false when it is not there any more, or one of the passages is in none of these
 */
export async function redactPost(tx: Tx, postId: string, passages: readonly string[]): Promise<boolean> {
  const place = await lockPlaceOfPost(tx, postId);
  const words = place && (await wordsOfPost(tx, postId));
  if (place === null || words === null) return false;
  const lines = passages.map(cleanLine);
  // The title is its author's where the message opens the thread.
  let { bodyHtml, shortVersion } = words;
  let title = place.number === 1 ? words.title : '';
  for (const passage of lines) {
    const cutBody = withoutPassages(bodyHtml, [passage], CUT);
    if (cutBody === null && !title.includes(passage) && shortVersion?.includes(passage) !== true) return false;
    bodyHtml = cutBody ?? bodyHtml;
    title = title.replaceAll(passage, CUT);
    shortVersion = shortVersion?.replaceAll(passage, CUT) ?? null;
  }
  await writeWords(tx, place, { ...words, title, shortVersion, bodyHtml: sanitiseRichText(bodyHtml) });
  await tell(tx, place);
  for (const { id, number, bodyHtml } of await quotingPosts(tx, place)) {
    const cut = mapQuotes(bodyHtml, (quotedNumber, quoted) =>
      quotedNumber === place.number ? lines.reduce((rest, passage) => withoutPassages(rest, [passage], CUT) ?? rest, quoted) : quoted,
    );
    if (cut === bodyHtml) continue;
    await setBody(tx, id, cut);
    await record(tx, 'post.updated', { spaceId: place.spaceId, threadId: place.threadId, postId: id, number });
  }
  return true;
}

/** Gives a message the words it had, after a measure on them was taken back. @returns false when it is not there any more */
export async function rewordPost(tx: Tx, postId: string, before: Partial<PostWords>): Promise<boolean> {
  return changeWords(tx, postId, (words) => ({ ...words, ...before }));
}

async function changeWords(tx: Tx, postId: string, change: (words: PostWords) => PostWords): Promise<boolean> {
  const place = await lockPlaceOfPost(tx, postId);
  const words = place && (await wordsOfPost(tx, postId));
  if (place === null || words === null) return false;
  await writeWords(tx, place, change(words));
  await tell(tx, place);
  return true;
}

async function tell(tx: Tx, { spaceId, threadId, postId, number }: PlaceOfPost): Promise<void> {
  await record(tx, 'post.updated', { spaceId, threadId, postId, number });
  // Its title and warning stand in lists.
  if (number === 1) await record(tx, 'thread.updated', { threadId, spaceId });
}
