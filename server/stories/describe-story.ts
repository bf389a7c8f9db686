import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { updateStory as endpoint } from '../../shared/stories.contract.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { refused, staleVersion } from '../platform/errors.ts';
import { optionalLine, optionalParagraphs } from '../platform/plain-text.ts';
import type { Viewer } from '../platform/viewer.ts';
import { refuseOwning, refuseWriting, tooWide } from './policy.ts';
import { knownTags } from './queries.ts';
import { storyWithDetails } from './show-story.ts';
import { enforce, standingIn } from './standing.ts';
import { storyForWrite } from './story-for-write.ts';
import { stories } from './tables.ts';

type Change = z.output<(typeof endpoint)['body']>;

/** What stays its author's to change when a story was sent or let out: nothing that a team has read. */
const ALWAYS: ReadonlySet<string> = new Set<keyof Change>(['version', 'readers', 'warnings', 'warning', 'wantsWords']);

/**
 * Changes what a story says of itself, or who may read it.
 * @throws AppError 404; 403 `story.not_own`; 409 `version.stale`, `story.wrong_state`; 422 `tag.unknown`, `story.readers_too_wide`, `text.empty`
 */
export async function describeStory(tx: Tx, viewer: Viewer, id: string, change: Change): Promise<void> {
  const found = await storyForWrite(tx, viewer, id);
  const { story, space } = found;
  const standing = standingIn(found, viewer);
  enforce(refuseOwning(standing));
  if (Object.keys(change).some((field) => !ALWAYS.has(field))) enforce(refuseWriting(story.state, standing));
  if (story.version !== change.version) throw staleVersion(await storyWithDetails(tx, viewer, found));
  if (change.readers !== undefined && tooWide(change.readers, space.visibility)) throw refused('story.readers_too_wide', 'readers');
  const tags = change.tags === undefined ? undefined : [...new Set(change.tags)];
  if (tags !== undefined && (await knownTags(tx, story.spaceId, tags)).length < tags.length) throw refused('tag.unknown', 'tags');
  const { title, shortVersion, warning, themes, warnings, role, stage, language, readers, wantsWords } = change;
  await tx
    .update(stories)
    .set({
      ...(title !== undefined && { title: optionalLine(title, 'title') }),
      ...(shortVersion !== undefined && { shortVersion: optionalParagraphs(shortVersion, 'shortVersion') }),
      ...(warning !== undefined && { warning: optionalLine(warning, 'warning') }),
      ...(themes !== undefined && { themes: [...new Set(themes)] }),
      ...(warnings !== undefined && { warnings: [...new Set(warnings)] }),
      ...(tags !== undefined && { tags }),
      ...(role !== undefined && { role }),
      ...(stage !== undefined && { stage }),
      ...(language !== undefined && { language }),
      ...(readers !== undefined && { readers }),
      ...(wantsWords !== undefined && { wantsWords }),
      version: story.version + 1,
      updatedAt: sql`now()`,
    })
    .where(eq(stories.id, id));
  await record(tx, 'story.changed', { storyId: id, spaceId: story.spaceId });
}
