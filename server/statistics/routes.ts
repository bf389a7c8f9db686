import { getStatistics } from '../../shared/statistics.contract.ts';
import { countMeetingTasks } from '../meetings/public.ts';
import type { OpenDatabase } from '../platform/database.ts';
import { forbidden, notFound } from '../platform/errors.ts';
import type { Api } from '../platform/http.ts';
import { countRequests, spaceForViewer, spacePolicy } from '../spaces/public.ts';
import { countLongUnanswered, countWaiting } from '../threads/public.ts';
import { mondayOf } from './policy.ts';
import { presentWeek } from './present.ts';
import { weeksOf } from './queries.ts';

const DAY = 86_400_000;

export function registerStatisticsRoutes(api: Api, { database: { db } }: { database: OpenDatabase }): void {
  api.serve(getStatistics, async ({ params, query, viewer }) => {
    const found = await spaceForViewer(db, viewer, params.slug);
    if (found === null) throw notFound();
    if (!spacePolicy.maySteward(found.facts)) throw forbidden('space.not_steward');
    const since = mondayOf(new Date(Date.now() - Math.ceil(query.days / 7) * 7 * DAY));
    const { id } = found.space;
    const [requests, held, unanswered, meetings, weeks] = await Promise.all([
      countRequests(db, id),
      countWaiting(db, id),
      countLongUnanswered(db, id),
      countMeetingTasks(db, id),
      weeksOf(db, id, since),
    ]);
    return {
      status: 200 as const,
      body: {
        tasks: { requests, held, unanswered, meetingsSoon: meetings.soon, meetingsOver: meetings.over },
        weeks: weeks.map(presentWeek),
      },
    };
  });
}
