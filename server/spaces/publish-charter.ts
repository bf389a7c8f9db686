import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { charterSchema } from '../../shared/spaces.contract.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { forbidden, notFound, refused, staleVersion } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { BASE_VERSION } from './base-charter.ts';
import { charterOf } from './charter-queries.ts';
import { maySteward } from './policy.ts';
import { presentCharter } from './present.ts';
import { lockVisibleSpace } from './queries.ts';
import { memberships, spaceCharters, spaces } from './tables.ts';
import { logAct } from './team-log.ts';
import { spaceForViewer } from './visibility.ts';

/**
 * Publishes a new version of a space's own articles; for its stewards. Whoever belongs to the space accepts it before they write again; whoever
 * publishes it has.
 * @param version the one in force that the new one was written from
 * @throws AppError 404; 403 `space.not_steward`; 409 `version.stale` with the charter in force; 422 `charter.unchanged`
 */
export async function publishCharter(
  tx: Tx,
  viewer: Viewer,
  slug: string,
  { version, articles }: { version: number; articles: readonly string[] },
): Promise<z.input<typeof charterSchema>> {
  await lockVisibleSpace(tx, viewer, slug);
  const found = await spaceForViewer(tx, viewer, slug);
  if (found === null) throw notFound();
  const { space, membership } = found;
  if (membership === null || !maySteward(found.facts)) throw forbidden('space.not_steward');
  const before = await charterOf(tx, space.id, space.charterVersion);
  if (version !== space.charterVersion) throw staleVersion(presentCharter(before, space.language));
  if (JSON.stringify(articles) === JSON.stringify(before.articles)) throw refused('charter.unchanged', 'articles');

  const next = space.charterVersion + 1;
  const [published] = await tx
    .insert(spaceCharters)
    .values({ spaceId: space.id, version: next, baseVersion: BASE_VERSION, articles })
    .returning();
  if (published === undefined) throw new Error('a charter just written is missing');
  await tx.update(spaces).set({ charterVersion: next }).where(eq(spaces.id, space.id));
  await tx.update(memberships).set({ charterVersion: next }).where(eq(memberships.id, membership.id));
  const { personaId } = membership;
  await logAct(tx, { spaceId: space.id, personaId, kind: 'charter_published', subject: { type: 'space', id: space.id } });
  await record(tx, 'space.updated', { spaceId: space.id });
  return presentCharter(published, space.language);
}
