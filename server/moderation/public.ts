/** The door of `moderation`. It owns flags (what readers tell the teams about), and the cases that they make, each in one person's hand at a time. */
export { caseEvidence, cases, flags } from './tables.ts';
export { evidenceOf, revisionOf } from './subject.ts';
export { isSevere, rankOf, worstOf } from './policy.ts';
export { caseNotice } from './show-case.ts';
export { registerModerationRoutes } from './routes.ts';
export type { ModerationDeps } from './routes.ts';
