import type { Queryable } from '../platform/database.ts';
import type { Viewer } from '../platform/viewer.ts';
import { readableStoryPlaces } from '../stories/public.ts';
import type { ReadableStoryPlace } from '../stories/public.ts';
import { readablePlaces } from '../threads/public.ts';
import type { ReadablePlace } from '../threads/public.ts';
import type { SubjectRef } from './subject.ts';

/** Where something stands that somebody told of; a story has a page of its own. */
export type SubjectPlace = ReadablePlace | (ReadableStoryPlace & { threadId: null; number: null });

/** Of what somebody told of, by id, what they may read now; the rest (a pseudonym, say) is left out. */
export async function readableSubjects(
  db: Queryable,
  viewer: Viewer | null,
  refs: readonly SubjectRef[],
): Promise<ReadonlyMap<string, SubjectPlace>> {
  const told = refs.filter(({ type }) => type === 'story').map(({ id }) => id);
  const stories = told.length === 0 ? [] : await readableStoryPlaces(db, viewer, told);
  return new Map<string, SubjectPlace>([
    ...(await readablePlaces(db, viewer, refs)),
    ...stories.map(({ id, ...place }) => [id, { ...place, threadId: null, number: null }] as const),
  ]);
}
