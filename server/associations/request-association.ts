import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { requestAssociation as endpoint } from '../../shared/associations.contract.ts';
import { firstPersonaOf, ownsPersona } from '../accounts/public.ts';
import type { Tx } from '../platform/database.ts';
import { conflict, refused } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { nameFederation } from './federation.ts';
import { readSettings } from './platform-settings.ts';
import { refuseRequest } from './policy.ts';
import { associationForUpdate, countWaiting } from './queries.ts';
import type { AssociationRow } from './queries.ts';
import { addSteward } from './stewards.ts';
import { associations } from './tables.ts';

/**
 * Asks for an association's place; whoever asks becomes its first steward, with one of their pseudonyms. One that was refused is asked
 * for again under the same slug, with what was written anew.
 * @throws AppError 409 `slug.taken`; 422 `association.too_many_requests`, `association.requests_closed`, `persona.not_own`,
 *   `federation.unknown`, `federation.not_nested`
 */
export async function requestAssociation(tx: Tx, viewer: Viewer, input: z.output<(typeof endpoint)['body']>): Promise<AssociationRow> {
  const { slug, name, kind, federation, about, contactEmail, website, country, language = viewer.locale } = input;
  const personaId = input.personaId ?? (await firstPersonaOf(tx, viewer.accountId));
  if (!(await ownsPersona(tx, viewer.accountId, personaId))) throw refused('persona.not_own', 'personaId');
  if (kind === 'federation' && federation !== undefined) throw refused('federation.not_nested', 'federation');
  const waiting = await countWaiting(tx, viewer);
  const same = await associationForUpdate(tx, viewer, slug);
  const refusal = refuseRequest({ sameSlug: same && { state: same.association.state, own: same.steward }, waiting });
  if (refusal === 'slug.taken') throw conflict(refusal);
  if (refusal !== null) throw refused(refusal);
  if (!(await readSettings(tx)).requestsOpen) throw refused('association.requests_closed');

  const values = {
    name,
    kind,
    about: { [language]: about },
    language,
    contactEmail,
    website: website ?? null,
    country,
    createdAt: new Date(),
  };
  if (same !== null) {
    const asked = { ...values, state: 'requested' as const, decidedAt: null, decisionReason: null };
    const [again] = await tx.update(associations).set(asked).where(eq(associations.id, same.association.id)).returning();
    if (again === undefined) throw new Error('an association just locked is missing');
    await nameFederation(tx, again.id, federation);
    return again;
  }
  const [written] = await tx
    .insert(associations)
    .values({ slug, ...values })
    .onConflictDoNothing({ target: associations.slug })
    .returning();
  // Of two that ask for one slug at the same moment, both found it free.
  if (written === undefined) throw conflict('slug.taken');
  await addSteward(tx, viewer, written.id, personaId);
  await nameFederation(tx, written.id, federation);
  return written;
}
