/**
 * The door of `associations`. It owns the organisations that host spaces: their request, their verification, who looks after them.
 */
export { associations, associationStewards, accountAssociations } from './tables.ts';
export { associationForViewer, ownStewardPersona } from './queries.ts';
export { mayOpenSpace } from './policy.ts';
export { presentAssociation } from './present.ts';
export { sendAssociationMail } from './send-association-mail.ts';
export { registerAssociationRoutes } from './routes.ts';
