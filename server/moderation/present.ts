import type { z } from 'zod';
import type { caseDetailSchema, caseSchema, flag as flagEndpoint, listAllCases } from '../../shared/moderation.contract.ts';
import type { LivePost } from '../../shared/threads.contract.ts';
import { avatarUrl } from '../accounts/public.ts';
import { cleanLine } from '../platform/plain-text.ts';
import { htmlToText } from '../platform/safe-html.ts';
import type { authorInSpace, CaseRow, flagsOfCase } from './case-queries.ts';
import type { FlagRow } from './flag-queries.ts';
import { refuseClaim } from './policy.ts';

type CaseShape = z.input<typeof caseSchema>;
type CaseDetailShape = z.input<typeof caseDetailSchema>;

/** What the one who flagged keeps in hand. */
export function presentReceipt(row: FlagRow): z.input<(typeof flagEndpoint)['responses'][201]>['receipt'] {
  return {
    id: row.id,
    subject: { type: row.subjectType, id: row.subjectId },
    ground: row.ground,
    comment: row.comment,
    state: 'received',
    createdAt: row.createdAt.toISOString(),
  };
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

/** A case as a queue shows it. */
export function presentCase(row: CaseRow): CaseShape {
  const { id, subjectType, subjectId, ground, severe, openedAt, version } = row.case;
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
    version,
    can: {
      claim: refuseClaim({ own: row.own, flaggedByViewer: row.flaggedByViewer, heldByOther: claim !== null && !claim.mine }) === null,
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
  before: readonly LivePost[];
  after: readonly LivePost[];
}

export function presentCaseDetail(row: CaseRow, { now, author, flags, before, after }: CaseContext): CaseDetailShape {
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
    flags: flags.map(({ createdAt, ...said }) => ({ ...said, createdAt: createdAt.toISOString() })),
  };
}

function presentMessage({ number, author, bodyHtml, contentWarning, createdAt }: LivePost): CaseDetailShape['before'][number] {
  return { number, author, bodyHtml, contentWarning, createdAt };
}
