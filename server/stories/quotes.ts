import { and, desc, eq, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { z } from 'zod';
import type { askToQuote as endpoint, StoryQuote } from '../../shared/stories.contract.ts';
import { personas } from '../accounts/public.ts';
import { record } from '../events/outbox.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import { conflict, notFound, refused } from '../platform/errors.ts';
import { requiredLine } from '../platform/plain-text.ts';
import type { Viewer } from '../platform/viewer.ts';
import { spaces, visibleSpaces } from '../spaces/public.ts';
import { refuseOwning, refuseQuoting } from './policy.ts';
import { authorNotHidden, consentTo, mayBeUsed, partsOf, releasedTo, usesOf } from './queries.ts';
import { enforce, factsOfStory, standingIn } from './standing.ts';
import { storyForWrite } from './story-for-write.ts';
import { stories, storyParts, storyQuotes } from './tables.ts';

type Page = { after: readonly [Date, string] | null; limit: number };

/** What must hold besides the yes to the passage: quotations are agreed to, and the story is out with these words. Asked on a quote joined with its story. */
const holds = (): SQL => sql`${mayBeUsed()} and ${consentTo(sql`'quotation'`)} is not null
  and exists (select 1 from ${storyParts} part where part.story_id = ${stories.id} and part.prompt = ${storyQuotes.prompt}
    and position(${storyQuotes.passage} in part.text) > 0)`;

/**
 * Asks the author of a story that is out to quote a sentence of it.
 * @returns the id of the request
 * @throws AppError 404; 403 `story.own`, `space.not_team`; 409 `quote.no_consent`, `quote.exists`; 422 `story.passage_unknown`, `text.empty`
 */
export async function askToQuote(
  tx: Tx,
  viewer: Viewer,
  id: string,
  { passage, purpose }: z.output<(typeof endpoint)['body']>,
): Promise<string> {
  const found = await storyForWrite(tx, viewer, id);
  const agreed = (await usesOf(tx, id)).some(({ use }) => use === 'quotation');
  enforce(refuseQuoting(factsOfStory(found), standingIn(found, viewer), agreed));
  const prompt = (await partsOf(tx, id)).find(({ text }) => text.includes(passage))?.prompt;
  if (prompt === undefined) throw refused('story.passage_unknown', 'passage');
  const [asked] = await tx
    .insert(storyQuotes)
    .values({ storyId: id, spaceId: found.story.spaceId, prompt, passage, purpose: requiredLine(purpose, 'purpose') })
    .onConflictDoNothing()
    .returning({ id: storyQuotes.id });
  if (asked === undefined) throw conflict('quote.exists');
  await record(tx, 'story.quote_asked', { storyId: id });
  return asked.id;
}

/**
 * Allows exactly this quotation, or no longer.
 * @throws AppError 404; 403 `story.not_own`; 409 `quote.no_consent` without the agreement to quotations
 */
export async function answerQuote(tx: Tx, viewer: Viewer, id: string, quoteId: string, approve: boolean): Promise<void> {
  const found = await storyForWrite(tx, viewer, id);
  enforce(refuseOwning(standingIn(found, viewer)));
  if (approve && !(await usesOf(tx, id)).some(({ use }) => use === 'quotation')) throw conflict('quote.no_consent');
  const answered = await tx
    .update(storyQuotes)
    .set({ approved: approve, answeredAt: new Date() })
    .where(and(eq(storyQuotes.id, quoteId), eq(storyQuotes.storyId, id)))
    .returning({ id: storyQuotes.id });
  if (answered.length === 0) throw notFound();
  await record(tx, 'story.changed', { storyId: id, spaceId: found.story.spaceId });
}

function selectQuotes(db: Queryable) {
  return db
    .select({ quote: storyQuotes, holds: sql<boolean>`${holds()}` })
    .from(storyQuotes)
    .innerJoin(stories, eq(stories.id, storyQuotes.storyId));
}
type QuoteRow = Awaited<ReturnType<typeof quotesOfStory>>[number];

/** Last asked first; for its author and the team. */
export async function quotesOfStory(db: Queryable, storyId: string, { after, limit }: Page) {
  const { askedAt, id } = storyQuotes;
  return selectQuotes(db)
    .where(
      and(
        eq(storyQuotes.storyId, storyId),
        after === null ? undefined : sql`(${askedAt}, ${id}) < (${after[0].toISOString()}::timestamptz, ${after[1]})`,
      ),
    )
    .orderBy(desc(askedAt), desc(id))
    .limit(limit);
}

export async function quoteById(db: Queryable, id: string): Promise<StoryQuote> {
  const [row] = await selectQuotes(db).where(eq(storyQuotes.id, id));
  if (row === undefined) throw notFound();
  return presentQuote(row);
}

export function presentQuote({ quote: { id, prompt, passage, purpose, askedAt, approved }, holds }: QuoteRow): StoryQuote {
  return { id, prompt, passage, purpose, askedAt: askedAt.toISOString(), approved, shown: approved === true && holds };
}

/** What may be quoted in a space, last allowed first; each with its story for those who may read it. */
export async function quotesOfSpace(db: Queryable, viewer: Viewer | null, spaceId: string, { after, limit }: Page) {
  const { answeredAt, id } = storyQuotes;
  return db
    .select({
      id,
      answeredAt,
      passage: storyQuotes.passage,
      language: stories.language,
      by: personas.handle,
      story: { id: stories.id, title: stories.title },
      readable: sql<boolean>`coalesce(${releasedTo(viewer)}, false)`,
    })
    .from(storyQuotes)
    .innerJoin(stories, eq(stories.id, storyQuotes.storyId))
    .innerJoin(personas, eq(personas.id, stories.personaId))
    .innerJoin(spaces, eq(spaces.id, stories.spaceId))
    .where(
      and(
        eq(storyQuotes.spaceId, spaceId),
        sql`${storyQuotes.approved}`,
        holds(),
        visibleSpaces(viewer),
        authorNotHidden(viewer),
        after === null ? undefined : sql`(${answeredAt}, ${id}) < (${after[0].toISOString()}::timestamptz, ${after[1]})`,
      ),
    )
    .orderBy(desc(answeredAt), desc(id))
    .limit(limit);
}
