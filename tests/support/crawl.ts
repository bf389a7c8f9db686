import { path } from '../../client/lib/paths.ts';
import type { Endpoint } from '../../shared/contract.ts';
import { getThread, listAwaitingThreads, listConditionThreads, listPosts, listSaved, listThreads } from '../../shared/threads.contract.ts';
import type { Person, TestSite } from './site.ts';

/** Where words can be found: in a space, about a condition, in threads. */
export interface Ground {
  slug: string;
  condition: string;
  threadIds: readonly string[];
}

/**
 * Reads every surface of a space as somebody (null: a passer-by), in the API and as pages, and tells on which of them each word is.
 * @returns names of surfaces, by word, in order
 */
export async function surfacesWith<Word extends string>(
  site: TestSite,
  as: Person | null,
  { slug, condition, threadIds }: Ground,
  words: readonly Word[],
): Promise<Record<Word, string[]>> {
  const found = Object.fromEntries(words.map((word) => [word, [] as string[]])) as Record<Word, string[]>; // one entry a word
  const see = (name: string, text: string) => {
    for (const word of words) if (text.includes(word)) found[word].push(name);
  };
  const ask = async (endpoint: Endpoint, params?: Record<string, string>, query?: Record<string, unknown>) =>
    (await site.call(endpoint, { as, ...(params && { params }), ...(query && { query }) })).text;
  for (const sort of ['activity', 'new', 'unanswered']) see(`list ${sort}`, await ask(listThreads, { slug }, { sort }));
  see('list awaiting', await ask(listAwaitingThreads));
  see('list condition', await ask(listConditionThreads, { slug: condition }));
  if (as !== null) see('list saved', await ask(listSaved));
  for (const [i, id] of threadIds.entries()) {
    see(`thread ${i}`, await ask(getThread, { id }));
    see(`posts ${i}`, await ask(listPosts, { id }, { limit: 50 }));
  }
  const pages: [string, string][] = [
    ['home page', path('home', 'fr')],
    ['space page', path('space', 'fr', { space: slug })],
    ['condition page', path('condition', 'fr', { condition })],
    ...threadIds.map((id, i): [string, string] => [`thread page ${i}`, path('thread', 'fr', { space: slug, id })]),
  ];
  for (const [name, address] of pages)
    see(name, await (await fetch(new URL(address, site.url), { headers: as === null ? {} : { cookie: as.cookie } })).text());
  return found;
}
