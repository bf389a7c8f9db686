import { randomInt } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database } from '../platform/database.ts';
import { inTransaction } from '../platform/database.ts';
import { record } from '../events/outbox.ts';

const DAY = 86_400_000;

/** Three to nine weeks from now, at random: nobody is to see one name leave as another of the same person comes. */
export function fadingMoment(): Date {
  return new Date(Date.now() + randomInt(21 * DAY, 63 * DAY));
}

/** Names that their owners changed for others leave the spaces where they had stayed, each in its time. */
export async function fadeMemberships(db: Database): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { rows } = await tx.execute<{ spaceId: string }>(sql`with faded as (
        update memberships set state = 'left', ended_at = now() from account_memberships own
        where own.membership_id = memberships.id and own.fades_at < now() and memberships.state = 'active' returning memberships.space_id
      ), counted as (select space_id, count(*)::int as members from faded group by space_id)
      update spaces set member_count = greatest(0, member_count - counted.members) from counted where spaces.id = counted.space_id
      returning spaces.id as "spaceId"`);
    for (const { spaceId } of rows) await record(tx, 'membership.changed', { spaceId });
  });
}
