import type { Week } from '../../shared/statistics.contract.ts';
import { figureOf, partOf, people, unansweredShare } from './policy.ts';
import type { WeekRow } from './queries.ts';

export function presentWeek(row: WeekRow): Week {
  return {
    week: row.week,
    active: people(row.activePeople),
    threads: figureOf(row.threads, row.threadPeople),
    firstReply: firstReplyOf(row),
    unanswered: unansweredShare(row),
    joined: people(row.joinedPeople),
    stayed: row.stayedPeople === null ? 'none' : partOf(row.stayedPeople, row.joinedPeople),
    flags: figureOf(row.flags, row.flagPeople),
  };
}

function firstReplyOf({ firstReplyMedian: median, firstReplyP90: p90, firstReplyPeople, threadPeople }: WeekRow): Week['firstReply'] {
  if (median === null || p90 === null) return null;
  // The rest of those who opened a thread is told by the difference.
  const hidden = partOf(firstReplyPeople, threadPeople) === '<5';
  return hidden ? { median: '<5', p90: '<5' } : { median, p90 };
}
