import { bodyOf } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { KNOWLEDGE_KINDS, LESSON_STATES, LESSON_TYPES } from '../../../../../../shared/vocabulary.ts';
import type { PageServerLoad } from './$types';

const PAGE = 20;

/** `?sorte=tip&savoir=cultural&etat=validated&revoir=1`; what is none of ours is left out. */
export const load: PageServerLoad = async ({ params, url: { searchParams }, fetch, setHeaders }) => {
  const type = LESSON_TYPES.find((each) => each === searchParams.get('sorte'));
  const kind = KNOWLEDGE_KINDS.find((each) => each === searchParams.get('savoir'));
  const state = LESSON_STATES.find((each) => each === searchParams.get('etat'));
  const due = searchParams.get('revoir') === '1';
  const cursor = searchParams.get('cursor');
  const [found, listed] = await Promise.all([
    api(fetch, 'GET /spaces/:slug', { params: { slug: params.space } }),
    api(fetch, 'GET /spaces/:slug/lessons', {
      params: { slug: params.space },
      query: {
        limit: PAGE,
        ...(type && { type }),
        ...(kind && { kind }),
        ...(state && { state }),
        ...(due && { due: '1' as const }),
        ...(cursor !== null && { cursor }),
      },
    }),
  ]);
  const { items, nextCursor } = bodyOf(listed);
  const filter = {
    ...(type && { sorte: type }),
    ...(kind && { savoir: kind }),
    ...(state && { etat: state }),
    ...(due && { revoir: '1' }),
  };
  setHeaders({ 'cache-control': 'no-store' });
  return {
    space: bodyOf(found).space,
    lessons: items,
    filter,
    first: cursor === null,
    older: nextCursor === null ? null : { ...filter, cursor: nextCursor },
  };
};
