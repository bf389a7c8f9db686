import { bodyOf } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

const SPACES = 8;
const AWAITING = 4;

export const load = (async ({ fetch, cookies, setHeaders }) => {
  const [spaces, awaiting] = await Promise.all([
    api(fetch, 'GET /spaces', { query: { limit: 100 } }),
    api(fetch, 'GET /threads/awaiting', { query: { limit: AWAITING } }),
  ]);
  const { items, nextCursor } = bodyOf(spaces);
  if (cookies.get('session') === undefined) setHeaders({ 'x-page-tags': 'awaiting spaces names' });
  return {
    spaces: items.slice(0, SPACES).map(({ slug, name, language, association, weave, dye, postsToday }) => ({
      slug,
      name,
      language,
      association: association.name,
      weave,
      dye,
      postsToday,
    })),
    /** Of all spaces; null when there are more than could be counted here. */
    spaceCount: nextCursor === null ? items.length : null,
    awaiting: bodyOf(awaiting).items,
  };
}) satisfies PageServerLoad;
