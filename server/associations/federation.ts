import { and, eq, isNull } from 'drizzle-orm';
import type { FederationSide } from '../../shared/vocabulary.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { forbidden, notFound, refused } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { linkOf } from './federation-queries.ts';
import type { FederationLinkRow } from './federation-queries.ts';
import { refuseSteward } from './policy.ts';
import { associationForViewer } from './queries.ts';
import { associations, federationMembers } from './tables.ts';

interface Pair {
  federation: string;
  association: string;
  side: FederationSide;
}

/**
 * Agrees, for one side, that an association belongs to a federation: the first to agree asks or invites, the second accepts. Both at once make
 * one membership: there is one row for the two.
 * @throws AppError 404; 403 `association.not_steward`, `association.not_verified`
 */
export async function agreeOnMembership(tx: Tx, viewer: Viewer, pair: Pair): Promise<FederationLinkRow> {
  const ids = await pairFor(tx, viewer, pair);
  const column = pair.side === 'federation' ? 'federationAgreedAt' : 'associationAgreedAt';
  const agreed = { [column]: new Date() };
  const changed = await tx
    .insert(federationMembers)
    .values({ ...ids, ...agreed })
    .onConflictDoUpdate({
      target: [federationMembers.federationId, federationMembers.associationId],
      set: agreed,
      setWhere: isNull(federationMembers[column]),
    })
    .returning({ id: federationMembers.federationId });
  if (changed.length > 0) await record(tx, 'federation.changed', { ...ids, tell: otherSide(pair.side) });
  const link = await linkOf(tx, ids.federationId, ids.associationId);
  if (link === null) throw new Error('a link just written is missing');
  return link;
}

/**
 * Ends what the two agreed on, or one of them so far; what has ended already changes nothing.
 * @throws AppError 404; 403 `association.not_steward`, `association.not_verified`
 */
export async function endMembership(tx: Tx, viewer: Viewer, pair: Pair): Promise<void> {
  const ids = await pairFor(tx, viewer, pair);
  const ended = await tx
    .delete(federationMembers)
    .where(and(eq(federationMembers.federationId, ids.federationId), eq(federationMembers.associationId, ids.associationId)))
    .returning({ id: federationMembers.federationId });
  if (ended.length > 0) await record(tx, 'federation.changed', { ...ids, tell: otherSide(pair.side) });
}

function otherSide(side: FederationSide): FederationSide {
  return side === 'federation' ? 'association' : 'federation';
}

/** The two, for a viewer who looks after the named side. A federation does not belong to another. */
async function pairFor(tx: Tx, viewer: Viewer, pair: Pair): Promise<{ federationId: string; associationId: string }> {
  const federation = await associationForViewer(tx, viewer, pair.federation);
  const association = await associationForViewer(tx, viewer, pair.association);
  if (federation?.association.kind !== 'federation' || association?.association.kind !== 'association') throw notFound();
  const [own, other] = pair.side === 'federation' ? [federation, association] : [association, federation];
  const refusal =
    refuseSteward({ state: own.association.state, steward: own.steward }) ??
    (other.association.state === 'verified' ? null : 'association.not_verified');
  if (refusal !== null) throw forbidden(refusal);
  return { federationId: federation.association.id, associationId: association.association.id };
}

/**
 * Keeps which federation an association names while it asks for its place, in the place of what it named before. No federation hears of it
 * until the association is verified.
 * @throws AppError 422 `federation.unknown`
 */
export async function nameFederation(tx: Tx, associationId: string, slug: string | undefined): Promise<void> {
  await tx.delete(federationMembers).where(eq(federationMembers.associationId, associationId));
  if (slug === undefined) return;
  const [federation] = await tx
    .select({ id: associations.id })
    .from(associations)
    .where(and(eq(associations.slug, slug), eq(associations.kind, 'federation'), eq(associations.state, 'verified')));
  if (federation === undefined) throw refused('federation.unknown', 'federation');
  await tx.insert(federationMembers).values({ federationId: federation.id, associationId, associationAgreedAt: new Date() });
}
