import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { plainTextToHtml } from '../../shared/plain-text.ts';
import type { SentNotice } from '../../shared/vocabulary.ts';
import { hiddenPersonaIds, personas, personaSummary } from '../accounts/public.ts';
import { record } from '../events/outbox.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import { conflict, notFound, refused } from '../platform/errors.ts';
import { requiredParagraphs } from '../platform/plain-text.ts';
import { sanitiseRichText } from '../platform/safe-html.ts';
import type { Viewer } from '../platform/viewer.ts';
import { KNOWN_AUTHOR, lookAtMessage } from '../threads/public.ts';
import type { Screening } from '../threads/public.ts';
import { refuseOwning, refuseWord } from './policy.ts';
import { readableStory } from './queries.ts';
import { enforce, factsOfStory, standingIn } from './standing.ts';
import { stories, storyWords } from './tables.ts';

/** Of one sender to one story. */
const MOST_WORDS = 3;

/**
 * Leaves the author of a story a private word, under the name worn in its space. Nobody reads it before them, so what the checks find in it is not sent;
 * whoever may be in danger is heard all the same: their word goes out, they are told whom to call, and the team has a case.
 * @returns what to tell the sender
 * @throws AppError 404; 403 what keeps somebody from writing in the space; 409 `story.wrong_state`, `words.unwelcome`, `words.too_many`; 422 `reaction.own`, `text.empty`, `words.stopped`
 */
export async function sendWord(tx: Tx, viewer: Viewer, id: string, given: string, screening: Screening): Promise<SentNotice[]> {
  const found = await readableStory(tx, viewer, id);
  if (found === null) throw notFound();
  enforce(refuseWord(factsOfStory(found), standingIn(found, viewer)));
  const personaId = found.membership?.personaId ?? '';
  const text = requiredParagraphs(given, 'text');
  const { notices, ask, hold, inDistress } = lookAtMessage({ bodyHtml: plainTextToHtml(text) }, KNOWN_AUTHOR, screening);
  if (!inDistress && ask.length + hold.length > 0) throw refused('words.stopped', 'text');
  // Of two at once the second counts the first.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${id} ${personaId}`}, 6))`);
  const sent = await tx.$count(storyWords, and(eq(storyWords.storyId, id), eq(storyWords.personaId, personaId)));
  if (sent >= MOST_WORDS) throw conflict('words.too_many');
  const [written] = await tx.insert(storyWords).values({ storyId: id, personaId, text }).returning({ id: storyWords.id });
  if (written === undefined) throw new Error('a word just written is missing');
  await record(tx, 'story.word_sent', { storyId: id });
  if (inDistress) await record(tx, 'story.word_found', { wordId: written.id });
  return notices;
}

/** Private words to the author of a story, last first; without those of anybody they are in a block with. */
export async function wordsTo(
  db: Queryable,
  author: Viewer,
  storyId: string,
  { after, limit }: { after: readonly [Date, string] | null; limit: number },
) {
  const hidden = await hiddenPersonaIds(db, author);
  const { sentAt, id } = storyWords;
  return db
    .select({ id, text: storyWords.text, sentAt, from: personaSummary })
    .from(storyWords)
    .innerJoin(personas, eq(personas.id, storyWords.personaId))
    .where(
      and(
        eq(storyWords.storyId, storyId),
        isNull(storyWords.withheldAt),
        hidden.length === 0 ? undefined : sql`${storyWords.personaId} <> all(${sql.param(hidden)}::text[])`,
        after === null ? undefined : sql`(${sentAt}, ${id}) < (${after[0].toISOString()}::timestamptz, ${after[1]})`,
      ),
    )
    .orderBy(desc(sentAt), desc(id))
    .limit(limit);
}

/** Deletes one; what is not there changes nothing. @throws AppError 404; 403 `story.not_own` */
export async function deleteWord(tx: Tx, viewer: Viewer, id: string, wordId: string): Promise<void> {
  const found = await readableStory(tx, viewer, id);
  if (found === null) throw notFound();
  enforce(refuseOwning(standingIn(found, viewer)));
  await tx.delete(storyWords).where(and(eq(storyWords.id, wordId), eq(storyWords.storyId, id)));
}

/** A private word as a team judges it. Only for a caller that has asked who looks. Null when it is not there any more. */
export async function wordToJudge(db: Queryable, id: string) {
  const [word] = await db
    .select({
      storyId: storyWords.storyId,
      spaceId: stories.spaceId,
      personaId: storyWords.personaId,
      text: storyWords.text,
      withheldAt: storyWords.withheldAt,
    })
    .from(storyWords)
    .innerJoin(stories, eq(stories.id, storyWords.storyId))
    .where(eq(storyWords.id, id));
  if (word === undefined) return null;
  const { storyId, spaceId, personaId, text, withheldAt } = word;
  return { storyId, spaceId, personaId, bodyHtml: sanitiseRichText(plainTextToHtml(text)), withheld: withheldAt !== null };
}

/** Keeps a private word from sight, as a measure of the team, or shows it again. @returns false when nothing changed */
export async function withholdWord(tx: Tx, id: string, withheld: boolean): Promise<boolean> {
  const changed = await tx
    .update(storyWords)
    .set({ withheldAt: withheld ? new Date() : null })
    .where(and(eq(storyWords.id, id), withheld ? isNull(storyWords.withheldAt) : sql`${storyWords.withheldAt} is not null`))
    .returning({ id: storyWords.id });
  return changed.length > 0;
}

/** What a team keeps from sight for years is deleted. */
export async function forgetWord(tx: Tx, id: string): Promise<void> {
  await tx.delete(storyWords).where(eq(storyWords.id, id));
}
