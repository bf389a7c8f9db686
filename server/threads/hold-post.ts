import type { SentNotice } from '../../shared/vocabulary.ts';
import type { Queryable } from '../platform/database.ts';
import { AppError, refused } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { countHeld, insertHeld } from './held-queries.ts';
import type { NewHeldPost } from './held-queries.ts';
import type { Found } from './found.ts';
import { MOST_HELD } from './policy.ts';

/** What became of a message: published, or it waits for the team because of what was found in it (nothing: a newcomer's). */
export type Sent<Published> = { notices: SentNotice[] } & (Published | { held: Found[] });

/**
 * Asks the author about what was found before others can read it, unless they have seen it and send their message as it is.
 * @throws AppError 422 `message.notice`, with what was found
 */
export function askFirst(found: readonly Found[], { asIs = false }: { asIs?: boolean | undefined }): void {
  if (found.length > 0 && !asIs)
    throw new AppError(422, 'message.notice', { found: found.map(({ check, passages }) => ({ check, passages })) });
}

/**
 * Keeps a message until the team has read it.
 * @throws AppError 422 `held.too_many`
 */
export async function hold(db: Queryable, viewer: Viewer, held: Omit<NewHeldPost, 'account'>): Promise<void> {
  if ((await countHeld(db, viewer, held.spaceId)) >= MOST_HELD) throw refused('held.too_many');
  await insertHeld(db, { ...held, account: viewer.accountId });
}
