import { and, desc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { ActKind, TeamAct } from '../../shared/vocabulary.ts';
import { personas } from '../accounts/public.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import { teamLog } from './tables.ts';

/** What each is unless whoever notes it says otherwise. */
const ACT_OF: Readonly<Record<ActKind, TeamAct>> = {
  decision: 'police',
  second_opinion: 'police',
  appeal: 'police',
  identity_read: 'police',
  held_approved: 'connect',
  held_refused: 'police',
  member_welcomed: 'connect',
  member_refused: 'police',
  // Until shutting somebody out was a decision.
  member_expelled: 'police',
  member_readmitted: 'connect',
  role_given: 'organise',
  // Put where everybody finds what others have learnt.
  thread_pinned: 'teach',
  thread_unpinned: 'organise',
  thread_closed: 'organise',
  thread_reopened: 'organise',
  thread_slowed: 'organise',
  thread_split: 'organise',
  threads_merged: 'organise',
  template_kept: 'organise',
  template_deleted: 'organise',
  note_written: 'organise',
  note_corrected: 'organise',
  note_deleted: 'organise',
  meeting_announced: 'organise',
  meeting_cancelled: 'organise',
  meeting_held: 'organise',
  charter_published: 'organise',
  settings_changed: 'organise',
  tag_kept: 'organise',
  tag_deleted: 'organise',
  invitation_made: 'connect',
  words_listed: 'organise',
  words_unlisted: 'organise',
  // Others learn from what somebody lived.
  story_released: 'teach',
  story_sent_back: 'organise',
  lesson_proposed: 'teach',
  lesson_moved: 'teach',
  stories_handed_out: 'organise',
};

export interface Act {
  spaceId: string;
  /** Under which name; null: a rule did it. */
  personaId: string | null;
  kind: ActKind;
  act?: TeamAct;
  subject?: { type: string; id: string };
  decisionId?: string;
  details?: Readonly<Record<string, string>>;
}

/** Writes what somebody of a team did, in the transaction that does it. */
export async function logAct(
  tx: Tx,
  { spaceId, personaId, kind, act = ACT_OF[kind], subject, decisionId, details = {} }: Act,
): Promise<void> {
  await tx.insert(teamLog).values({
    spaceId,
    personaId,
    kind,
    act,
    subjectType: subject?.type ?? null,
    subjectId: subject?.id ?? null,
    decisionId: decisionId ?? null,
    details,
  });
}

export type LogRow = Awaited<ReturnType<typeof logOf>>[number];

/** A space's log, newest first. The caller has made sure that the viewer is of its team. */
export async function logOf(
  db: Queryable,
  spaceId: string,
  { kind, act }: { kind: ActKind | null; act: TeamAct | null },
  { after, limit }: { after: readonly [Date, string] | null; limit: number },
) {
  return db
    .select({ entry: teamLog, handle: personas.handle })
    .from(teamLog)
    .leftJoin(personas, eq(personas.id, teamLog.personaId))
    .where(
      and(
        eq(teamLog.spaceId, spaceId),
        kind === null ? undefined : eq(teamLog.kind, kind),
        act === null ? undefined : eq(teamLog.act, act),
        after === null ? undefined : sql`(${teamLog.at}, ${teamLog.id}) < (${after[0].toISOString()}::timestamptz, ${after[1]})`,
      ),
    )
    .orderBy(desc(teamLog.at), desc(teamLog.id))
    .limit(limit);
}

/** What somebody did lately under the names of their own places, newest first: when, and of what. The caller has made sure that the places are the viewer's. */
export async function ownActs(
  db: Queryable,
  places: readonly { spaceId: string; personaId: string }[],
  kinds: readonly ActKind[],
  since: Date,
): Promise<Pick<typeof teamLog.$inferSelect, 'at' | 'details'>[]> {
  return db
    .select({ at: teamLog.at, details: teamLog.details })
    .from(teamLog)
    .where(
      and(
        inArray(
          teamLog.spaceId,
          places.map(({ spaceId }) => spaceId),
        ),
        inArray(teamLog.kind, [...kinds]),
        gt(teamLog.at, since),
        inArray(
          teamLog.personaId,
          places.map(({ personaId }) => personaId),
        ),
      ),
    )
    .orderBy(desc(teamLog.at))
    .limit(500);
}
