import type { z } from 'zod';
import type { createSpace as endpoint } from '../../shared/spaces.contract.ts';
import { ownsPersona } from '../accounts/public.ts';
import { associationForViewer, ownSteward } from '../associations/public.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { conflict, forbidden, notFound, refused } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { BASE_VERSION } from './base-charter.ts';
import { areConditions } from './current-conditions.ts';
import { takePlace } from './join-space.ts';
import { indexedAfter, isKeptForPrivate, otherLanguages } from './policy.ts';
import { changeMemberCount } from './queries.ts';
import { newSlug } from './slugs.ts';
import { spaceCharters, spaceConditions, spaces } from './tables.ts';

/**
 * Opens a space of an association; its creator is its first steward, with the pseudonym they choose there.
 * @returns its slug
 * @throws AppError 404 absent or unknown association; 403 `association.not_steward`, `association.not_verified`; 409 `slug.taken`;
 *   422 `persona.not_own`, `condition.unknown`, `space.indexed_needs_public`
 */
export async function createSpace(
  tx: Tx,
  viewer: Viewer,
  associationSlug: string,
  { charter, conditions: about, personaId: chosen, slug: wish, ...settings }: z.output<(typeof endpoint)['body']>,
): Promise<string> {
  const found = await associationForViewer(tx, viewer, associationSlug);
  if (found === null) throw notFound();
  const own = await ownSteward(tx, viewer, found.association.id);
  if (own === null) throw forbidden('association.not_steward');
  if (found.association.state !== 'verified') throw forbidden('association.not_verified');
  const personaId = chosen ?? own.personaId;
  if (!(await ownsPersona(tx, viewer.accountId, personaId))) throw refused('persona.not_own', 'personaId');
  if (indexedAfter({ indexed: false }, settings) === null) throw refused('space.indexed_needs_public', 'indexed');
  if (!(await areConditions(tx, about))) throw refused('condition.unknown', 'conditions');

  if (settings.visibility !== 'private' && isKeptForPrivate(wish)) throw conflict('slug.taken');
  const slug = newSlug(wish, settings.visibility);
  const [space] = await tx
    .insert(spaces)
    .values({
      ...settings,
      alsoIn: otherLanguages(settings.language, settings.alsoIn),
      slug,
      associationId: found.association.id,
      joinQuestion: settings.joinQuestion || null,
    })
    .onConflictDoNothing({ target: spaces.slug })
    .returning();
  if (space === undefined) throw conflict('slug.taken');
  await tx.insert(spaceCharters).values({ spaceId: space.id, version: space.charterVersion, baseVersion: BASE_VERSION, articles: charter });
  if (about.length > 0) await tx.insert(spaceConditions).values(about.map((conditionSlug) => ({ spaceId: space.id, conditionSlug })));
  await takePlace(tx, viewer, space, personaId, { role: 'steward', state: 'active', answer: null });
  await changeMemberCount(tx, space.id, 1);
  await record(tx, 'space.updated', { spaceId: space.id });
  return slug;
}
