import { and, desc, eq, lt, sql } from 'drizzle-orm';
import { personas, personaSummary } from '../accounts/public.ts';
import type { PersonaSummary } from '../accounts/public.ts';
import type { Database, Queryable, Tx } from '../platform/database.ts';
import { hashOfSecret, isOpen } from '../platform/secret-links.ts';
import type { Viewer } from '../platform/viewer.ts';
import type { AssociationRow } from './queries.ts';
import { accountAssociations, associations, associationStewards, stewardInvitations } from './tables.ts';

export interface StewardInvitationRow {
  invitation: typeof stewardInvitations.$inferSelect;
  madeBy: PersonaSummary;
}

/** Links of an association that can still be used, newest first; for its stewards. */
export async function openInvitations(
  db: Queryable,
  associationId: string,
  { after, limit }: { after: readonly [Date, string] | null; limit: number },
): Promise<StewardInvitationRow[]> {
  return db
    .select({ invitation: stewardInvitations, madeBy: personaSummary })
    .from(stewardInvitations)
    .innerJoin(associationStewards, eq(associationStewards.id, stewardInvitations.madeBy))
    .innerJoin(personas, eq(personas.id, associationStewards.personaId))
    .where(
      and(
        eq(stewardInvitations.associationId, associationId),
        isOpen(stewardInvitations),
        after === null
          ? undefined
          : sql`(${stewardInvitations.createdAt}, ${stewardInvitations.id}) < (${after[0].toISOString()}::timestamptz, ${after[1]})`,
      ),
    )
    .orderBy(desc(stewardInvitations.createdAt), desc(stewardInvitations.id))
    .limit(limit);
}

/** Counts one use of a link, if it may still be used: whatever comes at once, never one too many. null: it may not. */
export async function spendInvitation(
  tx: Tx,
  associationId: string,
  secret: string,
): Promise<{ madeBy: string; handOver: boolean } | null> {
  const [spent] = await tx
    .update(stewardInvitations)
    .set({ used: sql`${stewardInvitations.used} + 1` })
    .where(
      and(
        eq(stewardInvitations.secretHash, hashOfSecret(secret)),
        eq(stewardInvitations.associationId, associationId),
        isOpen(stewardInvitations),
      ),
    )
    .returning({ madeBy: stewardInvitations.madeBy, handOver: stewardInvitations.handOver });
  return spent ?? null;
}

export interface InvitedAssociation {
  association: AssociationRow;
  handOver: boolean;
  expiresAt: Date;
  /** With which persona the viewer looks after it already. */
  own: PersonaSummary | null;
}

/** The association that a link leads to; null when it leads nowhere. */
export async function invitedAssociation(db: Queryable, viewer: Viewer | null, secret: string): Promise<InvitedAssociation | null> {
  const [row] = await db
    .select({
      association: associations,
      handOver: stewardInvitations.handOver,
      expiresAt: stewardInvitations.expiresAt,
      own: personaSummary,
    })
    .from(stewardInvitations)
    .innerJoin(associations, eq(associations.id, stewardInvitations.associationId))
    .leftJoin(
      accountAssociations,
      and(eq(accountAssociations.associationId, associations.id), eq(accountAssociations.accountId, viewer?.accountId ?? '')),
    )
    .leftJoin(associationStewards, eq(associationStewards.id, accountAssociations.stewardId))
    .leftJoin(personas, eq(personas.id, associationStewards.personaId))
    .where(and(eq(stewardInvitations.secretHash, hashOfSecret(secret)), isOpen(stewardInvitations), eq(associations.state, 'verified')));
  return row ?? null;
}

/** Deletes links whose time is over. */
export async function forgetDeadInvitations(db: Database): Promise<void> {
  await db.delete(stewardInvitations).where(lt(stewardInvitations.expiresAt, sql`now()`));
}
