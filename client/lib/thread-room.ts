import type { PresenceNotice, ThreadNotice } from '../../shared/live.contract.ts';
import type { LivePost } from '../../shared/threads.contract.ts';
import { liveConnection } from './live-connection.ts';
import { followThread, type ClosedCode, type FollowedThread, type LiveState } from './live.ts';

const SPEAK_EVERY_MS = 30_000;
const KEY = 'live';

export interface RoomOptions {
  threadId: string;
  /** Highest number the page knows of. */
  after: number;
  /** Whether new replies may be added to the page at this moment: its end is near, nothing is selected, nobody is typing. */
  mayAppend: () => boolean;
  /** The reader's own pseudonym here: their own replies are not news to them. */
  ownPersona: () => string | null;
  /** Replies to put onto the page, in order, at its end. */
  append: (posts: readonly LivePost[]) => void;
  /** A message that is on the page has changed. */
  change: (post: LivePost) => void;
  /** Anything else is different now: state, presence, what waits, the thread. */
  show: () => void;
  /** Says something to screen readers. */
  say: (what: { kind: 'arrived'; posts: LivePost[] } | { kind: 'paused' | 'back' | 'ended' }) => void;
}

/**
 * A thread as it lives under the reader's eyes: replies that came since the page was made, those that wait for a press, changes of posts,
 * who reads and writes. It never moves anything itself.
 */
export class ThreadRoom {
  /** Come, and not on the page yet. */
  waiting: LivePost[] = [];
  presence: Pick<PresenceNotice, 'reading' | 'typing'> = { reading: 0, typing: 0 };
  thread: ThreadNotice | null = null;
  state: LiveState = 'connecting';
  closed: ClosedCode | null = null;
  /** The switch « En direct ». */
  on = true;

  #options: RoomOptions;
  #followed: FollowedThread | null = null;
  #after: number;
  #toSay: LivePost[] = [];
  #spokenAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lost = false;

  constructor(options: RoomOptions) {
    this.#options = options;
    this.#after = options.after;
  }

  /** Begins, when the reader has not switched it off on this device. */
  async enter(): Promise<void> {
    if (stored() === 'off' || document.documentElement.dataset.energy === 'low') {
      this.on = false;
      this.#options.show();
    } else await this.#follow();
  }

  async turn(on: boolean): Promise<void> {
    this.on = on;
    store(on);
    if (on) await this.#follow();
    else this.#unfollow();
    this.#options.show();
  }

  /** Puts the waiting replies onto the page; returns the number of the first. */
  takeWaiting(): number | null {
    const posts = this.waiting;
    this.waiting = [];
    this.#options.append(posts);
    this.#options.show();
    return posts[0]?.number ?? null;
  }

  /** These came onto the page by another way. */
  alreadyShown(numbers: readonly number[]): void {
    this.waiting = this.waiting.filter(({ number }) => !numbers.includes(number));
    this.#toSay = this.#toSay.filter(({ number }) => !numbers.includes(number));
    this.#options.show();
  }

  typing(): void {
    this.#followed?.typing();
  }

  async #follow(): Promise<void> {
    const live = await liveConnection();
    if (!this.on || this.#followed) return;
    this.#followed = followThread({
      connection: live,
      threadId: this.#options.threadId,
      after: this.#after,
      onPosts: (posts) => this.#arrive(posts),
      onUpdated: (post) => this.#change(post),
      onRemoved: (post) => this.#change(post),
      onThread: (notice) => {
        this.thread = notice;
        this.#options.show();
      },
      onPresence: (counts) => {
        this.presence = counts;
        this.#options.show();
      },
      onState: (state) => this.#become(state),
      onClosed: (code) => {
        this.closed = code;
        this.#options.show();
        this.#options.say({ kind: 'ended' });
      },
    });
  }

  #unfollow(): void {
    clearTimeout(this.#timer);
    this.#toSay = [];
    if (this.#followed) this.#after = Math.max(this.#after, this.#followed.last);
    this.#followed?.stop();
    this.#followed = null;
    this.presence = { reading: 0, typing: 0 };
  }

  #arrive(posts: LivePost[]): void {
    if (this.waiting.length === 0 && this.#options.mayAppend()) this.#options.append(posts);
    else this.waiting = [...this.waiting, ...posts];
    this.#options.show();
    this.#toSay = [
      ...this.#toSay,
      ...posts.filter((post) => post.removed === null && (post.author === null || post.author.personaId !== this.#options.ownPersona())),
    ];
    if (this.#toSay.length === 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#speak(), Math.max(0, this.#spokenAt + SPEAK_EVERY_MS - performance.now()));
  }

  #speak(): void {
    const posts = this.#toSay;
    this.#toSay = [];
    if (posts.length === 0) return;
    this.#spokenAt = performance.now();
    this.#options.say({ kind: 'arrived', posts });
  }

  #change(post: LivePost): void {
    if (this.waiting.some(({ number }) => number === post.number))
      this.waiting = this.waiting.map((each) => (each.number === post.number ? post : each));
    else this.#options.change(post);
  }

  #become(state: LiveState): void {
    this.state = state;
    this.#options.show();
    if (state === 'paused' && !this.#lost) {
      this.#lost = true;
      this.#options.say({ kind: 'paused' });
    } else if (state === 'live' && this.#lost) {
      this.#lost = false;
      this.#options.say({ kind: 'back' });
    }
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function store(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // Storage is closed: the choice lasts as long as the page.
  }
}
