/** The door of `transparency`. It owns the yearly figures of the whole site, and what may be told of them. */
export { transparencyYears } from './tables.ts';
export { countYears } from './count-years.ts';
export { registerTransparencyRoutes } from './routes.ts';
