import { AppError } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { factsOf as factsOfSpace, spacePolicy } from '../spaces/public.ts';
import type { Refusal, Standing, StoryFacts } from './policy.ts';
import type { ReadableStory } from './queries.ts';

/** What the viewer is to a story. */
export function standingIn({ space, membership, own }: ReadableStory, viewer: Viewer | null): Standing {
  const facts = factsOfSpace(space, membership, viewer);
  const measure = spacePolicy.heldBack(facts);
  return {
    signedIn: facts.verified,
    own,
    onTeam: spacePolicy.mayModerate(facts),
    heldBack: refusalToWrite(facts),
    silenced: measure === null ? null : `membership.${measure}`,
  };
}

/** Why somebody may not publish in a space; null: they may. */
export function refusalToWrite(facts: spacePolicy.SpaceFacts): string | null {
  if (spacePolicy.mayWrite(facts)) return null;
  if (facts.archived) return 'space.archived';
  const measure = spacePolicy.heldBack(facts);
  if (measure !== null) return `membership.${measure}`;
  return spacePolicy.mayAcceptCharter(facts) ? 'charter.not_accepted' : 'space.not_a_member';
}

export function factsOfStory({ story }: ReadableStory): StoryFacts {
  const { state, readers, title, releasedAt, words, wantsWords } = story;
  return { state, readers, titled: title !== null, letOut: releasedAt !== null, written: words > 0, wantsWords };
}

/** @throws AppError when there is a refusal */
export function enforce(refusal: Refusal | null): void {
  if (refusal !== null) throw refusalOf(refusal);
}

export function refusalOf({ status, code, path }: Refusal): AppError {
  return new AppError(status, code, path === undefined ? {} : { errors: [{ path, message: code }] });
}
