/**
 * The door of `threads`. It owns discussions, their numbered messages, reactions, mentions, and what a reader keeps of them:
 * reading positions, subscriptions, saved threads, drafts. Whether somebody may read a thread or a post is asked here.
 */
export {
  accountHeldPosts,
  drafts,
  heldPosts,
  mentions,
  postRevisions,
  posts,
  reactions,
  readingPositions,
  savedThreads,
  threads,
  threadSubscriptions,
  withheldPosts,
  withheldQuotes,
} from './tables.ts';
export { WARNING_WORDS } from './warning-words.ts';
export { startThread } from './start-thread.ts';
export { registerThreadRoutes } from './routes.ts';
export type { ThreadDeps } from './routes.ts';
export { readableThread } from './thread-queries.ts';
export type { ReadableThread } from './thread-queries.ts';
export { readablePost } from './post-queries.ts';
export type { ReadablePost } from './post-queries.ts';
export { livePost, livePostsAfter, postsAround } from './live-posts.ts';
export { lockToJudge, openingToJudge, postToJudge } from './judging-queries.ts';
export { registerListedWordRoutes } from './listed-word-routes.ts';
export { KNOWN_AUTHOR } from './author-facts.ts';
export { lookAtMessage, lookAtPost, onceEach } from './look-at-message.ts';
export type { Found } from './found.ts';
export type { Screening, Written } from './look-at-message.ts';
export { restorePost, restoreThread, withholdPost, withholdThread } from './withhold-post.ts';
export { forgetWithheld, forgetWithheldThread } from './withhold-queries.ts';
export { redactPost, rewordPost, warnOfPost } from './change-words.ts';
export { closeThread, moveThread } from './move-thread.ts';
export type { PostToJudge } from './judging-queries.ts';
export { readablePlaces } from './readable-places.ts';
export type { ReadablePlace } from './readable-places.ts';
export { tombstoneOf } from './present.ts';
export { countThreads, wholePosts, wholeThreads } from './whole-threads.ts';
export { sendHeldMail } from './send-held-mail.ts';
export { countWaiting, forgetOldHeld } from './held-queries.ts';
export { countLongUnanswered } from './thread-queries.ts';
export { forgetOldDrafts } from './forget-old-drafts.ts';
