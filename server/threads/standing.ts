import { AppError } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import type { JoinRule, MembershipRole, SpaceVisibility } from '../../shared/vocabulary.ts';
import { spacePolicy } from '../spaces/public.ts';
import type { Refusal, Standing } from './policy.ts';

/** The columns of a space and of the viewer's own place in it that decide what they may do. */
export interface PlaceColumns {
  visibility: SpaceVisibility;
  joinRule: JoinRule;
  membershipRole: MembershipRole | null;
  membershipState: spacePolicy.MembershipState | null;
}

function factsOf(row: PlaceColumns, viewer: Viewer | null): spacePolicy.SpaceFacts {
  const membership =
    row.membershipRole !== null && row.membershipState !== null ? { role: row.membershipRole, state: row.membershipState } : null;
  return { visibility: row.visibility, joinRule: row.joinRule, signedIn: viewer !== null, verified: viewer?.verified === true, membership };
}

/** Whether the viewer may know what lies in the space. */
export function mayReadIn(row: PlaceColumns, viewer: Viewer | null): boolean {
  return spacePolicy.mayRead(factsOf(row, viewer));
}

export function standingIn(row: PlaceColumns, viewer: Viewer | null): Standing {
  const facts = factsOf(row, viewer);
  return {
    signedIn: facts.signedIn,
    verified: facts.verified,
    mayWrite: spacePolicy.mayWrite(facts),
    onTeam: spacePolicy.mayModerate(facts),
  };
}

/** @throws AppError when there is a refusal */
export function enforce(refusal: Refusal | null, path?: string): void {
  if (refusal !== null)
    throw new AppError(refusal.status, refusal.code, path === undefined ? {} : { errors: [{ path, message: refusal.code }] });
}
