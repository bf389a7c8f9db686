/**
 * The door of `safety`: cases that teams hand to the platform, and the one way from a pseudonym to the person behind it, for its safety officers.
 */
export { identityReadings } from './tables.ts';
export { registerSafetyRoutes } from './routes.ts';
export { sendSafetyMail } from './send-safety-mail.ts';
