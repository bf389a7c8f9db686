/** The door of `collections`. It owns stories put together for a use their authors agreed to, and what was handed out of them. */
export { collections, collectionStories, handouts, handoutStories } from './tables.ts';
export { registerCollectionRoutes } from './routes.ts';
export type { CollectionDeps } from './routes.ts';
export { serveHandouts } from './export/serve-handouts.ts';
