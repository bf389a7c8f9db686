/** The closed lists of the product's vocabulary (docs/GLOSSARY.md). Order is the order on screen. */

export const LOCALES = ['fr', 'en', 'de'] as const;
export type Locale = (typeof LOCALES)[number];

export const THREAD_KINDS = ['question', 'experience', 'tip', 'news'] as const;
export type ThreadKind = (typeof THREAD_KINDS)[number];

/** The help an author asks for; none is also an answer. */
export const THREAD_NEEDS = ['listening', 'practical', 'information'] as const;
export type ThreadNeed = (typeof THREAD_NEEDS)[number];

/** What a message says of itself. */
export const POST_LABELS = ['experience', 'question', 'sourced', 'opinion'] as const;
export type PostLabel = (typeof POST_LABELS)[number];

/** Warnings with a name in every language; an author may also use words of their own. */
export const WARNING_TOPICS = ['dark_thoughts', 'death', 'care', 'violence', 'weight', 'pregnancy_loss', 'addiction'] as const;
export type WarningTopic = (typeof WARNING_TOPICS)[number];

export const REACTION_KINDS = ['support', 'same', 'thanks', 'helpful'] as const;
export type ReactionKind = (typeof REACTION_KINDS)[number];

export const SPACE_VISIBILITIES = ['public', 'community', 'private'] as const;
export type SpaceVisibility = (typeof SPACE_VISIBILITIES)[number];

export const JOIN_RULES = ['open', 'on_request', 'invitation'] as const;
export type JoinRule = (typeof JOIN_RULES)[number];

/** Asked for; welcomed by the platform's operators; not welcomed, with a reason. */
export const ASSOCIATION_STATES = ['requested', 'verified', 'refused'] as const;
export type AssociationState = (typeof ASSOCIATION_STATES)[number];

/** What hosts spaces, and what brings several of those together. */
export const ASSOCIATION_KINDS = ['association', 'federation'] as const;
export type AssociationKind = (typeof ASSOCIATION_KINDS)[number];

/** The two that agree on a membership in a federation. */
export const FEDERATION_SIDES = ['federation', 'association'] as const;
export type FederationSide = (typeof FEDERATION_SIDES)[number];

/** Only the federation has agreed; only the association has; both. */
export const FEDERATION_LINK_STATES = ['invited', 'asked', 'member'] as const;
export type FederationLinkState = (typeof FEDERATION_LINK_STATES)[number];

/** A space offered to another association: no answer yet; it is theirs now; they would rather not; taken back before an answer. */
export const SPACE_OFFER_STATES = ['offered', 'accepted', 'declined', 'withdrawn'] as const;
export type SpaceOfferState = (typeof SPACE_OFFER_STATES)[number];

/** A condition that somebody misses: asked for; in the list now; not taken, with a reason. */
export const CONDITION_REQUEST_STATES = ['requested', 'added', 'refused'] as const;
export type ConditionRequestState = (typeof CONDITION_REQUEST_STATES)[number];

export const MEMBERSHIP_ROLES = ['member', 'moderator', 'steward'] as const;
export type MembershipRole = (typeof MEMBERSHIP_ROLES)[number];

/** Asked for and not yet answered; not welcomed, with a reason (one may ask again); shut out by the team; gone by one's own will. */
export const MEMBERSHIP_STATES = ['active', 'requested', 'refused', 'expelled', 'left'] as const;
export type MembershipState = (typeof MEMBERSHIP_STATES)[number];

/** Long work: not begun; being done; finished; given up. */
export const JOB_STATES = ['waiting', 'running', 'done', 'failed'] as const;
export type JobState = (typeof JOB_STATES)[number];

export const SUBSCRIPTION_LEVELS = ['watch', 'follow', 'mute'] as const;
export type SubscriptionLevel = (typeof SUBSCRIPTION_LEVELS)[number];

export const THREAD_SORTS = ['activity', 'new', 'unanswered'] as const;
export type ThreadSort = (typeof THREAD_SORTS)[number];

/** Why somebody flags. */
export const FLAG_GROUNDS = [
  'self_harm',
  'danger_to_others',
  'harassment',
  'hate',
  'personal_data',
  'medical_danger',
  'medicine_trade',
  'commercial',
  'impersonation',
  'minor_at_risk',
  'illegal',
  'off_topic',
  'other',
] as const;
export type FlagGround = (typeof FLAG_GROUNDS)[number];

/** Where somebody may be in danger: before everything else, however long others have waited. */
export const SEVERE_GROUNDS = ['self_harm', 'danger_to_others', 'minor_at_risk'] as const satisfies readonly FlagGround[];

/** What can be flagged. */
export const FLAG_SUBJECTS = ['post', 'thread', 'persona'] as const;
export type FlagSubjectType = (typeof FLAG_SUBJECTS)[number];

/** Not yet in anybody's hand, with all that is; what one has in hand oneself. */
export const CASE_QUEUES = ['open', 'mine'] as const;
export type CaseQueue = (typeof CASE_QUEUES)[number];

/** A team's cases, and messages of one person, are counted up to here: it stands for as many or more. */
export const MOST_COUNTED = 1_000;

/** Plant dyes of a space's cloth (client/styles/tokens.css). */
export const DYES = ['garance', 'brique', 'gaude', 'reseda', 'verdet', 'guede', 'orseille', 'prune'] as const;
export type Dye = (typeof DYES)[number];

/** A first look at a space for newcomers; any other meeting. */
export const MEETING_KINDS = ['introduction', 'meeting'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** What a member may have of a meeting: a place, or one on the list of those who wait for it. */
export const REGISTRATION_STATES = ['registered', 'waiting'] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];
