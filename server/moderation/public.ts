/** The door of `moderation`. It owns flags: what readers tell the teams about. */
export { flags } from './tables.ts';
export { registerModerationRoutes } from './routes.ts';
export type { ModerationDeps } from './routes.ts';
