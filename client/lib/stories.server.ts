import { STORY_ROLES, STORY_STAGES, STORY_THEMES, type StoryRole, type StoryStage, type StoryTheme } from '../../shared/vocabulary.ts';

export interface StoryFilter {
  theme?: StoryTheme;
  stage?: StoryStage;
  role?: StoryRole;
}

/** `?theme=family&moment=diagnosis&qui=carer`; what is none of ours is left out. */
export function readStoryFilter({ searchParams }: URL): StoryFilter {
  const theme = STORY_THEMES.find((each) => each === searchParams.get('theme'));
  const stage = STORY_STAGES.find((each) => each === searchParams.get('moment'));
  const role = STORY_ROLES.find((each) => each === searchParams.get('qui'));
  return { ...(theme && { theme }), ...(stage && { stage }), ...(role && { role }) };
}

/** The same, back in an address. */
export function storyFilterQuery({ theme, stage, role }: StoryFilter, cursor: string | null): Record<string, string> {
  return { ...(theme && { theme }), ...(stage && { moment: stage }), ...(role && { qui: role }), ...(cursor !== null && { cursor }) };
}
