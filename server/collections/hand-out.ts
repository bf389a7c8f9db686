import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { refused } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { logAct } from '../spaces/public.ts';
import { lockStory } from '../stories/public.ts';
import { collectionForWrite } from './collection-for-write.ts';
import { storiesIn } from './queries.ts';
import { handouts, handoutStories } from './tables.ts';

/**
 * Exports a collection as it is now: it is written which stories were handed out under which consent, in the log of the team too, and each author is told.
 * Its files are made of these stories when they are asked for.
 * @returns its id
 * @throws AppError 404; 403 `space.not_steward`, `space.archived`; 422 `collection.empty`
 */
export async function handOut(tx: Tx, viewer: Viewer, id: string): Promise<string> {
  const { collection, membership } = await collectionForWrite(tx, viewer, id);
  // In one order, so that two exports never wait for each other. Whoever withdraws a consent waits, or was first.
  for (const storyId of (await storiesIn(tx, id)).map((story) => story.id).sort()) await lockStory(tx, storyId);
  const parts = (await storiesIn(tx, id)).flatMap((story) =>
    story.releasedAt === null ? [] : [{ ...story, releasedAt: story.releasedAt }],
  );
  if (parts.length === 0) throw refused('collection.empty', 'stories');
  const { spaceId, title, audience, use, intro } = collection;
  const [written] = await tx
    .insert(handouts)
    .values({ collectionId: id, spaceId, title, audience, use, intro })
    .returning({ id: handouts.id });
  if (written === undefined) throw new Error('an export just written is missing');
  await tx.insert(handoutStories).values(
    parts.map(({ id: storyId, consentId, releasedAt }, position) => ({
      handoutId: written.id,
      storyId,
      consentId,
      releasedAt,
      position,
    })),
  );
  await logAct(tx, {
    spaceId,
    personaId: membership?.personaId ?? null,
    kind: 'stories_handed_out',
    subject: { type: 'handout', id: written.id },
    details: { use },
  });
  for (const { id: storyId } of parts) await record(tx, 'story.handed_out', { storyId });
  return written.id;
}
