import { inArray, sql } from 'drizzle-orm';
import { CASE_YEARS } from '../../shared/vocabulary.ts';
import { inTransaction } from '../platform/database.ts';
import type { Database, Tx } from '../platform/database.ts';
import { forgetWord } from '../stories/public.ts';
import { forgetWithheld, forgetWithheldThread, openingToJudge } from '../threads/public.ts';
import type { SubjectRef } from './subject.ts';
import { cases } from './tables.ts';

/** In one transaction. */
const BATCH = 100;

/**
 * Forgets cases that are long over: what was judged, what was said of it and by whom, letters and appeals, and the words that a measure keeps from sight, which
 * nobody can ask for any more. What the measures changed stays as it is, and so do the log and the figures of the years. For an hourly job.
 */
export async function forgetCases(db: Database): Promise<void> {
  for (let forgotten = BATCH; forgotten === BATCH;) forgotten = await inTransaction(db, forgetSome);
}

interface Over extends Record<string, unknown> {
  id: string;
  type: SubjectRef['type'];
  subject: string;
  /** It takes words from sight. */
  withholds: boolean;
  wholeThread: boolean;
}

const LONG_AGO = sql`now() - make_interval(years => ${CASE_YEARS})`;

/** Decided, contested by nobody, and nothing new of it since. A warning that its reader has still to read keeps its letter. */
async function forgetSome(tx: Tx): Promise<number> {
  const { rows } = await tx.execute<Over>(sql`select cases.id, cases.subject_type as type, cases.subject_id as subject,
      coalesce(holding.lifted_at is null and holding.action in ('ask_edit', 'hide', 'remove'), false) as withholds,
      coalesce((holding.details ->> 'wholeThread')::boolean, false) as "wholeThread"
    from cases left join decisions holding on holding.id = cases.decision_id
    where cases.state = 'decided' and cases.opened_at < ${LONG_AGO} and cases.appealed_at is null and cases.follow_up_at is null
      and not exists (select 1 from decisions made where made.case_id = cases.id and greatest(made.made_at, made.lifted_at, made.ends_at) >= ${LONG_AGO})
      and not exists (select 1 from flags where flags.case_id = cases.id and flags.created_at >= ${LONG_AGO})
      and not exists (select 1 from case_steps step where step.case_id = cases.id and step.created_at >= ${LONG_AGO})
      and not exists (select 1 from appeals join decisions contested on contested.id = appeals.decision_id
        where contested.case_id = cases.id and coalesce(appeals.resolved_at, now()) >= ${LONG_AGO})
      and not exists (select 1 from account_decisions told join decisions warned on warned.id = told.decision_id
        where warned.case_id = cases.id and warned.action = 'warn' and warned.lifted_at is null and told.read_at is null)
    order by cases.opened_at limit ${BATCH} for update of cases skip locked`);
  for (const over of rows) if (over.withholds) await forgetWords(tx, over);
  if (rows.length > 0)
    await tx.delete(cases).where(
      inArray(
        cases.id,
        rows.map(({ id }) => id),
      ),
    );
  return rows.length;
}

/** A story is its author's own, who may change it or delete it. */
async function forgetWords(tx: Tx, { type, subject, wholeThread }: Over): Promise<void> {
  if (type === 'story') return;
  if (type === 'message') {
    await forgetWord(tx, subject);
    return;
  }
  if (wholeThread) await forgetWithheldThread(tx, subject);
  else {
    const post = type === 'thread' ? (await openingToJudge(tx, subject))?.id : subject;
    if (post !== undefined) await forgetWithheld(tx, post, 'moderator');
  }
}
