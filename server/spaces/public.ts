/**
 * The door of `spaces`. It owns the catalogue of conditions, spaces with their charter, tags and counters,
 * and who belongs to a space with which pseudonym and role. Whether somebody may know of a space is decided here and nowhere else.
 */
export {
  accountConditionRequests,
  accountMemberships,
  conditionRequests,
  conditions,
  memberships,
  spaceCharters,
  spaceConditions,
  spaceDays,
  spaceOffers,
  spaces,
  spaceTags,
  teamLog,
} from './tables.ts';
export { factsOf, hasPlace, ownHeldBack, ownPlace, ownPlaceColumns, ownState, spaceForViewer, visibleSpaces } from './visibility.ts';
export type { OwnMembership, SpaceForViewer, SpaceRow } from './visibility.ts';
export * as spacePolicy from './policy.ts';
export { changeUnanswered, countPost, countPostStatement, oneUnansweredLessStatement, spaceGainedPost } from './space-counters.ts';
export { presentCharter, presentMembership } from './present.ts';
export { countRequests, lockSpace, lockVisibleSpace, ownTeamPlace, placeWhereMet, readablePersona, teamPlaces } from './queries.ts';
export type { MemberRow, TeamPlace } from './queries.ts';
export { handleKey } from '../../shared/handles.ts';
export { forgetDeadInvitations as forgetDeadSpaceInvitations } from './invitation-queries.ts';
export { insertPastPlaces, joinsByClaim, takePastPlace, takenHandleKeys } from './imported-places.ts';
export { personaMeetings } from './persona-meetings.ts';
export { baseArticles, BASE_VERSION } from './base-charter.ts';
export { countAppeared, isActiveMember } from './newcomers.ts';
export { changeMember, memberToChange } from './change-member.ts';
export { expelMember, measureAccount, measureMember, readmitMember } from './member-measures.ts';
export { logAct, logOf, ownActs } from './team-log.ts';
export type { LogRow } from './team-log.ts';
export { countTeam, isOnTeam } from './team-queries.ts';
export { charterOf, charterVersionOf } from './charter-queries.ts';
export { fadeMemberships } from './fade-memberships.ts';
export { sendMembershipMail } from './send-membership-mail.ts';
export { sendOfferMail } from './send-offer-mail.ts';
export { syncCharters } from './sync-charters.ts';
export { areConditions } from './current-conditions.ts';
export { sendConditionMail } from './send-condition-mail.ts';
export { syncConditions } from './sync-conditions.ts';
export { wholeCharters, wholeMembers, wholeSpace } from './whole-space.ts';
export { registerSpaceRoutes } from './routes.ts';
export type { SpaceDeps } from './routes.ts';
