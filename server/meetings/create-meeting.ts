import type { z } from 'zod';
import type { createMeeting as endpoint } from '../../shared/meetings.contract.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { notFound, refused } from '../platform/errors.ts';
import { optionalParagraphs, requiredLine, requiredParagraphs } from '../platform/plain-text.ts';
import type { Viewer } from '../platform/viewer.ts';
import { logAct, spaceForViewer } from '../spaces/public.ts';
import { refuseAnnouncement, refuseTime } from './policy.ts';
import { enforce, standingOf } from './standing.ts';
import { meetings } from './tables.ts';

/**
 * Announces a meeting; for the space's team.
 * @returns its id
 * @throws AppError 404 absent or invisible; 403 `space.not_a_member`, `space.not_team`, `space.archived`; 422 `meeting.in_past`, `meeting.too_far`, `text.empty`
 */
export async function createMeeting(
  tx: Tx,
  viewer: Viewer,
  slug: string,
  input: z.output<(typeof endpoint)['body']>,
  now = new Date(),
): Promise<string> {
  const found = await spaceForViewer(tx, viewer, slug);
  if (found === null) throw notFound();
  enforce(refuseAnnouncement(standingOf(found.facts)));
  const startsAt = new Date(input.startsAt);
  const refusal = refuseTime(startsAt, now);
  if (refusal !== null) throw refused(refusal, 'startsAt');
  const [written] = await tx
    .insert(meetings)
    .values({
      spaceId: found.space.id,
      kind: input.kind,
      title: requiredLine(input.title, 'title'),
      description: requiredParagraphs(input.description, 'description'),
      place: optionalParagraphs(input.place, 'place'),
      language: input.language,
      timeZone: input.timeZone,
      startsAt,
      endsAt: endOf(startsAt, input.durationMinutes),
      capacity: input.capacity,
    })
    .returning({ id: meetings.id });
  if (written === undefined) throw new Error('a meeting just written is missing');
  await logAct(tx, {
    spaceId: found.space.id,
    personaId: found.membership?.personaId ?? null,
    kind: 'meeting_announced',
    subject: { type: 'meeting', id: written.id },
  });
  await record(tx, 'meeting.changed', { meetingId: written.id, spaceId: found.space.id });
  return written.id;
}

export function endOf(startsAt: Date, durationMinutes: number): Date {
  return new Date(startsAt.getTime() + durationMinutes * 60_000);
}
