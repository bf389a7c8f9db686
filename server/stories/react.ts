import { and, eq, sql } from 'drizzle-orm';
import { REACTION_KINDS } from '../../shared/vocabulary.ts';
import type { ReactionKind } from '../../shared/vocabulary.ts';
import { firstPersonaOf } from '../accounts/public.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import { notFound } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { refuseReaction } from './policy.ts';
import { readableStory } from './queries.ts';
import { enforce, factsOfStory, standingIn } from './standing.ts';
import { storyReactions } from './tables.ts';

export interface StoryReactions {
  counts: Record<ReactionKind, number>;
  own: ReactionKind[];
}

/** How many of each kind, and which the viewer gave: an account gives each once, whatever its names. */
export async function reactionsTo(db: Queryable, viewer: Viewer | null, storyId: string): Promise<StoryReactions> {
  const rows = await db
    .select({
      kind: storyReactions.kind,
      n: sql<number>`count(*)::int`,
      own: sql<boolean>`bool_or(${storyReactions.personaId} in (select persona_id from persona_owners where account_id = ${viewer?.accountId ?? ''}))`,
    })
    .from(storyReactions)
    .where(eq(storyReactions.storyId, storyId))
    .groupBy(storyReactions.kind);
  const countOf = (kind: ReactionKind): number => rows.find((row) => row.kind === kind)?.n ?? 0;
  return {
    counts: { support: countOf('support'), same: countOf('same'), thanks: countOf('thanks'), helpful: countOf('helpful') },
    own: REACTION_KINDS.filter((kind) => rows.some((row) => row.kind === kind && row.own)),
  };
}

/**
 * Gives a story that is out a reaction; again is once.
 * @throws AppError 404; 403 what keeps somebody from writing in its space; 409 `story.wrong_state`; 422 `reaction.own`
 */
export async function reactToStory(tx: Tx, viewer: Viewer, id: string, kind: ReactionKind): Promise<StoryReactions> {
  const found = await readableStory(tx, viewer, id);
  if (found === null) throw notFound();
  enforce(refuseReaction(factsOfStory(found), standingIn(found, viewer)));
  const personaId = await firstPersonaOf(tx, viewer.accountId);
  await tx.insert(storyReactions).values({ storyId: id, personaId, kind }).onConflictDoNothing();
  return reactionsTo(tx, viewer, id);
}

/** Takes one back; one never given is taken back already. @throws AppError 404 */
export async function unreactToStory(tx: Tx, viewer: Viewer, id: string, kind: ReactionKind): Promise<StoryReactions> {
  if ((await readableStory(tx, viewer, id)) === null) throw notFound();
  const personaId = await firstPersonaOf(tx, viewer.accountId);
  await tx
    .delete(storyReactions)
    .where(and(eq(storyReactions.storyId, id), eq(storyReactions.personaId, personaId), eq(storyReactions.kind, kind)));
  return reactionsTo(tx, viewer, id);
}
