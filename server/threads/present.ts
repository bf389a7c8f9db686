import type { z } from 'zod';
import type { HeldPost } from '../../shared/held.contract.ts';
import type { listedWordSchema } from '../../shared/listed-words.contract.ts';
import type { LivePost, Post, Thread } from '../../shared/threads.contract.ts';
import { REACTION_KINDS } from '../../shared/vocabulary.ts';
import type { ReactionKind } from '../../shared/vocabulary.ts';
import { avatarUrl } from '../accounts/public.ts';
import type { Viewer } from '../platform/viewer.ts';
import type { HeldRow } from './held-queries.ts';
import type { ListedWordRow } from './listed-word-queries.ts';
import { isoTime } from './moments.ts';
import { CAN_NOTHING, postCan, threadCan } from './policy.ts';
import type { PostColumns, ReadablePost } from './post-queries.ts';
import { isHeldIn, standingIn } from './standing.ts';
import type { AuthorColumns, ReadableThread } from './thread-queries.ts';

/** `badge` is the role of somebody on the space's team, null for everybody else. */
function presentAuthor(row: AuthorColumns): Post['author'] {
  if (row.personaId === null || row.authorHandle === null || row.authorWeave === null || row.authorDuo === null) return null;
  return {
    personaId: row.personaId,
    handle: row.authorHandle,
    avatarUrl: avatarUrl(row.authorWeave, row.authorDuo),
    badge: row.authorRole,
  };
}

/** A post as somebody reads it who is nobody in particular: without account, or anybody in a live room. */
export function presentLivePost(row: PostColumns): LivePost {
  if (row.removedBy !== null) return { ...tombstone(row, row.removedBy, isoTime(row.createdAt)), movedTo: row.movedTo };
  return {
    id: row.id,
    threadId: row.threadId,
    number: row.number,
    author: presentAuthor(row),
    bodyHtml: row.bodyHtml,
    contentWarning: row.contentWarning,
    shortVersion: row.shortVersion,
    label: row.label,
    replyTo: row.replyTo,
    createdAt: isoTime(row.createdAt),
    editedAt: row.editedAt === null ? null : isoTime(row.editedAt),
    removed: null,
    movedTo: null,
    reactions: { support: row.supportCount, same: row.sameCount, thanks: row.thanksCount, helpful: row.helpfulCount },
    version: row.version,
    can: CAN_NOTHING,
  };
}

/** What a reader without account gets over HTTP. */
export function presentPublicPost(row: PostColumns): Post {
  return { ...presentLivePost(row), viewer: null };
}

/** A post for the one who asked: own reactions, `can`, and tombstones where a block hides the author. */
export function presentPost(row: ReadablePost, viewer: Viewer | null): Post {
  const post = row.hidden ? tombstoneOf(presentLivePost(row)) : presentLivePost(row);
  if (viewer === null) return { ...post, viewer: null };
  const removed = post.removed !== null;
  return {
    ...post,
    viewer: { reactions: removed ? [] : inOrder(row.ownReactions) },
    can: postCan(standingIn(row, viewer), { mine: row.mine, removed }, { closed: row.closed }),
  };
}

/**
 * The post as if its author had deleted it: what somebody in a block with the author gets. Everything but place and time is the same for
 * all tombstones, so that none tells which it is.
 */
export function tombstoneOf(post: LivePost): LivePost {
  return tombstone(post, 'author', post.createdAt);
}

function tombstone(post: { id: string; threadId: string; number: number }, removed: 'author' | 'moderator', createdAt: string): LivePost {
  return {
    id: post.id,
    threadId: post.threadId,
    number: post.number,
    author: null,
    bodyHtml: '',
    contentWarning: null,
    shortVersion: null,
    label: null,
    replyTo: null,
    createdAt,
    editedAt: null,
    removed,
    movedTo: null,
    reactions: { support: 0, same: 0, thanks: 0, helpful: 0 },
    version: 1,
    can: CAN_NOTHING,
  };
}

/** The order of reactions on screen never changes. */
export function inOrder(kinds: readonly ReactionKind[]): ReactionKind[] {
  return REACTION_KINDS.filter((kind) => kinds.includes(kind));
}

function ownPersona(row: ReadableThread): NonNullable<Thread['viewer']>['persona'] {
  const { membershipPersonaId: id, ownHandle: handle, ownWeave, ownDuo } = row;
  if (row.membershipState !== 'active' || id === null || handle === null || ownWeave === null || ownDuo === null) return null;
  return { id, handle, avatarUrl: avatarUrl(ownWeave, ownDuo) };
}

/** For its author and the team. */
export function presentHeld({ held, persona, space, thread }: HeldRow): HeldPost {
  const { id, opening, bodyHtml, contentWarning, shortVersion, label, replyTo, found, createdAt, refusedAt, reason, contested } = held;
  return {
    id,
    space,
    author: { personaId: persona.id, handle: persona.handle, avatarUrl: avatarUrl(persona.weave, persona.duo), badge: null },
    thread,
    opening: opening && { kind: opening.kind, wants: opening.wants, title: opening.title },
    bodyHtml,
    contentWarning,
    shortVersion,
    label,
    replyTo,
    found,
    createdAt: createdAt.toISOString(),
    refused: refusedAt && { at: refusedAt.toISOString(), reason: reason ?? '' },
    contested,
  };
}

export function presentThread(row: ReadableThread, viewer: Viewer | null): Thread {
  const read = row.read ?? 0;
  return {
    id: row.id,
    space: { slug: row.spaceSlug, name: row.spaceName, visibility: row.visibility, weave: row.spaceWeave, dye: row.spaceDye },
    kind: row.kind,
    wants: row.wants,
    title: row.title,
    language: row.language,
    shortVersion: row.shortVersion,
    contentWarning: row.contentWarning,
    tags: row.tags ?? [],
    author: row.openingRemoved ? null : presentAuthor(row),
    number: row.number,
    replyCount: row.replyCount,
    sameCount: row.sameCount,
    answeredBy: row.answeredBy,
    closed: row.closed,
    slowMinutes: row.slowMinutes,
    pinned: row.pinned,
    createdAt: isoTime(row.createdAt),
    lastActivityAt: isoTime(row.lastActivityAt),
    version: row.version,
    viewer:
      viewer === null
        ? null
        : {
            read,
            unread: Math.max(0, row.number - read),
            subscription: row.subscription,
            saved: row.saved,
            persona: ownPersona(row),
            held: isHeldIn(row),
            heldBack: row.heldBack,
          },
    can: threadCan(standingIn(row, viewer), row),
  };
}

export function presentListedWord({ id, words, outcome, ground, createdAt }: ListedWordRow): z.input<typeof listedWordSchema> {
  return { id, words, outcome, ground, createdAt: createdAt.toISOString() };
}
