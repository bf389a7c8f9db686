/**
 * The door of `associations`. It owns the organisations that host spaces: their request, their verification, who looks after them.
 */
export { associations, associationStewards, accountAssociations, federationMembers } from './tables.ts';
export { associationForViewer, ownSteward, stewardAccounts, usedLogos } from './queries.ts';
export { forgetDeadInvitations as forgetDeadStewardInvitations, invitedAssociation } from './invitation-queries.ts';
export type { InvitedAssociation } from './invitation-queries.ts';
export { SOMETHING_NEW } from './mail-texts.ts';
export { isMemberOf } from './federation-queries.ts';
export { mayOpenSpace, refuseSteward } from './policy.ts';
export { presentAssociation, presentLogo } from './present.ts';
export { sendAssociationMail } from './send-association-mail.ts';
export { registerAssociationRoutes } from './routes.ts';
