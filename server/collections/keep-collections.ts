import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { createCollection as createEndpoint, updateCollection as updateEndpoint } from '../../shared/collections.contract.ts';
import { COLLECTION_MAX } from '../../shared/vocabulary.ts';
import type { Tx } from '../platform/database.ts';
import { conflict, notFound, staleVersion } from '../platform/errors.ts';
import { optionalParagraphs, requiredLine } from '../platform/plain-text.ts';
import type { Viewer } from '../platform/viewer.ts';
import { collectionForWrite, spaceOfSteward } from './collection-for-write.ts';
import { refuseWriting } from './policy.ts';
import { presentCollection } from './present.ts';
import { candidatesFor, storiesIn } from './queries.ts';
import { collections, collectionStories } from './tables.ts';

/**
 * Begins a collection for one use; for a steward of the space.
 * @returns its id
 * @throws AppError 404; 403 `space.not_steward`, `space.archived`; 422 `text.empty`
 */
export async function createCollection(
  tx: Tx,
  viewer: Viewer,
  slug: string,
  input: z.output<(typeof createEndpoint)['body']>,
): Promise<string> {
  const { space } = await spaceOfSteward(tx, viewer, slug, refuseWriting);
  const [written] = await tx
    .insert(collections)
    .values({
      spaceId: space.id,
      title: requiredLine(input.title, 'title'),
      audience: requiredLine(input.audience, 'audience'),
      intro: optionalParagraphs(input.intro, 'intro'),
      use: input.use,
    })
    .returning({ id: collections.id });
  if (written === undefined) throw new Error('a collection just written is missing');
  return written.id;
}

/**
 * Changes what a collection says, or the order of its stories.
 * @throws AppError 404; 403 `space.not_steward`, `space.archived`; 409 `version.stale` (with the collection); 422 `text.empty`
 */
export async function updateCollection(
  tx: Tx,
  viewer: Viewer,
  id: string,
  input: z.output<(typeof updateEndpoint)['body']>,
): Promise<void> {
  const found = await collectionForWrite(tx, viewer, id);
  const { title, audience, intro, order, version } = input;
  if (found.collection.version !== version) throw staleVersion(presentCollection(found));
  await tx
    .update(collections)
    .set({
      ...(title !== undefined && { title: requiredLine(title, 'title') }),
      ...(audience !== undefined && { audience: requiredLine(audience, 'audience') }),
      ...(intro !== undefined && { intro: optionalParagraphs(intro, 'intro') }),
      version: version + 1,
    })
    .where(eq(collections.id, id));
  for (const [position, storyId] of (order ?? []).entries())
    await tx
      .update(collectionStories)
      .set({ position })
      .where(and(eq(collectionStories.collectionId, id), eq(collectionStories.storyId, storyId)));
}

/** Deletes a collection. What was handed out stays written. @throws AppError 404; 403 `space.not_steward`, `space.archived` */
export async function deleteCollection(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  await collectionForWrite(tx, viewer, id);
  await tx.delete(collections).where(eq(collections.id, id));
}

/**
 * Puts a story of the space into a collection, as the last; one that is there stays where it is.
 * @throws AppError 404 for one that is not out, or whose consent does not allow it; 403 `space.not_steward`, `space.archived`; 409 `collection.full`
 */
export async function addStory(tx: Tx, viewer: Viewer, id: string, storyId: string): Promise<void> {
  await collectionForWrite(tx, viewer, id);
  const there = await storiesIn(tx, id);
  if (there.some((story) => story.id === storyId)) return;
  if (there.length >= COLLECTION_MAX) throw conflict('collection.full');
  const [candidate] = await candidatesFor(tx, id, { storyId }, { after: null, limit: 1 });
  if (candidate === undefined) throw notFound();
  await tx
    .insert(collectionStories)
    .values({
      collectionId: id,
      storyId,
      position: sql`(select coalesce(max(position), 0) + 1 from collection_stories where collection_id = ${id})`,
    })
    .onConflictDoNothing();
}

/** Takes a story out; what is not there changes nothing. @throws AppError 404; 403 `space.not_steward`, `space.archived` */
export async function removeStory(tx: Tx, viewer: Viewer, id: string, storyId: string): Promise<void> {
  await collectionForWrite(tx, viewer, id);
  await tx.delete(collectionStories).where(and(eq(collectionStories.collectionId, id), eq(collectionStories.storyId, storyId)));
}
