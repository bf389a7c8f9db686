import { and, count, eq } from 'drizzle-orm';
import { ownsPersona } from '../accounts/public.ts';
import type { Tx } from '../platform/database.ts';
import { conflict, notFound, refused } from '../platform/errors.ts';
import { newSecret } from '../platform/ids.ts';
import { hashOfSecret } from '../platform/secret-links.ts';
import type { Viewer } from '../platform/viewer.ts';
import { spendInvitation } from './invitation-queries.ts';
import { mayKnow, mayLeave, MOST_STEWARDS } from './policy.ts';
import { associationForSteward, associationForUpdate, ownSteward } from './queries.ts';
import type { AssociationRow } from './queries.ts';
import { accountAssociations, associationStewards, stewardInvitations } from './tables.ts';

const DAY_MS = 24 * 3_600_000;

/**
 * Makes a link by which one person comes to look after the association.
 * @returns its secret, told here and never again
 * @throws AppError 404; 403 `association.not_steward`, `association.not_verified`
 */
export async function inviteSteward(
  tx: Tx,
  viewer: Viewer,
  slug: string,
  { expiresInDays, handOver }: { expiresInDays: number; handOver: boolean },
): Promise<string> {
  const { id: associationId } = await associationForSteward(tx, viewer, slug);
  const own = await ownSteward(tx, viewer, associationId);
  if (own === null) throw new Error('a steward just found is missing');
  const secret = newSecret();
  await tx.insert(stewardInvitations).values({
    associationId,
    madeBy: own.id,
    handOver,
    secretHash: hashOfSecret(secret),
    uses: 1,
    expiresAt: new Date(Date.now() + expiresInDays * DAY_MS),
  });
  return secret;
}

/** @throws AppError 404 also for a link that is not there; 403 `association.not_steward`, `association.not_verified` */
export async function revokeStewardInvitation(tx: Tx, viewer: Viewer, slug: string, id: string): Promise<void> {
  const association = await associationForSteward(tx, viewer, slug);
  const revoked = await tx
    .delete(stewardInvitations)
    .where(and(eq(stewardInvitations.id, id), eq(stewardInvitations.associationId, association.id)))
    .returning({ id: stewardInvitations.id });
  if (revoked.length === 0) throw notFound();
}

/**
 * Makes the viewer a steward, with the secret of an invitation and one of their pseudonyms. Somebody who is one already stays as they are, and
 * the link stays unused.
 * @throws AppError 404; 422 `persona.not_own`, `invitation.not_valid`, `association.too_many_stewards`
 */
export async function acceptStewardship(
  tx: Tx,
  viewer: Viewer,
  slug: string,
  { personaId, invitation: secret }: { personaId: string; invitation: string },
): Promise<AssociationRow> {
  const found = await associationForUpdate(tx, viewer, slug);
  if (found === null || !mayKnow({ state: found.association.state, steward: found.steward, operator: viewer.operator })) throw notFound();
  const { association } = found;
  if (found.steward) return association;
  if (!(await ownsPersona(tx, viewer.accountId, personaId))) throw refused('persona.not_own', 'personaId');
  const invitation = await spendInvitation(tx, association.id, secret);
  if (invitation === null) throw refused('invitation.not_valid', 'invitation');
  // Takes their invitations along, this one too.
  if (invitation.handOver) await tx.delete(associationStewards).where(eq(associationStewards.id, invitation.madeBy));
  if ((await countStewards(tx, association.id)) >= MOST_STEWARDS) throw refused('association.too_many_stewards');
  await addSteward(tx, viewer, association.id, personaId);
  return association;
}

/**
 * Ends the viewer's own stewardship. Somebody who has none has left already.
 * @throws AppError 404; 409 `association.last_steward`
 */
export async function leaveStewardship(tx: Tx, viewer: Viewer, slug: string): Promise<void> {
  // Two who leave at once take turns here: the second finds itself the last.
  const found = await associationForUpdate(tx, viewer, slug);
  if (found === null || !mayKnow({ state: found.association.state, steward: found.steward, operator: viewer.operator })) throw notFound();
  const own = await ownSteward(tx, viewer, found.association.id);
  if (own === null) return;
  if (!mayLeave({ steward: true, stewards: await countStewards(tx, found.association.id) })) throw conflict('association.last_steward');
  await tx.delete(associationStewards).where(eq(associationStewards.id, own.id));
}

/** Writes that a persona looks after the association, and whose own it is. */
export async function addSteward(tx: Tx, viewer: Viewer, associationId: string, personaId: string): Promise<void> {
  const [steward] = await tx.insert(associationStewards).values({ associationId, personaId }).returning({ id: associationStewards.id });
  if (steward === undefined) throw new Error('a steward just written is missing');
  await tx.insert(accountAssociations).values({ accountId: viewer.accountId, associationId, stewardId: steward.id });
}

async function countStewards(tx: Tx, associationId: string): Promise<number> {
  const [row] = await tx
    .select({ stewards: count() })
    .from(associationStewards)
    .where(eq(associationStewards.associationId, associationId));
  return row?.stewards ?? 0;
}
