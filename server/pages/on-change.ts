import type { EventOf } from '../events/catalogue.ts';
import type { SubscribedBy } from '../events/subscribers.ts';

type Change = EventOf<SubscribedBy<'pages'>>;

/** The tags of the pages that show what an event changed. */
export function tagsChangedBy(event: Change): string[] {
  switch (event.kind) {
    case 'post.created':
    case 'post.updated':
    case 'post.removed':
    case 'reactions.changed':
      return [
        `thread:${event.payload.threadId}`,
        `threads-of:${event.payload.spaceId}`,
        ...(event.payload.number <= 2 ? ['awaiting'] : []),
      ];
    case 'thread.created':
    case 'thread.updated':
    case 'thread.removed':
      return [`thread:${event.payload.threadId}`, `threads-of:${event.payload.spaceId}`, 'awaiting'];
    case 'threads.imported': {
      const { spaceId, threadIds } = event.payload;
      return [...threadIds.map((id) => `thread:${id}`), `threads-of:${spaceId}`, `space:${spaceId}`, 'spaces', 'awaiting'];
    }
    case 'space.updated':
    case 'membership.changed':
      return [`space:${event.payload.spaceId}`, 'spaces'];
    case 'meeting.changed':
      return [`meetings-of:${event.payload.spaceId}`, 'meetings'];
    case 'association.decided':
    case 'association.updated':
    case 'federation.changed':
    case 'platform.changed':
      return ['associations'];
    case 'condition.decided':
      return ['spaces'];
    case 'persona.updated':
      return ['names'];
  }
}
