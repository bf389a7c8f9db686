import { and, desc, eq, lt, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { personas, personaSummary } from '../accounts/public.ts';
import type { PersonaSummary } from '../accounts/public.ts';
import { associations } from '../associations/public.ts';
import type { Database, Queryable, Tx } from '../platform/database.ts';
import { hashOfSecret, isOpen } from '../platform/secret-links.ts';
import type { Viewer } from '../platform/viewer.ts';
import { accountMemberships, memberships, spaceInvitations, spaces } from './tables.ts';
import { notBarred, ownPlace, ownPlaceColumns } from './visibility.ts';

export interface SpaceInvitationRow {
  invitation: typeof spaceInvitations.$inferSelect;
  madeBy: PersonaSummary;
}

/** A link holds as long as who made it may make it; `mayInvite` says the same. */
function held(): SQL {
  return sql`exists (select 1 from memberships maker where maker.id = ${spaceInvitations.madeBy} and maker.state = 'active'
    and (maker.role = 'steward' or (maker.role = 'moderator' and ${spaceInvitations.role} = 'member'))
    and ${notBarred(sql`maker.id`)})`;
}

/** Links that can still be used, newest first. Only for a caller that has checked that the viewer is of the team. */
export async function openInvitations(
  db: Queryable,
  spaceId: string,
  { after, limit }: { after: readonly [Date, string] | null; limit: number },
): Promise<SpaceInvitationRow[]> {
  return db
    .select({ invitation: spaceInvitations, madeBy: personaSummary })
    .from(spaceInvitations)
    .innerJoin(memberships, eq(memberships.id, spaceInvitations.madeBy))
    .innerJoin(personas, eq(personas.id, memberships.personaId))
    .where(
      and(
        eq(spaceInvitations.spaceId, spaceId),
        isOpen(spaceInvitations),
        held(),
        after === null
          ? undefined
          : sql`(${spaceInvitations.createdAt}, ${spaceInvitations.id}) < (${after[0].toISOString()}::timestamptz, ${after[1]})`,
      ),
    )
    .orderBy(desc(spaceInvitations.createdAt), desc(spaceInvitations.id))
    .limit(limit);
}

/**
 * The space that a link leads to, with the viewer's own place there, whatever its visibility: the link is what lets one see its name and charter.
 * null when it leads nowhere.
 * @param slug of the space that it must lead to
 */
export async function invitedSpace(db: Queryable, viewer: Viewer | null, secret: string, slug?: string) {
  const [row] = await db
    .select({
      invitation: { id: spaceInvitations.id, role: spaceInvitations.role, expiresAt: spaceInvitations.expiresAt },
      space: spaces,
      association: { slug: associations.slug, name: associations.name, logo: associations.logo },
      membership: ownPlaceColumns,
      persona: personaSummary,
    })
    .from(spaceInvitations)
    .innerJoin(spaces, eq(spaces.id, spaceInvitations.spaceId))
    .innerJoin(associations, eq(associations.id, spaces.associationId))
    .leftJoin(accountMemberships, ownPlace(viewer))
    .leftJoin(memberships, eq(memberships.id, accountMemberships.membershipId))
    .leftJoin(personas, eq(personas.id, memberships.personaId))
    .where(
      and(
        eq(spaceInvitations.secretHash, hashOfSecret(secret)),
        isOpen(spaceInvitations),
        held(),
        slug === undefined ? undefined : eq(spaces.slug, slug),
      ),
    );
  return row ?? null;
}

export type InvitedSpace = NonNullable<Awaited<ReturnType<typeof invitedSpace>>>;

/** Counts one use of a link, if it may still be used: whatever comes at once, never one too many. */
export async function spendInvitation(tx: Tx, id: string): Promise<boolean> {
  const spent = await tx
    .update(spaceInvitations)
    .set({ used: sql`${spaceInvitations.used} + 1` })
    .where(and(eq(spaceInvitations.id, id), isOpen(spaceInvitations), held()))
    .returning({ id: spaceInvitations.id });
  return spent.length > 0;
}

/** Deletes links whose time is over. */
export async function forgetDeadInvitations(db: Database): Promise<void> {
  await db.delete(spaceInvitations).where(lt(spaceInvitations.expiresAt, sql`now()`));
}
