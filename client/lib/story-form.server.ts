import { isLocale } from './locale.ts';
import { word } from './message.ts';
import type { Story } from '../../shared/stories.contract.ts';
import {
  STORY_READERS,
  STORY_ROLES,
  STORY_STAGES,
  STORY_THEMES,
  STORY_USES,
  WARNING_TOPICS,
  type StoryTheme,
  type StoryUse,
  type WarningTopic,
} from '../../shared/vocabulary.ts';

/** What was typed of a story beside its words, as it stands in the form. */
export interface TypedStory {
  title: string;
  shortVersion: string;
  role: string;
  stage: string;
  language: string;
  themes: StoryTheme[];
  tags: string[];
  warnings: WarningTopic[];
  warning: string;
  readers: string;
  uses: StoryUse[];
  wantsWords: boolean;
}

export function typedFromStory(story: Story): TypedStory {
  return {
    title: story.title ?? '',
    shortVersion: story.shortVersion ?? '',
    role: story.role ?? '',
    stage: story.stage ?? '',
    language: story.language,
    themes: story.themes,
    tags: story.tags.map(({ key }) => key),
    warnings: story.warnings,
    warning: story.warning ?? '',
    readers: story.readers,
    uses: story.uses.map(({ use }) => use),
    wantsWords: story.wantsWords,
  };
}

export function readStoryForm(form: FormData): TypedStory {
  const ticked = (name: string): string[] => form.getAll(name).filter((value) => typeof value === 'string');
  return {
    title: word(form, 'title').trim(),
    shortVersion: word(form, 'shortVersion').trim(),
    role: word(form, 'role'),
    stage: word(form, 'stage'),
    language: word(form, 'language'),
    themes: STORY_THEMES.filter((theme) => ticked('themes').includes(theme)),
    tags: ticked('tags'),
    warnings: WARNING_TOPICS.filter((topic) => ticked('warnings').includes(topic)),
    warning: word(form, 'warning').trim(),
    readers: word(form, 'readers'),
    uses: STORY_USES.filter((use) => ticked('uses').includes(use)),
    wantsWords: form.has('wantsWords'),
  };
}

/** The same for the API. What a team has read stays as it is: `whole` is false where the words may not change. */
export function storyChange(typed: TypedStory, whole: boolean) {
  const readers = STORY_READERS.find((each) => each === typed.readers);
  const always = {
    warnings: typed.warnings,
    warning: typed.warning === '' ? null : typed.warning,
    wantsWords: typed.wantsWords,
    ...(readers && { readers }),
  };
  if (!whole) return always;
  return {
    ...always,
    title: typed.title === '' ? null : typed.title,
    shortVersion: typed.shortVersion === '' ? null : typed.shortVersion,
    role: STORY_ROLES.find((each) => each === typed.role) ?? null,
    stage: STORY_STAGES.find((each) => each === typed.stage) ?? null,
    themes: typed.themes,
    tags: typed.tags,
    ...(isLocale(typed.language) && { language: typed.language }),
  };
}
