import { desc, eq, sql } from 'drizzle-orm';
import type { Database, Queryable } from '../platform/database.ts';
import { transparencyYears } from './tables.ts';
import type { YearCounts } from './tables.ts';

export type YearRow = typeof transparencyYears.$inferSelect;

export async function yearRow(db: Queryable, year: number): Promise<YearRow | null> {
  const [row] = await db.select().from(transparencyYears).where(eq(transparencyYears.year, year));
  return row ?? null;
}

/** All that were counted, latest first: a handful. */
export async function countedYears(db: Queryable): Promise<Pick<YearRow, 'year' | 'until' | 'final'>[]> {
  const { year, until, final } = transparencyYears;
  return db.select({ year, until, final }).from(transparencyYears).orderBy(desc(year));
}

/** The year of the oldest space: before it there was nothing to tell of. */
export async function firstYear(db: Queryable): Promise<number | null> {
  const { rows } = await db.execute<{ year: number | null }>(
    sql`select extract(year from min(created_at) at time zone 'utc')::int as year from spaces`,
  );
  return rows[0]?.year ?? null;
}

/** Writes what was counted over what was counted before; never over a year that is final. */
export async function putYear(db: Database, row: YearRow): Promise<void> {
  await db
    .insert(transparencyYears)
    .values(row)
    .onConflictDoUpdate({ target: transparencyYears.year, set: row, setWhere: sql`not ${transparencyYears.final}` });
}

interface Period {
  from: Date;
  /** What happened before it is counted… */
  until: Date;
  /** …with what became of it before this moment. */
  upTo: Date;
}

/** Of a statement that counts, the one row. */
function only<Row>({ rows: [row] }: { rows: readonly Row[] }): Row {
  if (row === undefined) throw new Error('a count without a row');
  return row;
}

/** Counts what happened in a period. It reads the whole of several tables: once a month, never for a request. */
export async function countPeriod(db: Database, { from, until, upTo }: Period): Promise<YearCounts> {
  const within = (moment: string) => sql`${sql.raw(moment)} >= ${from.toISOString()} and ${sql.raw(moment)} < ${until.toISOString()}`;
  const known = (moment: string) => sql`${sql.raw(moment)} < ${upTo.toISOString()}`;
  const answered = sql`from flags left join decisions on decisions.id = flags.decision_id and ${known('decisions.made_at')} where ${within('flags.created_at')}`;
  const notices = await db.execute<YearCounts['notices'][number]>(sql`select flags.ground, count(*)::int as count,
      case when decisions.action = 'none' then 'none' when decisions.action = 'escalate' or cases.state = 'escalated' or (cases.state = 'decided' and cases.decision_id is null)
        then 'platform' when decisions.action is not null then 'measure' else 'waiting' end as outcome
    from flags left join cases on cases.id = flags.case_id left join decisions on decisions.id = flags.decision_id and ${known('decisions.made_at')}
    where ${within('flags.created_at')} group by flags.ground, outcome`);
  const told = only(
    await db.execute<{ without: number; hours: number | null; of: number }>(sql`select
      count(*) filter (where flags.account_id is null)::int as without, count(decisions.id)::int as of,
      round(percentile_cont(0.5) within group (order by greatest(0, extract(epoch from decisions.made_at - flags.created_at)) / 3600)
        filter (where decisions.id is not null))::int as hours ${answered}`),
  );
  const measures = await db.execute<
    YearCounts['measures'][number]
  >(sql`select action as type, on_notice as "onNotice", count(*)::int as count
    from decisions where action not in ('none', 'escalate') and ${within('made_at')} group by action, on_notice`);
  const decided = only(
    await db.execute<Pick<YearCounts, 'onLaw' | 'automated' | 'automatedUndone' | 'handedToPlatform'>>(sql`select
      count(*) filter (where action not in ('none', 'escalate') and law is not null)::int as "onLaw", count(*) filter (where automated)::int as automated,
      count(*) filter (where action = 'escalate')::int as "handedToPlatform",
      count(*) filter (where automated and ${known('lifted_at')} and (ended = 'reversed' or (ended = 'replaced' and (
        select next.action from decisions next where next.case_id = decisions.case_id and next.made_at >= decisions.lifted_at and next.action <> 'escalate'
        order by next.made_at limit 1) = 'none')))::int as "automatedUndone"
    from decisions where ${within('made_at')}`),
  );
  const looked = only(
    await db.execute<Pick<YearCounts, 'confirmed' | 'replaced'>>(sql`select
      (select count(*)::int from team_log where kind = 'second_opinion' and ${within('at')}) as confirmed,
      (select count(*)::int from decisions where ended = 'replaced' and not automated and ${within('lifted_at')}) as replaced`),
  );
  const contested = await db.execute<YearCounts['appeals'][number]>(sql`select by as appellant, count(*)::int as count,
      case when ${known('resolved_at')} then outcome else 'waiting' end as outcome
    from appeals where ${within('made_at')} group by by, 3`);
  const appealHours = only(
    await db.execute<{ hours: number | null; of: number }>(sql`select count(*)::int as of,
      round(percentile_cont(0.5) within group (order by extract(epoch from resolved_at - made_at) / 3600))::int as hours
    from appeals where ${within('made_at')} and ${known('resolved_at')}`),
  );
  const { readings } = only(
    await db.execute<{ readings: number }>(sql`select count(*)::int as readings from identity_readings where ${within('at')}`),
  );
  const { moderators } = only(
    await db.execute<{ moderators: number }>(sql`select count(distinct account_memberships.account_id)::int as moderators
    from memberships join account_memberships on account_memberships.membership_id = memberships.id
    where memberships.state = 'active' and memberships.role in ('moderator', 'steward')`),
  );
  return {
    notices: notices.rows,
    withoutAccount: told.without,
    noticeHours: { hours: told.hours, of: told.of },
    measures: measures.rows,
    ...decided,
    ...looked,
    appeals: contested.rows,
    appealHours,
    identityReadings: readings,
    moderators,
  };
}
