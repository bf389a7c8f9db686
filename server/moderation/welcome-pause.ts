import type { Queryable } from '../platform/database.ts';
import { ownActs } from '../spaces/public.ts';
import { SEVERE_GROUNDS } from '../../shared/vocabulary.ts';
import type { ActKind } from '../../shared/vocabulary.ts';
import { pauseIsWelcome, SITTING_HOURS } from './policy.ts';

/** What one does with somebody's words, having read them. */
const JUDGED: readonly ActKind[] = ['decision', 'second_opinion', 'appeal', 'held_approved', 'held_refused'];

/** Whether a pause would do somebody good, from what the logs of their own teams say of them; reckoned when they look, and kept nowhere. */
export async function welcomePause(db: Queryable, places: readonly { spaceId: string; personaId: string }[]): Promise<boolean> {
  if (places.length === 0) return false;
  const now = new Date();
  const acts = await ownActs(db, places, JUDGED, new Date(now.getTime() - SITTING_HOURS * 3_600_000));
  return pauseIsWelcome(
    acts.map(({ at, details: { ground } }) => ({ at, severe: SEVERE_GROUNDS.some((each) => each === ground) })),
    now,
  );
}
