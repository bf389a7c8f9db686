import { and, desc, eq, inArray, isNotNull, lt, notInArray, sql } from 'drizzle-orm';
import type { Database, Queryable, Tx } from './database.ts';
import { jobs } from './tables.ts';

export type Job = typeof jobs.$inferSelect;

const KEPT_DAYS = 7;
/** After as many beginnings that came to no end, it is the work itself that ends the server. */
const MOST_BEGINNINGS = 5;
const unfinished = sql`${jobs.state} in ('waiting', 'running')`;
const isTurn = ({ id, begun }: Job) => and(eq(jobs.id, id), eq(jobs.begun, begun), eq(jobs.state, 'running'));
const ended = { finishedAt: sql`now()`, expiresAt: sql`now() + ${KEPT_DAYS} * interval '1 day'` };

/**
 * Asks for work; it is begun after the commit.
 * @param keep how many finished jobs of this subject stay beside it
 * @returns null when the same is already waited for
 */
export async function askForJob(
  tx: Tx,
  { keep, ...asked }: { kind: string; subject: string; askedBy: string; keep: number },
): Promise<Job | null> {
  const [job] = await tx.insert(jobs).values(asked).onConflictDoNothing().returning();
  if (job === undefined) return null;
  const about = and(eq(jobs.kind, asked.kind), eq(jobs.subject, asked.subject), inArray(jobs.state, ['done', 'failed']));
  const kept = await tx.select({ id: jobs.id }).from(jobs).where(about).orderBy(desc(jobs.createdAt), desc(jobs.id)).limit(keep);
  await tx.delete(jobs).where(
    and(
      about,
      notInArray(
        jobs.id,
        kept.map(({ id }) => id),
      ),
    ),
  );
  return job;
}

/** Jobs about a subject, newest first. The caller has made sure that the viewer may know of them. */
export async function jobsAbout(
  db: Queryable,
  kind: string,
  subject: string,
  page: { after: readonly [Date, string] | null; limit: number },
): Promise<Job[]> {
  const after = page.after && sql`(${jobs.createdAt}, ${jobs.id}) < (${page.after[0].toISOString()}::timestamptz, ${page.after[1]})`;
  return db
    .select()
    .from(jobs)
    .where(and(eq(jobs.kind, kind), eq(jobs.subject, subject), after ?? undefined))
    .orderBy(desc(jobs.createdAt), desc(jobs.id))
    .limit(page.limit);
}

/** One job of a kind, or null; whether the viewer may know of it is for the caller to ask of its subject. */
export async function jobById(db: Queryable, kind: string, id: string): Promise<Job | null> {
  const [job] = await db
    .select()
    .from(jobs)
    .where(and(eq(jobs.id, id), eq(jobs.kind, kind)));
  return job ?? null;
}

export async function anyJobToDo(db: Database): Promise<boolean> {
  return (await db.select({ id: jobs.id }).from(jobs).where(unfinished).limit(1)).length > 0;
}

/** Begins the one that waits longest. Only for who holds the turn: one that is running then was left by a server that is no more. */
export async function beginJob(db: Database): Promise<Job | null> {
  await db
    .update(jobs)
    .set({ state: 'failed', file: null, ...ended })
    .where(and(unfinished, sql`${jobs.begun} >= ${MOST_BEGINNINGS}`));
  const [job] = await db
    .update(jobs)
    .set({
      state: 'running',
      done: 0,
      total: null,
      begun: sql`${jobs.begun} + 1`,
      file: sql`${jobs.id} || '-' || (${jobs.begun} + 1)`,
    })
    .where(sql`${jobs.id} = (select id from jobs where state in ('waiting', 'running') order by created_at, id limit 1)`)
    .returning();
  return job ?? null;
}

/** @returns false when it is somebody else's turn by now */
export async function tellProgress(db: Database, job: Job, progress: { done: number; total: number }): Promise<boolean> {
  return (await db.update(jobs).set(progress).where(isTurn(job)).returning({ id: jobs.id })).length > 0;
}

/** @returns false when it is somebody else's turn by now */
export async function finishJob(db: Database, job: Job, bytes: number): Promise<boolean> {
  const set = { state: 'done' as const, bytes, done: sql`coalesce(${jobs.total}, ${jobs.done})`, ...ended };
  return (await db.update(jobs).set(set).where(isTurn(job)).returning({ id: jobs.id })).length > 0;
}

/** Deletes what is past its time. @returns the files that are still named */
export async function forgetExpiredJobs(db: Database): Promise<Set<string>> {
  await db.delete(jobs).where(lt(jobs.expiresAt, sql`now()`));
  const named = await db.select({ file: jobs.file }).from(jobs).where(isNotNull(jobs.file));
  return new Set(named.flatMap(({ file }) => file ?? []));
}
