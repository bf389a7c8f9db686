import type { z } from 'zod';
import type { spaceDetailSchema } from '../../shared/spaces.contract.ts';
import type { Queryable } from '../platform/database.ts';
import { notFound } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { charterOf } from './charter-queries.ts';
import { newKeeperOf } from './keeper.ts';
import { presentSpaceDetail } from './present.ts';
import { spaceCard, tagsOf, teamOf } from './queries.ts';

/**
 * A space as its page shows it to this viewer; four statements, one more for a member who has to be told of a new keeper.
 * @throws AppError 404 when absent or invisible
 */
export async function showSpace(db: Queryable, viewer: Viewer | null, slug: string): Promise<z.input<typeof spaceDetailSchema>> {
  const card = await spaceCard(db, viewer, slug);
  if (card === null) throw notFound();
  const charter = await charterOf(db, card.space.id, card.space.charterVersion);
  const tags = await tagsOf(db, card.space.id);
  const team = await teamOf(db, card.space.id);
  return presentSpaceDetail(card, viewer, { charter, tags, team, newKeeper: await newKeeperOf(db, card) });
}
