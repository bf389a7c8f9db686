import { INJECTIONS } from '../../security/injection-corpus.ts';

/*
 * One invented forum, the same for the three systems: who wrote what and when, and what of it must be found here. Each system's writer
 * (discourse.ts, phpbb.ts, nodebb.ts) says it in that system's schema.
 */

export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'bold'; before: string; bold: string; italic: string }
  | { kind: 'list'; items: readonly string[] }
  /** Of an earlier message of the thread. */
  | { kind: 'quote'; of: PlannedPost; text: string }
  /** To a message anywhere, also a later one, or one that stays behind. */
  | { kind: 'link'; to: PlannedPost; words: string }
  | { kind: 'outside'; address: string; words: string }
  | { kind: 'injection'; payload: string };

export interface PlannedPost {
  id: number;
  thread: PlannedThread;
  /** From 1, in its thread, those that stay behind included. */
  position: number;
  author: PlannedAuthor | null;
  writtenAt: Date;
  pieces: Piece[];
  state: 'in' | 'deleted' | 'hidden';
}

export interface PlannedThread {
  id: number;
  title: string;
  closed: boolean;
  state: 'in' | 'deleted' | 'private' | 'closed-category';
  posts: PlannedPost[];
}

export interface PlannedAuthor {
  id: number;
  name: string;
  email: string;
  /** As it must be here; null: a neutral one. */
  handle: string | null;
}

export interface Plan {
  authors: PlannedAuthor[];
  threads: PlannedThread[];
  posts: PlannedPost[];
}

/** What must be nowhere afterwards. */
export const SECRETS = {
  mailDomain: 'ancien-forum.example.net',
  address: '203.0.113.77',
  password: 'hachage-qui-ne-sort-pas',
  privateWords: 'entre nous seulement',
};

const THREADS = 165;
const AUTHORS = 60;
const START = Date.UTC(2019, 2, 1, 8, 0, 0);

const payloads = INJECTIONS.map(({ html }) => html);

export function makePlan(): Plan {
  const authors = Array.from({ length: AUTHORS }, (_, n) => author(n + 1));
  const threads: PlannedThread[] = [];
  const posts: PlannedPost[] = [];
  for (let n = 1; n <= THREADS; n += 1) {
    const thread: PlannedThread = {
      id: n,
      title: n % 9 === 0 ? `Est-ce que « ${n} » & vous <êtes> là ?` : `Discussion numéro ${n} : l’été d’après`,
      closed: n % 11 === 0,
      state: n % 33 === 7 ? 'deleted' : n % 33 === 8 ? 'private' : n % 33 === 9 ? 'closed-category' : 'in',
      posts: [],
    };
    threads.push(thread);
    const size = 1 + ((n * 7) % 31);
    for (let position = 1; position <= size; position += 1) {
      const id = posts.length + 1;
      const post: PlannedPost = {
        id,
        thread,
        position,
        author: id % 23 === 0 ? null : (authors[(id * 13) % AUTHORS] ?? null),
        writtenAt: new Date(START + n * 86_400_000 + position * 3_600_000 * 7 + id * 1_000),
        pieces: [],
        state: position > 1 && id % 17 === 3 ? 'deleted' : position > 1 && id % 29 === 5 ? 'hidden' : 'in',
      };
      thread.posts.push(post);
      posts.push(post);
    }
  }
  for (const post of posts) post.pieces = piecesOf(post, posts);
  return { authors, threads, posts };
}

function author(id: number): PlannedAuthor {
  const email = `personne-${id}@${SECRETS.mailDomain}`;
  const of = (name: string, handle: string | null = name): PlannedAuthor => ({ id, name, email, handle });
  switch (id) {
    case 1:
      return of('Claire Delmas', null);
    case 2:
      return of('marie@example.org', null);
    case 3:
      return of('Un nom beaucoup trop long pour tenir ici', null);
    case 4:
      return of('Modérateur en chef', null);
    case 5:
      return of('fil_de_laine', 'fil-de-laine');
    case 6:
      return of('Émile');
    case 7:
      return of('emile', 'emile 2');
    case 8:
      return of('L’Œillet');
    default:
      return of(`Pelote ${id}`);
  }
}

function piecesOf(post: PlannedPost, all: readonly PlannedPost[]): Piece[] {
  const { id, thread, position } = post;
  const pieces: Piece[] = [
    {
      kind: 'text',
      text: thread.state === 'private' ? `${SECRETS.privateWords} ${id}` : `Message ${id}, l’après-midi : 3 > 2 & 1 < 2, « ça va » 😀`,
    },
  ];
  if (id % 3 === 0) pieces.push({ kind: 'bold', before: 'Un mot', bold: 'très important', italic: 'et tout bas' });
  if (id % 5 === 0) pieces.push({ kind: 'list', items: ['du repos', 'de l’eau', `${id} pas`] });
  const earlier = thread.posts.filter((other) => other.position < position);
  const quoted = earlier[(id * 5) % Math.max(1, earlier.length)];
  if (id % 4 === 0 && quoted) pieces.push({ kind: 'quote', of: quoted, text: `Ce que disait ${quoted.id}` });
  const linked = all[(id * 37) % all.length];
  if (id % 6 === 0 && linked) pieces.push({ kind: 'link', to: linked, words: 'voir aussi' });
  if (id % 7 === 0) pieces.push({ kind: 'outside', address: `https://sante.example.org/page?a=${id}&b=2`, words: 'une source' });
  if (id % 20 === 9) pieces.push({ kind: 'injection', payload: payloads[id % payloads.length] ?? '' });
  return pieces;
}

/** Messages that must be here, in the order of their numbers, by thread. */
export function comingIn({ threads }: Plan): { thread: PlannedThread; posts: PlannedPost[] }[] {
  return threads
    .filter(({ state }) => state === 'in')
    .map((thread) => ({ thread, posts: thread.posts.filter(({ state }) => state === 'in') }))
    .filter(({ posts }) => posts.length > 0);
}

/** The HTML a message must have here; null where a payload is in it: that is held against other rules. */
export function expectedHtml(
  post: PlannedPost,
  here: {
    /** In the thread of `post`; null: not here. */
    numberOf(quoted: PlannedPost): number | null;
    /** Where a link leads: here, or still to the old forum. */
    addressOf(linked: PlannedPost): string;
  },
): string | null {
  if (post.pieces.some(({ kind }) => kind === 'injection')) return null;
  return post.pieces
    .map((piece) => {
      switch (piece.kind) {
        case 'text':
          return `<p>${escaped(piece.text)}</p>`;
        case 'bold':
          return `<p>${piece.before} <strong>${piece.bold}</strong> <em>${piece.italic}</em></p>`;
        case 'list':
          return `<ul>${piece.items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
        case 'quote': {
          const number = here.numberOf(piece.of);
          return `<blockquote${number === null ? '' : ` data-post="${number}"`}><p>${piece.text}</p></blockquote>`;
        }
        case 'link':
          return `<p>Alors <a href="${escaped(here.addressOf(piece.to))}" rel="ugc nofollow noopener">${piece.words}</a></p>`;
        case 'outside':
          return `<p><a href="${escaped(piece.address)}" rel="ugc nofollow noopener">${piece.words}</a></p>`;
        case 'injection':
          return '';
      }
    })
    .join('');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A sample in a system's own form. */
export interface Sample {
  /** Content of the file. */
  bytes: Uint8Array;
  fileName: string;
  /** Rows that say nothing usable: what the report must say of each. */
  faults: readonly { table: string; row: number; code: string }[];
  /** How messages name each other in it. */
  oldAddressOf(post: PlannedPost): string;
  /** Whether a quotation in this message says which message it is from. */
  namesQuoted(post: PlannedPost): boolean;
  /** A link to a message that stayed behind leads to its thread. */
  linksNameThreads: boolean;
}
