import { and, eq, getTableColumns } from 'drizzle-orm';
import { forbidden, conflict, notFound } from '../../platform/errors.ts';
import type { Queryable, Tx } from '../../platform/database.ts';
import { askForJob, jobById, jobsAbout } from '../../platform/job-queries.ts';
import type { Job } from '../../platform/job-queries.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { jobs } from '../../platform/tables.ts';
import { spaceForViewer, spacePolicy, spaces, visibleSpaces } from '../../spaces/public.ts';

export const EXPORT_JOB = 'space-export';
const MOST_KEPT = 3;

/** @throws AppError 404; 403 `space.not_steward` */
async function spaceOfSteward(db: Queryable, viewer: Viewer, slug: string): Promise<string> {
  const found = await spaceForViewer(db, viewer, slug);
  if (found === null) throw notFound();
  if (!spacePolicy.maySteward(found.facts)) throw forbidden('space.not_steward');
  return found.space.id;
}

/**
 * Asks for a copy of a space; for its stewards. The oldest of more than three goes.
 * @throws AppError 404; 403 `space.not_steward`; 409 `export.running`
 */
export async function exportSpace(tx: Tx, viewer: Viewer, slug: string): Promise<Job> {
  const subject = await spaceOfSteward(tx, viewer, slug);
  const job = await askForJob(tx, { kind: EXPORT_JOB, subject, askedBy: viewer.accountId, keep: MOST_KEPT - 1 });
  if (job === null) throw conflict('export.running');
  return job;
}

/** Copies of a space, newest first; for its stewards. */
export async function exportsOf(
  db: Queryable,
  viewer: Viewer,
  slug: string,
  page: { after: readonly [Date, string] | null; limit: number },
): Promise<Job[]> {
  return jobsAbout(db, EXPORT_JOB, await spaceOfSteward(db, viewer, slug), page);
}

/** One of them. @throws AppError 404; 403 `space.not_steward` */
export async function exportOf(db: Queryable, viewer: Viewer, slug: string, id: string): Promise<Job> {
  const subject = await spaceOfSteward(db, viewer, slug);
  const job = await jobById(db, EXPORT_JOB, id);
  if (job === null || job.subject !== subject) throw notFound();
  return job;
}

/** The file of a whole copy, for a steward of its space; null for everybody else, as for what never was. */
export async function exportFile(db: Queryable, viewer: Viewer, id: string): Promise<(Job & { file: string }) | null> {
  // With whose it is in one statement: of a space they may not know of, it takes as long as where there is none.
  const [job] = await db
    .select(getTableColumns(jobs))
    .from(jobs)
    .innerJoin(spaces, eq(spaces.id, jobs.subject))
    .where(and(eq(jobs.id, id), eq(jobs.kind, EXPORT_JOB), visibleSpaces(viewer)));
  if (job === undefined || job.state !== 'done' || job.file === null) return null;
  if (job.expiresAt !== null && job.expiresAt.getTime() < Date.now()) return null;
  const found = await spaceForViewer(db, viewer, { id: job.subject });
  return found !== null && spacePolicy.maySteward(found.facts) ? { ...job, file: job.file } : null;
}
