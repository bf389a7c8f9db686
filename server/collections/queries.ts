import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { StoryStage, StoryTheme } from '../../shared/vocabulary.ts';
import { associations } from '../associations/public.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import type { Viewer } from '../platform/viewer.ts';
import { accountMemberships, memberships, ownPlace, ownPlaceColumns, spaces, visibleSpaces } from '../spaces/public.ts';
import { consentTo, mayBeUsed, stories, storyConsents } from '../stories/public.ts';
import { collections, collectionStories, handouts, handoutStories } from './tables.ts';

type Page = { after: readonly [Date, string] | null; limit: number };
const before = (after: Page['after'], key: SQL): SQL | undefined =>
  after === null ? undefined : sql`${key} < (${after[0].toISOString()}::timestamptz, ${after[1]})`;

/** Stories of a collection that may be handed out now. */
const mayGoOut = (): SQL => sql`${mayBeUsed()} and ${consentTo(sql`${collections.use}`)} is not null`;

function selectCollections(db: Queryable, viewer: Viewer) {
  return db
    .select({
      collection: collections,
      space: {
        id: spaces.id,
        slug: spaces.slug,
        name: spaces.name,
        language: spaces.language,
        visibility: spaces.visibility,
        joinRule: spaces.joinRule,
        charterVersion: spaces.charterVersion,
        archivedAt: spaces.archivedAt,
      },
      association: associations.name,
      membership: ownPlaceColumns,
      stories: sql<number>`(select count(*)::int from ${collectionStories} join ${stories} on ${stories.id} = ${collectionStories.storyId}
        where ${collectionStories.collectionId} = ${collections.id} and ${mayGoOut()})`,
    })
    .from(collections)
    .innerJoin(spaces, eq(spaces.id, collections.spaceId))
    .innerJoin(associations, eq(associations.id, spaces.associationId))
    .leftJoin(accountMemberships, ownPlace(viewer))
    .leftJoin(memberships, eq(memberships.id, accountMemberships.membershipId));
}
export type CollectionRow = Awaited<ReturnType<typeof collectionsOf>>[number];

/** A collection in a space that this viewer may know of; whether it is theirs to see is asked next. */
export async function visibleCollection(db: Queryable, viewer: Viewer, id: string): Promise<CollectionRow | null> {
  const [row] = await selectCollections(db, viewer).where(and(eq(collections.id, id), visibleSpaces(viewer)));
  return row ?? null;
}

export async function collectionsOf(db: Queryable, viewer: Viewer, spaceId: string, { after, limit }: Page) {
  return selectCollections(db, viewer)
    .where(and(eq(collections.spaceId, spaceId), before(after, sql`(${collections.createdAt}, ${collections.id})`)))
    .orderBy(desc(collections.createdAt), desc(collections.id))
    .limit(limit);
}

/** What there is to know of a story that may be handed out. */
function columns() {
  const consentId = consentTo(sql`${collections.use}`);
  return {
    id: stories.id,
    title: stories.title,
    shortVersion: stories.shortVersion,
    language: stories.language,
    role: stories.role,
    stage: stories.stage,
    warnings: stories.warnings,
    warning: stories.warning,
    releasedAt: stories.releasedAt,
    consentId,
    agreedAt: sql<Date>`(select agreed.at from ${storyConsents} agreed where agreed.id = ${consentId})`.mapWith(storyConsents.at),
    consentVersion: sql<string>`(select agreed.version from ${storyConsents} agreed where agreed.id = ${consentId})`,
  };
}

/** The stories of a collection that may be handed out, in order. */
export async function storiesIn(db: Queryable, collectionId: string) {
  return db
    .select({ ...columns(), position: collectionStories.position })
    .from(collectionStories)
    .innerJoin(collections, eq(collections.id, collectionStories.collectionId))
    .innerJoin(stories, eq(stories.id, collectionStories.storyId))
    .where(and(eq(collectionStories.collectionId, collectionId), mayGoOut()))
    .orderBy(asc(collectionStories.position), asc(collectionStories.storyId));
}
export type StoryInCollection = Awaited<ReturnType<typeof storiesIn>>[number];

/** Stories of its space that could be put into it, last let out first. */
export async function candidatesFor(
  db: Queryable,
  collectionId: string,
  { theme, stage, storyId }: { theme?: StoryTheme | undefined; stage?: StoryStage | undefined; storyId?: string },
  { after, limit }: Page,
) {
  return db
    .select(columns())
    .from(collections)
    .innerJoin(stories, eq(stories.spaceId, collections.spaceId))
    .where(
      and(
        eq(collections.id, collectionId),
        mayGoOut(),
        sql`not exists (select 1 from ${collectionStories} there where there.collection_id = ${collectionId} and there.story_id = ${stories.id})`,
        theme === undefined ? undefined : sql`${theme} = any(${stories.themes})`,
        stage === undefined ? undefined : eq(stories.stage, stage),
        storyId === undefined ? undefined : eq(stories.id, storyId),
        before(after, sql`(${stories.releasedAt}, ${stories.id})`),
      ),
    )
    .orderBy(desc(stories.releasedAt), desc(stories.id))
    .limit(limit);
}
export type CandidateRow = Awaited<ReturnType<typeof candidatesFor>>[number];

export async function lockCollection(tx: Tx, id: string): Promise<void> {
  await tx.select({ id: collections.id }).from(collections).where(eq(collections.id, id)).for('update');
}

/** Of an export, whether each story in it may still be handed out as it was. */
const offered = sql<boolean>`not exists (select 1 from ${handoutStories} part left join ${stories} on ${stories.id} = part.story_id
  where part.handout_id = ${handouts.id} and (${stories.id} is null or not (${mayBeUsed()}) or ${stories.releasedAt} <> part.released_at
    or ${consentTo(sql`${handouts.use}`)} is distinct from part.consent_id))`;

function selectHandouts(db: Queryable) {
  return (
    db
      .select({
        handout: handouts,
        stories: sql<number>`(select count(*)::int from ${handoutStories} part where part.handout_id = ${handouts.id})`,
        offered,
      })
      .from(handouts)
      // Nothing is joined: with it, columns are written with their tables, which those of the stories need.
      .leftJoin(handoutStories, sql`false`)
  );
}
export type HandoutRow = Awaited<ReturnType<typeof handoutsOf>>[number];

export async function handoutsOf(db: Queryable, collectionId: string, { after, limit }: Page) {
  return selectHandouts(db)
    .where(and(eq(handouts.collectionId, collectionId), before(after, sql`(${handouts.madeAt}, ${handouts.id})`)))
    .orderBy(desc(handouts.madeAt), desc(handouts.id))
    .limit(limit);
}

export async function handoutById(db: Queryable, id: string): Promise<HandoutRow | null> {
  const [row] = await selectHandouts(db).where(eq(handouts.id, id));
  return row ?? null;
}

/** Where a story was handed out, last first; for its author. */
export async function handoutsOfStory(db: Queryable, storyId: string, { after, limit }: Page) {
  return selectHandouts(db)
    .where(
      and(
        sql`exists (select 1 from ${handoutStories} mine where mine.handout_id = ${handouts.id} and mine.story_id = ${storyId})`,
        before(after, sql`(${handouts.madeAt}, ${handouts.id})`),
      ),
    )
    .orderBy(desc(handouts.madeAt), desc(handouts.id))
    .limit(limit);
}

/** Whom a story was handed out to, for a use that is still agreed to; each once, last first. */
export async function readTo(db: Queryable, storyId: string, limit: number) {
  return db
    .select({ audience: handouts.audience, use: handouts.use, at: sql<Date>`max(${handouts.madeAt})`.mapWith(handouts.madeAt) })
    .from(handouts)
    .innerJoin(handoutStories, and(eq(handoutStories.handoutId, handouts.id), eq(handoutStories.storyId, storyId)))
    .innerJoin(stories, eq(stories.id, handoutStories.storyId))
    .where(sql`${consentTo(sql`${handouts.use}`)} is not null`)
    .groupBy(handouts.audience, handouts.use)
    .orderBy(desc(sql`max(${handouts.madeAt})`))
    .limit(limit);
}

/** The stories of an export with what they say of themselves, in order. */
export async function storiesHandedOut(db: Queryable, handoutId: string) {
  return db
    .select({
      id: stories.id,
      title: stories.title,
      shortVersion: stories.shortVersion,
      language: stories.language,
      role: stories.role,
      stage: stories.stage,
      warnings: stories.warnings,
      warning: stories.warning,
      agreedAt: storyConsents.at,
      consentVersion: storyConsents.version,
    })
    .from(handoutStories)
    .innerJoin(stories, eq(stories.id, handoutStories.storyId))
    .innerJoin(storyConsents, eq(storyConsents.id, handoutStories.consentId))
    .where(eq(handoutStories.handoutId, handoutId))
    .orderBy(asc(handoutStories.position));
}
export type StoryHandedOut = Awaited<ReturnType<typeof storiesHandedOut>>[number];
