import type { Tx } from '../platform/database.ts';
import { notFound } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { lockStory, readableStory } from './queries.ts';
import type { ReadableStory } from './queries.ts';

/**
 * A story as this viewer meets it, that nobody else changes until the end of the transaction.
 * @throws AppError 404 absent or not theirs to know of
 */
export async function storyForWrite(tx: Tx, viewer: Viewer, id: string): Promise<ReadableStory> {
  // Asked first: whoever may not know of it neither waits for the others nor keeps them waiting.
  if ((await readableStory(tx, viewer, id)) === null) throw notFound();
  await lockStory(tx, id);
  const found = await readableStory(tx, viewer, id);
  if (found === null) throw notFound();
  return found;
}
