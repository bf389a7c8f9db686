import {
  STORY_CONSENT_VERSION,
  createStory,
  giveStoryConsent,
  putStoryPart,
  reviewStory,
  submitStory,
  updateStory,
} from '../../shared/stories.contract.ts';
import type { Story } from '../../shared/stories.contract.ts';
import type { StoryPrompt, StoryReaders, StoryUse } from '../../shared/vocabulary.ts';
import type { Person, TestSite } from './site.ts';

interface Told {
  title?: string;
  readers?: StoryReaders;
  parts?: Partial<Record<StoryPrompt, string>>;
  uses?: readonly StoryUse[];
  about?: object;
}

/** Somebody's draft in a space of theirs. */
export async function draftStory(
  site: TestSite,
  as: Person,
  slug: string,
  { title = 'Apprendre à ralentir', readers = 'space', parts = { happened: 'Un matin, au marché.' }, uses = [], about = {} }: Told = {},
): Promise<Story> {
  const { id } = (await site.call(createStory, { as, params: { slug }, body: {} })).body.story;
  for (const [prompt, text] of Object.entries(parts))
    await site.call(putStoryPart, { as, params: { id, prompt }, body: { version: 0, text } });
  for (const use of uses) await site.call(giveStoryConsent, { as, params: { id, use }, body: { version: STORY_CONSENT_VERSION } });
  return (await site.call(updateStory, { as, params: { id }, body: { version: 1, title, readers, ...about } })).body.story;
}

/** The same, sent to be read by the team. */
export async function sentStory(site: TestSite, as: Person, slug: string, told?: Told): Promise<Story> {
  const { id } = await draftStory(site, as, slug, told);
  return (await site.call(submitStory, { as, params: { id } })).body.story;
}

/** The same, let out by somebody of the team. */
export async function releasedStory(site: TestSite, as: Person, slug: string, team: Person, told?: Told): Promise<string> {
  const { id, version } = await sentStory(site, as, slug, told);
  await site.call(reviewStory, { as: team, params: { id }, body: { decision: 'release', version } });
  return id;
}
