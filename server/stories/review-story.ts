import type { z } from 'zod';
import type { reviewStory as endpoint } from '../../shared/stories.contract.ts';
import type { StoryState } from '../../shared/vocabulary.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { refused, staleVersion } from '../platform/errors.ts';
import { optionalParagraphs, requiredParagraphs } from '../platform/plain-text.ts';
import type { Viewer } from '../platform/viewer.ts';
import { logAct } from '../spaces/public.ts';
import { moveStory } from './move-story.ts';
import { editsBetween } from './edits.ts';
import { authorOf, partsOf } from './queries.ts';
import type { PartRow } from './queries.ts';
import { storyWithDetails } from './show-story.ts';
import { storyForWrite } from './story-for-write.ts';
import { storyEdits, storyReviews } from './tables.ts';
import type { Mark } from './tables.ts';

type Answer = z.output<(typeof endpoint)['body']>;

/**
 * The team's answer to a story it has read, as it read it: it is let out, or its author is asked for changes, with a letter.
 * @throws AppError 404; 403 `story.own`, `space.not_team`; 409 `version.stale`, `story.wrong_state`; 422 `story.note_missing`, `story.passage_unknown`, `story.edit_not_asked`
 */
export async function reviewStory(
  tx: Tx,
  viewer: Viewer,
  id: string,
  { decision, version, note: given, marks, edit }: Answer,
): Promise<StoryState> {
  const found = await storyForWrite(tx, viewer, id);
  const { story, membership } = found;
  const state = await moveStory(tx, viewer, id, decision);
  if (story.version !== version) throw staleVersion(await storyWithDetails(tx, viewer, found));
  const note = optionalParagraphs(given, 'note');
  if (decision === 'request_changes' && note === null) throw refused('story.note_missing', 'note');
  // Nobody's words are let out that they have not seen.
  if (decision === 'release' && edit.length > 0) throw refused('story.edit_not_asked', 'edit');
  const parts = await partsOf(tx, id);
  makeSureOf(parts, marks);
  await write(tx, parts, edit, { storyId: id, decision, note, marks, madeBy: membership?.id ?? null });
  await logAct(tx, {
    spaceId: story.spaceId,
    personaId: membership?.personaId ?? null,
    kind: decision === 'release' ? 'story_released' : 'story_sent_back',
    subject: { type: 'story', id },
  });
  if (decision === 'release' && story.withheldAt !== null) await record(tx, 'story.let_out_again', { storyId: id });
  const accountId = await authorOf(tx, id);
  if (accountId !== null) await record(tx, 'story.reviewed', { accountId });
  return state;
}

/** @throws AppError 422 `story.passage_unknown`: what is marked must be there to be looked at */
function makeSureOf(parts: readonly PartRow[], marks: readonly Mark[]): void {
  const lost = marks.findIndex(({ prompt, passage }) => parts.find((part) => part.prompt === prompt)?.text.includes(passage) !== true);
  if (lost >= 0) throw refused('story.passage_unknown', `marks.${lost}.passage`);
}

/** The answer with the changes of words it proposes; what would change nothing is left out. @throws AppError 422 `story.passage_unknown` */
async function write(tx: Tx, parts: readonly PartRow[], edit: Answer['edit'], review: typeof storyReviews.$inferInsert): Promise<void> {
  const proposed = edit.flatMap(({ prompt, text }, i) => {
    const base = parts.find((part) => part.prompt === prompt)?.text;
    // Nobody adds a step to what somebody else tells.
    if (base === undefined) throw refused('story.passage_unknown', `edit.${i}.text`);
    return editsBetween(base, requiredParagraphs(text, `edit.${i}.text`)).map((each) => ({ ...each, prompt, base }));
  });
  const bases = Object.fromEntries(proposed.map(({ prompt, base }) => [prompt, base]));
  const [written] = await tx
    .insert(storyReviews)
    .values({ ...review, bases })
    .returning({ id: storyReviews.id });
  if (written === undefined) throw new Error('an answer just written is missing');
  if (proposed.length === 0) return;
  await tx
    .insert(storyEdits)
    .values(proposed.map(({ prompt, start, before, after }) => ({ reviewId: written.id, prompt, start, before, after })));
}
