import type { z } from 'zod';
import type { Meeting, listRegistrations } from '../../shared/meetings.contract.ts';
import { presentPersona } from '../accounts/public.ts';
import type { Viewer } from '../platform/viewer.ts';
import { mayKnowPlace, meetingCan } from './policy.ts';
import type { ReadableMeeting, registrationsForTeam } from './queries.ts';
import { factsOfMeeting, registrationOf, standingIn } from './standing.ts';

/** A meeting for the one who asked: the place for those who may know it, figures for members, attendance for the team. */
export function presentMeeting(row: ReadableMeeting, viewer: Viewer | null, now = new Date()): Meeting {
  const { meeting, space, registered, waiting, ahead } = row;
  const standing = standingIn(row, viewer);
  const facts = factsOfMeeting(meeting);
  const own = registrationOf(row);
  const left = meeting.capacity === null ? null : Math.max(0, meeting.capacity - registered);
  return {
    id: meeting.id,
    space: { slug: space.slug, name: space.name },
    kind: meeting.kind,
    title: meeting.title,
    description: meeting.description,
    language: meeting.language,
    startsAt: meeting.startsAt.toISOString(),
    endsAt: meeting.endsAt.toISOString(),
    durationMinutes: Math.round((meeting.endsAt.getTime() - meeting.startsAt.getTime()) / 60_000),
    timeZone: meeting.timeZone,
    capacity: meeting.capacity,
    place: mayKnowPlace(standing, facts, own) ? meeting.place : null,
    state: facts.cancelled ? 'cancelled' : facts.held ? 'held' : 'planned',
    places: standing.member ? { left, registered, waiting } : null,
    registration: own === null ? null : { state: own.state, evaluated: own.evaluated, ahead: own.state === 'waiting' ? ahead : 0 },
    attended: standing.onTeam ? meeting.attended : null,
    version: meeting.version,
    can: meetingCan(standing, facts, own, now),
  };
}

type RegistrationView = z.input<(typeof listRegistrations)['responses'][200]>['items'][number];

export function presentRegistration({ state, persona }: Awaited<ReturnType<typeof registrationsForTeam>>[number]): RegistrationView {
  return { state, persona: presentPersona(persona) };
}
