import { and, eq, sql } from 'drizzle-orm';
import { recordStatement } from '../events/outbox.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import { newId } from '../platform/ids.ts';
import { hasPlace, memberships } from '../spaces/public.ts';
import { remindersPassed } from './policy.ts';
import type { MeetingRow } from './queries.ts';
import { meetings } from './tables.ts';

/** Registrations of one meeting take turns from here to the end of the transaction: each counts those before it. */
export async function lockMeeting(tx: Tx, id: string): Promise<void> {
  await tx.select({ id: meetings.id }).from(meetings).where(eq(meetings.id, id)).for('no key update');
}

/**
 * Whether a membership is active, and stays so until the end of the transaction: somebody who leaves at this moment leaves after it, and what
 * ends with a membership finds the registration.
 */
export async function holdMembership(tx: Tx, membershipId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.id, membershipId), eq(memberships.state, 'active')))
    .for('share');
  return rows.length > 0;
}

/** Writes a registration behind all others: with a place, or waiting. The caller holds `lockMeeting`. One statement. */
export async function insertRegistration(
  tx: Tx,
  meeting: MeetingRow,
  registration: { personaId: string; accountId: string; state: 'registered' | 'waiting'; now: Date },
): Promise<void> {
  const { personaId, accountId, state, now } = registration;
  await tx.execute(sql`with numbered as (update meetings set number = number + 1 where id = ${meeting.id} returning id, number),
    written as (insert into meeting_registrations (id, meeting_id, persona_id, number, state)
      select ${newId()}, id, ${personaId}, number, ${state} from numbered returning id, meeting_id)
    insert into account_registrations (account_id, meeting_id, registration_id, reminded)
      select ${accountId}, meeting_id, id, ${remindersPassed(meeting.startsAt, now)}::smallint from written`);
}

/** @returns whether there was one */
export async function deleteRegistration(tx: Tx, id: string): Promise<boolean> {
  const { rowCount } = await tx.execute(sql`delete from meeting_registrations where id = ${id}`);
  return rowCount === 1;
}

/**
 * Gives the free places of a meeting to come to those who have waited longest; each is told. The caller holds `lockMeeting`. One statement.
 */
export async function moveUp(tx: Tx, { id, startsAt }: Pick<MeetingRow, 'id' | 'startsAt'>, now: Date): Promise<void> {
  await tx.execute(sql`with places as (
      select case when capacity is null then null
          else greatest(0, capacity - (select count(*) from meeting_registrations taken where taken.meeting_id = meetings.id and taken.state = 'registered')) end as free
      from meetings where id = ${id}
    ), next as (
      select registrations.id from meeting_registrations registrations, meetings
      where registrations.meeting_id = ${id} and registrations.state = 'waiting'
        and meetings.id = ${id} and meetings.cancelled_at is null and meetings.starts_at > now()
      order by registrations.number limit (select free from places)
    ), given as (
      update meeting_registrations set state = 'registered' where id in (select id from next) returning id
    ), told as (
      update account_registrations set reminded = ${remindersPassed(startsAt, now)}::smallint where registration_id in (select id from given)
      returning meeting_id, account_id
    )
    ${recordStatement('meeting.place_given', { meetingId: sql`meeting_id`, accountId: sql`account_id` }, sql`told`)}`);
}

/** Tells those who wait or have a place that it is cancelled. */
export async function tellOfCancellation(tx: Tx, meetingId: string): Promise<void> {
  await tx.execute(sql`with told as (select meeting_id, account_id from account_registrations where meeting_id = ${meetingId})
    ${recordStatement('meeting.cancelled', { meetingId: sql`meeting_id`, accountId: sql`account_id` }, sql`told`)}`);
}

/** Tells of another place those who know the old one, of another time all. At another time, reminders begin anew. */
export async function tellOfMove(tx: Tx, { id, startsAt }: MeetingRow, what: { time: boolean }, now: Date): Promise<void> {
  const reminded = what.time ? sql`${remindersPassed(startsAt, now)}::smallint` : sql`reminded`;
  await tx.execute(sql`with told as (
      update account_registrations own set reminded = ${reminded} from meeting_registrations registrations
      where own.meeting_id = ${id} and registrations.id = own.registration_id and (${what.time} or registrations.state = 'registered')
      returning own.meeting_id, own.account_id
    )
    ${recordStatement('meeting.moved', { meetingId: sql`meeting_id`, accountId: sql`account_id` }, sql`told`)}`);
}

/**
 * Writes an answer without its author and, apart, that they gave one; every fifth makes the last five visible. The caller holds `lockMeeting`,
 * so that two at once count each other.
 */
export async function insertEvaluation(
  tx: Tx,
  meetingId: string,
  accountId: string,
  answer: { usefulness: number; helped: string | null; missing: string | null; releasedTogether: number },
): Promise<void> {
  await tx.execute(sql`with answered as (update account_registrations set evaluated = true where meeting_id = ${meetingId} and account_id = ${accountId})
    insert into meeting_evaluations (id, meeting_id, usefulness, helped, missing)
    values (${newId()}, ${meetingId}, ${answer.usefulness}, ${answer.helped}, ${answer.missing})`);
  await tx.execute(sql`update meeting_evaluations set released = true where meeting_id = ${meetingId} and not released
    and (select count(*) from meeting_evaluations held where held.meeting_id = ${meetingId} and not held.released) >= ${answer.releasedTogether}`);
}

/**
 * Registrations to come of people who are no longer members: neither is the name they registered with, nor the account under another. A name
 * that was changed for another stays a member for some weeks, and so does what it is registered for: both ending at once would tell that
 * the two are one person.
 * @param of one account in one space; null: all
 */
export async function abandonedRegistrations(
  db: Queryable,
  of: { accountId: string; spaceId: string } | null,
): Promise<{ meetingId: string; registrationId: string }[]> {
  const { rows } = await db.execute<{ meetingId: string; registrationId: string }>(sql`
    select meetings.id as "meetingId", registrations.id as "registrationId"
    from meetings
    join account_registrations own on own.meeting_id = meetings.id
    join meeting_registrations registrations on registrations.id = own.registration_id
    where meetings.starts_at > now() and meetings.cancelled_at is null
      and ${of === null ? sql`true` : sql`own.account_id = ${of.accountId} and meetings.space_id = ${of.spaceId}`}
      and not exists (
        select 1 from memberships where space_id = meetings.space_id and persona_id = registrations.persona_id and state = 'active')
      and not ${hasPlace(sql`own.account_id`, sql`meetings.space_id`)}`);
  return rows;
}
