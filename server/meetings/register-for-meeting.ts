import type { Tx } from '../platform/database.ts';
import { forbidden } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { meetingForWrite } from './meeting-for-write.ts';
import { hasFreePlace, refuseGivingBack, refuseRegistration } from './policy.ts';
import { deleteRegistration, holdMembership, insertRegistration, moveUp } from './registration-queries.ts';
import { enforce, factsOfMeeting, standingIn } from './standing.ts';

/**
 * Takes a place with the pseudonym worn in the space, or waits for one behind those who asked before. Again changes nothing.
 * @throws AppError 404; 403 `space.not_a_member`, `space.archived`, `charter.not_accepted`; 409 `meeting.cancelled`, `meeting.started`
 */
export async function registerForMeeting(tx: Tx, viewer: Viewer, id: string, now = new Date()): Promise<void> {
  const found = await meetingForWrite(tx, viewer, id);
  enforce(refuseRegistration(standingIn(found, viewer), factsOfMeeting(found.meeting), now));
  if (found.registration !== null) return;
  const { membership, meeting } = found;
  if (membership === null || !(await holdMembership(tx, membership.id))) throw forbidden('space.not_a_member');
  const state = hasFreePlace(meeting.capacity, found.registered) ? 'registered' : 'waiting';
  await insertRegistration(tx, meeting, { personaId: membership.personaId, accountId: viewer.accountId, state, now });
}

/**
 * Gives one's place, or one's turn, back; who has waited longest gets it. Nothing to give back changes nothing.
 * @throws AppError 404; 403 `space.not_a_member`; 409 `meeting.cancelled`, `meeting.started`
 */
export async function cancelRegistration(tx: Tx, viewer: Viewer, id: string, now = new Date()): Promise<void> {
  const found = await meetingForWrite(tx, viewer, id);
  enforce(refuseGivingBack(standingIn(found, viewer), factsOfMeeting(found.meeting), now));
  if (found.registration === null) return;
  await deleteRegistration(tx, found.registration.id);
  await moveUp(tx, found.meeting, now);
}
