import { eq } from 'drizzle-orm';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import type { Viewer } from '../platform/viewer.ts';
import { consentToUse } from './consent-to-use.ts';
import { refuseOwning } from './policy.ts';
import { usesOf } from './queries.ts';
import { enforce, standingIn } from './standing.ts';
import { storyForWrite } from './story-for-write.ts';
import { stories } from './tables.ts';

/**
 * Deletes a story with all its words. What it might be used for is agreed to no longer, which the ledger keeps.
 * @throws AppError 404; 403 `story.not_own`
 */
export async function deleteStory(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  const found = await storyForWrite(tx, viewer, id);
  enforce(refuseOwning(standingIn(found, viewer)));
  for (const { use } of await usesOf(tx, id)) await consentToUse(tx, viewer, id, use, null);
  await tx.delete(stories).where(eq(stories.id, id));
  const { spaceId, state } = found.story;
  await record(tx, 'story.changed', { storyId: id, spaceId });
  if (state === 'submitted' || state === 'in_review') await record(tx, 'waiting.changed', { spaceId });
}
