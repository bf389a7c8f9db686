import { eq } from 'drizzle-orm';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import type { Viewer } from '../platform/viewer.ts';
import { logAct } from '../spaces/public.ts';
import { meetingForWrite } from './meeting-for-write.ts';
import { refuseCancellation } from './policy.ts';
import { tellOfCancellation } from './registration-queries.ts';
import { enforce, factsOfMeeting, standingIn } from './standing.ts';
import { meetings } from './tables.ts';

/**
 * Cancels a meeting that is not over; for the team. Everybody registered or waiting is told. Again changes nothing.
 * @throws AppError 404; 403 `space.not_a_member`, `space.not_team`; 409 `meeting.over`
 */
export async function cancelMeeting(tx: Tx, viewer: Viewer, id: string, now = new Date()): Promise<void> {
  const found = await meetingForWrite(tx, viewer, id);
  enforce(refuseCancellation(standingIn(found, viewer), factsOfMeeting(found.meeting), now));
  if (found.meeting.cancelledAt !== null) return;
  await tx
    .update(meetings)
    .set({ cancelledAt: now, version: found.meeting.version + 1 })
    .where(eq(meetings.id, id));
  await tellOfCancellation(tx, id);
  await logAct(tx, {
    spaceId: found.meeting.spaceId,
    personaId: found.membership?.personaId ?? null,
    kind: 'meeting_cancelled',
    subject: { type: 'meeting', id },
  });
  await record(tx, 'meeting.changed', { meetingId: id, spaceId: found.meeting.spaceId });
}
