/** The door of `stories`. It owns what members tell of their path: its words, who may read them, and what they may be used for. */
export { accountStories, stories, storyConsents, storyParts, storyQuotes, storyReactions, storyWords, storyRevisions } from './tables.ts';
export { registerStoryRoutes } from './routes.ts';
export type { StoryDeps } from './routes.ts';
export { restoreStory, storyToJudge, warnOfStory, withholdStory } from './judging.ts';
export { consentTo, lockStory, mayBeUsed, partsOf, readableStory, readableStoryPlaces, releasedTo } from './queries.ts';
export type { ReadableStoryPlace } from './queries.ts';
export { forgetWord, withholdWord, wordToJudge } from './words.ts';
export { sendStoryMail } from './send-story-mail.ts';
