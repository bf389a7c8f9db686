import { AppError } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { factsOf as factsOfSpace, spacePolicy } from '../spaces/public.ts';
import type { MeetingFacts, Refusal, RegistrationFacts, Standing } from './policy.ts';
import type { MeetingRow, ReadableMeeting } from './queries.ts';

/** What the viewer is in the space that hosts a meeting. */
export function standingIn({ space, membership }: Pick<ReadableMeeting, 'space' | 'membership'>, viewer: Viewer | null): Standing {
  return standingOf(factsOfSpace(space, membership, viewer));
}

export function standingOf(facts: spacePolicy.SpaceFacts): Standing {
  return {
    member: facts.verified && facts.membership?.state === 'active',
    mayWrite: spacePolicy.mayWrite(facts),
    heldBack: spacePolicy.heldBack(facts),
    archived: facts.archived,
    onTeam: spacePolicy.mayModerate(facts),
  };
}

export function factsOfMeeting({ startsAt, endsAt, cancelledAt, heldAt }: MeetingRow): MeetingFacts {
  return { startsAt, endsAt, cancelled: cancelledAt !== null, held: heldAt !== null };
}

export function registrationOf({ registration, own }: ReadableMeeting): RegistrationFacts | null {
  return registration === null ? null : { state: registration.state, evaluated: own?.evaluated === true };
}

/** @throws AppError when there is a refusal */
export function enforce(refusal: Refusal | null): void {
  if (refusal !== null) throw new AppError(refusal.status, refusal.code);
}
