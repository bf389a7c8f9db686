import type { HeldBack, ReactionKind, ThreadKind, ThreadNeed } from '../../shared/vocabulary.ts';

/** Why not, or null: yes. 403: one may know it exists and may not do this. 422: nobody could. */
export interface Refusal {
  status: 403 | 422;
  code: string;
}

/** What somebody is in a thread's space. */
export interface Standing {
  signedIn: boolean;
  /** E-mail confirmed. */
  verified: boolean;
  /** Verified, an active member, and the charter in force accepted. */
  mayWrite: boolean;
  /** Would write, but for a charter that is new. */
  charterPending: boolean;
  /** Would write, but for a measure of the team. */
  heldBack: HeldBack | null;
  /** The space is closed for good. */
  archived: boolean;
  /** Moderator or steward of the space. */
  onTeam: boolean;
}

export const NOBODY: Standing = {
  signedIn: false,
  verified: false,
  mayWrite: false,
  charterPending: false,
  heldBack: null,
  archived: false,
  onTeam: false,
};

export interface ThreadFacts {
  kind: ThreadKind;
  closed: boolean;
  /** Opened under one of the viewer's own pseudonyms. */
  mine: boolean;
}

export interface PostFacts {
  mine: boolean;
  /** Deleted, or shown as deleted. */
  removed: boolean;
}

const forbid = (code: string): Refusal => ({ status: 403, code });
const refuse = (code: string): Refusal => ({ status: 422, code });

/** Writing of any kind: members only, once they have accepted the charter in force. */
function refuseWriting(standing: Standing): Refusal | null {
  if (standing.mayWrite) return null;
  if (standing.archived) return forbid('space.archived');
  if (standing.heldBack !== null) return forbid(`membership.${standing.heldBack}`);
  return forbid(standing.charterPending ? 'charter.not_accepted' : 'space.not_a_member');
}

export const refuseStart = refuseWriting;

export function refuseReply(standing: Standing, thread: Pick<ThreadFacts, 'closed'>): Refusal | null {
  return refuseWriting(standing) ?? (thread.closed ? forbid('thread.closed') : null);
}

/** Which of a thread's fields a request wants to change. */
export interface ThreadChange {
  title?: unknown;
  kind?: ThreadKind | undefined;
  wants?: unknown;
  tags?: unknown;
  answeredBy?: number | null | undefined;
  closed?: boolean | undefined;
  slowMinutes?: number | null | undefined;
}

/** Its words and the answered mark are the author's; closing and slowing are the team's; tags are both's. */
export function refuseThreadChange(standing: Standing, thread: ThreadFacts, change: ThreadChange): Refusal | null {
  const touchesAuthors =
    change.title !== undefined || change.kind !== undefined || change.wants !== undefined || change.answeredBy !== undefined;
  if (touchesAuthors || !standing.onTeam) {
    const refusal = refuseWriting(standing);
    if (refusal !== null) return refusal;
  }
  if (touchesAuthors && !thread.mine) return forbid('thread.not_author');
  if ((change.closed !== undefined || change.slowMinutes !== undefined) && !standing.onTeam) return forbid('space.not_team');
  if (!thread.mine && !standing.onTeam) return forbid('thread.not_author');
  const kindAfter = change.kind ?? thread.kind;
  if (change.answeredBy !== undefined && change.answeredBy !== null && kindAfter !== 'question') return refuse('answer.not_a_question');
  return null;
}

/** Threads at the top of one space: more would hide what lives below them. */
export const MOST_PINNED = 3;

export function refusePin(standing: Standing): Refusal | null {
  return standing.onTeam ? null : (refuseWriting(standing) ?? forbid('space.not_team'));
}

/** Taking replies out of a thread, joining it to another: the team's. */
export const refuseArranging = refusePin;

export function refuseEdit(standing: Standing, post: PostFacts): Refusal | null {
  if (!post.mine) return forbid('post.not_author');
  return refuseWriting(standing) ?? (post.removed ? refuse('post.removed') : null);
}

/** One's own words may be taken back at any time, also after leaving the space. */
export function refuseDelete(standing: Standing, post: Pick<PostFacts, 'mine'>): Refusal | null {
  return post.mine && standing.verified ? null : forbid('post.not_author');
}

export function refuseRevisions(standing: Standing, post: Pick<PostFacts, 'mine'>): Refusal | null {
  return standing.verified && (post.mine || standing.onTeam) ? null : forbid('post.revisions_for_team');
}

/** "Helpful" weighs what asks not to be weighed: a need to be listened to, a message behind a warning (ux.md §6). */
export function offersReaction(kind: ReactionKind, wants: ThreadNeed | null, contentWarning: string | null): boolean {
  return kind !== 'helpful' || (wants !== 'listening' && contentWarning === null);
}

export function refuseReaction(
  standing: Standing,
  post: PostFacts & { wants: ThreadNeed | null; contentWarning: string | null },
  kind: ReactionKind,
): Refusal | null {
  const refusal = refuseWriting(standing);
  if (refusal !== null) return refusal;
  if (post.removed) return refuse('post.removed');
  if (post.mine) return refuse('reaction.own');
  return offersReaction(kind, post.wants, post.contentWarning) ? null : refuse('reaction.not_offered');
}

export const refuseTakingBack = refuseWriting;

/** Of a message that waits. Nobody of the team lets their own appear, nor looks twice at what they refused. */
export function refuseHeldDecision(
  standing: Pick<Standing, 'onTeam'>,
  held: { own: boolean; decided: boolean; refusedBefore: boolean; authorActive: boolean },
  decision: 'approve' | 'refuse',
): { status: 403 | 409; code: string } | null {
  if (!standing.onTeam) return { status: 403, code: 'space.not_team' };
  if (held.own) return { status: 403, code: 'held.own' };
  if (held.decided) return { status: 409, code: 'held.decided' };
  if (held.refusedBefore) return { status: 403, code: 'held.needs_other' };
  return decision === 'approve' && !held.authorActive ? { status: 409, code: 'membership.not_active' } : null;
}

/** Messages of one person that may wait in a space at a time. */
export const MOST_HELD = 10;

export interface ThreadCan {
  reply: boolean;
  edit: boolean;
  close: boolean;
  pin: boolean;
  markAnswered: boolean;
}

export function threadCan(standing: Standing, thread: ThreadFacts): ThreadCan {
  const authors = standing.mayWrite && thread.mine;
  return {
    reply: refuseReply(standing, thread) === null,
    edit: authors,
    close: standing.onTeam,
    pin: refusePin(standing) === null,
    markAnswered: authors && thread.kind === 'question',
  };
}

export interface PostCan {
  edit: boolean;
  delete: boolean;
  react: boolean;
  flag: boolean;
  reply: boolean;
  revisions: boolean;
}

/** A person without account, and a live room's reader who is nobody in particular: may read. */
export const CAN_NOTHING: PostCan = { edit: false, delete: false, react: false, flag: false, reply: false, revisions: false };

export function postCan(standing: Standing, post: PostFacts, thread: Pick<ThreadFacts, 'closed'>): PostCan {
  // Nothing can be done with a tombstone, so that a post hidden by a block and a deleted one are alike.
  if (!standing.signedIn || post.removed) return CAN_NOTHING;
  return {
    edit: refuseEdit(standing, post) === null,
    delete: refuseDelete(standing, post) === null,
    react: standing.mayWrite && !post.mine,
    flag: !post.mine,
    reply: refuseReply(standing, thread) === null,
    revisions: refuseRevisions(standing, post) === null,
  };
}

/** A member is new here for a day, and until three of their messages have appeared. */
const NEW_FOR = 86_400_000;
const NEW_MESSAGES = 3;

export function isNewcomer({ joinedAt, appeared }: { joinedAt: Date; appeared: number }, now: Date): boolean {
  return appeared < NEW_MESSAGES || now.getTime() - joinedAt.getTime() < NEW_FOR;
}
