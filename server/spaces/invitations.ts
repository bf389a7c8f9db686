import { and, eq } from 'drizzle-orm';
import type { MembershipRole } from '../../shared/vocabulary.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import { forbidden, notFound } from '../platform/errors.ts';
import { newSecret } from '../platform/ids.ts';
import { hashOfSecret } from '../platform/secret-links.ts';
import type { Viewer } from '../platform/viewer.ts';
import { mayInvite } from './invitation-policy.ts';
import { lockVisibleSpace } from './queries.ts';
import { spaceInvitations } from './tables.ts';
import { logAct } from './team-log.ts';
import { spaceForViewer } from './visibility.ts';
import type { OwnMembership } from './visibility.ts';

const DAY_MS = 24 * 3_600_000;

/**
 * The space, for one of its team.
 * @throws AppError 404; 403 `space.not_team`
 */
export async function spaceOfTeam(db: Queryable, viewer: Viewer, slug: string): Promise<{ spaceId: string; actor: OwnMembership }> {
  const found = await spaceForViewer(db, viewer, slug);
  if (found === null) throw notFound();
  if (!found.mayModerate || found.membership === null) throw forbidden('space.not_team');
  return { spaceId: found.space.id, actor: found.membership };
}

/**
 * Makes a link that leads into the space; moderators make members, stewards everybody.
 * @returns its secret, told here and never again
 * @throws AppError 404; 403 `space.not_team`, `space.not_steward`
 */
export async function inviteToSpace(
  tx: Tx,
  viewer: Viewer,
  slug: string,
  { role, expiresInDays, uses }: { role: MembershipRole; expiresInDays: number; uses: number },
): Promise<string> {
  const { spaceId, actor } = await spaceOfTeam(tx, viewer, slug);
  if (!mayInvite(actor.role, role)) throw forbidden('space.not_steward');
  const secret = newSecret();
  await tx.insert(spaceInvitations).values({
    spaceId,
    madeBy: actor.id,
    role,
    secretHash: hashOfSecret(secret),
    uses,
    expiresAt: new Date(Date.now() + expiresInDays * DAY_MS),
  });
  // Neither the link nor whom it is for: whoever made it may be asked.
  await logAct(tx, { spaceId, personaId: actor.personaId, kind: 'invitation_made', details: { role } });
  return secret;
}

/**
 * Makes a link lead nowhere, from the next who opens it on.
 * @throws AppError 404 also for a link that is not there; 403 `space.not_team`, `space.not_steward`
 */
export async function revokeInvitation(tx: Tx, viewer: Viewer, slug: string, id: string): Promise<void> {
  // Whoever is joining with it either has joined, or meets it revoked.
  await lockVisibleSpace(tx, viewer, slug);
  const { spaceId, actor } = await spaceOfTeam(tx, viewer, slug);
  const [invitation] = await tx
    .select({ role: spaceInvitations.role })
    .from(spaceInvitations)
    .where(and(eq(spaceInvitations.id, id), eq(spaceInvitations.spaceId, spaceId)));
  if (invitation === undefined) throw notFound();
  if (!mayInvite(actor.role, invitation.role)) throw forbidden('space.not_steward');
  await tx.delete(spaceInvitations).where(eq(spaceInvitations.id, id));
}
