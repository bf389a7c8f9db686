/**
 * The door of `meetings`. It owns the meetings of a space, who has a place in them and who waits, their reminders and what people thought of them.
 */
export { accountRegistrations, meetingEvaluations, meetingRegistrations, meetings } from './tables.ts';
export { registerMeetingRoutes } from './routes.ts';
export type { MeetingDeps } from './routes.ts';
export { countMeetingTasks } from './queries.ts';
export { wholeMeetings } from './whole-meetings.ts';
export { sendMeetingMail } from './send-meeting-mail.ts';
export { Reminders } from './remind.ts';
export { endLateRegistrations, endRegistrations, forgetOldRegistrations } from './end-registrations.ts';
