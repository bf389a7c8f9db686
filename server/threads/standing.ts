import { AppError } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import type { HeldBack, JoinRule, MembershipRole, MembershipState, SpaceVisibility } from '../../shared/vocabulary.ts';
import { factsOf as factsOfSpace, spacePolicy } from '../spaces/public.ts';
import type { RawMoment } from './moments.ts';
import type { Refusal, Standing } from './policy.ts';

/** The columns of a space and of the viewer's own place in it that decide what they may do. */
export interface PlaceColumns {
  visibility: SpaceVisibility;
  joinRule: JoinRule;
  membershipRole: MembershipRole | null;
  archivedAt: RawMoment | null;
  membershipState: MembershipState | null;
  charterVersion: number;
  membershipCharter: number | null;
  heldBack: HeldBack | null;
}

function factsOf(row: PlaceColumns, viewer: Viewer | null): spacePolicy.SpaceFacts {
  const { membershipRole: role, membershipState: state, membershipCharter: charterVersion, heldBack } = row;
  return factsOfSpace(
    row,
    role !== null && state !== null && charterVersion !== null ? { role, state, charterVersion, heldBack } : null,
    viewer,
  );
}

/** Whether the viewer may know what lies in the space. */
export function mayReadIn(row: PlaceColumns, viewer: Viewer | null): boolean {
  return spacePolicy.mayRead(factsOf(row, viewer));
}

export function standingIn(row: PlaceColumns, viewer: Viewer | null): Standing {
  return standingOf(factsOf(row, viewer));
}

export function standingOf(facts: spacePolicy.SpaceFacts): Standing {
  return {
    signedIn: facts.signedIn,
    verified: facts.verified,
    mayWrite: spacePolicy.mayWrite(facts),
    charterPending: spacePolicy.mayAcceptCharter(facts),
    heldBack: spacePolicy.heldBack(facts),
    archived: facts.archived,
    onTeam: spacePolicy.mayModerate(facts),
  };
}

/** Whether what the viewer writes in the space waits for its team first. */
export function isHeldIn(row: { membershipRole: MembershipRole | null; newcomerHold: number; heldLeft: number | null }): boolean {
  const { membershipRole: role, newcomerHold, heldLeft } = row;
  return role !== null && heldLeft !== null && spacePolicy.isHeld({ newcomerHold }, { role, heldLeft });
}

/** @throws AppError when there is a refusal */
export function enforce(refusal: Refusal | null, path?: string): void {
  if (refusal !== null)
    throw new AppError(refusal.status, refusal.code, path === undefined ? {} : { errors: [{ path, message: refusal.code }] });
}
