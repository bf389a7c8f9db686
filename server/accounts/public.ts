/**
 * The door of `accounts`. It owns the private person (e-mail, password, consents, sessions), their personas and their blocks.
 * Nothing that leaves this slice leads from a persona to its account, except `accountIdOfPersona`.
 */
export { accounts, blocks, consents, mailTokens, personaOwners, personas, sessions } from './tables.ts';
export { accountIdOfPersona, firstPersonaOf, ownsPersona } from './identity.ts';
export type { IdentityReading } from './identity.ts';
export { adoptPersona, insertUnownedPersonas, personaById } from './imported-personas.ts';
export { addressKey, normalEmail } from './request-account.ts';
export { accountsInBlockWith, hiddenPersonaIds } from './blocked.ts';
export { personaSummary, presentPersona, presentPersonaFor } from './present.ts';
export type { PersonaSummary } from './present.ts';
export { avatarUrl, patchOf } from './patches.ts';
export type { PersonaMeetings } from './persona-meetings.ts';
export { resolveViewer, sessionSubject } from './sessions.ts';
export { hashPassword } from './passwords.ts';
export { CONSENT_VERSIONS } from './consent-versions.ts';
export { registerAccountRoutes } from './routes.ts';
export type { AccountsDeps } from './routes.ts';
export { mailTo, sendAccountMail } from './send-account-mail.ts';
export { writeMail } from './write-mail.ts';
export type { MailDeps } from './send-account-mail.ts';
export type { MailText } from './mail-texts.ts';
export { purgeExpired } from './purge.ts';
export { checkCredentials, countOperators, giveRole, identityOfAccount, safetyOfficers } from './platform-roles.ts';
export type { PlatformRole } from './platform-roles.ts';
