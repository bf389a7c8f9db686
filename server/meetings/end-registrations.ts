import { eq, sql } from 'drizzle-orm';
import type { EventOf } from '../events/catalogue.ts';
import type { SubscribedBy } from '../events/subscribers.ts';
import { MEETING_KEPT_DAYS } from '../../shared/meetings.contract.ts';
import { inTransaction } from '../platform/database.ts';
import type { Database } from '../platform/database.ts';
import { abandonedRegistrations, deleteRegistration, lockMeeting, moveUp } from './registration-queries.ts';
import { meetings } from './tables.ts';

/** Subscriber `meetings`: whoever left a space, or was expelled, gives their places back. */
export async function endRegistrations({ payload }: EventOf<SubscribedBy<'meetings'>>, db: Database): Promise<void> {
  await endAbandoned(db, payload);
}

/** The same for those whose name has stayed behind for a while. For an hourly job. */
export async function endLateRegistrations(db: Database): Promise<void> {
  await endAbandoned(db, null);
}

async function endAbandoned(db: Database, of: { accountId: string; spaceId: string } | null): Promise<void> {
  for (const { meetingId, registrationId } of await abandonedRegistrations(db, of))
    await inTransaction(db, async (tx) => {
      await lockMeeting(tx, meetingId);
      const [meeting] = await tx.select().from(meetings).where(eq(meetings.id, meetingId));
      if (meeting !== undefined && (await deleteRegistration(tx, registrationId))) await moveUp(tx, meeting, new Date());
    });
}

/** Forgets who was registered where, once nobody can evaluate the meeting any more. For an hourly job. */
export async function forgetOldRegistrations(db: Database): Promise<void> {
  await db.execute(sql`delete from meeting_registrations registrations using meetings
    where meetings.id = registrations.meeting_id and meetings.ends_at < now() - ${MEETING_KEPT_DAYS} * interval '1 day'`);
}
