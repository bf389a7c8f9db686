import type { EventKind } from './catalogue.ts';

/**
 * Who hears of what. Named here, not where the subscriber lives, so that a row is written for a subscriber even by a process
 * (a command, an import) in which it does not run.
 */
export const SUBSCRIPTIONS = {
  /** Sends posts and states to open pages; closes rooms. */
  live: [
    'post.created',
    'post.updated',
    'post.removed',
    'reactions.changed',
    'thread.updated',
    'thread.removed',
    'space.updated',
    'membership.ended',
    'membership.changed',
    'session.ended',
    'block.changed',
    'case.changed',
    'waiting.changed',
  ],
  /** Sends mails, with links whose secret is made at that moment. */
  mail: [
    'account.requested',
    'account.reset_asked',
    'account.password_changed',
    'account.email_change_asked',
    'account.email_change_announced',
    'association.decided',
    'federation.changed',
    'condition.decided',
    'space.offered',
    'space.offer_answered',
    'membership.decided',
    'held.decided',
    'story.reviewed',
    'story.handed_out',
    'story.word_sent',
    'story.quote_asked',
    'decision.sent',
    'flags.answered',
    'appeal.answered',
    'case.escalated',
    'notice.given',
    'notice.received',
    'meeting.place_given',
    'meeting.moved',
    'meeting.cancelled',
  ],
  /** Takes from lessons what its author took back. */
  lessons: ['story.changed', 'post.removed', 'thread.removed'],
  /** Ends the registrations of those who are no longer members. */
  meetings: ['membership.ended'],
  /** Looks again at what was changed as asked; opens cases for what was found in a message or a story. */
  moderation: ['post.edited_as_asked', 'post.found', 'story.found', 'story.word_found', 'story.let_out_again'],
  /** Forgets cached pages. */
  pages: [
    'association.decided',
    'association.updated',
    'federation.changed',
    'condition.decided',
    'platform.changed',
    'post.created',
    'post.updated',
    'post.removed',
    'reactions.changed',
    'thread.created',
    'thread.updated',
    'thread.removed',
    'threads.imported',
    'space.updated',
    'membership.changed',
    'meeting.changed',
    'persona.updated',
  ],
} as const satisfies Record<string, readonly EventKind[]>;

export type Subscriber = keyof typeof SUBSCRIPTIONS;
export type SubscribedBy<S extends Subscriber> = (typeof SUBSCRIPTIONS)[S][number];

const byKind = new Map<EventKind, Subscriber[]>();
for (const [subscriber, kinds] of Object.entries(SUBSCRIPTIONS)) {
  for (const kind of kinds) byKind.set(kind, [...(byKind.get(kind) ?? []), subscriber as Subscriber]);
}

export function subscribersOf(kind: EventKind): readonly Subscriber[] {
  return byKind.get(kind) ?? [];
}
