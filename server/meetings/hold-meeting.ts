import { eq } from 'drizzle-orm';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import type { Viewer } from '../platform/viewer.ts';
import { logAct } from '../spaces/public.ts';
import { meetingForWrite } from './meeting-for-write.ts';
import { refuseHold } from './policy.ts';
import { enforce, factsOfMeeting, standingIn } from './standing.ts';
import { meetings } from './tables.ts';

/**
 * Says that a meeting took place and how many came; for the team. Opens its evaluation. Again corrects the number.
 * @throws AppError 404; 403 `space.not_a_member`, `space.not_team`; 409 `meeting.cancelled`, `meeting.not_started`
 */
export async function holdMeeting(tx: Tx, viewer: Viewer, id: string, attended: number, now = new Date()): Promise<void> {
  const found = await meetingForWrite(tx, viewer, id);
  enforce(refuseHold(standingIn(found, viewer), factsOfMeeting(found.meeting), now));
  await tx
    .update(meetings)
    .set({ heldAt: found.meeting.heldAt ?? now, attended })
    .where(eq(meetings.id, id));
  // Saying the same once more is no act.
  if (found.meeting.heldAt === null || found.meeting.attended !== attended)
    await logAct(tx, {
      spaceId: found.meeting.spaceId,
      personaId: found.membership?.personaId ?? null,
      kind: 'meeting_held',
      subject: { type: 'meeting', id },
    });
  await record(tx, 'meeting.changed', { meetingId: id, spaceId: found.meeting.spaceId });
}
