import type { RequestEvent } from '@sveltejs/kit';
import { bodyOf } from './answers.ts';
import { api } from './api.ts';

/** Every condition of the list with its name, for a form: as many pages as there are. */
export async function allConditions({
  fetch,
  locals: { locale },
}: Pick<RequestEvent, 'fetch' | 'locals'>): Promise<{ slug: string; name: string }[]> {
  const all: { slug: string; name: string }[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: { items: typeof all; nextCursor: string | null } = bodyOf(
      await api(fetch, 'GET /conditions', { query: { limit: 100, locale, ...(cursor !== undefined && { cursor }) } }),
    );
    all.push(...page.items.map(({ slug, name }) => ({ slug, name })));
    cursor = page.nextCursor;
  }
  return all;
}
