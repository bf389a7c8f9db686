import type { LivePost } from '../../shared/threads.contract.ts';

/**
 * Puts a thread's posts in order and gives each out once, however they arrive: numbers have no gaps, so the next one is
 * `last + 1`, anything else waits, and what has been given out is a repetition.
 */
export class ReplyOrder {
  #last: number;
  /** Arrived before a smaller number. */
  readonly #early = new Map<number, LivePost>();

  /** @param after the highest number already on the page */
  constructor(after: number) {
    this.#last = after;
  }

  /** Highest number given out; everything up to it has been. */
  get last(): number {
    return this.#last;
  }

  /** Something arrived early: a number before it is missing. */
  get hasGap(): boolean {
    return this.#early.size > 0;
  }

  /** Takes posts in, in any order; gives out those whose turn has come. */
  take(posts: readonly LivePost[]): LivePost[] {
    for (const post of posts) {
      if (post.number > this.#last && isNewer(post, this.#early.get(post.number))) this.#early.set(post.number, post);
    }
    const next: LivePost[] = [];
    for (let post = this.#early.get(this.#last + 1); post !== undefined; post = this.#early.get(this.#last + 1)) {
      this.#early.delete(post.number);
      this.#last = post.number;
      next.push(post);
    }
    return next;
  }
}

function isNewer(post: LivePost, than: LivePost | undefined): boolean {
  return than === undefined || post.version >= than.version || post.removed !== null;
}
