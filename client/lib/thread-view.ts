import type { Post, Thread } from '../../shared/threads.contract.ts';
import type { Locale } from './locale.ts';
import { path } from './paths.ts';
import { pageOfPost, type PostStep } from './thread-pages.ts';

/** What drawing a message takes besides the message: known to the server, and sent with the page for messages that come live. */
export interface ThreadFacts {
  thread: Pick<Thread, 'id' | 'wants' | 'language' | 'number' | 'answeredBy' | 'viewer' | 'can'> & { space: { slug: string } };
  page: number;
  /** Highest number on the page. */
  last: number;
  isLast: boolean;
  signedIn: boolean;
  /** The composer stands below. */
  composing: boolean;
  /** The page's messages in short: what a change that comes live does not say. */
  posts: { number: number; version: number; handle: string | null; can: Post['can'] }[];
}

/** The addresses and words of one page of a thread. */
export class ThreadView {
  readonly facts: ThreadFacts;
  readonly locale: Locale;
  readonly #here: string;
  readonly #handles: Map<number, string>;

  constructor(facts: ThreadFacts, locale: Locale) {
    this.facts = facts;
    this.locale = locale;
    this.#here = this.#addressOf(facts.page);
    this.#handles = new Map(facts.posts.flatMap(({ number, handle }) => (handle === null ? [] : [[number, handle]])));
  }

  #addressOf(page: number): string {
    const { id, space } = this.facts.thread;
    return path('thread', this.locale, { space: space.slug, id, page });
  }

  /** The page itself, at one of its places. */
  here(hash: string, query = ''): string {
    return `${this.#here}${query && (this.#here.includes('?') ? '&' : '?')}${query}#${hash}`;
  }

  permalink(number: number): string {
    const page = pageOfPost(number);
    return page === this.facts.page ? this.here(`r${number}`) : `${this.#addressOf(page)}#r${number}`;
  }

  /** The page with something begun on a message. */
  step(name: PostStep['name'], number: number): string {
    return this.here(name === 'reply' || name === 'quote' ? 'repondre' : `r${number}`, `step=${name}-${number}`);
  }

  /** Where a form of the page goes. Names and values are the program's own: nothing needs an escape. */
  action(name: string, values: Readonly<Record<string, string | number>> = {}, hash = ''): string {
    let action = `?/${name}`;
    for (const [key, value] of Object.entries(values)) action += `&${key}=${value}`;
    return `${action}${this.facts.page > 1 ? `&page=${this.facts.page}` : ''}${hash && `#${hash}`}`;
  }

  /** Author's name of a message of this page. */
  handle(number: number): string | undefined {
    return this.#handles.get(number);
  }

  /** A message came live. */
  add(number: number, handle: string | null): void {
    if (handle !== null) this.#handles.set(number, handle);
  }
}

/** Data for a script of the page: no `<` in it can end the block. */
export function dataBlock(id: string, data: unknown): string {
  return `<script type="application/json" id="${id}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}
