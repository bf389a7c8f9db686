import type { z } from 'zod';
import type { reviewStory as endpoint } from '../../shared/stories.contract.ts';
import type { StoryState } from '../../shared/vocabulary.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { refused, staleVersion } from '../platform/errors.ts';
import { optionalParagraphs } from '../platform/plain-text.ts';
import type { Viewer } from '../platform/viewer.ts';
import { logAct } from '../spaces/public.ts';
import { moveStory } from './move-story.ts';
import { authorOf, partsOf } from './queries.ts';
import { storyWithDetails } from './show-story.ts';
import { storyForWrite } from './story-for-write.ts';
import { storyReviews } from './tables.ts';
import type { Mark } from './tables.ts';

type Answer = z.output<(typeof endpoint)['body']>;

/**
 * The team's answer to a story it has read, as it read it: it is let out, or its author is asked for changes, with a letter.
 * @throws AppError 404; 403 `story.own`, `space.not_team`; 409 `version.stale`, `story.wrong_state`; 422 `story.note_missing`, `story.passage_unknown`
 */
export async function reviewStory(
  tx: Tx,
  viewer: Viewer,
  id: string,
  { decision, version, note: given, marks }: Answer,
): Promise<StoryState> {
  const found = await storyForWrite(tx, viewer, id);
  const { story, membership } = found;
  const state = await moveStory(tx, viewer, id, decision);
  if (story.version !== version) throw staleVersion(await storyWithDetails(tx, viewer, found));
  const note = optionalParagraphs(given, 'note');
  if (decision === 'request_changes' && note === null) throw refused('story.note_missing', 'note');
  await makeSureOf(tx, id, marks);
  await tx.insert(storyReviews).values({ storyId: id, decision, note, marks, madeBy: membership?.id ?? null });
  await logAct(tx, {
    spaceId: story.spaceId,
    personaId: membership?.personaId ?? null,
    kind: decision === 'release' ? 'story_released' : 'story_sent_back',
    subject: { type: 'story', id },
  });
  await record(tx, 'story.reviewed', { accountId: await authorOf(tx, id) });
  return state;
}

/** @throws AppError 422 `story.passage_unknown`: what is marked must be there to be looked at */
async function makeSureOf(tx: Tx, id: string, marks: readonly Mark[]): Promise<void> {
  const parts = await partsOf(tx, id);
  const lost = marks.findIndex(({ prompt, passage }) => parts.find((part) => part.prompt === prompt)?.text.includes(passage) !== true);
  if (lost >= 0) throw refused('story.passage_unknown', `marks.${lost}.passage`);
}
