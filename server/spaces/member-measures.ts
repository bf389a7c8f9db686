import { and, eq, isNull } from 'drizzle-orm';
import type { MembershipState } from '../../shared/vocabulary.ts';
import { accountIdOfPersona } from '../accounts/public.ts';
import type { IdentityReading } from '../accounts/public.ts';
import type { Tx } from '../platform/database.ts';
import type { Viewer } from '../platform/viewer.ts';
import { changeMember } from './change-member.ts';
import { memberWhere } from './queries.ts';
import { letBackIn } from './shut-out.ts';
import { accountMemberships, memberships } from './tables.ts';

/** Whose place in which space; under whichever name the account is there now. */
interface Whose {
  spaceId: string;
  personaId: string;
}

/** What the team asked of somebody: read a warning first; write nothing until then. Null ends it. */
export type MemberMeasure = { mustRead: boolean } | { silencedUntil: Date | null };

/**
 * A measure on whoever wears a name in a space, on the place that their account has there now: another name ends none, and shows none.
 * @returns whose it is; null when they have no account any more
 */
export async function measureMember(
  tx: Tx,
  { spaceId, personaId }: Whose,
  measure: MemberMeasure,
  log: IdentityReading['log'],
): Promise<string | null> {
  const accountId = await accountIdOfPersona(tx, personaId, { log, purpose: 'notice' });
  if (accountId !== null) await measureAccount(tx, accountId, spaceId, measure);
  return accountId;
}

/** The same, of one's own. */
export async function measureAccount(tx: Tx, accountId: string, spaceId: string, measure: MemberMeasure): Promise<void> {
  await tx
    .update(accountMemberships)
    .set(measure)
    .where(and(eq(accountMemberships.accountId, accountId), eq(accountMemberships.spaceId, spaceId), isNull(accountMemberships.fadesAt)));
}

/** Shuts somebody out, as whoever decided may. @returns in which state they were; null when there was no such place */
export async function expelMember(
  tx: Tx,
  viewer: Viewer,
  slug: string,
  { spaceId, personaId }: Whose,
  reason: string,
  log: IdentityReading['log'],
): Promise<MembershipState | null> {
  const member = await memberWhere(tx, and(eq(memberships.spaceId, spaceId), eq(memberships.personaId, personaId)));
  if (member === null) return null;
  const { id, state } = member.membership;
  if (state !== 'expelled') await changeMember(tx, viewer, slug, id, { state: 'expelled', reason, decided: true }, log);
  return state;
}

/** Lets somebody back in who was shut out: a member as before, or free to come again where they had gone by themselves. */
export async function readmitMember(
  tx: Tx,
  viewer: Viewer,
  slug: string,
  { spaceId, personaId }: Whose,
  wasActive: boolean,
  log: IdentityReading['log'],
): Promise<void> {
  const member = await memberWhere(tx, and(eq(memberships.spaceId, spaceId), eq(memberships.personaId, personaId)));
  if (member?.membership.state !== 'expelled') return;
  const { id } = member.membership;
  if (wasActive) {
    await changeMember(tx, viewer, slug, id, { state: 'active', decided: true }, log);
    return;
  }
  await tx.update(memberships).set({ state: 'left', reason: null }).where(eq(memberships.id, id));
  await letBackIn(tx, id);
}
