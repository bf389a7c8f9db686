import { STORY_CONSENT_VERSION } from '../../shared/stories.contract.ts';
import type { StoryUse } from '../../shared/vocabulary.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { conflict } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { refuseOwning } from './policy.ts';
import { usesOf } from './queries.ts';
import { enforce, standingIn } from './standing.ts';
import { storyForWrite } from './story-for-write.ts';
import { storyConsents } from './tables.ts';

/**
 * Adds to the ledger that a use of a story is agreed to, in the words that its author has read, or no longer. What is so already adds nothing.
 * @param version null: agreed to no longer
 * @throws AppError 404; 403 `story.not_own`; 409 `consent.other_words`
 */
export async function consentToUse(tx: Tx, viewer: Viewer, id: string, use: StoryUse, version: string | null): Promise<void> {
  const found = await storyForWrite(tx, viewer, id);
  enforce(refuseOwning(standingIn(found, viewer)));
  if (version !== null && version !== STORY_CONSENT_VERSION) throw conflict('consent.other_words');
  const given = version !== null;
  const agreed = (await usesOf(tx, id)).some((each) => each.use === use);
  if (agreed === given) return;
  await tx.insert(storyConsents).values({ storyId: id, use, given, version: STORY_CONSENT_VERSION });
  await record(tx, 'story.changed', { storyId: id, spaceId: found.story.spaceId });
}
