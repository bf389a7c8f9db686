import { and, asc, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Locale, StoryPrompt, StoryRole, StoryStage, StoryTheme, StoryUse } from '../../shared/vocabulary.ts';
import { STORY_PROMPTS } from '../../shared/vocabulary.ts';
import { personas, personaSummary } from '../accounts/public.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import type { Viewer } from '../platform/viewer.ts';
import {
  accountMemberships,
  hasPlace,
  memberships,
  ownPlace,
  ownPlaceColumns,
  ownState,
  spaceConditions,
  spaces,
  visibleSpaces,
} from '../spaces/public.ts';
import { accountStories, stories, storyConsents, storyEdits, storyParts, storyReviews, storyRevisions } from './tables.ts';

type Page<Key> = { after: Key | null; limit: number };
/** A moment and the id of the story. */
export type StoryKey = readonly [Date, string];
export type StoryRow = typeof stories.$inferSelect;
export type PartRow = typeof storyParts.$inferSelect;

/** The names of a story's tags that its space still has, by key. */
const tagNames = sql<
  { key: string; name: string }[]
>`coalesce((select json_agg(json_build_object('key', tag.key, 'name', tag.name) order by tag.name)
  from space_tags tag where tag.space_id = ${stories.spaceId} and tag.key = any(${stories.tags})), '[]')`;

/** A story with what the viewer is in its space, and whether it is theirs. */
function selectStories(db: Queryable, viewer: Viewer | null) {
  return db
    .select({
      story: stories,
      persona: personaSummary,
      space: {
        slug: spaces.slug,
        name: spaces.name,
        language: spaces.language,
        visibility: spaces.visibility,
        joinRule: spaces.joinRule,
        weave: spaces.weave,
        dye: spaces.dye,
        charterVersion: spaces.charterVersion,
        archivedAt: spaces.archivedAt,
      },
      membership: ownPlaceColumns,
      own: sql<boolean>`${accountStories.storyId} is not null`,
      tags: tagNames,
    })
    .from(stories)
    .innerJoin(personas, eq(personas.id, stories.personaId))
    .innerJoin(spaces, eq(spaces.id, stories.spaceId))
    .leftJoin(accountStories, and(eq(accountStories.storyId, stories.id), eq(accountStories.accountId, viewer?.accountId ?? '')))
    .leftJoin(accountMemberships, ownPlace(viewer))
    .leftJoin(memberships, eq(memberships.id, accountMemberships.membershipId));
}

export type ReadableStory = Awaited<ReturnType<typeof releasedStories>>[number];

/** Whose author neither blocked the viewer nor was blocked by them: it starts from the viewer's own id and leads to nobody's account. */
export function authorNotHidden(viewer: Viewer | null): SQL | undefined {
  if (viewer === null) return undefined;
  return sql`${stories.personaId} not in (select persona_id from persona_owners where account_id in (
    select blocked_id from blocks where blocker_id = ${viewer.accountId}
    union all select blocker_id from blocks where blocked_id = ${viewer.accountId}))`;
}

/** The condition under which a story is there for a viewer who is neither its author nor of the team that reads what was sent. */
export function releasedTo(viewer: Viewer | null): SQL | undefined {
  const wanted =
    viewer === null
      ? sql`${stories.readers} = 'everyone'`
      : sql`(${stories.readers} in ('members', 'everyone') or ${stories.readers} = 'space' and ${hasPlace(sql`${viewer.accountId}`, sql`${stories.spaceId}`)})`;
  // The index's own words, beside what the viewer may read.
  return and(mayBeUsed(), wanted, visibleSpaces(viewer), authorNotHidden(viewer));
}

/** Of a story that is out and that others than its author may read: what may be used, where they agree. */
export function mayBeUsed(): SQL {
  return sql`${stories.state} = 'released' and ${stories.readers} <> 'me' and ${stories.withheldAt} is null`;
}

/** What a team is sent is there for it while it is to be read. */
const forTeam = sql`(${stories.state} in ('submitted', 'in_review') and ${memberships.role} <> 'member' and ${ownState} = 'active')`;

/** A story as this viewer meets it; null when absent, or not theirs to know of. One statement for both. */
export async function readableStory(db: Queryable, viewer: Viewer | null, id: string): Promise<ReadableStory | null> {
  const [row] = await selectStories(db, viewer).where(
    and(
      eq(stories.id, id),
      or(
        releasedTo(viewer),
        viewer === null ? undefined : or(sql`${accountStories.storyId} is not null`, viewer.verified ? forTeam : undefined),
      ),
    ),
  );
  return row ?? null;
}

/** How many of the latest are looked at for another one. */
const MOST_ALIKE = 200;

/** A story that shares a theme with another, at random among the latest; nobody's own, and nothing of the reader is looked at. */
export async function storyLike(
  db: Queryable,
  viewer: Viewer | null,
  { id, themes }: Pick<StoryRow, 'id' | 'themes'>,
): Promise<ReadableStory | null> {
  if (themes.length === 0) return null;
  const alike = await db
    .select({ id: stories.id })
    .from(stories)
    .innerJoin(spaces, eq(spaces.id, stories.spaceId))
    .where(and(releasedTo(viewer), sql`${stories.id} <> ${id}`, sql`${stories.themes} && ${sql.param(themes)}::text[]`))
    .orderBy(desc(stories.releasedAt), desc(stories.id))
    .limit(MOST_ALIKE);
  const chosen = alike[Math.floor(Math.random() * alike.length)];
  return chosen === undefined ? null : readableStory(db, viewer, chosen.id);
}

/** Where a story stands. */
export interface ReadableStoryPlace {
  space: { slug: string; name: string; language: string };
  title: string;
  language: string;
}

/** Of some stories those that are out and this viewer may read now. */
export async function readableStoryPlaces(
  db: Queryable,
  viewer: Viewer | null,
  ids: readonly string[],
): Promise<(ReadableStoryPlace & { id: string })[]> {
  const rows = await selectStories(db, viewer).where(and(inArray(stories.id, [...ids]), releasedTo(viewer)));
  return rows.map(({ story: { id, title, language }, space: { slug, name, language: spaceLanguage } }) => ({
    id,
    space: { slug, name, language: spaceLanguage },
    title: title ?? '',
    language,
  }));
}

export interface StoryFilter {
  spaceId?: string;
  condition?: string | undefined;
  theme?: StoryTheme | undefined;
  stage?: StoryStage | undefined;
  role?: StoryRole | undefined;
  language?: Locale | undefined;
}

/** Those the viewer may read, last let out first. */
export async function releasedStories(
  db: Queryable,
  viewer: Viewer | null,
  { spaceId, condition, theme, stage, role, language }: StoryFilter,
  { after, limit }: Page<StoryKey>,
) {
  return selectStories(db, viewer)
    .where(
      and(
        releasedTo(viewer),
        spaceId === undefined ? undefined : eq(stories.spaceId, spaceId),
        condition === undefined
          ? undefined
          : sql`exists (select 1 from ${spaceConditions} about where about.space_id = ${stories.spaceId} and about.condition_slug = ${condition})`,
        theme === undefined ? undefined : sql`${theme} = any(${stories.themes})`,
        stage === undefined ? undefined : eq(stories.stage, stage),
        role === undefined ? undefined : eq(stories.role, role),
        language === undefined ? undefined : eq(stories.language, language),
        after === null ? undefined : sql`(${stories.releasedAt}, ${stories.id}) < (${after[0].toISOString()}::timestamptz, ${after[1]})`,
      ),
    )
    .orderBy(desc(stories.releasedAt), desc(stories.id))
    .limit(limit);
}

/** What waits in spaces to be read, longest first; nobody's own. Only for a caller that has made sure that the viewer is of their teams. */
export async function storiesToReview(db: Queryable, viewer: Viewer, spaceIds: readonly string[], { after, limit }: Page<StoryKey>) {
  return selectStories(db, viewer)
    .where(
      and(
        inArray(stories.spaceId, [...spaceIds]),
        sql`${stories.state} in ('submitted', 'in_review')`,
        isNull(accountStories.storyId),
        after === null ? undefined : sql`(${stories.submittedAt}, ${stories.id}) > (${after[0].toISOString()}::timestamptz, ${after[1]})`,
      ),
    )
    .orderBy(asc(stories.submittedAt), asc(stories.id))
    .limit(limit);
}

/** What the team answered last. */
export async function lastReviewOf(db: Queryable, storyId: string) {
  const [row] = await db
    .select({ review: storyReviews, by: personas.handle })
    .from(storyReviews)
    .leftJoin(memberships, eq(memberships.id, storyReviews.madeBy))
    .leftJoin(personas, eq(personas.id, memberships.personaId))
    .where(eq(storyReviews.storyId, storyId))
    .orderBy(desc(storyReviews.madeAt), desc(storyReviews.id))
    .limit(1);
  return row ?? null;
}
export type EditRow = typeof storyEdits.$inferSelect;

/** What was proposed with an answer, in the order of the text. */
export async function editsOf(db: Queryable, reviewId: string): Promise<EditRow[]> {
  const rows = await db
    .select()
    .from(storyEdits)
    .where(eq(storyEdits.reviewId, reviewId))
    .orderBy(asc(storyEdits.prompt), asc(storyEdits.start));
  return STORY_PROMPTS.flatMap((prompt) => rows.filter((row) => row.prompt === prompt));
}
export type ReviewRow = NonNullable<Awaited<ReturnType<typeof lastReviewOf>>>;

/** An account's own, last begun first. */
export async function ownStories(db: Queryable, viewer: Viewer, { after, limit }: Page<StoryKey>) {
  return selectStories(db, viewer)
    .where(
      and(
        eq(accountStories.accountId, viewer.accountId),
        after === null
          ? undefined
          : sql`(${accountStories.createdAt}, ${accountStories.storyId}) < (${after[0].toISOString()}::timestamptz, ${after[1]})`,
      ),
    )
    .orderBy(desc(accountStories.createdAt), desc(accountStories.storyId))
    .limit(limit);
}

/** Its words, in the order of the steps. */
export async function partsOf(db: Queryable, storyId: string): Promise<PartRow[]> {
  const rows = await db
    .select()
    .from(storyParts)
    .where(and(eq(storyParts.storyId, storyId), sql`${storyParts.text} <> ''`));
  return STORY_PROMPTS.flatMap((prompt) => rows.filter((row) => row.prompt === prompt));
}

export async function partOf(tx: Tx, storyId: string, prompt: StoryPrompt): Promise<PartRow | null> {
  const [row] = await tx
    .select()
    .from(storyParts)
    .where(and(eq(storyParts.storyId, storyId), eq(storyParts.prompt, prompt)));
  return row ?? null;
}

/** Replaced words, last replaced first. */
export async function revisionsOf(
  db: Queryable,
  storyId: string,
  of: StoryPrompt | undefined,
  { after, limit }: Page<readonly [Date, string, number]>,
) {
  const { replacedAt, prompt, version, text } = storyRevisions;
  return db
    .select({ prompt, text, version, replacedAt })
    .from(storyRevisions)
    .where(
      and(
        eq(storyRevisions.storyId, storyId),
        of === undefined ? undefined : eq(prompt, of),
        after === null
          ? undefined
          : sql`(${replacedAt}, ${prompt}, ${version}) < (${after[0].toISOString()}::timestamptz, ${after[1]}, ${after[2]}::int)`,
      ),
    )
    .orderBy(desc(replacedAt), desc(prompt), desc(version))
    .limit(limit);
}

/** What is agreed to now: of each use the last row, where it says yes. */
export async function usesOf(db: Queryable, storyId: string): Promise<{ use: StoryUse; since: Date }[]> {
  const last = db
    .selectDistinctOn([storyConsents.use], { use: storyConsents.use, given: storyConsents.given, since: storyConsents.at })
    .from(storyConsents)
    .where(eq(storyConsents.storyId, storyId))
    .orderBy(storyConsents.use, desc(storyConsents.id))
    .as('last');
  return db.select({ use: last.use, since: last.since }).from(last).where(eq(last.given, true)).orderBy(asc(last.use));
}

/** Of a story, the row of the ledger that holds for a use, where it says yes; asked on `stories`. */
export const consentTo = (use: SQL): SQL<number> => sql<number>`(select case when last.given then last.id end from ${storyConsents} last
  where last.story_id = ${stories.id} and last.use = ${use} order by last.id desc limit 1)`;

/** All that was agreed to, and no longer, last first. */
export async function consentsOf(db: Queryable, storyId: string, { after, limit }: Page<number>) {
  return db
    .select()
    .from(storyConsents)
    .where(and(eq(storyConsents.storyId, storyId), after === null ? undefined : sql`${storyConsents.id} < ${after}`))
    .orderBy(desc(storyConsents.id))
    .limit(limit);
}

/** The account whose it is: for a mail to it, and nothing else. Null: it is gone. */
export async function authorOf(db: Queryable, storyId: string): Promise<string | null> {
  const [row] = await db.select({ accountId: accountStories.accountId }).from(accountStories).where(eq(accountStories.storyId, storyId));
  return row?.accountId ?? null;
}

/** Nobody else moves or writes it until the transaction ends. */
export async function lockStory(tx: Tx, id: string): Promise<void> {
  await tx.select({ id: stories.id }).from(stories).where(eq(stories.id, id)).for('update');
}

/** Which of these keys are tags of the space. */
export async function knownTags(tx: Tx, spaceId: string, keys: readonly string[]): Promise<string[]> {
  const { rows } = await tx.execute<{ key: string }>(
    sql`select key from space_tags where space_id = ${spaceId} and key = any(${sql.param(keys)}::text[])`,
  );
  return rows.map(({ key }) => key);
}
