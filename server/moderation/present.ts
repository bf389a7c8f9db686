import type { z } from 'zod';
import type {
  PersonaNote,
  caseDetailSchema,
  caseSchema,
  flag as flagEndpoint,
  listAdvertising,
  listAllCases,
  listMyFlags,
  logEntrySchema,
  statementSchema,
} from '../../shared/moderation.contract.ts';
import type { LivePost } from '../../shared/threads.contract.ts';
import { avatarUrl } from '../accounts/public.ts';
import type { LogRow, presentCharter } from '../spaces/public.ts';
import type { PostToJudge } from '../threads/public.ts';
import { cleanLine } from '../platform/plain-text.ts';
import { htmlToText } from '../platform/safe-html.ts';
import type { signalsOf } from './signal-queries.ts';
import type { authorInSpace, CaseRow, flagsOfCase } from './case-queries.ts';
import { ARTICLE_FOR, MEASURES_FOR, strikesOf } from './decision-policy.ts';
import type {
  alike,
  AppealRecord,
  DecisionRecord,
  decisionsAbout,
  decisionsOfCase,
  StatementRow,
  waitingAppeals,
} from './decision-queries.ts';
import type { ReceiptRow } from './flag-queries.ts';
import type { NoteRow } from './note-queries.ts';
import { flagState, isClosed, refuseClaim } from './policy.ts';
import type { SubjectPlace } from './readable-subjects.ts';
import type { StepRow } from './step-queries.ts';

type CaseShape = z.input<typeof caseSchema>;
type CaseDetailShape = z.input<typeof caseDetailSchema>;

/** What the one who flagged keeps in hand. */
export function presentReceipt({
  flag: row,
  decision,
  contestableUntil,
  appeal,
  inHand,
  closed,
}: ReceiptRow): z.input<(typeof flagEndpoint)['responses'][201]>['receipt'] {
  return {
    id: row.id,
    subject: { type: row.subjectType, id: row.subjectId },
    ground: row.ground,
    comment: row.comment,
    state: flagState({ decided: decision !== null || closed, inHand }),
    outcome: decision && { decisionId: decision.id, ...presentOutcome(decision, contestableUntil, appeal) },
    createdAt: row.createdAt.toISOString(),
  };
}

/** The same in a list of one's own, with where it stands. */
export function presentOwnFlag(
  row: ReceiptRow,
  places: ReadonlyMap<string, SubjectPlace>,
): z.input<(typeof listMyFlags)['responses'][200]>['items'][number] {
  const receipt = presentReceipt(row);
  return { ...receipt, subject: { ...receipt.subject, place: places.get(row.flag.subjectId) ?? null } };
}

/** What became of what somebody told, for them. */
export function presentOutcome({ action, madeAt, ended }: DecisionRecord, contestableUntil: Date, appeal: AppealRecord | null) {
  return {
    action,
    at: madeAt.toISOString(),
    reversed: ended === 'reversed',
    contestableUntil: contestable(ended, contestableUntil, appeal) ? contestableUntil.toISOString() : null,
    appeal: appeal && { outcome: appeal.outcome, reasons: appeal.reasons },
  };
}

/** Whether somebody can still contest a decision that is their business. */
function contestable(ended: DecisionRecord['ended'], until: Date, appeal: AppealRecord | null): boolean {
  return appeal === null && ended !== 'reversed' && ended !== 'replaced' && until.getTime() > Date.now();
}

/** Two lines of a queue. */
const EXCERPT_LENGTH = 64;

function excerptOf({ title, bodyHtml, handle, bio }: CaseRow['evidence']): string {
  const line = cleanLine(
    [title, handle, bio, bodyHtml === undefined ? undefined : htmlToText(bodyHtml)].filter((part) => part !== undefined).join(' · '),
  );
  return line.length <= EXCERPT_LENGTH
    ? line
    : `${line
        .slice(0, EXCERPT_LENGTH)
        .replace(/[\s.,;:!?…]+\S*$/u, '')
        .toWellFormed()}…`;
}

/** Who has it in hand. */
export function presentClaim({ case: { claimedBy, claimedUntil }, claimant, placeId }: CaseRow): CaseShape['claim'] {
  if (claimant === null || claimedUntil === null) return null;
  return { by: claimant, until: claimedUntil.toISOString(), mine: claimedBy === placeId };
}

/** What decides whether somebody may take a case in hand. */
export function claimFacts({ case: { state, askedBy }, own, flaggedByViewer, placeId }: CaseRow) {
  return {
    own,
    flaggedByViewer,
    closed: isClosed(state),
    asked: state === 'second_opinion' && askedBy === placeId,
  };
}

/** A case as a queue shows it. */
export function presentCase(row: CaseRow): CaseShape {
  const { id, subjectType, subjectId, ground, severe, state, appealedAt, openedAt, version } = row.case;
  const { thread, number } = row;
  const claim = presentClaim(row);
  return {
    id,
    space: row.space,
    subject: {
      type: subjectType,
      id: subjectId,
      place: thread === null || number === null ? null : { threadId: thread.id, title: thread.title, number },
    },
    ground,
    severe,
    excerpt: severe || row.evidence.contentWarning !== undefined ? null : excerptOf(row.evidence),
    flagCount: row.flagCount,
    openedAt: openedAt.toISOString(),
    claim,
    state,
    appealed: appealedAt !== null,
    version,
    can: { claim: refuseClaim({ ...claimFacts(row), heldByOther: claim !== null && !claim.mine }) === null },
  };
}

/** A case beside those that can be decided with it: all of its text, since nobody judges what they have not read. */
export function presentAdvertising(
  row: CaseRow,
  authors: ReadonlyMap<string, string>,
): z.input<(typeof listAdvertising)['responses'][200]>['items'][number] {
  const { title, bodyHtml, contentWarning, shortVersion } = row.evidence;
  return {
    ...presentCase(row),
    author: authors.get(row.case.personaId ?? '') ?? null,
    text: {
      title: title ?? null,
      bodyHtml: bodyHtml ?? null,
      contentWarning: contentWarning ?? null,
      shortVersion: shortVersion ?? null,
    },
  };
}

/** The spaces of a queue, with how much waits in each and since when. */
export function presentPlaces(
  places: readonly { spaceId: string; slug: string; name: string }[],
  counts: readonly { spaceId: string; cases: number; oldest: Date | null }[],
): Pick<z.input<(typeof listAllCases)['responses'][200]>, 'spaces' | 'oldest'> {
  const [oldest] = counts.flatMap((count) => count.oldest ?? []).toSorted((one, other) => one.getTime() - other.getTime());
  return {
    spaces: places.map(({ spaceId, slug, name }) => ({ slug, name, cases: counts.find((count) => count.spaceId === spaceId)?.cases ?? 0 })),
    oldest: oldest?.toISOString() ?? null,
  };
}

export interface CaseContext {
  now: CaseDetailShape['evidence']['now'];
  author: Awaited<ReturnType<typeof authorInSpace>>;
  flags: Awaited<ReturnType<typeof flagsOfCase>>;
  steps: readonly StepRow[];
  notes: readonly NoteRow[];
  signals: Awaited<ReturnType<typeof signalsOf>>;
  before: readonly LivePost[];
  after: readonly LivePost[];
  decisions: Awaited<ReturnType<typeof decisionsOfCase>>;
  appeals: Awaited<ReturnType<typeof waitingAppeals>>;
  alike: Awaited<ReturnType<typeof alike>>;
  /** What was decided of its author before. */
  about: Awaited<ReturnType<typeof decisionsAbout>> | null;
  charter: ReturnType<typeof presentCharter>;
}

export function presentCaseDetail(row: CaseRow, context: CaseContext): CaseDetailShape {
  const { now, author, flags, signals, steps, before, after, decisions, appeals, charter } = context;
  const judges = !row.own && !row.flaggedByViewer;
  const { title, bodyHtml, contentWarning, shortVersion, handle, bio } = row.evidence;
  return {
    ...presentCase(row),
    evidence: {
      title: title ?? null,
      bodyHtml: bodyHtml ?? null,
      contentWarning: contentWarning ?? null,
      shortVersion: shortVersion ?? null,
      handle: handle ?? null,
      bio: bio ?? null,
      takenAt: row.takenAt.toISOString(),
      now,
    },
    author: author && {
      personaId: author.persona.id,
      handle: author.persona.handle,
      avatarUrl: avatarUrl(author.persona.weave, author.persona.duo),
      badge: author.role === 'member' ? null : author.role,
      memberSince: author.memberSince === null ? null : `${author.memberSince}T00:00:00.000Z`,
      messages: author.messages,
      otherCases: author.otherCases,
    },
    before: before.map(presentMessage),
    after: after.map(presentMessage),
    signals: signals.map(({ foundAt, ...found }) => ({ ...found, foundAt: foundAt.toISOString() })),
    flags: flags.map(({ createdAt, ...said }) => ({ ...said, createdAt: createdAt.toISOString() })),
    steps: steps.map(presentStep),
    notes: context.notes.map(presentNote),
    question: row.case.question,
    decisions: decisions.map(({ decision: { id, action, ground, facts, automated, madeAt, endsAt, ended }, by, confirmedBy }) => ({
      id,
      action,
      ground,
      facts,
      by,
      confirmedBy,
      automated,
      at: madeAt.toISOString(),
      endsAt: endsAt?.toISOString() ?? null,
      ended,
    })),
    appeals: appeals.map(({ appeal: { id, decisionId, by, text, madeAt }, decisionBy, confirmedBy }) => ({
      id,
      decisionId,
      by,
      text,
      createdAt: madeAt.toISOString(),
      canResolve: judges && decisionBy !== row.placeId && confirmedBy !== row.placeId,
    })),
    alike: context.alike.map(({ action, times }) => ({ action, times })),
    strikes: context.about && strikesOf(context.about, new Date()),
    measures: judges ? [...MEASURES_FOR[row.case.subjectType]] : [],
    charter: { version: charter.version, articles: [...charter.base, ...charter.articles], suggested: ARTICLE_FOR[row.case.ground] },
  };
}

export function presentStep({ createdAt, ...step }: StepRow): CaseDetailShape['steps'][number] {
  return { ...step, createdAt: createdAt.toISOString() };
}

export function presentNote({ note, by, changedBy }: NoteRow): PersonaNote {
  const { id, personaId, text, createdAt, changedAt, version } = note;
  return {
    id,
    personaId,
    text,
    by,
    createdAt: createdAt.toISOString(),
    changed: changedAt && { by: changedBy, at: changedAt.toISOString() },
    version,
  };
}

function presentMessage({ number, author, bodyHtml, contentWarning, createdAt }: LivePost): CaseDetailShape['before'][number] {
  return { number, author, bodyHtml, contentWarning, createdAt };
}

/** What a statement shows beside its decision. */
export interface StatementContext {
  article: string | null;
  /** The message that its author was asked to change and has not yet. */
  toEdit: PostToJudge | null;
}

export function presentStatement(row: StatementRow, { article, toEdit }: StatementContext): z.input<typeof statementSchema> {
  const { decision, told, space, subject, evidence, handle, contestableUntil, notices, appeal } = row;
  const {
    id,
    action,
    ground,
    madeAt,
    endsAt,
    ended,
    facts,
    message,
    charterVersion,
    article: number,
    law,
    onNotice,
    detected,
    automated,
  } = decision;
  return {
    id,
    space,
    handle,
    action,
    ground,
    at: madeAt.toISOString(),
    endsAt: endsAt?.toISOString() ?? null,
    ended,
    facts,
    message,
    article: charterVersion === null || number === null || article === null ? null : { version: charterVersion, number, text: article },
    law,
    notices: onNotice ? notices : null,
    detected,
    automated,
    subject: {
      ...subject,
      title: evidence.title ?? null,
      bodyHtml: evidence.bodyHtml ?? null,
      warning: evidence.contentWarning ?? null,
    },
    editable: toEdit && {
      postId: toEdit.id,
      version: toEdit.version,
      bodyHtml: toEdit.bodyHtml,
      contentWarning: toEdit.contentWarning,
      shortVersion: toEdit.shortVersion,
    },
    readAt: told.readAt?.toISOString() ?? null,
    contestableUntil: contestable(ended, contestableUntil, appeal) ? contestableUntil.toISOString() : null,
    appeal: appeal && { text: appeal.text, at: appeal.madeAt.toISOString(), outcome: appeal.outcome, reasons: appeal.reasons },
  };
}

export function presentLogEntry({ entry, handle }: LogRow): z.input<typeof logEntrySchema> {
  const { id, at, kind, act, subjectType, subjectId, decisionId, details } = entry;
  return {
    id,
    at: at.toISOString(),
    by: handle,
    kind,
    act,
    subject: subjectType === null || subjectId === null ? null : { type: subjectType, id: subjectId },
    decisionId,
    details,
  };
}
