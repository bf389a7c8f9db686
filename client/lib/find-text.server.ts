import { api } from './api.ts';
import { readPath } from './paths.ts';
import { pageOfPost } from './thread-pages.ts';
import type { FlagSubjectType } from '../../shared/vocabulary.ts';

/** A text of this site, and where it stands in a thread; null: it is a story. */
export interface FoundText {
  type: FlagSubjectType;
  id: string;
  place: { space: string; id: string; page: number; hash?: string } | null;
}

/**
 * The text that an address of this site shows, as its reader may read it: a message (`#r12`), else the thread, or a story. null for every other address,
 * whether nothing is there or nothing that they may know of.
 */
export async function findText(fetch: typeof globalThis.fetch, site: URL, address: string): Promise<FoundText | null> {
  const whole = /^(?:https?:)?\//i.test(address) ? address : `${site.protocol}//${address}`;
  if (!URL.canParse(whole, site.origin)) return null;
  const { host, pathname, hash } = new URL(whole, site.origin);
  const found = host === site.host ? readPath(pathname) : null;
  if (found === null) return null;
  const { id = '' } = found.params;
  if (found.name === 'story')
    return (await api(fetch, 'GET /stories/:id', { params: { id } })).ok ? { type: 'story', id, place: null } : null;
  if (found.name !== 'thread') return null;
  const thread = await api(fetch, 'GET /threads/:id', { params: { id } });
  if (!thread.ok) return null;
  const space = thread.body.thread.space.slug;
  const number = Number(/^#r(\d{1,9})$/.exec(hash)?.[1] ?? 0);
  if (number === 0) return { type: 'thread', id, place: { space, id, page: 1 } };
  const posts = await api(fetch, 'GET /threads/:id/posts', { params: { id }, query: { after: number - 1, limit: 1 } });
  const post = posts.ok ? posts.body.items.find((each) => each.number === number) : undefined;
  return post === undefined ? null : { type: 'post', id: post.id, place: { space, id, page: pageOfPost(number), hash: `r${number}` } };
}
