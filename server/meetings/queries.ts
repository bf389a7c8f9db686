import { and, asc, desc, eq, isNull, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { RegistrationState } from '../../shared/vocabulary.ts';
import { personas, personaSummary } from '../accounts/public.ts';
import { isMemberOf } from '../associations/public.ts';
import type { Queryable } from '../platform/database.ts';
import type { Viewer } from '../platform/viewer.ts';
import { accountMemberships, hasPlace, memberships, ownPlace, ownPlaceColumns, spaces, visibleSpaces } from '../spaces/public.ts';
import { RELEASED_TOGETHER } from './policy.ts';
import { accountRegistrations, meetingEvaluations, meetingRegistrations, meetings } from './tables.ts';

type Page<Key> = { after: Key | null; limit: number };
/** A moment and the id of the meeting. */
export type MeetingKey = readonly [Date, string];

const countOf = (state: RegistrationState): SQL<number> =>
  sql<number>`(select count(*)::int from meeting_registrations other where other.meeting_id = ${meetings.id} and other.state = ${sql.raw(`'${state}'`)})`;

/** Everything a meeting shows, with the viewer's own place in the space and in the meeting. */
function selectMeetings(db: Queryable, viewer: Viewer | null) {
  return db
    .select({
      meeting: meetings,
      space: {
        slug: spaces.slug,
        name: spaces.name,
        visibility: spaces.visibility,
        joinRule: spaces.joinRule,
        charterVersion: spaces.charterVersion,
        archivedAt: spaces.archivedAt,
      },
      membership: ownPlaceColumns,
      registration: { id: meetingRegistrations.id, state: meetingRegistrations.state },
      own: { evaluated: accountRegistrations.evaluated },
      registered: countOf('registered'),
      waiting: countOf('waiting'),
      ahead: sql<number>`(select count(*)::int from meeting_registrations other
        where other.meeting_id = ${meetings.id} and other.state = 'waiting' and other.number < ${meetingRegistrations.number})`,
    })
    .from(meetings)
    .innerJoin(spaces, eq(spaces.id, meetings.spaceId))
    .leftJoin(accountMemberships, ownPlace(viewer))
    .leftJoin(memberships, eq(memberships.id, accountMemberships.membershipId))
    .leftJoin(
      accountRegistrations,
      and(eq(accountRegistrations.meetingId, meetings.id), eq(accountRegistrations.accountId, viewer?.accountId ?? '')),
    )
    .leftJoin(meetingRegistrations, eq(meetingRegistrations.id, accountRegistrations.registrationId));
}

export type ReadableMeeting = Awaited<ReturnType<typeof meetingsOfSpace>>[number];
export type MeetingRow = ReadableMeeting['meeting'];

/** One meeting as this viewer meets it; null when absent, or in a space they may not know of. */
export async function readableMeeting(db: Queryable, viewer: Viewer | null, id: string): Promise<ReadableMeeting | null> {
  const [row] = await selectMeetings(db, viewer).where(and(eq(meetings.id, id), visibleSpaces(viewer)));
  return row ?? null;
}

export type When = 'coming' | 'past';

/** To come (or going on), the next first; past, the last first. */
export async function meetingsOfSpace(db: Queryable, viewer: Viewer | null, spaceId: string, when: When, page: Page<MeetingKey>) {
  return selectMeetings(db, viewer)
    .where(and(eq(meetings.spaceId, spaceId), visibleSpaces(viewer), inTime(when, page.after)))
    .orderBy(...inOrder(when))
    .limit(page.limit);
}

/** All of a space, the first first. Only for a caller that has made sure that a steward asked. */
export async function meetingsOfWholeSpace(db: Queryable, spaceId: string, { after, limit }: Page<MeetingKey>) {
  const { startsAt, id } = meetings;
  return selectMeetings(db, null)
    .where(
      and(
        eq(meetings.spaceId, spaceId),
        after === null ? undefined : sql`(${startsAt}, ${id}) > (${after[0].toISOString()}::timestamptz, ${after[1]})`,
      ),
    )
    .orderBy(asc(startsAt), asc(id))
    .limit(limit);
}

/** To come, in the spaces of an association and, of a federation, of its members; those the viewer may read, and no archived one. */
export async function hostedMeetings(
  db: Queryable,
  viewer: Viewer | null,
  association: { id: string; slug: string },
  { after, limit }: Page<MeetingKey>,
): Promise<ReadableMeeting[]> {
  return selectMeetings(db, viewer)
    .where(
      and(
        isNull(meetings.cancelledAt),
        inTime('coming', after),
        or(eq(spaces.associationId, association.id), isMemberOf(spaces.associationId, association.slug)),
        isNull(spaces.archivedAt),
        visibleSpaces(viewer),
      ),
    )
    .orderBy(...inOrder('coming'))
    .limit(limit);
}

/** Those in which an account has a place or waits, in spaces it may still read. */
export async function ownMeetings(db: Queryable, viewer: Viewer, when: When, page: Page<MeetingKey>): Promise<ReadableMeeting[]> {
  return selectMeetings(db, viewer)
    .where(and(eq(accountRegistrations.accountId, viewer.accountId), visibleSpaces(viewer), inTime(when, page.after)))
    .orderBy(...inOrder(when))
    .limit(page.limit);
}

function inOrder(when: When) {
  const towards = when === 'coming' ? asc : desc;
  return [towards(meetings.startsAt), towards(meetings.id)];
}

function inTime(when: When, after: MeetingKey | null): SQL | undefined {
  const { startsAt, endsAt, id } = meetings;
  const beyond = when === 'coming' ? sql`>` : sql`<`;
  return and(
    // The longest meeting takes half a day: the index of beginnings finds those that go on without reading all that ever were.
    when === 'coming' ? sql`${startsAt} > now() - interval '1 day' and ${endsAt} > now()` : sql`${startsAt} < now() and ${endsAt} <= now()`,
    after === null ? undefined : sql`(${startsAt}, ${id}) ${beyond} (${after[0].toISOString()}::timestamptz, ${after[1]})`,
  );
}

/** Who comes, or who waits, in the order they asked. Only for a caller that has checked that the viewer is of the team. */
export async function registrationsForTeam(db: Queryable, meetingId: string, state: RegistrationState, { after, limit }: Page<number>) {
  return db
    .select({ number: meetingRegistrations.number, state: meetingRegistrations.state, persona: personaSummary })
    .from(meetingRegistrations)
    .innerJoin(personas, eq(personas.id, meetingRegistrations.personaId))
    .where(
      and(
        eq(meetingRegistrations.meetingId, meetingId),
        eq(meetingRegistrations.state, state),
        after === null ? undefined : sql`${meetingRegistrations.number} > ${after}`,
      ),
    )
    .orderBy(asc(meetingRegistrations.number))
    .limit(limit);
}

/** Answers that may be seen: those released five by five. The last one to four never are: they would be known by comparing with the list before. */
function visibleEvaluations(meetingId: string): SQL | undefined {
  return and(eq(meetingEvaluations.meetingId, meetingId), eq(meetingEvaluations.released, true));
}

/** How useful it was to those whose answers may be seen; null for fewer than five. */
export async function usefulnessOf(db: Queryable, meetingId: string): Promise<{ answers: number; average: number } | null> {
  const [row] = await db
    .select({ answers: sql<number>`count(*)::int`, average: sql<number>`round(avg(${meetingEvaluations.usefulness}), 1)::float8` })
    .from(meetingEvaluations)
    .where(visibleEvaluations(meetingId));
  return row !== undefined && row.answers >= RELEASED_TOGETHER ? row : null;
}

/** The words of these answers, in the order of random ids. The caller has made sure that there are enough. */
export async function evaluationsForTeam(db: Queryable, meetingId: string, { after, limit }: Page<string>) {
  const { id, helped, missing } = meetingEvaluations;
  return db
    .select({ id, helped, missing })
    .from(meetingEvaluations)
    .where(
      and(
        visibleEvaluations(meetingId),
        sql`(${helped} is not null or ${missing} is not null)`,
        after === null ? undefined : sql`${id} > ${after}`,
      ),
    )
    .orderBy(asc(id))
    .limit(limit);
}

/** A registration as its mail needs it; null once it is given back, its person has left the space, or the meeting is cancelled or has begun. */
export async function registrationToCome(db: Queryable, meetingId: string, accountId: string): Promise<RegistrationState | null> {
  const [row] = await db
    .select({ state: meetingRegistrations.state })
    .from(accountRegistrations)
    .innerJoin(meetingRegistrations, eq(meetingRegistrations.id, accountRegistrations.registrationId))
    .innerJoin(meetings, eq(meetings.id, accountRegistrations.meetingId))
    .where(
      and(
        eq(accountRegistrations.meetingId, meetingId),
        eq(accountRegistrations.accountId, accountId),
        isNull(meetings.cancelledAt),
        sql`${meetings.startsAt} > now()`,
        hasPlace(sql`${accountId}`, sql`${meetings.spaceId}`),
      ),
    );
  return row?.state ?? null;
}

/** Meetings of a space that its team should think of: those of the next seven days, and those that are over and not yet said to have been held. */
export async function countMeetingTasks(db: Queryable, spaceId: string): Promise<{ soon: number; over: number }> {
  const [row] = await db
    .select({
      soon: sql<number>`(count(*) filter (where ${meetings.startsAt} between now() and now() + interval '7 days'))::int`,
      over: sql<number>`(count(*) filter (where ${meetings.endsAt} < now() and ${meetings.heldAt} is null))::int`,
    })
    .from(meetings)
    .where(and(eq(meetings.spaceId, spaceId), isNull(meetings.cancelledAt)));
  return row ?? { soon: 0, over: 0 };
}
