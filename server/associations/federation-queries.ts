import { and, asc, desc, eq, isNotNull, or, sql } from 'drizzle-orm';
import type { SQL, SQLWrapper } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Queryable, Tx } from '../platform/database.ts';
import type { AssociationRow } from './queries.ts';
import { associations, federationMembers } from './tables.ts';

const federation = alias(associations, 'federation');
const association = alias(associations, 'association');
const bothAgreed = and(isNotNull(federationMembers.federationAgreedAt), isNotNull(federationMembers.associationAgreedAt));

/** Whether the association with this id belongs to the federation with this slug; for queries of other slices. */
export function isMemberOf(associationId: SQLWrapper, federationSlug: string): SQL {
  return sql`exists (select 1 from federation_members link join associations federation on federation.id = link.federation_id
    where federation.slug = ${federationSlug} and link.association_id = ${associationId}
      and link.federation_agreed_at is not null and link.association_agreed_at is not null)`;
}

type ByName = { after: readonly [string, string] | null; limit: number };

/** The associations that belong to a federation, or the federations one belongs to, by name. */
export async function membersByName(
  db: Queryable,
  of: { federationId: string } | { associationId: string },
  { after, limit }: ByName,
): Promise<AssociationRow[]> {
  const [other, own] =
    'federationId' in of
      ? [federationMembers.associationId, eq(federationMembers.federationId, of.federationId)]
      : [federationMembers.federationId, eq(federationMembers.associationId, of.associationId)];
  const rows = await db
    .select({ association: associations })
    .from(federationMembers)
    .innerJoin(associations, eq(associations.id, other))
    .where(
      and(own, bothAgreed, after === null ? undefined : sql`(${associations.sortName}, ${associations.id}) > (${after[0]}, ${after[1]})`),
    )
    .orderBy(asc(associations.sortName), asc(associations.id))
    .limit(limit);
  return rows.map((row) => row.association);
}

function selectLinks(db: Queryable) {
  return db
    .select({
      link: federationMembers,
      federation: { slug: federation.slug, name: federation.name },
      association: { slug: association.slug, name: association.name },
    })
    .from(federationMembers)
    .innerJoin(federation, eq(federation.id, federationMembers.federationId))
    .innerJoin(association, eq(association.id, federationMembers.associationId));
}
export type FederationLinkRow = Awaited<ReturnType<typeof selectLinks>>[number];

export async function linkOf(tx: Tx, federationId: string, associationId: string): Promise<FederationLinkRow | null> {
  const [row] = await selectLinks(tx).where(
    and(eq(federationMembers.federationId, federationId), eq(federationMembers.associationId, associationId)),
  );
  return row ?? null;
}

/** All that an association, or a federation, agrees on with others; what is not verified yet is not known to a federation. */
export async function linksOf(
  db: Queryable,
  id: string,
  { after, limit }: { after: readonly [Date, string] | null; limit: number },
): Promise<FederationLinkRow[]> {
  const { federationId, associationId, createdAt } = federationMembers;
  const other = sql`case when ${federationId} = ${id} then ${associationId} else ${federationId} end`;
  return selectLinks(db)
    .where(
      and(
        or(and(eq(federationId, id), eq(association.state, 'verified')), eq(associationId, id)),
        after === null ? undefined : sql`(${createdAt}, ${other}) < (${after[0].toISOString()}::timestamptz, ${after[1]})`,
      ),
    )
    .orderBy(desc(createdAt), desc(other))
    .limit(limit);
}

/** The federations that an association asked while it was not verified itself. */
export async function askedFederations(tx: Tx, associationId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: federationMembers.federationId })
    .from(federationMembers)
    .where(eq(federationMembers.associationId, associationId));
  return rows.map(({ id }) => id);
}
