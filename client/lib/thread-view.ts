import type { LivePost, Post, Thread } from '../../shared/threads.contract.ts';
import type { ReactionKind } from '../../shared/vocabulary.ts';
import type { Locale } from './locale.ts';
import { path } from './paths.ts';
import { quotedNumbers } from './quote-links.ts';
import { pageOfPost, type PostStep } from './thread-pages.ts';

/** Where a message stands, and what of the thread and its reader shows in it. */
export interface PostPlace extends Pick<Thread, 'id' | 'wants' | 'language' | 'answeredBy'> {
  locale: Locale;
  space: string;
  page: number;
  /** The composer stands below. */
  composing: boolean;
  /** The reader may say which reply they sought. */
  marking: boolean;
  /** The reader is of the space's team. */
  team: boolean;
  /** The reader has a name in the space; without one, small acts lead to the door. */
  named: boolean;
}

/** Everything a message is drawn from, as plain data: the same data is drawn the same, on the server and in the browser. */
export interface PostDrawing {
  post: LivePost;
  place: PostPlace;
  /** The reader's own reactions. */
  mine: readonly ReactionKind[];
  /** The last one of the page. */
  last: boolean;
  /** Authors of the messages that it answers or quotes, by number, where the page knows them. */
  names: Readonly<Record<number, string>>;
}

/** What the page's script needs to know. */
export interface ThreadFacts {
  place: PostPlace;
  /** The thread's last number, and the page's. */
  number: number;
  last: number;
  isLast: boolean;
  signedIn: boolean;
  viewer: Thread['viewer'];
  mayReply: boolean;
  /** The page's messages in short: what a change that comes live does not say. */
  posts: { number: number; version: number; handle: string | null; can: Post['can'] }[];
}

/** The addresses of one page of a thread. */
export class ThreadAddresses {
  readonly #place: PostPlace;
  readonly #here: string;

  constructor(place: PostPlace) {
    this.#place = place;
    this.#here = this.page(place.page);
  }

  /** Slowing down, taking messages out, joining to another. */
  arrange(): string {
    const { id, space, locale } = this.#place;
    return path('arrangeThread', locale, { space, id });
  }

  /** A message of another thread. */
  other({ threadId: id, number }: { threadId: string; number: number }): string {
    const { space, locale } = this.#place;
    return path('thread', locale, { space, id, page: pageOfPost(number), hash: `r${number}` });
  }

  page(page: number, hash?: string): string {
    const { id, space, locale } = this.#place;
    return path('thread', locale, { space, id, page, hash });
  }

  /** The page itself, at one of its places. */
  here(hash: string): string {
    return `${this.#here}#${hash}`;
  }

  permalink(number: number): string {
    const page = pageOfPost(number);
    return page === this.#place.page ? this.here(`r${number}`) : this.page(page, `r${number}`);
  }

  /** To a message, from the page itself. */
  link(number: number): string {
    return pageOfPost(number) === this.#place.page ? `#r${number}` : this.permalink(number);
  }

  /** The page with something begun, from the page itself. */
  step(step: string, hash: string): string {
    return `?${this.#place.page > 1 ? `page=${this.#place.page}&` : ''}step=${step}#${hash}`;
  }

  /** The page with something begun on a message. */
  stepOn(number: number, name: PostStep['name']): string {
    return this.step(`${name}-${number}`, name === 'reply' || name === 'quote' ? 'repondre' : `r${number}`);
  }

  /** Where a form of the page goes. Names and values are the program's own: nothing needs an escape. */
  action(name: string, values: Readonly<Record<string, string | number>> = {}, hash = ''): string {
    let action = `?/${name}`;
    for (const [key, value] of Object.entries(values)) action += `&${key}=${value}`;
    return `${action}${this.#place.page > 1 ? `&page=${this.#place.page}` : ''}${hash && `#${hash}`}`;
  }
}

/** The names that a message's drawing needs, out of those of the page. */
export function namesIn(post: LivePost, handles: ReadonlyMap<number, string>): Record<number, string> {
  const numbers = [...(post.replyTo === null ? [] : [post.replyTo]), ...quotedNumbers(post.bodyHtml)];
  return Object.fromEntries(
    numbers.flatMap((number) => {
      const handle = handles.get(number);
      return handle === undefined ? [] : [[number, handle]];
    }),
  );
}

/** Data for a script of the page: no `<` in it can end the block. */
export function dataBlock(id: string, data: unknown): string {
  return `<script type="application/json" id="${id}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}
