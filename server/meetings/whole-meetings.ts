import type { Meeting } from '../../shared/meetings.contract.ts';
import type { Queryable } from '../platform/database.ts';
import { RELEASED_TOGETHER } from './policy.ts';
import { presentMeeting } from './present.ts';
import { meetingsOfWholeSpace } from './queries.ts';
import type { MeetingKey } from './queries.ts';

/*
 * The meetings of a space for whoever takes a copy of it away: as somebody reads them who is nobody in particular. No viewer is asked for: the caller
 * has made sure that a steward asked.
 */

const PAGE = 100;

/**
 * Every meeting, the first first, cancelled ones as well. Without the place, which only those learn who have one, and without a word on who comes; how many
 * came is told where they were not so few that somebody might be known by it.
 */
export async function* wholeMeetings(db: Queryable, spaceId: string): AsyncGenerator<Meeting> {
  let after: MeetingKey | null = null;
  for (;;) {
    const rows: Awaited<ReturnType<typeof meetingsOfWholeSpace>> = await meetingsOfWholeSpace(db, spaceId, { after, limit: PAGE });
    for (const row of rows) {
      const { attended } = row.meeting;
      yield { ...presentMeeting(row, null), attended: attended !== null && attended >= RELEASED_TOGETHER ? attended : null };
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = [last.meeting.startsAt, last.meeting.id];
  }
}
