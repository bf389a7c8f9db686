import { eq } from 'drizzle-orm';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { conflict, forbidden, notFound } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { askedFederations } from './federation-queries.ts';
import { mayDecide, mayKnow } from './policy.ts';
import { associationForUpdate } from './queries.ts';
import type { AssociationRow } from './queries.ts';
import { associations } from './tables.ts';

/**
 * Verifies or refuses an association; its stewards are told.
 * @throws AppError 404 absent or not theirs to know of; 403 `platform.not_operator`; 409 `association.decided`
 */
export async function decideVerification(
  tx: Tx,
  viewer: Viewer,
  slug: string,
  { decision, reason }: { decision: 'verified' | 'refused'; reason: string },
): Promise<AssociationRow> {
  const found = await associationForUpdate(tx, viewer, slug);
  if (found === null) throw notFound();
  const facts = { state: found.association.state, steward: found.steward, operator: viewer.operator };
  if (!mayKnow(facts)) throw notFound();
  if (!viewer.operator) throw forbidden('platform.not_operator');
  if (!mayDecide(facts, decision)) throw conflict('association.decided');
  const [decided] = await tx
    .update(associations)
    .set({ state: decision, decisionReason: reason, decidedAt: new Date() })
    .where(eq(associations.id, found.association.id))
    .returning();
  if (decided === undefined) throw new Error('an association just locked is missing');
  await record(tx, 'association.decided', { associationId: decided.id });
  if (decision === 'verified') {
    // What it asked while nobody else knew of it: now there is somebody to answer.
    for (const federationId of await askedFederations(tx, decided.id))
      await record(tx, 'federation.changed', { federationId, associationId: decided.id, tell: 'federation' });
  }
  return decided;
}
