import { and, eq, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { HeldBack, MembershipRole, MembershipState } from '../../shared/vocabulary.ts';
import { associations } from '../associations/public.ts';
import type { Queryable } from '../platform/database.ts';
import type { Viewer } from '../platform/viewer.ts';
import { mayModerate, mayRead } from './policy.ts';
import type { SpaceFacts } from './policy.ts';
import { accountMemberships, memberships, spaces } from './tables.ts';

export type SpaceRow = typeof spaces.$inferSelect;

/** A viewer's own place in a space. */
export interface OwnMembership {
  id: string;
  personaId: string;
  role: MembershipRole;
  state: MembershipState;
  charterVersion: number;
  heldLeft: number;
  heldBack: HeldBack | null;
}

/** What decisions ask of somebody's place: its role, its state, whether the charter in force is accepted, and measures of the team. */
export type PlaceFacts = Pick<OwnMembership, 'role' | 'state' | 'charterVersion' | 'heldBack'>;

export interface SpaceForViewer {
  space: SpaceRow;
  association: { slug: string; name: string };
  membership: OwnMembership | null;
  /** Of the space's `keptSince`s, the one the viewer knows of. */
  keeperSeen: Date | null;
  /** What decisions about the viewer in this space look at. */
  facts: SpaceFacts;
  mayModerate: boolean;
}

/**
 * The condition, on the columns of `spaces`, under which this viewer may know that a space exists.
 * Every query that reaches spaces, or what lies in them, carries it. A private space needs an active membership.
 */
export function visibleSpaces(viewer: Viewer | null): SQL {
  if (viewer === null) return sql`${spaces.visibility} = 'public'`;
  return sql`(${spaces.visibility} in ('public', 'community') or ${hasPlace(sql`${viewer.accountId}`, sql`${spaces.id}`)})`;
}

/** Whether an account is a member of a space now, under the name it wears there. */
export function hasPlace(accountId: SQL, spaceId: SQL): SQL {
  return sql`exists (
    select 1 from account_memberships mine join memberships place on place.id = mine.membership_id
    where mine.account_id = ${accountId} and mine.space_id = ${spaceId} and mine.fades_at is null and mine.barred_by is null
      and place.state = 'active')`;
}

/** Joins a viewer's own row of `account_memberships`; nobody signed in owns none. */
export function ownPlace(viewer: Viewer | null): SQL {
  return sql`${accountMemberships.spaceId} = ${spaces.id} and ${accountMemberships.accountId} = ${viewer?.accountId ?? ''} and fades_at is null`;
}

/** Of a place, the condition that no other name of its account is shut out. */
export function notBarred(membershipId: SQL): SQL {
  return sql`not exists (select 1 from account_memberships held where held.membership_id = ${membershipId} and held.barred_by is not null)`;
}

/** The state of one's own place, which a name shut out before closes as well. */
export const ownState = sql<MembershipState>`case when ${accountMemberships.barredBy} is null then ${memberships.state} else 'expelled' end`;

/** What keeps somebody from writing in their own place. */
export const ownHeldBack = sql<HeldBack | null>`case when ${accountMemberships.mustRead} then 'must_read'
  when ${accountMemberships.silencedUntil} > now() then 'silenced' end`;

/** Of one's own place, as `factsOf` asks; with the join of `ownPlace`. */
export const ownPlaceColumns = {
  id: memberships.id,
  personaId: memberships.personaId,
  role: memberships.role,
  state: ownState,
  charterVersion: memberships.charterVersion,
  heldBack: ownHeldBack,
};

export function factsOf(
  space: Pick<SpaceRow, 'visibility' | 'joinRule' | 'charterVersion'> & { archivedAt: unknown },
  membership: PlaceFacts | null,
  viewer: Viewer | null,
): SpaceFacts {
  return {
    visibility: space.visibility,
    joinRule: space.joinRule,
    archived: space.archivedAt !== null,
    signedIn: viewer !== null,
    verified: viewer?.verified === true,
    membership: membership && { ...membership, acceptedCharter: membership.charterVersion === space.charterVersion },
  };
}

/**
 * A space as this viewer meets it, with their own membership, in one statement; null when absent or invisible.
 * @param which the slug, or `{ id }`
 */
export async function spaceForViewer(db: Queryable, viewer: Viewer | null, which: string | { id: string }): Promise<SpaceForViewer | null> {
  const [row] = await db
    .select({
      space: spaces,
      association: { slug: associations.slug, name: associations.name },
      membership: { ...ownPlaceColumns, heldLeft: memberships.heldLeft },
      keeperSeen: accountMemberships.keeperSeen,
    })
    .from(spaces)
    .innerJoin(associations, eq(associations.id, spaces.associationId))
    .leftJoin(accountMemberships, ownPlace(viewer))
    .leftJoin(memberships, eq(memberships.id, accountMemberships.membershipId))
    .where(and(typeof which === 'string' ? eq(spaces.slug, which) : eq(spaces.id, which.id), visibleSpaces(viewer)));
  if (row === undefined) return null;
  const facts = factsOf(row.space, row.membership, viewer);
  // The statement has just said it; this makes sure that the two never part.
  if (!mayRead(facts)) return null;
  return { ...row, facts, mayModerate: mayModerate(facts) };
}
