import { STORY_READERS } from '../../shared/vocabulary.ts';
import type { SpaceVisibility, StoryReaders, StoryState } from '../../shared/vocabulary.ts';

/** Why not, or null: yes. 403: not theirs to do; 409: not in the state for it; 422: something is missing. */
export interface Refusal {
  status: 403 | 409 | 422;
  code: string;
  path?: string;
}

/** Whoever acts, in relation to one story. */
export interface Standing {
  signedIn: boolean;
  /** Its author. */
  own: boolean;
  /** Of the team of its space. */
  onTeam: boolean;
  /** Why they may not publish in its space; null: they may. */
  heldBack: string | null;
  /** The measure that keeps them from writing there; null: none, whether or not they are a member. */
  silenced: string | null;
}

/** Moves of the machine, and who makes them. */
const MOVES = {
  submit: { by: 'author', from: ['draft', 'changes_requested'], to: 'submitted' },
  reopen: { by: 'author', from: ['submitted', 'in_review', 'released', 'paused', 'withdrawn'], to: 'draft' },
  pause: { by: 'author', from: ['submitted', 'in_review', 'released'], to: 'paused' },
  /** On to where it was: `released` where its words were let out as they stand, else `submitted`. */
  resume: { by: 'author', from: ['paused'], to: 'submitted' },
  withdraw: { by: 'author', from: ['submitted', 'in_review', 'changes_requested', 'released', 'paused'], to: 'withdrawn' },
  begin_review: { by: 'team', from: ['submitted'], to: 'in_review' },
  release: { by: 'team', from: ['submitted', 'in_review'], to: 'released' },
  request_changes: { by: 'team', from: ['submitted', 'in_review'], to: 'changes_requested' },
} as const satisfies Record<string, { by: 'author' | 'team'; from: readonly StoryState[]; to: StoryState }>;

export type Move = keyof typeof MOVES;

export interface StoryFacts {
  state: StoryState;
  readers: StoryReaders;
  titled: boolean;
  /** Its words, as they stand, were let out by a team. */
  letOut: boolean;
  /** Something is written. */
  written: boolean;
  wantsWords: boolean;
}

const forbid = (code: string): Refusal => ({ status: 403, code });
const notNow: Refusal = { status: 409, code: 'story.wrong_state' };
const missing = (code: string, path: string): Refusal => ({ status: 422, code, path });

function refuseRole(by: 'author' | 'team', standing: Standing): Refusal | null {
  if (by === 'author') return standing.own ? null : forbid('story.not_own');
  // Nobody judges what is their own.
  if (standing.own) return forbid('story.own');
  return standing.onTeam ? null : forbid('space.not_team');
}

/** Where a move leads, or why it is not to be made. */
export function decideMove(move: Move, story: StoryFacts, standing: Standing): { to: StoryState } | { refusal: Refusal } {
  const { by, from, to } = MOVES[move];
  const refusal = refuseRole(by, standing);
  if (refusal !== null) return { refusal };
  if (!(from as readonly StoryState[]).includes(story.state)) return { refusal: notNow };
  if (move === 'resume' && story.letOut) return { to: 'released' };
  if (to === 'submitted') {
    const lacking = refuseSubmission(story, standing);
    if (lacking !== null) return { refusal: lacking };
  }
  return { to };
}

function refuseSubmission(story: StoryFacts, { heldBack }: Standing): Refusal | null {
  if (heldBack !== null) return forbid(heldBack);
  if (!story.written) return missing('story.empty', 'parts');
  if (!story.titled) return missing('story.title_missing', 'title');
  // A private notebook is read by nobody: a team neither.
  return story.readers === 'me' ? missing('story.readers_missing', 'readers') : null;
}

const WRITABLE: readonly StoryState[] = ['draft', 'changes_requested'];

/** Its words, and what it says of them; what was sent or let out stays as it is until its author takes it back to the drafts. */
export function refuseWriting(state: StoryState, { own }: Standing): Refusal | null {
  if (!own) return forbid('story.not_own');
  return WRITABLE.includes(state) ? null : notNow;
}

/** Answering what the team proposes, as long as it waits for that. */
export function refuseAnswer(state: StoryState, { own }: Standing): Refusal | null {
  if (!own) return forbid('story.not_own');
  return state === 'changes_requested' ? null : notNow;
}

/** Who may read it, what it warns of, whether words are welcome, deleting it: always its author's. */
export function refuseOwning({ own }: Standing): Refusal | null {
  return own ? null : forbid('story.not_own');
}

const UNPROCESSABLE_OWN: Refusal = { status: 422, code: 'reaction.own', path: 'kind' };

/** Reacting to what is out: whoever may read it, unless a measure keeps them from writing in its space. */
export function refuseReaction({ state }: StoryFacts, { own, silenced }: Standing): Refusal | null {
  if (own) return UNPROCESSABLE_OWN;
  if (silenced !== null) return forbid(silenced);
  return state === 'released' ? null : notNow;
}

/** A private word: from those who may write in its space, under the name they wear there, where it is welcome. */
export function refuseWord(story: StoryFacts, standing: Standing): Refusal | null {
  const refusal = refuseReaction(story, standing);
  if (refusal !== null) return refusal;
  if (standing.heldBack !== null) return forbid(standing.heldBack);
  return story.wantsWords ? null : { status: 409, code: 'words.unwelcome' };
}

/** Asking to quote a sentence of what is out: the team's, as long as its author agrees to quotations at all. */
export function refuseQuoting({ state, readers }: StoryFacts, standing: Standing, agreed: boolean): Refusal | null {
  const refusal = refuseRole('team', standing);
  if (refusal !== null) return refusal;
  if (state !== 'released' || readers === 'me') return notNow;
  return agreed ? null : { status: 409, code: 'quote.no_consent' };
}

/** Of a space that is not public, no story goes further than the space lets anybody look. */
export function widestReaders(visibility: SpaceVisibility): StoryReaders {
  return visibility === 'public' ? 'everyone' : visibility === 'community' ? 'members' : 'space';
}

export function tooWide(readers: StoryReaders, visibility: SpaceVisibility): boolean {
  return STORY_READERS.indexOf(readers) > STORY_READERS.indexOf(widestReaders(visibility));
}

export interface StoryCan {
  write: boolean;
  describe: boolean;
  submit: boolean;
  reopen: boolean;
  pause: boolean;
  resume: boolean;
  withdraw: boolean;
  delete: boolean;
  review: boolean;
  quote: boolean;
  react: boolean;
  word: boolean;
}

/** @param agreed to quotations */
export function storyCan(story: StoryFacts, standing: Standing, agreed: boolean): StoryCan {
  const may = (move: Move): boolean => 'to' in decideMove(move, story, standing);
  return {
    write: refuseWriting(story.state, standing) === null,
    describe: standing.own,
    submit: may('submit'),
    reopen: may('reopen'),
    pause: may('pause'),
    resume: may('resume'),
    withdraw: may('withdraw'),
    delete: standing.own,
    review: may('release'),
    quote: refuseQuoting(story, standing, agreed) === null,
    react: standing.signedIn && refuseReaction(story, standing) === null,
    word: standing.signedIn && refuseWord(story, standing) === null,
  };
}
