import { and, eq } from 'drizzle-orm';
import { ownsPersona } from '../accounts/public.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { conflict, forbidden, notFound, refused } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { takePlace } from './join-space.ts';
import { mayChangeName } from './policy.ts';
import { changeMemberCount, lockVisibleSpace, memberWhere } from './queries.ts';
import type { MemberRow } from './queries.ts';
import { memberships } from './tables.ts';
import { spaceForViewer } from './visibility.ts';

/**
 * Wears another of one's names in an open space from now on; what was written keeps the name it has. To everybody else, team included, the new
 * name is somebody who has just come, as any newcomer, and the old one stays a member for some weeks.
 * @throws AppError 404; 403 `membership.keeps_name`, `space.expelled`; 409 `charter.version`, `persona.handle_taken`; 422 `persona.not_own`
 */
export async function changeName(
  tx: Tx,
  viewer: Viewer,
  slug: string,
  { personaId, charterVersion }: { personaId: string; charterVersion: number },
): Promise<MemberRow> {
  await lockVisibleSpace(tx, viewer, slug);
  const found = await spaceForViewer(tx, viewer, slug);
  if (found === null) throw notFound();
  const { space, membership } = found;
  if (!mayChangeName(found.facts)) throw forbidden('membership.keeps_name');
  if (!(await ownsPersona(tx, viewer.accountId, personaId))) throw refused('persona.not_own', 'personaId');
  if (charterVersion !== space.charterVersion) throw conflict('charter.version', { version: space.charterVersion });
  if (membership?.personaId !== personaId) {
    // What this person was told of the space, they were told under the other name.
    const known = { ...space, keptSince: found.keeperSeen };
    const come = await takePlace(tx, viewer, known, personaId, { state: 'active', answer: null });
    if (come) {
      await changeMemberCount(tx, space.id, 1);
      await record(tx, 'membership.changed', { spaceId: space.id });
    }
  }
  const member = await memberWhere(tx, and(eq(memberships.spaceId, space.id), eq(memberships.personaId, personaId)));
  if (member === null) throw new Error('a membership just written is missing');
  return member;
}
