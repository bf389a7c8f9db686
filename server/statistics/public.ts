/** The door of `statistics`. It owns what is counted of a space, week by week, and what may be told of it. */
export { spaceWeeks } from './tables.ts';
export { countWeeks } from './count-weeks.ts';
export { registerStatisticsRoutes } from './routes.ts';
