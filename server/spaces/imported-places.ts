import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { handleKey } from '../../shared/handles.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import type { Viewer } from '../platform/viewer.ts';
import type { MembershipState } from '../../shared/vocabulary.ts';
import { takePlace } from './join-space.ts';
import { changeMemberCount, lockSpaceBySlug, memberWhere } from './queries.ts';
import { shutOut } from './shut-out.ts';
import { accountMemberships, memberships, spaces } from './tables.ts';
import { ownState } from './visibility.ts';

/** Which of these handles somebody in the space has, or nobody may take: by `handleKey`. */
export async function takenHandleKeys(tx: Tx, spaceId: string, handles: readonly string[]): Promise<Set<string>> {
  if (handles.length === 0) return new Set();
  const rows = await tx
    .select({ key: memberships.handleKey })
    .from(memberships)
    .where(
      and(
        eq(memberships.spaceId, spaceId),
        inArray(memberships.handleKey, handles.map(handleKey)),
        // Spelled as the partial index `memberships_one_handle` has it.
        sql`(${memberships.state} = 'active' or ${memberships.keepsHandle})`,
      ),
    );
  return new Set(rows.map(({ key }) => key));
}

/**
 * Gives pseudonyms that nobody wears a past place in a space: they can be met there as somebody who left, and nobody else takes their handle.
 * They are no members: nothing counts them.
 */
export async function insertPastPlaces(
  tx: Tx,
  space: { id: string; charterVersion: number },
  found: readonly { id: string; handle: string }[],
): Promise<void> {
  if (found.length === 0) return;
  const now = new Date();
  await tx.insert(memberships).values(
    found.map(({ id, handle }) => ({
      spaceId: space.id,
      personaId: id,
      state: 'left' as const,
      charterVersion: space.charterVersion,
      handleKey: handleKey(handle),
      keepsHandle: true,
      endedAt: now,
    })),
  );
}

/**
 * Whether claiming a name makes the account an active member: not where it has a place or asked for one, was refused or shut out, nor in an archived space.
 * @param own of the account there; null: it never was there
 * @param past of the name
 */
export function joinsByClaim({ own, past, archived }: { own: MembershipState | null; past: MembershipState; archived: boolean }): boolean {
  return !archived && (own === null || own === 'left') && past === 'left';
}

/**
 * Takes the past place of a pseudonym up that has just become the account's own: it is an active member again, unless it has a place already (one
 * account, one place in a space) or the team has expelled this pseudonym meanwhile, which then holds for the account and the place it has.
 * The caller has made sure that the charter in force was accepted.
 * @returns whether the account has joined by it
 */
export async function takePastPlace(tx: Tx, viewer: Viewer, slug: string, personaId: string): Promise<boolean> {
  await lockSpaceBySlug(tx, slug);
  const [space] = await tx.select().from(spaces).where(eq(spaces.slug, slug));
  if (space === undefined) return false;
  const past = await memberWhere(tx, and(eq(memberships.spaceId, space.id), eq(memberships.personaId, personaId)));
  const own = await ownStateIn(tx, viewer, space.id);
  if (past === null) return false;
  if (past.membership.state === 'expelled') {
    if (own === null || own === 'left') await makeOwn(tx, viewer, space.id, past.membership.id);
    else await shutOut(tx, viewer.accountId, space.id, past.membership.id);
    return false;
  }
  if (!joinsByClaim({ own, past: past.membership.state, archived: space.archivedAt !== null })) return false;
  await takePlace(tx, viewer, space, personaId, { state: 'active', answer: null });
  // An active place keeps its handle by itself; left again, it is free like any other.
  await tx.update(memberships).set({ keepsHandle: false }).where(eq(memberships.id, past.membership.id));
  await changeMemberCount(tx, space.id, 1);
  await record(tx, 'membership.changed', { spaceId: space.id });
  return true;
}

async function ownStateIn(tx: Tx, viewer: Viewer, spaceId: string): Promise<MembershipState | null> {
  const [own] = await tx
    .select({ state: ownState })
    .from(accountMemberships)
    .innerJoin(memberships, eq(memberships.id, accountMemberships.membershipId))
    .where(
      and(eq(accountMemberships.accountId, viewer.accountId), eq(accountMemberships.spaceId, spaceId), isNull(accountMemberships.fadesAt)),
    );
  return own?.state ?? null;
}

/** The place the account has in the space from now on, instead of one that it left. */
async function makeOwn(tx: Tx, viewer: Viewer, spaceId: string, membershipId: string): Promise<void> {
  const current = and(
    eq(accountMemberships.accountId, viewer.accountId),
    eq(accountMemberships.spaceId, spaceId),
    isNull(accountMemberships.fadesAt),
  );
  await tx.update(accountMemberships).set({ fadesAt: new Date() }).where(current);
  await tx.insert(accountMemberships).values({ accountId: viewer.accountId, spaceId, membershipId });
}
