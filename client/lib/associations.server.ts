import type { RequestEvent } from '@sveltejs/kit';
import { fold } from '../../shared/fold.ts';
import { bodyOf } from './answers.ts';
import { api } from './api.ts';

/** Of the directory, for a field that gives ideas; any other may be typed. */
const IDEAS = { limit: 100 };

/** Associations and federations of the directory, by name. */
export async function directory(fetch: RequestEvent['fetch']): Promise<{ slug: string; name: string }[]> {
  return bodyOf(await api(fetch, 'GET /associations', { query: IDEAS })).items;
}

/** The slug of what somebody typed: a name, a slug, or the address of a page; null when it is none of these. */
export async function slugIn(fetch: RequestEvent['fetch'], typed: string): Promise<string | null> {
  const named = (await directory(fetch)).find(({ name }) => fold(name) === fold(typed.trim()));
  if (named) return named.slug;
  const last = typed.trim().replace(/\/+$/, '').split('/').at(-1)?.toLowerCase() ?? '';
  return /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/.test(last) ? last : null;
}
