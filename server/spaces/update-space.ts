import { isDeepStrictEqual } from 'node:util';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { updateSpace as updateSpaceEndpoint } from '../../shared/spaces.contract.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { forbidden, notFound, refused } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { areConditions } from './current-conditions.ts';
import { indexedAfter, maySteward, otherLanguages } from './policy.ts';
import { lockVisibleSpace } from './queries.ts';
import { newSlug } from './slugs.ts';
import { spaceConditions, spaces } from './tables.ts';
import { logAct } from './team-log.ts';
import { spaceForViewer } from './visibility.ts';

export type SpaceChange = z.output<(typeof updateSpaceEndpoint)['body']>;

/**
 * Changes a space's settings; for its stewards. Rooms and cached pages hear of it, so that a space turned private is private
 * at once; one that stops being public also leaves the search engines, and one that turns private the address that others knew.
 * @returns its slug
 * @throws AppError 404; 403 `space.not_steward`; 422 `space.indexed_needs_public`, `condition.unknown`
 */
export async function updateSpace(tx: Tx, viewer: Viewer, slug: string, change: SpaceChange): Promise<string> {
  await lockVisibleSpace(tx, viewer, slug);
  const found = await spaceForViewer(tx, viewer, slug);
  if (found === null) throw notFound();
  const { space } = found;
  if (!maySteward(found.facts)) throw forbidden('space.not_steward');

  const visibility = change.visibility ?? space.visibility;
  const indexed = indexedAfter(space, { visibility, indexed: change.indexed });
  if (indexed === null) throw refused('space.indexed_needs_public', 'indexed');
  const slugAfter = visibility === 'private' && space.visibility !== 'private' ? newSlug(space.slug, visibility) : space.slug;
  const others = change.conditions !== undefined && (await replaceConditions(tx, space.id, change.conditions));
  const [after] = await tx
    .update(spaces)
    .set({
      slug: slugAfter,
      name: change.name ?? space.name,
      about: change.about ?? space.about,
      visibility,
      indexed,
      joinRule: change.joinRule ?? space.joinRule,
      joinQuestion: change.joinQuestion === undefined ? space.joinQuestion : change.joinQuestion || null,
      newcomerHold: change.newcomerHold ?? space.newcomerHold,
      alsoIn: change.alsoIn === undefined ? space.alsoIn : otherLanguages(space.language, change.alsoIn),
      weave: change.weave ?? space.weave,
      dye: change.dye ?? space.dye,
      ...(change.announcement !== undefined && {
        announcement: change.announcement?.text ?? null,
        announcementUntil: change.announcement?.until ? new Date(change.announcement.until) : null,
      }),
      ...(change.archived !== undefined && { archivedAt: change.archived ? (space.archivedAt ?? new Date()) : null }),
    })
    .where(eq(spaces.id, space.id))
    .returning();
  if (others || !isDeepStrictEqual(after, space))
    await logAct(tx, {
      spaceId: space.id,
      personaId: found.membership?.personaId ?? null,
      kind: 'settings_changed',
      subject: { type: 'space', id: space.id },
    });
  await record(tx, 'space.updated', { spaceId: space.id });
  return slugAfter;
}

/** @returns whether they are others than before */
async function replaceConditions(tx: Tx, spaceId: string, slugs: readonly string[]): Promise<boolean> {
  if (!(await areConditions(tx, slugs))) throw refused('condition.unknown', 'conditions');
  const before = await tx.delete(spaceConditions).where(eq(spaceConditions.spaceId, spaceId)).returning();
  if (slugs.length > 0) await tx.insert(spaceConditions).values(slugs.map((conditionSlug) => ({ spaceId, conditionSlug })));
  return new Set(slugs).symmetricDifference(new Set(before.map(({ conditionSlug }) => conditionSlug))).size > 0;
}
