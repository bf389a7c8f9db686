import { eq, sql } from 'drizzle-orm';
import type { StoryState } from '../../shared/vocabulary.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import type { Viewer } from '../platform/viewer.ts';
import { decideMove } from './policy.ts';
import type { Move } from './policy.ts';
import { factsOfStory, refusalOf, standingIn } from './standing.ts';
import { storyForWrite } from './story-for-write.ts';
import { stories } from './tables.ts';

/**
 * Moves a story from one state to another.
 * @throws AppError 404; 403 `story.not_own`, `story.own`, `space.not_team`, what keeps somebody from publishing; 409 `story.wrong_state`;
 *   422 `story.empty`, `story.title_missing`, `story.readers_missing`
 */
export async function moveStory(tx: Tx, viewer: Viewer, id: string, move: Move): Promise<StoryState> {
  const found = await storyForWrite(tx, viewer, id);
  const decided = decideMove(move, factsOfStory(found), standingIn(found, viewer));
  if ('refusal' in decided) throw refusalOf(decided.refusal);
  const { version, spaceId } = found.story;
  await tx
    .update(stories)
    .set({ state: decided.to, version: version + 1, updatedAt: sql`now()`, ...momentsOf(move, decided.to) })
    .where(eq(stories.id, id));
  await record(tx, 'story.changed', { storyId: id, spaceId });
  if (decided.to === 'submitted' || found.story.state === 'submitted' || found.story.state === 'in_review')
    await record(tx, 'waiting.changed', { spaceId });
  return decided.to;
}

function momentsOf(move: Move, to: StoryState) {
  // The team has read it again: what it kept from sight is no more.
  if (move === 'release') return { releasedAt: new Date(), withheldAt: null };
  // Its words may change now: what was let out was others.
  if (to === 'draft' || to === 'changes_requested') return { releasedAt: null };
  return to === 'submitted' ? { submittedAt: new Date() } : {};
}
