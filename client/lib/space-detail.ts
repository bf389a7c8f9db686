import type { AnswerOf } from './api.ts';

/** One space as its page shows it. */
export type SpaceDetail = AnswerOf<'GET /spaces/:slug'>['space'];
export type Charter = SpaceDetail['charter'];
/** One space as lists show it. */
export type SpaceSummary = AnswerOf<'GET /spaces'>['items'][number];
