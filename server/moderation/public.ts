/**
 * The door of `moderation`. It owns flags (what readers tell the teams about, with an account or without), the cases that they make, each in one person's hand
 * at a time, what is decided of them, and appeals.
 */
export {
  accountAppeals,
  accountDecisions,
  appeals,
  caseEvidence,
  cases,
  caseSteps,
  decisions,
  flagAppeals,
  flags,
  noticeLinks,
  notices,
  outcomeMails,
  signals,
} from './tables.ts';
export { caseKey, flagsOfCase, keyOfCase } from './case-queries.ts';
export type { CaseKey } from './case-queries.ts';
export { answerEscalated, leaveEscalated } from './decision-queries.ts';
export { addStep, stepsOf } from './step-queries.ts';
export { presentStep } from './present.ts';
export { followUp } from './follow-up.ts';
export { forgetCases } from './forget-cases.ts';
export { serveModeration } from './look-again.ts';
export { sendDecisionMail } from './send-decision-mail.ts';
export { sendOutcomeMail } from './send-outcome-mail.ts';
export { evidenceOf, revisionOf } from './subject.ts';
export { isSevere, rankOf, worstOf } from './policy.ts';
export { caseNotice } from './show-case.ts';
export { forgetUnconfirmedNotices } from './notice-queries.ts';
export { forgetUnusedNotes } from './note-queries.ts';
export { sendNoticeMail } from './send-notice-mail.ts';
export { registerModerationRoutes } from './routes.ts';
export type { ModerationDeps } from './routes.ts';
