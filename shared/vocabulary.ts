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

/** What a team's measure has a member do before they write again: read a warning; let the time of it go by. */
export const HELD_BACK = ['must_read', 'silenced'] as const;
export type HeldBack = (typeof HELD_BACK)[number];

/** Long work: not begun; being done; finished; given up. */
export const JOB_STATES = ['waiting', 'running', 'done', 'failed'] as const;
export type JobState = (typeof JOB_STATES)[number];

export const SUBSCRIPTION_LEVELS = ['watch', 'follow', 'mute'] as const;
export type SubscriptionLevel = (typeof SUBSCRIPTION_LEVELS)[number];

export const THREAD_SORTS = ['activity', 'new', 'unanswered'] as const;
export type ThreadSort = (typeof THREAD_SORTS)[number];

/** What a message is looked at for before it is published, in this order. */
export const CHECK_NAMES = ['distress', 'personal_data', 'medicine_trade', 'dosage', 'links', 'listed_words', 'flood', 'copies'] as const;
export type CheckName = (typeof CHECK_NAMES)[number];

/** What is said to the author of a message as soon as it is sent. */
export const SENT_NOTICES = ['distress'] as const;
export type SentNotice = (typeof SENT_NOTICES)[number];

/** Checks whose findings an author is asked about before a message is published. */
export const NOTICE_CHECKS = ['personal_data', 'dosage', 'listed_words'] as const;
export type NoticeCheck = (typeof NOTICE_CHECKS)[number];

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

/** What listed words do: their author is asked first; the message waits for the team; it is published, and the team looks. */
export const LISTED_OUTCOMES = ['notice', 'hold', 'case'] as const;
export type ListedOutcome = (typeof LISTED_OUTCOMES)[number];

/** What listed words may be about: never about distress, for which nothing waits. */
export const LISTED_GROUNDS = [
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
] as const satisfies readonly FlagGround[];
export type ListedGround = (typeof LISTED_GROUNDS)[number];

/** Where somebody may be in danger: before everything else, however long others have waited. */
export const SEVERE_GROUNDS = ['self_harm', 'danger_to_others', 'minor_at_risk'] as const satisfies readonly FlagGround[];

/** Abuse of children: whoever tells of it without an account need give neither name nor address (DSA Art. 16). */
export const NAMELESS_GROUNDS = ['minor_at_risk'] as const satisfies readonly FlagGround[];

/** What somebody told: a team has it; somebody is looking at it now; it is decided. */
export const FLAG_STATES = ['received', 'looked_at', 'decided'] as const;
export type FlagState = (typeof FLAG_STATES)[number];

/** The same told without an account: its address may not be confirmed yet. */
export const NOTICE_STATES = ['unconfirmed', ...FLAG_STATES] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** What can be flagged. */
export const FLAG_SUBJECTS = ['post', 'thread', 'story', 'message', 'persona'] as const;
export type FlagSubjectType = (typeof FLAG_SUBJECTS)[number];

/** What is to be decided; what one has in hand oneself; what somebody else should look at as well; what is contested. */
export const CASE_QUEUES = ['open', 'mine', 'second_opinion', 'appeals'] as const;
export type CaseQueue = (typeof CASE_QUEUES)[number];

/** To be decided; decided or set aside by one, and somebody else is to look as well; decided; in the hands of the platform. */
export const CASE_STATES = ['open', 'second_opinion', 'decided', 'escalated'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** What is noted of a case beside its decisions; never changed. */
export const STEP_KINDS = ['handed_over', 'contacted', 'authorities_told', 'handed_back', 'closed', 'follow_up'] as const;
export type StepKind = (typeof STEP_KINDS)[number];
/** Those that somebody notes by themselves. */
export const NOTED_STEPS = ['contacted', 'authorities_told'] as const satisfies readonly StepKind[];

/** After how many hours somebody looks again at somebody who was in danger, unless they say otherwise. */
export const FOLLOW_UP_HOURS = 24;

/** What a team can decide, the mildest first. */
export const MEASURES = [
  'none',
  'label',
  'ask_edit',
  'redact',
  'hide',
  'remove',
  'lock',
  'move',
  'warn',
  'silence',
  'expel',
  'escalate',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Those that take something from somebody: each has its statement of reasons. */
export const RESTRICTIONS = [
  'label',
  'ask_edit',
  'redact',
  'hide',
  'remove',
  'lock',
  'move',
  'warn',
  'silence',
  'expel',
] as const satisfies readonly Measure[];
export type Restriction = (typeof RESTRICTIONS)[number];

/** Who contests a decision. */
export const APPELLANTS = ['author', 'notifier'] as const;
export type Appellant = (typeof APPELLANTS)[number];

export const APPEAL_OUTCOMES = ['upheld', 'reversed'] as const;
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number];

/** How long a decision can be contested. */
export const APPEAL_MONTHS = 6;

/** How long a decided case is kept after the last that was done about it. */
export const CASE_YEARS = 3;

/** A team's cases, and messages of one person, are counted up to here: it stands for as many or more. */
export const MOST_COUNTED = 1_000;

/**
 * What a team's act is: bringing people together; passing on what one knows; putting things in order; keeping the rules. All are logged alike: those who
 * bring people together do as much for a place as those who keep its rules.
 */
export const TEAM_ACTS = ['connect', 'teach', 'organise', 'police'] as const;
export type TeamAct = (typeof TEAM_ACTS)[number];

/** What a team can do that is logged, and what each is. */
export const ACT_KINDS = [
  'decision',
  'second_opinion',
  'appeal',
  'identity_read',
  'held_approved',
  'held_refused',
  'member_welcomed',
  'member_refused',
  'member_expelled',
  'member_readmitted',
  'role_given',
  'thread_pinned',
  'thread_unpinned',
  'thread_closed',
  'thread_reopened',
  'thread_slowed',
  'thread_split',
  'threads_merged',
  'template_kept',
  'template_deleted',
  'note_written',
  'note_corrected',
  'note_deleted',
  'meeting_announced',
  'meeting_cancelled',
  'meeting_held',
  'charter_published',
  'settings_changed',
  'tag_kept',
  'tag_deleted',
  'invitation_made',
  'words_listed',
  'words_unlisted',
  'story_released',
  'story_sent_back',
  'lesson_proposed',
  'lesson_moved',
  'stories_handed_out',
] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/** Plant dyes of a space's cloth (client/styles/tokens.css). */
export const DYES = ['garance', 'brique', 'gaude', 'reseda', 'verdet', 'guede', 'orseille', 'prune'] as const;
export type Dye = (typeof DYES)[number];

/** A first look at a space for newcomers; any other meeting. */
export const MEETING_KINDS = ['introduction', 'meeting'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** What a member may have of a meeting: a place, or one on the list of those who wait for it. */
export const REGISTRATION_STATES = ['registered', 'waiting'] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

/** The steps of a story, one prompt each: what happened; what mattered; what helped and what hindered; what one would tell others; what should change. */
export const STORY_PROMPTS = ['happened', 'mattered', 'helped', 'tell', 'change'] as const;
export type StoryPrompt = (typeof STORY_PROMPTS)[number];

/** Longest words of one step, in characters. */
export const STORY_PART_MAX = 20_000;

/** As whom somebody tells their story. */
export const STORY_ROLES = ['patient', 'carer', 'bereaved', 'other'] as const;
export type StoryRole = (typeof STORY_ROLES)[number];

/** Where on the path it lies. */
export const STORY_STAGES = ['searching', 'diagnosis', 'treatment', 'living_with', 'recovery', 'end_of_life', 'afterwards'] as const;
export type StoryStage = (typeof STORY_STAGES)[number];

/** What it is about, in every space; a space has its own tags beside these. */
export const STORY_THEMES = [
  'announcement',
  'care_paths',
  'treatments',
  'body',
  'pain_fatigue',
  'emotions',
  'family',
  'love_sexuality',
  'work_studies',
  'money_rights',
  'daily_life',
  'looks_of_others',
  'relations_with_carers',
  'moving_travelling',
] as const;
export type StoryTheme = (typeof STORY_THEMES)[number];

/** Who may read it, from fewest to most; a space that is not public lets its stories no further than itself. */
export const STORY_READERS = ['me', 'space', 'members', 'everyone'] as const;
export type StoryReaders = (typeof STORY_READERS)[number];

/** Being written; sent; somebody of the team reads it; its author is asked for changes; readable; not readable for now; taken back. */
export const STORY_STATES = ['draft', 'submitted', 'in_review', 'changes_requested', 'released', 'paused', 'withdrawn'] as const;
export type StoryState = (typeof STORY_STATES)[number];

/** What else a story may be used for, each with a consent of its own. */
export const STORY_USES = ['training', 'advocacy', 'quotation', 'research', 'translation'] as const;
export type StoryUse = (typeof STORY_USES)[number];

/** What a team answers to a story it has read: let it out; ask its author for changes. */
export const STORY_REVIEWS = ['release', 'request_changes'] as const;
export type StoryReview = (typeof STORY_REVIEWS)[number];

/** Why a passage is marked: it speaks of somebody else; it could tell who somebody is; something else. */
export const STORY_MARKS = ['third_party', 'identifying', 'other'] as const;
export type StoryMarkKind = (typeof STORY_MARKS)[number];

/** What a lesson is: something to try; a way through care; what stands in the way; what is missing. */
export const LESSON_TYPES = ['tip', 'pathway', 'obstacle', 'need'] as const;
export type LessonType = (typeof LESSON_TYPES)[number];

/** Kinds of what people know by living through an illness: finding one's way in care; medicine; looking after oneself; what it is like; others; one's culture. */
export const KNOWLEDGE_KINDS = ['navigating_care', 'medical', 'self_management', 'experiential', 'relational', 'cultural'] as const;
export type KnowledgeKind = (typeof KNOWLEDGE_KINDS)[number];

/** How far a lesson has come: written down; talked about; found right; put to use; no longer held. */
export const LESSON_STATES = ['proposed', 'discussed', 'validated', 'applied', 'retired'] as const;
export type LessonState = (typeof LESSON_STATES)[number];

/** What a story or a message says of a lesson. */
export const STANCES = ['supports', 'differs'] as const;
export type Stance = (typeof STANCES)[number];

/** Of fewer than so many voices, a lesson says that it is not yet that of several. */
export const SEVERAL_VOICES = 3;

/** Uses for which stories are put together and handed out. */
export const COLLECTION_USES = ['training', 'advocacy', 'research'] as const satisfies readonly StoryUse[];
export type CollectionUse = (typeof COLLECTION_USES)[number];

/** At most so many stories in one collection. */
export const COLLECTION_MAX = 40;

export const HANDOUT_FORMATS = ['html', 'pdf'] as const;
export type HandoutFormat = (typeof HANDOUT_FORMATS)[number];

/** How long a private word to the author of a story may be, in characters. */
export const STORY_WORD_MAX = 1000;
