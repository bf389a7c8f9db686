/** The door of `lessons`. It owns what a space learns from several stories together: lessons, and what they stand on. */
export { lessonEvidence, lessonMoves, lessons } from './tables.ts';
export { lessonsOfStory } from './queries.ts';
export { registerLessonRoutes } from './routes.ts';
export type { LessonDeps } from './routes.ts';
export { sweepAllEvidence, sweepEvidence } from './sweep-evidence.ts';
