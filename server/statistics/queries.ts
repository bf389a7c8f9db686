import { and, desc, eq, gte, sql } from 'drizzle-orm';
import type { Database, Queryable } from '../platform/database.ts';
import { spaceWeeks } from './tables.ts';

export type WeekRow = typeof spaceWeeks.$inferSelect;

/** Counted weeks of a space since a Monday, latest first. */
export async function weeksOf(db: Queryable, spaceId: string, since: string): Promise<WeekRow[]> {
  return db
    .select()
    .from(spaceWeeks)
    .where(and(eq(spaceWeeks.spaceId, spaceId), gte(spaceWeeks.week, since)))
    .orderBy(desc(spaceWeeks.week));
}

/** How far back weeks are counted that nobody has counted yet: after an import, say. */
const WEEKS_BACK = 53;

/** Weeks that are over since a day (their threads have had their first day) and that some space has no figures of; oldest first. */
export async function uncountedWeeks(db: Queryable, now: Date): Promise<string[]> {
  const { rows } = await db.execute<{ week: string }>(sql`select monday::date::text as week
    from generate_series(date_trunc('week', ${now.toISOString()}::timestamptz at time zone 'utc' - interval '1 day') - ${WEEKS_BACK} * interval '1 week',
      date_trunc('week', ${now.toISOString()}::timestamptz at time zone 'utc' - interval '1 day') - interval '1 week', interval '1 week') monday
    where exists (select 1 from spaces where spaces.created_at < (monday + interval '1 week') at time zone 'utc'
      and not exists (select 1 from space_weeks where space_weeks.space_id = spaces.id and space_weeks.week = monday::date))
    order by monday`);
  return rows.map(({ week }) => week);
}

/**
 * Counts a week of every space that has no figures of it. What somebody wrote who is gone (nobody tells whether one or several) is not counted: it would
 * stand in a figure, and not among the people behind it. One statement; by several servers at once it is done once.
 */
export async function countWeek(db: Database, week: string): Promise<void> {
  const from = sql`(${week}::date::timestamp at time zone 'utc')`;
  const to = sql`((${week}::date + 7)::timestamp at time zone 'utc')`;
  await db.execute(sql`with asked as (
      select id from spaces where created_at < ${to} and not exists (select 1 from space_weeks where space_id = spaces.id and week = ${week}::date)
    ), acted as (
      select threads.space_id, posts.persona_id from posts join threads on threads.id = posts.thread_id
        where posts.created_at >= ${from} and posts.created_at < ${to} and posts.persona_id is not null
      union
      select threads.space_id, reactions.persona_id from reactions join posts on posts.id = reactions.post_id join threads on threads.id = posts.thread_id
        where reactions.created_at >= ${from} and reactions.created_at < ${to}
    ), active as (select space_id, count(*)::int as people from acted group by space_id),
    opened as (
      select threads.space_id, threads.persona_id, threads.created_at, (
        select min(posts.created_at) from posts where posts.thread_id = threads.id and posts.number > 1 and posts.persona_id is distinct from threads.persona_id
      ) as replied_at
      from threads where threads.created_at >= ${from} and threads.created_at < ${to} and threads.removed_at is null
        and threads.persona_id is not null
    ), threads_of as (
      select space_id, count(*)::int as threads, count(distinct persona_id)::int as thread_people,
        percentile_cont(0.5) within group (order by extract(epoch from replied_at - created_at) / 60) as median,
        percentile_cont(0.9) within group (order by extract(epoch from replied_at - created_at) / 60) as p90,
        count(distinct persona_id) filter (where replied_at is not null)::int as reply_people,
        count(*) filter (where replied_at is null or replied_at > created_at + interval '1 day')::int as unanswered,
        count(distinct persona_id) filter (where replied_at is null or replied_at > created_at + interval '1 day')::int as unanswered_people,
        count(distinct persona_id) filter (where replied_at <= created_at + interval '1 day')::int as answered_people
      from opened group by space_id
    ), joined as (
      select space_id, count(*)::int as people from memberships
      where joined_at >= ${from} and joined_at < ${to} and state not in ('requested', 'refused') group by space_id
    ), flagged as (
      select coalesce(threads.space_id, stories.space_id) as space_id, count(*)::int as flags,
        count(distinct coalesce(flags.account_id, flags.id))::int as people
      from flags left join posts on flags.subject_type = 'post' and posts.id = flags.subject_id
        left join threads on threads.id = coalesce(posts.thread_id, case when flags.subject_type = 'thread' then flags.subject_id end)
        left join stories on flags.subject_type = 'story' and stories.id = flags.subject_id
      where flags.created_at >= ${from} and flags.created_at < ${to} group by 1
    )
    insert into space_weeks (space_id, week, active_people, threads, thread_people, first_reply_median, first_reply_p90, first_reply_people,
      unanswered, unanswered_people, answered_people, joined_people, flags, flag_people)
    select asked.id, ${week}::date, coalesce(active.people, 0), coalesce(threads_of.threads, 0), coalesce(threads_of.thread_people, 0),
      round(threads_of.median), round(threads_of.p90), coalesce(threads_of.reply_people, 0), coalesce(threads_of.unanswered, 0),
      coalesce(threads_of.unanswered_people, 0), coalesce(threads_of.answered_people, 0), coalesce(joined.people, 0),
      coalesce(flagged.flags, 0), coalesce(flagged.people, 0)
    from asked left join active on active.space_id = asked.id left join threads_of on threads_of.space_id = asked.id
      left join joined on joined.space_id = asked.id left join flagged on flagged.space_id = asked.id
    on conflict do nothing`);
}

/** Who joined in a week and is there 30 days later: known of all when the week is over since 30 days. Counted once. */
export async function countStays(db: Database, now: Date): Promise<void> {
  await db.execute(sql`update space_weeks set stayed_people = (
      select least(space_weeks.joined_people, count(*)) from memberships where memberships.space_id = space_weeks.space_id and memberships.state not in ('requested', 'refused')
        and memberships.joined_at >= (space_weeks.week::timestamp at time zone 'utc') and memberships.joined_at < ((space_weeks.week + 7)::timestamp at time zone 'utc')
        and (memberships.ended_at is null or memberships.ended_at > memberships.joined_at + interval '30 days'))
    where stayed_people is null and week + 37 < (${now.toISOString()}::timestamptz at time zone 'utc')::date`);
}
