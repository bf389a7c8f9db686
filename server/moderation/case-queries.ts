import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { z } from 'zod';
import { MOST_COUNTED } from '../../shared/vocabulary.ts';
import type { CaseQueue } from '../../shared/vocabulary.ts';
import { personaOwners, personas, personaSummary } from '../accounts/public.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import type { Viewer } from '../platform/viewer.ts';
import { accountMemberships, memberships, spaces } from '../spaces/public.ts';
import { posts, threads } from '../threads/public.ts';
import { CLAIM_MINUTES, LEFT_MINUTES, rankOf } from './policy.ts';
import type { SubjectRef } from './subject.ts';
import { caseEvidence, cases, flags } from './tables.ts';
import type { Evidence } from './tables.ts';

export type CaseRecord = typeof cases.$inferSelect;

/**
 * Opens the case of a subject, or finds it; of a pseudonym the one that the same team answers for. Whoever tells of the same at the same moment waits for
 * this transaction.
 */
export async function openCase(
  tx: Tx,
  ref: SubjectRef,
  opened: Omit<typeof cases.$inferInsert, 'subjectType' | 'subjectId' | 'rank'>,
): Promise<CaseRecord> {
  const openedAt = new Date();
  const [created] = await tx
    .insert(cases)
    .values({ ...opened, subjectType: ref.type, subjectId: ref.id, rank: rankOf(opened.ground, 1, openedAt), openedAt })
    .onConflictDoNothing()
    .returning();
  if (created !== undefined) {
    // Told before there were cases.
    await tx
      .update(flags)
      .set({ caseId: created.id })
      .where(and(eq(flags.subjectType, ref.type), eq(flags.subjectId, ref.id), isNull(flags.caseId)));
    return created;
  }
  const [found] = await tx
    .select()
    .from(cases)
    .where(
      and(
        eq(cases.subjectType, ref.type),
        eq(cases.subjectId, ref.id),
        ref.type === 'persona' ? sql`${cases.spaceId} is not distinct from ${opened.spaceId ?? null}` : undefined,
      ),
    )
    .for('update');
  // Forgotten between the two looks, after its years: there is room for a new one.
  return found ?? openCase(tx, ref, opened);
}

/** The case of a message, be it its own or, where it opens a thread, the thread's; null when there is none. Locked until the commit. */
export async function caseOfSubject(tx: Tx, postId: string): Promise<CaseRecord | null> {
  const [row] = await tx
    .select()
    .from(cases)
    .where(
      sql`(${cases.subjectType} = 'post' and ${cases.subjectId} = ${postId}) or (${cases.subjectType} = 'thread'
        and ${cases.subjectId} = (select thread_id from ${posts} where ${posts.id} = ${postId} and ${posts.number} = 1))`,
    )
    // Both may have one: the one whose author was asked.
    .orderBy(sql`(select true from decisions where decisions.id = ${cases.decisionId} and decisions.action = 'ask_edit') nulls last`)
    .limit(1)
    .for('update');
  return row ?? null;
}

/** The case of a story; null when there is none. Locked until the commit. */
export async function caseOfStory(tx: Tx, storyId: string): Promise<CaseRecord | null> {
  const [row] = await tx
    .select()
    .from(cases)
    .where(and(eq(cases.subjectType, 'story'), eq(cases.subjectId, storyId)))
    .for('update');
  return row ?? null;
}

export async function keepEvidence(tx: Tx, caseId: string, revision: string, content: Evidence): Promise<void> {
  await tx.insert(caseEvidence).values({ caseId, revision, content }).onConflictDoNothing();
}

export async function updateCase(
  tx: Tx,
  id: string,
  set: Partial<
    Pick<CaseRecord, 'ground' | 'severe' | 'rank' | 'revision' | 'spaceId' | 'openedAt' | 'state' | 'askedBy' | 'question' | 'decisionId'>
  >,
): Promise<void> {
  await tx
    .update(cases)
    .set({ ...set, version: sql`${cases.version} + 1` })
    .where(eq(cases.id, id));
}

/** Cases of a thread and its messages that are still to be decided go with it to another space. */
export async function moveCases(tx: Tx, threadId: string, spaceId: string): Promise<void> {
  await tx.execute(sql`update cases set space_id = ${spaceId}, claimed_by = null, claimed_until = null, version = version + 1
    where state in ('open', 'second_opinion') and ((subject_type = 'thread' and subject_id = ${threadId})
      or (subject_type = 'post' and subject_id in (select id from posts where thread_id = ${threadId})))`);
}

/** Where a row stands in the queue. */
export type CaseKey = readonly [severe: number, rank: number, id: string];
/** The same in a cursor, as PostgreSQL's integers end. */
export const caseKey = z.tuple([z.int().min(0).max(1), z.int32(), z.string()]);
export const keyOfCase = ({ case: { severe, rank, id } }: { case: CaseRecord }): CaseKey => [Number(severe), rank, id];
type Page = { after: CaseKey | null; limit: number };

/** The place of a team's member in whose hand a case is now. */
const HELD = sql`${cases.claimedUntil} > now()`;
/** Whoever that is. */
const CLAIMANT = sql<{
  personaId: string;
  handle: string;
} | null>`case when ${HELD} then (select json_build_object('personaId', held.id, 'handle', held.handle)
  from ${memberships} holder join ${personas} held on held.id = holder.persona_id where holder.id = ${cases.claimedBy}) end`;
const WORST_FIRST = sql`${cases.severe} desc, ${cases.rank} desc, ${cases.id}`;

/** What comes after a row in that order: each part goes on where the part before it is equal. */
const afterKey = ([severe, rank, id]: CaseKey): SQL => sql`(${cases.severe} < ${severe === 1} or (${cases.severe} = ${severe === 1}
  and (${cases.rank} < ${rank} or (${cases.rank} = ${rank} and ${cases.id} > ${id}))))`;

/** Of the account that looks. Each asked by itself: joined or hashed, PostgreSQL would read all that the account ever wrote or flagged. */
const own = (
  viewer: Viewer,
) => sql<boolean>`coalesce((select true from ${personaOwners} where ${personaOwners.personaId} = ${cases.personaId}
  and ${personaOwners.accountId} = ${viewer.accountId}), false)`;
const flaggedBy = (viewer: Viewer) => sql<boolean>`coalesce((select true from ${flags} where ${flags.accountId} = ${viewer.accountId}
  and ${flags.caseId} = ${cases.id}), false)`;

/** The viewer's own place in the space of a case, as one of its team: what is not theirs to judge is not there. */
const ofOwnTeam = (viewer: Viewer) => sql`${memberships.id} = (select held.membership_id from ${accountMemberships} held
  join ${memberships} place on place.id = held.membership_id
  where held.account_id = ${viewer.accountId} and held.space_id = ${cases.spaceId} and held.fades_at is null and held.barred_by is null
    and place.state = 'active' and place.role <> 'member')`;

/** Everything a row of the queue shows. */
function selectCases(db: Queryable, viewer: Viewer) {
  return db
    .select({
      case: cases,
      space: { slug: spaces.slug, name: spaces.name, language: spaces.language },
      thread: { id: threads.id, title: threads.title },
      number: sql<number | null>`coalesce(${posts.number}, case when ${threads.id} is not null then 1 end)`,
      evidence: caseEvidence.content,
      takenAt: caseEvidence.takenAt,
      /** What was told since it was last decided, or what that decision answers. */
      flagCount: sql<number>`(select count(*)::int from ${flags} where ${flags.caseId} = ${cases.id}
        and (${flags.decisionId} is null or ${flags.decisionId} = ${cases.decisionId}))`,
      /** The viewer's. */
      placeId: memberships.id,
      /** The name they wear there. */
      placePersonaId: memberships.personaId,
      claimant: CLAIMANT,
      own: own(viewer),
      flaggedByViewer: flaggedBy(viewer),
    })
    .from(cases)
    .innerJoin(spaces, eq(spaces.id, cases.spaceId))
    .innerJoin(caseEvidence, and(eq(caseEvidence.caseId, cases.id), eq(caseEvidence.revision, cases.revision)))
    .innerJoin(memberships, ofOwnTeam(viewer))
    .leftJoin(posts, and(eq(cases.subjectType, 'post'), eq(posts.id, cases.subjectId)))
    .leftJoin(
      threads,
      and(
        sql`${threads.id} = coalesce(${posts.threadId}, case when ${cases.subjectType} = 'thread' then ${cases.subjectId} end)`,
        sql`${threads.removedAt} is null`,
      ),
    );
}
export type CaseRow = Awaited<ReturnType<typeof caseForTeam>> & object;

/** Those of the page, and what may be decided together: see `goesTogether`. */
export type CaseList = CaseQueue | 'together';

/** The condition on what a queue shows to somebody. */
function inQueue(queue: CaseList, membershipId: string): SQL {
  switch (queue) {
    case 'open':
    case 'second_opinion':
      return sql`${cases.state} = ${queue}`;
    case 'mine':
      return sql`${cases.claimedBy} = ${membershipId} and ${HELD}`;
    case 'appeals':
      return sql`${cases.appealedAt} is not null`;
    case 'together':
      return sql`${cases.state} = 'open' and ${cases.ground} = 'commercial' and ${cases.subjectType} <> 'persona' and ${cases.appealedAt} is null`;
  }
}

/**
 * A page of what waits in some spaces, worst first; each space's part is read from its own index, then what the page shows of its cases.
 * @param places the viewer's own places in those whose team they are of
 */
export async function casesIn(
  db: Queryable,
  viewer: Viewer,
  places: readonly { spaceId: string; membershipId: string }[],
  queue: CaseList,
  { after, limit }: Page,
): Promise<CaseRow[]> {
  if (places.length === 0) return [];
  const first = places.map(
    ({ spaceId, membershipId }) => sql`(select ${cases.id}, ${cases.severe}, ${cases.rank} from ${cases} where ${cases.spaceId} = ${spaceId}
      and ${inQueue(queue, membershipId)} ${after === null ? sql`` : sql`and ${afterKey(after)}`}
      order by ${WORST_FIRST} limit ${limit})`,
  );
  const { rows } = await db.execute<{ id: string }>(
    sql`select id from (${sql.join(first, sql` union all `)}) cases order by severe desc, rank desc, id limit ${limit}`,
  );
  return selectCases(db, viewer)
    .where(
      inArray(
        cases.id,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(WORST_FIRST);
}

/** How many wait in each of some spaces, counted up to `MOST_COUNTED`, and since when the oldest of them does. */
export async function countCases(
  db: Queryable,
  spaceIds: readonly string[],
): Promise<{ spaceId: string; cases: number; oldest: Date | null }[]> {
  const { rows } = await db.execute<{ spaceId: string; cases: number; oldest: string | null }>(sql`select place.id as "spaceId",
      (select count(*)::int from (select 1 from cases where cases.space_id = place.id and cases.state = 'open' limit ${MOST_COUNTED}) counted) as cases,
      (select min(cases.opened_at) from cases where cases.space_id = place.id and cases.state = 'open') as oldest
    from unnest(${sql.param([...spaceIds])}::text[]) place(id)`);
  return rows.map(({ oldest, ...row }) => ({ ...row, oldest: oldest === null ? null : new Date(oldest) }));
}

/** A case for one of its space's team; null for everybody else, as if there were none. */
export async function caseForTeam(db: Queryable, viewer: Viewer, id: string) {
  const [row] = await selectCases(db, viewer).where(eq(cases.id, id));
  return row ?? null;
}

/**
 * Takes a case in hand: one statement, so that of two at once one gets it. Whoever has it keeps it for as long again.
 * @returns false when somebody else has it, or it is not theirs to decide any more
 */
export async function holdCase(tx: Tx, id: string, membershipId: string): Promise<boolean> {
  const mine = sql`(${cases.claimedBy} = ${membershipId} and ${HELD})`;
  const taken = await tx
    .update(cases)
    .set({
      claimedBy: membershipId,
      claimedUntil: sql`now() + make_interval(mins => ${CLAIM_MINUTES})`,
      version: sql`${cases.version} + case when ${mine} then 0 else 1 end`,
    })
    .where(
      and(
        eq(cases.id, id),
        // Decided, or left to somebody else, since they looked.
        sql`(${cases.state} = 'open' or (${cases.state} = 'second_opinion' and ${cases.askedBy} is distinct from ${membershipId}))`,
        sql`(${cases.claimedUntil} is null or not ${HELD} or ${cases.claimedBy} = ${membershipId})`,
      ),
    )
    .returning({ id: cases.id });
  return taken.length > 0;
}

/** Gives it back. @returns whether they had it */
export async function letGoOfCase(tx: Tx, id: string, membershipId: string): Promise<boolean> {
  const left = await tx
    .update(cases)
    .set({ claimedBy: null, claimedUntil: null, version: sql`${cases.version} + 1` })
    .where(and(eq(cases.id, id), eq(cases.claimedBy, membershipId)))
    .returning({ id: cases.id });
  return left.length > 0;
}

/** For its whole time again, if they have it: unlike `holdCase` it takes nothing that was given back meanwhile. @returns whether they had it */
export async function keepCaseInHand(tx: Tx, id: string, membershipId: string): Promise<boolean> {
  const kept = await tx
    .update(cases)
    .set({ claimedUntil: sql`now() + make_interval(mins => ${CLAIM_MINUTES})` })
    .where(and(eq(cases.id, id), eq(cases.claimedBy, membershipId)))
    .returning({ id: cases.id });
  return kept.length > 0;
}

/** Gives it back in a moment, unless they take it in hand again; never later than it would have been. @returns whether they had it */
export async function letGoOfCaseSoon(tx: Tx, id: string, membershipId: string): Promise<boolean> {
  const soon = sql`now() + make_interval(mins => ${LEFT_MINUTES})`;
  const left = await tx
    .update(cases)
    .set({ claimedUntil: soon })
    .where(and(eq(cases.id, id), eq(cases.claimedBy, membershipId), sql`${cases.claimedUntil} > ${soon}`))
    .returning({ id: cases.id });
  return left.length > 0;
}

/** The names under which some cases' texts were written, by pseudonym. */
export async function authorsOf(db: Queryable, rows: readonly CaseRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap(({ case: { personaId } }) => personaId ?? []);
  const found = await db.select({ id: personas.id, handle: personas.handle }).from(personas).where(inArray(personas.id, ids));
  return new Map(found.map(({ id, handle }) => [id, handle]));
}

/** What was said of it, oldest first; by whom is asked by nobody. */
export async function flagsOfCase(db: Queryable, caseId: string) {
  return db
    .select({ ground: flags.ground, comment: flags.comment, createdAt: flags.createdAt })
    .from(flags)
    .where(eq(flags.caseId, caseId))
    .orderBy(asc(flags.createdAt), asc(flags.id))
    .limit(100);
}

/** How many rows there are, up to `MOST_COUNTED`: somebody may have written a hundred thousand messages. */
const counted = (rows: SQL) => sql<number>`(select count(*)::int from (select 1 from ${rows} limit ${MOST_COUNTED}) counted)`;

/** What a team knows of a pseudonym in its space, and nowhere else. */
export async function authorInSpace(db: Queryable, spaceId: string, personaId: string, exceptCase: string) {
  const [row] = await db
    .select({
      persona: personaSummary,
      role: memberships.role,
      /** The day, in UTC: a moment could be laid beside that of another space. */
      memberSince: sql<
        string | null
      >`case when ${memberships.state} = 'active' then ((${memberships.joinedAt} at time zone 'utc')::date)::text end`,
      messages: counted(sql`${posts} where ${posts.personaId} = ${personas.id} and ${posts.removedAt} is null
        and (select ${threads.spaceId} from ${threads} where ${threads.id} = ${posts.threadId}) = ${spaceId}`),
      otherCases: counted(
        sql`${cases} where ${cases.personaId} = ${personas.id} and ${cases.spaceId} = ${spaceId} and ${cases.id} <> ${exceptCase}`,
      ),
    })
    .from(personas)
    .leftJoin(memberships, and(eq(memberships.personaId, personas.id), eq(memberships.spaceId, spaceId)))
    .where(eq(personas.id, personaId));
  return row ?? null;
}

/** Who has a case in hand now, and its version; null when it is gone. For live rooms, whose members have been checked. */
export async function claimOfCase(db: Queryable, id: string) {
  const [row] = await db
    .select({ version: cases.version, state: cases.state, claimant: CLAIMANT, claimedUntil: cases.claimedUntil })
    .from(cases)
    .where(eq(cases.id, id));
  return row ?? null;
}
