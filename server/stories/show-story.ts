import type { Story } from '../../shared/stories.contract.ts';
import type { Queryable } from '../platform/database.ts';
import { notFound } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { presentStory } from './present.ts';
import { reactionsTo } from './react.ts';
import { editsOf, lastReviewOf, partsOf, readableStory, usesOf } from './queries.ts';
import type { ReadableStory } from './queries.ts';
import { standingIn } from './standing.ts';

/** @throws AppError 404 absent or not theirs to know of */
export async function shownStory(db: Queryable, viewer: Viewer | null, id: string): Promise<{ story: Story }> {
  const row = await readableStory(db, viewer, id);
  if (row === null) throw notFound();
  return { story: await storyWithDetails(db, viewer, row) };
}

export async function storyWithDetails(db: Queryable, viewer: Viewer | null, row: ReadableStory): Promise<Story> {
  const { id } = row.story;
  const parts = await partsOf(db, id);
  const reactions = await reactionsTo(db, viewer, id);
  // Nobody else is told; nothing is asked for them.
  if (viewer === null) return presentStory(row, { parts, uses: [], review: null, reactions }, viewer);
  const last = await lastReviewOf(db, id);
  const review = last === null ? null : { ...last, edits: await editsOf(db, last.review.id) };
  return presentStory(
    row,
    { parts, uses: row.own || standingIn(row, viewer).onTeam ? await usesOf(db, id) : [], review, reactions },
    viewer,
  );
}
