import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { requestAssociation as endpoint } from '../../shared/associations.contract.ts';
import { firstPersonaOf, ownsPersona } from '../accounts/public.ts';
import type { Tx } from '../platform/database.ts';
import { conflict, refused } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { refuseRequest } from './policy.ts';
import { associationForUpdate, countWaiting } from './queries.ts';
import type { AssociationRow } from './queries.ts';
import { addSteward } from './stewards.ts';
import { associations } from './tables.ts';

/**
 * Asks for an association's place; whoever asks becomes its first steward, with one of their pseudonyms. One that was refused is asked
 * for again under the same slug, with what was written anew.
 * @throws AppError 409 `slug.taken`; 422 `association.too_many_requests`, `persona.not_own`
 */
export async function requestAssociation(tx: Tx, viewer: Viewer, input: z.output<(typeof endpoint)['body']>): Promise<AssociationRow> {
  const { slug, name, about, contactEmail, website, country, language = viewer.locale } = input;
  const personaId = input.personaId ?? (await firstPersonaOf(tx, viewer.accountId));
  if (!(await ownsPersona(tx, viewer.accountId, personaId))) throw refused('persona.not_own', 'personaId');
  const waiting = await countWaiting(tx, viewer);
  const same = await associationForUpdate(tx, viewer, slug);
  const refusal = refuseRequest({ sameSlug: same && { state: same.association.state, own: same.steward }, waiting });
  if (refusal === 'slug.taken') throw conflict(refusal);
  if (refusal !== null) throw refused(refusal);

  const values = { name, about: { [language]: about }, language, contactEmail, website: website ?? null, country, createdAt: new Date() };
  if (same !== null) {
    const asked = { ...values, state: 'requested' as const, decidedAt: null, decisionReason: null };
    const [again] = await tx.update(associations).set(asked).where(eq(associations.id, same.association.id)).returning();
    if (again === undefined) throw new Error('an association just locked is missing');
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
  return written;
}
