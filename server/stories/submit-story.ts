import { eq } from 'drizzle-orm';
import { plainTextToHtml } from '../../shared/plain-text.ts';
import type { SentNotice } from '../../shared/vocabulary.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import type { Viewer } from '../platform/viewer.ts';
import { KNOWN_AUTHOR, lookAtMessage, onceEach } from '../threads/public.ts';
import type { Screening } from '../threads/public.ts';
import { moveStory } from './move-story.ts';
import { partsOf, readableStory } from './queries.ts';
import { stories } from './tables.ts';

/**
 * Sends a story to its team. What the checks find in it waits for nobody's answer: whoever reads it sees it, and its author is told at once where to find
 * somebody to talk to, if it reads as if they were in danger.
 * @returns what to tell its author
 * @throws AppError what `moveStory` refuses
 */
export async function submitStory(tx: Tx, viewer: Viewer, id: string, screening: Screening): Promise<SentNotice[]> {
  await moveStory(tx, viewer, id, 'submit');
  const parts = await partsOf(tx, id);
  const row = await readableStory(tx, viewer, id);
  const bodyHtml = parts.map(({ text }) => plainTextToHtml(text)).join('');
  const written = { title: row?.story.title, shortVersion: row?.story.shortVersion, bodyHtml };
  // Nothing is published with it: how fast and how often somebody writes does not matter.
  const { notices, ask, look, hold, inDistress } = lookAtMessage(written, KNOWN_AUTHOR, screening);
  await tx
    .update(stories)
    .set({ found: onceEach([...look, ...ask, ...hold]) })
    .where(eq(stories.id, id));
  // Somebody else than its reviewer may have to act before it is read.
  if (inDistress) await record(tx, 'story.found', { storyId: id });
  return notices;
}
