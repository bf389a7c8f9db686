import { STORY_REVIEW_DAYS, WORDS_A_MINUTE } from '../../shared/stories.contract.ts';
import type { Story, StoryPart, StorySummary } from '../../shared/stories.contract.ts';
import type { StoryUse } from '../../shared/vocabulary.ts';
import { presentPersona } from '../accounts/public.ts';
import type { Viewer } from '../platform/viewer.ts';
import { contextOf } from './edits.ts';
import { storyCan } from './policy.ts';
import type { EditRow, PartRow, ReadableStory, ReviewRow } from './queries.ts';
import type { StoryReactions } from './react.ts';
import { factsOfStory, standingIn } from './standing.ts';

export function presentSummary({ story, persona, space, tags }: ReadableStory): StorySummary {
  const { id, state, title, shortVersion, role, stage, themes, warnings, warning, language, readers, wantsWords, words, releasedAt } =
    story;
  return {
    id,
    space: {
      slug: space.slug,
      name: space.name,
      language: space.language,
      visibility: space.visibility,
      weave: space.weave,
      dye: space.dye,
    },
    author: presentPersona(persona),
    state,
    title,
    shortVersion,
    role,
    stage,
    themes,
    tags,
    warnings,
    warning,
    language,
    readers,
    wantsWords,
    minutes: words === 0 ? null : Math.ceil(words / WORDS_A_MINUTE),
    releasedAt: releasedAt?.toISOString() ?? null,
  };
}

export function presentPart({ prompt, text, version, updatedAt }: PartRow): StoryPart {
  return { prompt, text, version, updatedAt: updatedAt.toISOString() };
}

/** What a story is shown with: its words, and what only some may see. */
export interface StoryDetails {
  parts: readonly PartRow[];
  uses: readonly { use: StoryUse; since: Date }[];
  review: (ReviewRow & { edits: readonly EditRow[] }) | null;
  reactions: StoryReactions;
}

/** A story for the one who asked: what it may be used for is its author's to see, what the team answered theirs and the team's. */
export function presentStory(row: ReadableStory, { parts, uses, review, reactions }: StoryDetails, viewer: Viewer | null): Story {
  const { story, own } = row;
  const standing = standingIn(row, viewer);
  const can = storyCan(
    factsOfStory(row),
    standing,
    uses.some(({ use }) => use === 'quotation'),
  );
  const insider = own || standing.onTeam;
  return {
    ...presentSummary(row),
    parts: parts.map(presentPart),
    own,
    uses: own ? uses.map(({ use, since }) => ({ use, since: since.toISOString() })) : [],
    submittedAt: insider ? (story.submittedAt?.toISOString() ?? null) : null,
    updatedAt: story.updatedAt.toISOString(),
    review: insider && review !== null ? presentReview(review) : null,
    found: can.review ? story.found : [],
    reactions: reactions.counts,
    reacted: viewer === null ? null : reactions.own,
    withheld: insider && story.withheldAt !== null,
    version: story.version,
    can,
  };
}

function presentReview({
  review: { decision, note, marks, bases, madeAt },
  by,
  edits,
}: NonNullable<StoryDetails['review']>): NonNullable<Story['review']> {
  const shown = edits.map((edit) => {
    const { id, prompt, before, after, accepted } = edit;
    return { id, prompt, before, after, accepted, ...contextOf(bases[prompt] ?? '', edit) };
  });
  return { decision, note, marks: [...marks], edits: shown, by, at: madeAt.toISOString() };
}

/** A story that waits for its team. */
export function presentToReview(row: ReadableStory, now = new Date()): StorySummary & { submittedAt: string; late: boolean } {
  const submittedAt = row.story.submittedAt ?? row.story.createdAt;
  return {
    ...presentSummary(row),
    submittedAt: submittedAt.toISOString(),
    late: now.getTime() - submittedAt.getTime() > STORY_REVIEW_DAYS * 86_400_000,
  };
}
