import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import { ownsPersona } from '../accounts/public.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { conflict, forbidden, notFound, refused } from '../platform/errors.ts';
import type { AppError } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { takePlace } from './join-space.ts';
import { decideAcceptance } from './offer-policy.ts';
import type { AcceptDecision } from './offer-policy.ts';
import { endOffer, offerForSteward } from './offer-queries.ts';
import type { SpaceOfferRow } from './offer-queries.ts';
import { changeMemberCount, lockSpace, selectCards } from './queries.ts';
import { accountMemberships, memberships, spaces } from './tables.ts';

/**
 * Accepts a space for an association that the viewer looks after: the association keeps it from now on and the viewer is its steward. Those who were its
 * stewards stay as moderators; nobody else's role changes, nor any text.
 * @returns the slug of the space
 * @throws AppError 404; 403 `association.not_verified`, `space.expelled`; 409 `offer.closed`, `charter.version` (with the current one),
 *   `membership.exists`, `persona.handle_taken`; 422 `persona.not_own`
 */
export async function acceptSpaceOffer(
  tx: Tx,
  viewer: Viewer,
  id: string,
  { personaId, charterVersion }: { personaId: string; charterVersion: number },
): Promise<string> {
  const { offer, association } = await lockedOffer(tx, viewer, id);
  // Its place in the space whether or not they may know of it otherwise.
  const [card] = await selectCards(tx, viewer).where(eq(spaces.id, offer.spaceId));
  if (card === undefined) throw notFound();
  const { space, membership, persona } = card;
  const decision = decideAcceptance({
    offer: offer.state,
    association: association.state,
    charterVersion: space.charterVersion,
    acceptedVersion: charterVersion,
    membership: membership && { ...membership, samePersona: persona?.id === personaId },
  });
  if ('refusal' in decision) throw refusal(decision.refusal, space.charterVersion);
  if (decision.outcome === 'accepted') return space.slug;
  if (!(await ownsPersona(tx, viewer.accountId, personaId))) throw refused('persona.not_own', 'personaId');

  const now = new Date();
  if (await takePlace(tx, viewer, { ...space, keptSince: now }, personaId, { role: 'steward', state: 'active', answer: null }))
    await changeMemberCount(tx, space.id, 1);
  const former = await stepDown(tx, space.id, personaId);
  await tx.update(spaces).set({ associationId: offer.toId, keptSince: now }).where(eq(spaces.id, space.id));
  await endOffer(tx, space.id, 'accepted', now);
  for (const accountId of former) await record(tx, 'space.offer_answered', { offerId: offer.id, accountId });
  await record(tx, 'space.updated', { spaceId: space.id });
  return space.slug;
}

/**
 * Declines it; what was declined already changes nothing.
 * @throws AppError 404; 409 `offer.closed`
 */
export async function declineSpaceOffer(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  const { offer } = await lockedOffer(tx, viewer, id);
  if (offer.state === 'declined') return;
  if (offer.state !== 'offered') throw conflict('offer.closed');
  await endOffer(tx, offer.spaceId, 'declined', new Date());
  for (const accountId of await stewardsOfSpace(tx, offer.spaceId))
    await record(tx, 'space.offer_answered', { offerId: offer.id, accountId });
}

/** The offer as it is once its space is locked: answers and withdrawals take turns there. */
async function lockedOffer(tx: Tx, viewer: Viewer, id: string): Promise<SpaceOfferRow> {
  const seen = await offerForSteward(tx, viewer, id);
  if (seen === null) throw notFound();
  await lockSpace(tx, seen.offer.spaceId);
  const found = await offerForSteward(tx, viewer, id);
  if (found === null) throw notFound();
  return found;
}

/** Spelled as the partial index `memberships_team` has it. */
const isSteward = and(sql`${memberships.state} = 'active' and ${memberships.role} <> 'member'`, eq(memberships.role, 'steward'));

/** The stewards of a space but one are its moderators from now on; returns whose they are. */
async function stepDown(tx: Tx, spaceId: string, except: string): Promise<string[]> {
  const former = await tx
    .update(memberships)
    .set({ role: 'moderator' })
    .where(and(eq(memberships.spaceId, spaceId), isSteward, ne(memberships.personaId, except)))
    .returning({ id: memberships.id });
  return accountsOf(
    tx,
    former.map(({ id }) => id),
  );
}

async function stewardsOfSpace(tx: Tx, spaceId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.spaceId, spaceId), isSteward));
  return accountsOf(
    tx,
    rows.map(({ id }) => id),
  );
}

/** Whose memberships they are, to send them mail. */
async function accountsOf(tx: Tx, membershipIds: string[]): Promise<string[]> {
  if (membershipIds.length === 0) return [];
  const rows = await tx
    .select({ accountId: accountMemberships.accountId })
    .from(accountMemberships)
    .where(and(inArray(accountMemberships.membershipId, membershipIds), isNull(accountMemberships.fadesAt)));
  return rows.map(({ accountId }) => accountId);
}

function refusal(code: Extract<AcceptDecision, { refusal: string }>['refusal'], charterVersion: number): AppError {
  switch (code) {
    case 'association.not_verified':
    case 'space.expelled':
      return forbidden(code);
    case 'offer.closed':
    case 'membership.exists':
      return conflict(code);
    case 'charter.version':
      return conflict(code, { version: charterVersion });
  }
}
