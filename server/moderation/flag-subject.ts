import type { z } from 'zod';
import type { flag as flagEndpoint } from '../../shared/moderation.contract.ts';
import { ownsPersona } from '../accounts/public.ts';
import type { Tx } from '../platform/database.ts';
import { notFound, refused } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { readablePersona } from '../spaces/public.ts';
import { readablePost, readableThread } from '../threads/public.ts';
import { upsertFlag } from './queries.ts';
import type { FlagRow } from './queries.ts';

export type FlagInput = z.output<(typeof flagEndpoint)['body']>;

/**
 * Tells the team about something the account can read, and keeps a receipt. Flagging the same again replaces what was said.
 * @throws AppError 404 when the subject is absent, invisible or removed; 422 `flag.own`
 */
export async function flagSubject(tx: Tx, viewer: Viewer, { subject, ground, comment }: FlagInput): Promise<FlagRow> {
  const found = await findSubject(tx, viewer, subject);
  if (found === null) throw notFound();
  if (found.mine) throw refused('flag.own', 'subject');
  return upsertFlag(tx, {
    accountId: viewer.accountId,
    subjectType: subject.type,
    subjectId: subject.id,
    ground,
    comment: comment === undefined || comment === '' ? null : comment,
  });
}

/** Whether the subject is the viewer's own; null when there is nothing this viewer may know of. */
async function findSubject(tx: Tx, viewer: Viewer, { type, id }: FlagInput['subject']): Promise<{ mine: boolean } | null> {
  switch (type) {
    case 'thread':
      return readableThread(tx, viewer, id);
    case 'post': {
      const post = await readablePost(tx, viewer, id);
      // A post hidden by a block looks deleted, and what is deleted has nothing left to flag.
      return post === null || post.hidden || post.removedBy !== null ? null : post;
    }
    case 'persona':
      // A block changes nothing here: who was pestered may still say so, and the answer must not reveal the block.
      return (await readablePersona(tx, viewer, id)) && { mine: await ownsPersona(tx, viewer.accountId, id) };
  }
}
