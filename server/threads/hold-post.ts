import type { Queryable } from '../platform/database.ts';
import { refused } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { countHeld, insertHeld } from './held-queries.ts';
import type { NewHeldPost } from './held-queries.ts';
import { MOST_HELD } from './policy.ts';

/**
 * Keeps a newcomer's message until the team has read it.
 * @throws AppError 422 `held.too_many`
 */
export async function hold(db: Queryable, viewer: Viewer, held: Omit<NewHeldPost, 'account'>): Promise<void> {
  if ((await countHeld(db, viewer, held.spaceId)) >= MOST_HELD) throw refused('held.too_many');
  await insertHeld(db, { ...held, account: viewer.accountId });
}
