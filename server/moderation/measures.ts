import { accountIdOfPersona } from '../accounts/public.ts';
import type { IdentityReading } from '../accounts/public.ts';
import type { Tx } from '../platform/database.ts';
import { conflict, forbidden, refused } from '../platform/errors.ts';
import { optionalLine } from '../platform/plain-text.ts';
import type { Viewer } from '../platform/viewer.ts';
import { expelMember, isOnTeam, measureMember, readmitMember, spaceForViewer, spacePolicy } from '../spaces/public.ts';
import {
  closeThread,
  moveThread,
  openingToJudge,
  postToJudge,
  redactPost,
  restorePost,
  restoreThread,
  rewordPost,
  warnOfPost,
  withholdPost,
  withholdThread,
} from '../threads/public.ts';
import { restoreStory, warnOfStory, withholdStory, withholdWord } from '../stories/public.ts';
import type { PostToJudge } from '../threads/public.ts';
import { moveCases } from './case-queries.ts';
import { mayMove } from './decision-policy.ts';
import type { DecisionInput } from './decision-policy.ts';
import type { DecisionRecord } from './decision-queries.ts';
import { hasUnreadWarning } from './decision-queries.ts';
import { evidenceOf, revisionOf, subjectNow } from './subject.ts';
import type { SubjectRef } from './subject.ts';
import type { Evidence, MeasureDetails } from './tables.ts';

/** What a measure is taken on, and by whom. */
export interface Target {
  ref: SubjectRef;
  spaceId: string;
  spaceSlug: string;
  personaId: string | null;
}
type Log = IdentityReading['log'];

/** What was decided, with when it ends. */
export type Decided = DecisionInput & { facts: string; endsAt: Date | null };

/**
 * Does what was decided, everywhere at once: whatever shows the subject reads the tables that this writes.
 * @returns what it takes to undo it
 * @throws AppError 409 `case.text_gone`; 422 `decision.*`; what `changeMember` refuses
 */
export async function takeMeasure(tx: Tx, viewer: Viewer, target: Target, decided: Decided, log: Log): Promise<MeasureDetails> {
  const { ref, spaceId, personaId } = target;
  switch (decided.action) {
    case 'none':
    case 'escalate':
      return {};
    case 'label': {
      const warning = optionalLine(decided.warning, 'warning') ?? '';
      done(await label(tx, ref, warning), {});
      return { warning, ...(await whatIsLeft(tx, ref)) };
    }
    case 'ask_edit':
      // Its author takes a story back to change it, and it is read before it is let out.
      return ref.type === 'story'
        ? keepFromSight(tx, ref)
        : done(await withholdPost(tx, (await messageOf(tx, ref)).id, { awaitsEdit: true }), {});
    case 'redact': {
      const { id } = await messageOf(tx, ref);
      if (!(await redactPost(tx, id, decided.passages ?? []))) throw refused('decision.passage_missing', 'passages');
      return whatIsLeft(tx, ref);
    }
    case 'hide':
    case 'remove':
      return keepFromSight(tx, ref);
    case 'lock': {
      const changed = await closeThread(tx, (await messageOf(tx, ref)).threadId, true);
      return done(changed !== null, changed === true ? {} : { before: 'closed' });
    }
    case 'move':
      return move(tx, viewer, target, decided.toSpace ?? '');
    case 'warn':
      await refuseOnTeam(tx, viewer, target);
      if (personaId !== null) await measureMember(tx, { spaceId, personaId }, { mustRead: true }, log);
      return {};
    case 'silence':
      await refuseOnTeam(tx, viewer, target);
      if (personaId !== null) await measureMember(tx, { spaceId, personaId }, { silencedUntil: decided.endsAt }, log);
      return {};
    case 'expel': {
      const before =
        personaId === null ? null : await expelMember(tx, viewer, target.spaceSlug, { spaceId, personaId }, decided.facts, log);
      return before === null ? {} : { before };
    }
  }
}

/** Only stewards act on the team, as when they expel. @throws AppError 403 `space.not_steward` */
async function refuseOnTeam(tx: Tx, viewer: Viewer, { spaceId, personaId }: Target): Promise<void> {
  if (personaId === null || !(await isOnTeam(tx, spaceId, personaId))) return;
  const place = await spaceForViewer(tx, viewer, { id: spaceId });
  if (place === null || !spacePolicy.maySteward(place.facts)) throw forbidden('space.not_steward');
}

/** Puts a warning on it. @returns false when it is not there any more */
async function label(tx: Tx, ref: SubjectRef, warning: string): Promise<boolean> {
  return ref.type === 'story' ? warnOfStory(tx, ref.id, warning) : warnOfPost(tx, (await messageOf(tx, ref)).id, warning);
}

/** The text as a measure leaves it. */
async function whatIsLeft(tx: Tx, ref: SubjectRef): Promise<MeasureDetails> {
  const subject = await subjectNow(tx, ref);
  return subject === null ? {} : { left: revisionOf(subject.evidence) };
}

/** Keeps a message, a whole thread or a story from sight. @throws AppError 409 `case.text_gone` */
export async function keepFromSight(tx: Tx, ref: SubjectRef): Promise<MeasureDetails> {
  if (ref.type === 'story') return done(await withholdStory(tx, ref.id), {});
  if (ref.type === 'message') return done(await withholdWord(tx, ref.id, true), {});
  const post = await messageOf(tx, ref);
  return ref.type === 'thread'
    ? done(await withholdThread(tx, post.threadId), { wholeThread: true })
    : done(await withholdPost(tx, post.id), {});
}

function done(did: boolean, details: MeasureDetails): MeasureDetails {
  if (!did) throw conflict('case.text_gone');
  return details;
}

/** The message that a measure is taken on: of a thread the one that opens it. @throws AppError 409 `case.text_gone` */
async function messageOf(tx: Tx, ref: SubjectRef): Promise<PostToJudge> {
  const post = await messageLeft(tx, ref);
  if (post === null) throw conflict('case.text_gone');
  return post;
}

async function move(tx: Tx, viewer: Viewer, { ref, spaceId }: Target, slug: string): Promise<MeasureDetails> {
  const { threadId } = await messageOf(tx, ref);
  const [from, to] = [await spaceForViewer(tx, viewer, { id: spaceId }), await spaceForViewer(tx, viewer, slug)];
  if (from === null || to === null || !to.mayModerate || to.space.archivedAt !== null || to.space.id === spaceId)
    throw refused('decision.space_unknown', 'toSpace');
  if (!mayMove(from.space.visibility, to.space.visibility)) throw refused('decision.space_more_open', 'toSpace');
  if ((await moveThread(tx, threadId, to.space.id)) === null) throw conflict('case.text_gone');
  await moveCases(tx, threadId, to.space.id);
  return { moved: { from: spaceId, to: to.space.id } };
}

/** Undoes a measure, as far as what it was taken on is still as it left it: what an author changed or took back since stays so. */
export async function undoMeasure(
  tx: Tx,
  viewer: Viewer,
  target: Target,
  { action, details }: Pick<DecisionRecord, 'action' | 'details'>,
  before: Evidence | null,
  log: Log,
): Promise<void> {
  const { ref, spaceId, personaId } = target;
  switch (action) {
    case 'none':
    case 'escalate':
      return;
    case 'label': {
      const now = await subjectNow(tx, ref);
      if (now?.evidence.contentWarning !== details.warning || details.warning === undefined) return;
      const contentWarning = before?.contentWarning ?? null;
      if (ref.type === 'story') await warnOfStory(tx, ref.id, contentWarning);
      else await rewordPost(tx, (await messageOf(tx, ref)).id, { contentWarning });
      return;
    }
    case 'redact': {
      const post = await messageLeft(tx, ref);
      if (post === null || before?.bodyHtml === undefined || revisionOf(evidenceOf(post)) !== details.left) return;
      await rewordPost(tx, post.id, {
        bodyHtml: before.bodyHtml,
        shortVersion: before.shortVersion ?? null,
        ...(before.title !== undefined && { title: before.title }),
      });
      return;
    }
    case 'ask_edit':
    case 'hide':
    case 'remove': {
      if (ref.type === 'story') {
        await restoreStory(tx, ref.id);
        return;
      }
      if (ref.type === 'message') {
        await withholdWord(tx, ref.id, false);
        return;
      }
      const post = await messageLeft(tx, ref);
      if (post === null || !post.withheld) return;
      await (details.wholeThread === true ? restoreThread(tx, post.threadId) : restorePost(tx, post.id));
      return;
    }
    case 'lock': {
      const post = await messageLeft(tx, ref);
      if (post !== null && details.before === undefined) await closeThread(tx, post.threadId, false);
      return;
    }
    case 'move': {
      const post = await messageLeft(tx, ref);
      if (post === null || details.moved === undefined || post.spaceId !== details.moved.to) return;
      await moveThread(tx, post.threadId, details.moved.from);
      await moveCases(tx, post.threadId, details.moved.from);
      return;
    }
    case 'warn': {
      const accountId = personaId === null ? null : await accountIdOfPersona(tx, personaId, { log, purpose: 'notice' });
      if (accountId !== null && personaId !== null && !(await hasUnreadWarning(tx, accountId, spaceId)))
        await measureMember(tx, { spaceId, personaId }, { mustRead: false }, log);
      return;
    }
    case 'silence':
      if (personaId !== null) await measureMember(tx, { spaceId, personaId }, { silencedUntil: null }, log);
      return;
    case 'expel':
      if (personaId !== null && details.before !== undefined && details.before !== 'expelled')
        await readmitMember(tx, viewer, target.spaceSlug, { spaceId, personaId }, details.before === 'active', log);
  }
}

async function messageLeft(tx: Tx, { type, id }: SubjectRef): Promise<PostToJudge | null> {
  return type === 'thread' ? openingToJudge(tx, id) : type === 'post' ? postToJudge(tx, id) : null;
}
