/**
 * The door of `transfer`. It owns what comes from other forums: reading their exports, writing them into a space, and giving people the names back
 * that they had there; and copies of a space for its stewards to take away.
 */
export { importedAuthors, importedPosts, importedThreads } from './tables.ts';
export { registerTransferRoutes } from './routes.ts';
export type { TransferDeps } from './routes.ts';
export { EXPORT_JOB } from './export/exports.ts';
export { serveExports } from './export/serve-exports.ts';
export { writeArchive } from './export/write-archive.ts';
export { forgetEmailKeys } from './forget-email-keys.ts';
export { importForum } from './import-forum.ts';
export type { ImportOptions } from './import-forum.ts';
export { lineOf, noCounts, summaryOf } from './report.ts';
export type { Report } from './report.ts';
export { FORUM_SYSTEMS } from './systems.ts';
export type { ForumSystem } from './systems.ts';
