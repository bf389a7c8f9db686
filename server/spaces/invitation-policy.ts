import { MEMBERSHIP_ROLES } from '../../shared/vocabulary.ts';
import type { MembershipRole, MembershipState } from '../../shared/vocabulary.ts';

/** Roles are given by stewards; moderators invite members. `held` says the same in SQL. */
export function mayInvite(actor: MembershipRole, role: MembershipRole): boolean {
  return actor === 'steward' || (actor === 'moderator' && role === 'member');
}

/** Whether `role` is more than `other`: a link raises, it never lowers. */
export function outranks(role: MembershipRole, other: MembershipRole): boolean {
  return MEMBERSHIP_ROLES.indexOf(role) > MEMBERSHIP_ROLES.indexOf(other);
}

/** Whether a link that holds would change anything for somebody. Who was expelled comes back through no link. */
export function mayAccept(role: MembershipRole, own: { role: MembershipRole; state: MembershipState } | null): boolean {
  if (own?.state === 'active') return outranks(role, own.role);
  return own?.state !== 'expelled';
}
