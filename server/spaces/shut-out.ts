import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { accountMemberships } from './tables.ts';

/**
 * The account whose name was expelled has no place in the space any more, under whichever name; its rooms close. Who is of the team under another
 * name stays: they answer for that one, and only a steward decides about it, by that name (decision 13).
 * @param membershipId of the name that was expelled
 */
export async function shutOut(tx: Tx, accountId: string, spaceId: string, membershipId: string): Promise<void> {
  await tx
    .update(accountMemberships)
    .set({ barredBy: membershipId })
    .where(
      and(
        eq(accountMemberships.accountId, accountId),
        eq(accountMemberships.spaceId, spaceId),
        isNull(accountMemberships.fadesAt),
        ne(accountMemberships.membershipId, membershipId),
        sql`not exists (select 1 from memberships place where place.id = ${accountMemberships.membershipId}
          and place.state = 'active' and place.role <> 'member')`,
      ),
    );
  await record(tx, 'membership.ended', { spaceId, accountId });
}

/** The name was expelled and is no more: nor is its account, under any name. */
export async function letBackIn(tx: Tx, membershipId: string): Promise<void> {
  await tx.update(accountMemberships).set({ barredBy: null }).where(eq(accountMemberships.barredBy, membershipId));
}

/**
 * A name that the stewards take into the team is no longer shut out because of another one. Were it left so, they would see that it lacks the rights
 * they gave, and which two names are one person.
 */
export async function unbar(tx: Tx, membershipId: string): Promise<void> {
  await tx.update(accountMemberships).set({ barredBy: null }).where(eq(accountMemberships.membershipId, membershipId));
}
