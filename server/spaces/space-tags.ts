import { and, count, eq, ne } from 'drizzle-orm';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { forbidden, notFound, refused } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { lockVisibleSpace } from './queries.ts';
import { spaceTags } from './tables.ts';
import { logAct } from './team-log.ts';
import { spaceForViewer } from './visibility.ts';

/** A space answers with all its tags at once. */
const MAX_TAGS = 60;

/** The space, for one of its team, who change its tags one after the other. */
async function spaceForTeam(tx: Tx, viewer: Viewer, slug: string): Promise<{ spaceId: string; personaId: string | null }> {
  await lockVisibleSpace(tx, viewer, slug);
  const found = await spaceForViewer(tx, viewer, slug);
  if (found === null) throw notFound();
  if (!found.mayModerate) throw forbidden('space.not_team');
  return { spaceId: found.space.id, personaId: found.membership?.personaId ?? null };
}

/**
 * Names a tag, new or known; for the team.
 * @throws AppError 404; 403 `space.not_team`; 422 `tag.too_many`
 */
export async function putSpaceTag(tx: Tx, viewer: Viewer, slug: string, key: string, name: string): Promise<void> {
  const { spaceId, personaId } = await spaceForTeam(tx, viewer, slug);
  const [others] = await tx
    .select({ tags: count() })
    .from(spaceTags)
    .where(and(eq(spaceTags.spaceId, spaceId), ne(spaceTags.key, key)));
  if ((others?.tags ?? 0) >= MAX_TAGS) throw refused('tag.too_many', 'key');
  const named = await tx
    .insert(spaceTags)
    .values({ spaceId, key, name })
    .onConflictDoUpdate({ target: [spaceTags.spaceId, spaceTags.key], set: { name }, setWhere: ne(spaceTags.name, name) })
    .returning({ key: spaceTags.key });
  // It has that name already.
  if (named.length === 0) return;
  await logAct(tx, { spaceId, personaId, kind: 'tag_kept', subject: { type: 'tag', id: key } });
  await record(tx, 'space.updated', { spaceId });
}

/**
 * Removes a tag; threads that carried it lose it from view.
 * @throws AppError 404 absent or invisible, tag included; 403 `space.not_team`
 */
export async function deleteSpaceTag(tx: Tx, viewer: Viewer, slug: string, key: string): Promise<void> {
  const { spaceId, personaId } = await spaceForTeam(tx, viewer, slug);
  const deleted = await tx
    .delete(spaceTags)
    .where(and(eq(spaceTags.spaceId, spaceId), eq(spaceTags.key, key)))
    .returning({ key: spaceTags.key });
  if (deleted.length === 0) throw notFound();
  await logAct(tx, { spaceId, personaId, kind: 'tag_deleted', subject: { type: 'tag', id: key } });
  await record(tx, 'space.updated', { spaceId });
}
