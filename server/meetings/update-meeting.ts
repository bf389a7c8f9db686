import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { updateMeeting as endpoint } from '../../shared/meetings.contract.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { refused, staleVersion } from '../platform/errors.ts';
import { optionalParagraphs, requiredLine, requiredParagraphs } from '../platform/plain-text.ts';
import type { Viewer } from '../platform/viewer.ts';
import { endOf } from './create-meeting.ts';
import { meetingForWrite } from './meeting-for-write.ts';
import { refuseEdit, refuseTime } from './policy.ts';
import { presentMeeting } from './present.ts';
import type { MeetingRow } from './queries.ts';
import { moveUp, tellOfMove } from './registration-queries.ts';
import { enforce, factsOfMeeting, standingIn } from './standing.ts';
import { meetings } from './tables.ts';

type Change = z.output<(typeof endpoint)['body']>;

/**
 * Changes a meeting that is not over; for the team. More places go to those who wait at once; fewer take none away. Another time is told to
 * everybody registered or waiting, another place to those who have theirs.
 * @throws AppError 404; 403 `space.not_a_member`, `space.not_team`, `space.archived`; 409 `meeting.cancelled`, `meeting.over`, `version.stale`;
 *   422 `meeting.in_past`, `meeting.too_far`, `text.empty`
 */
export async function updateMeeting(tx: Tx, viewer: Viewer, id: string, change: Change, now = new Date()): Promise<void> {
  const found = await meetingForWrite(tx, viewer, id);
  const before = found.meeting;
  enforce(refuseEdit(standingIn(found, viewer), factsOfMeeting(before), now));
  if (before.version !== change.version) throw staleVersion(presentMeeting(found, viewer, now));

  const [after] = await tx
    .update(meetings)
    .set(changed(before, change, now))
    .where(eq(meetings.id, id))
    .returning();
  if (after === undefined) throw new Error('a meeting just locked is missing');
  const time = +after.startsAt !== +before.startsAt || +after.endsAt !== +before.endsAt || after.timeZone !== before.timeZone;
  // Before others move up, who are told of their place as it is now.
  if (time || after.place !== before.place) await tellOfMove(tx, after, { time }, now);
  await moveUp(tx, after, now);
  await record(tx, 'meeting.changed', { meetingId: id, spaceId: after.spaceId });
}

function changed(before: MeetingRow, change: Change, now: Date) {
  const startsAt = change.startsAt === undefined ? before.startsAt : new Date(change.startsAt);
  const refusal = +startsAt === +before.startsAt ? null : refuseTime(startsAt, now);
  if (refusal !== null) throw refused(refusal, 'startsAt');
  const minutes = change.durationMinutes ?? (before.endsAt.getTime() - before.startsAt.getTime()) / 60_000;
  return {
    kind: change.kind ?? before.kind,
    title: change.title === undefined ? before.title : requiredLine(change.title, 'title'),
    description: change.description === undefined ? before.description : requiredParagraphs(change.description, 'description'),
    place: change.place === undefined ? before.place : optionalParagraphs(change.place, 'place'),
    language: change.language ?? before.language,
    timeZone: change.timeZone ?? before.timeZone,
    startsAt,
    endsAt: endOf(startsAt, minutes),
    capacity: change.capacity === undefined ? before.capacity : change.capacity,
    version: before.version + 1,
  };
}
