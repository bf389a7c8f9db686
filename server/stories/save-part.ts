import { eq, sql } from 'drizzle-orm';
import type { StoryPrompt } from '../../shared/vocabulary.ts';
import type { Tx } from '../platform/database.ts';
import { staleVersion } from '../platform/errors.ts';
import { optionalParagraphs } from '../platform/plain-text.ts';
import type { Viewer } from '../platform/viewer.ts';
import { refuseWriting } from './policy.ts';
import { presentPart } from './present.ts';
import { partOf } from './queries.ts';
import type { PartRow } from './queries.ts';
import { enforce, standingIn } from './standing.ts';
import { storyForWrite } from './story-for-write.ts';
import { stories, storyParts, storyRevisions } from './tables.ts';

/**
 * Keeps the words of one step. Two windows that write different steps never meet; of two that write the same, the second learns what the first kept.
 * Words that the new ones do not hold stay as a revision. The same words again change nothing.
 * @throws AppError 404; 403 `story.not_own`; 409 `story.wrong_state`, `version.stale` with the words as they are
 */
export async function savePart(
  tx: Tx,
  viewer: Viewer,
  id: string,
  prompt: StoryPrompt,
  { version, text: given }: { version: number; text: string },
): Promise<PartRow> {
  const found = await storyForWrite(tx, viewer, id);
  enforce(refuseWriting(found.story.state, standingIn(found, viewer)));
  const text = given.trim() === '' ? '' : (optionalParagraphs(given, 'text') ?? '');
  const before = await partOf(tx, id, prompt);
  if (before?.text === text) return before;
  if ((before?.version ?? 0) !== version) throw staleVersion(before === null ? null : presentPart(before));

  return keepWords(tx, id, prompt, before, text);
}

/** Puts words in the place of others, which stay as a revision where the new ones do not hold them. */
export async function keepWords(tx: Tx, id: string, prompt: StoryPrompt, before: PartRow | null, text: string): Promise<PartRow> {
  if (before !== null && !text.includes(before.text)) {
    await tx.insert(storyRevisions).values({ storyId: id, prompt, version: before.version, text: before.text });
  }
  const [part] = await tx
    .insert(storyParts)
    .values({ storyId: id, prompt, text })
    .onConflictDoUpdate({
      target: [storyParts.storyId, storyParts.prompt],
      set: { text, version: (before?.version ?? 0) + 1, updatedAt: sql`now()` },
    })
    .returning();
  if (part === undefined) throw new Error('words just kept are missing');
  await tx
    .update(stories)
    .set({ words: sql`${stories.words} + ${countWords(text) - countWords(before?.text ?? '')}`, updatedAt: sql`now()` })
    .where(eq(stories.id, id));
  return part;
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
