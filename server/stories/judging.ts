import { eq, sql } from 'drizzle-orm';
import { plainTextToHtml } from '../../shared/plain-text.ts';
import { record } from '../events/outbox.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import { sanitiseRichText } from '../platform/safe-html.ts';
import { lockStory, partsOf } from './queries.ts';
import { stories } from './tables.ts';

/** A story as its team judges it: what it says, whose it is. Only for a caller that has asked who looks. */
export interface StoryToJudge {
  spaceId: string;
  personaId: string;
  title: string;
  bodyHtml: string;
  contentWarning: string | null;
  shortVersion: string | null;
  /** The team keeps it from sight. */
  withheld: boolean;
}

/** What its author keeps or takes back is no team's to judge. */
const JUDGED = sql`${stories.state} in ('submitted', 'in_review', 'released')`;

/** Null when it is not there any more, or not there yet. */
export async function storyToJudge(db: Queryable, id: string): Promise<StoryToJudge | null> {
  const [story] = await db
    .select()
    .from(stories)
    .where(sql`${stories.id} = ${id} and ${JUDGED}`);
  if (story === undefined) return null;
  const { spaceId, personaId, title, warning, shortVersion, withheldAt } = story;
  const parts = await partsOf(db, id);
  return {
    spaceId,
    personaId,
    title: title ?? '',
    bodyHtml: sanitiseRichText(parts.map(({ text }) => plainTextToHtml(text)).join('')),
    contentWarning: warning,
    shortVersion,
    withheld: withheldAt !== null,
  };
}

/** Keeps a story from sight, as a measure of the team, until it is put back or its team lets it out again. @returns false when there is nothing to keep from sight */
export async function withholdStory(tx: Tx, id: string): Promise<boolean> {
  return change(tx, id, { withheldAt: new Date() }, sql`${JUDGED} and ${stories.withheldAt} is null`);
}

/** Shows it again, wherever its author has brought it meanwhile. @returns false when it was not kept from sight */
export async function restoreStory(tx: Tx, id: string): Promise<boolean> {
  return change(tx, id, { withheldAt: null }, sql`${stories.withheldAt} is not null`);
}

/** Says what it warns of, in the team's words or, again, in its author's. @returns false when it is not there any more */
export async function warnOfStory(tx: Tx, id: string, warning: string | null): Promise<boolean> {
  return change(tx, id, { warning }, JUDGED);
}

async function change(
  tx: Tx,
  id: string,
  set: Partial<Pick<typeof stories.$inferInsert, 'withheldAt' | 'warning'>>,
  where: ReturnType<typeof sql>,
): Promise<boolean> {
  await lockStory(tx, id);
  const [changed] = await tx
    .update(stories)
    .set({ ...set, version: sql`${stories.version} + 1`, updatedAt: sql`now()` })
    .where(sql`${eq(stories.id, id)} and ${where}`)
    .returning({ spaceId: stories.spaceId });
  if (changed === undefined) return false;
  await record(tx, 'story.changed', { storyId: id, spaceId: changed.spaceId });
  return true;
}
