/** Everything that can happen, with what an event carries: ids and numbers, never words. */
export interface Events {
  /** Somebody signed up; the e-mail may be known already. */
  'account.requested': { accountId: string };
  /** The account may not exist: unknown e-mails are recorded like known ones. */
  'account.reset_asked': { accountId: string };
  'account.password_changed': { accountId: string };
  /** `requestId` is a row of `mail_tokens`. */
  'account.email_change_asked': { requestId: string };
  'account.email_change_announced': { requestId: string };
  /** Verified or refused by an operator. */
  'association.decided': { associationId: string };
  /** Its page says or shows something else. */
  'association.updated': { associationId: string };
  /** An association and a federation agreed on something, or no longer do; `tell`: the side that did nothing. */
  'federation.changed': { federationId: string; associationId: string; tell: 'federation' | 'association' };
  /** Something was told of a case's subject, or somebody took it in hand or gave it back. */
  'case.changed': { caseId: string; spaceId: string };
  /** A case is in the hands of the platform now. */
  'case.escalated': { caseId: string };
  /** Somebody without an account told of something: is the address theirs? Then: it counts. */
  'notice.given': { noticeId: string };
  'notice.received': { noticeId: string };
  /** A request for a missing condition was answered. */
  'condition.decided': { requestId: string };
  /** What the operators set for the whole site. */
  'platform.changed': { version: number };
  'post.created': { spaceId: string; threadId: string; postId: string; number: number };
  'post.updated': { spaceId: string; threadId: string; postId: string; number: number };
  /** Something may be in it, as it was sent or changed, that its team is to look at: what, is found again in the text as it stands. */
  'post.found': { postId: string };
  'post.removed': { spaceId: string; threadId: string; postId: string; number: number };
  'reactions.changed': { spaceId: string; threadId: string; postId: string; number: number };
  /** Its author has changed what the team asked to change. */
  'post.edited_as_asked': { postId: string };
  /** Somebody has a statement of reasons to read. */
  'decision.sent': { accountId: string };
  /** What was told of a case is answered: whoever told of it learns so, once. `decisionId` is null where the platform closed it without a decision. */
  'flags.answered': { caseId: string; decisionId: string | null; news: 'decided' | 'undone' };
  /** Whoever told of something and contested what was decided has an answer. */
  'appeal.answered': { appealId: string };
  /** The team has read a message that waited for it. */
  'held.decided': { accountId: string };
  /** A message to read or a request to join came, was answered or was taken back. */
  'waiting.changed': { spaceId: string };
  'thread.created': { threadId: string; spaceId: string };
  'thread.updated': { threadId: string; spaceId: string };
  'thread.removed': { threadId: string; spaceId: string };
  /** Messages of another forum came in, or their links were mended: for pages kept, not for anybody's eyes. `threadIds` are those that existed. */
  'threads.imported': { spaceId: string; threadIds: string[] };
  'space.updated': { spaceId: string };
  /** A space was offered to an association, or is no longer. */
  'space.offered': { offerId: string; associationId: string };
  /** To one of those who looked after a space when its offer was answered. */
  'space.offer_answered': { offerId: string; accountId: string };
  /** Somebody may now read less than before: left, was expelled. */
  'membership.ended': { spaceId: string; accountId: string };
  /** A request to join was answered. */
  'membership.decided': { membershipId: string };
  'membership.changed': { spaceId: string };
  /** What readers see of it: announced, changed, cancelled, held. Who comes is no event: only members see it. */
  'meeting.changed': { meetingId: string; spaceId: string };
  /** To one of those who have a place or wait for it: the place is theirs; another time or place; cancelled. */
  'meeting.place_given': { meetingId: string; accountId: string };
  'meeting.moved': { meetingId: string; accountId: string };
  'meeting.cancelled': { meetingId: string; accountId: string };
  /** Its words, who may read it, or what it may be used for; it may be gone. */
  'story.changed': { storyId: string; spaceId: string };
  /** Somebody may be in danger, as it was sent. */
  'story.found': { storyId: string };
  /** The team has read a story that it kept from sight, and let it out. */
  'story.let_out_again': { storyId: string };
  /** The team asks the author of a story to quote a sentence. */
  'story.quote_asked': { storyId: string };
  /** Somebody left the author of a story a private word. */
  'story.word_sent': { storyId: string };
  /** Whoever sent it may be in danger. */
  'story.word_found': { wordId: string };
  /** A story was handed out with a collection: its author is told. */
  'story.handed_out': { storyId: string };
  /** The team has answered the author of a story. */
  'story.reviewed': { accountId: string };
  'persona.updated': { personaId: string };
  'session.ended': { sessionIds: string[] };
  'block.changed': { accountIds: string[] };
}

export type EventKind = keyof Events;
export type EventOf<K extends EventKind = EventKind> = { [P in K]: { kind: P; payload: Events[P] } }[K];
