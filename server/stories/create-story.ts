import type { Locale } from '../../shared/vocabulary.ts';
import type { Tx } from '../platform/database.ts';
import { forbidden, notFound } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { spaceForViewer } from '../spaces/public.ts';
import { refusalToWrite } from './standing.ts';
import { accountStories, stories } from './tables.ts';

/**
 * Begins a story under the name worn in a space: a draft that nobody else reads.
 * @returns its id
 * @throws AppError 404 absent or invisible; 403 `space.not_a_member`, `space.archived`, `charter.not_accepted`, `membership.*`
 */
export async function createStory(tx: Tx, viewer: Viewer, slug: string, { language }: { language?: Locale | undefined }): Promise<string> {
  const found = await spaceForViewer(tx, viewer, slug);
  if (found === null) throw notFound();
  const { space, membership, facts } = found;
  const refusal = refusalToWrite(facts);
  if (refusal !== null || membership === null) throw forbidden(refusal ?? 'space.not_a_member');
  const [written] = await tx
    .insert(stories)
    .values({ spaceId: space.id, personaId: membership.personaId, language: language ?? space.language })
    .returning({ id: stories.id, createdAt: stories.createdAt });
  if (written === undefined) throw new Error('a story just written is missing');
  await tx.insert(accountStories).values({ storyId: written.id, accountId: viewer.accountId, createdAt: written.createdAt });
  return written.id;
}
