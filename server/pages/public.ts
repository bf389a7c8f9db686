/** Pages: SvelteKit's rendering inside this server, and the cache of what anyone may read. */
export { answerFromMemory } from './from-memory.ts';
export { tagsChangedBy } from './on-change.ts';
export { PageCache } from './page-cache.ts';
export { servePages } from './pages.ts';
export { loadRenderer } from './renderer.ts';
