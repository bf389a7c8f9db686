import { error } from '@sveltejs/kit';
import { bodyOf } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

/** The figures of a year, for everybody. */
export const load: PageServerLoad = async ({ params, fetch }) => {
  const answer = await api(fetch, 'GET /transparency/:year', { params: { year: params.year } });
  if (!answer.ok && answer.status === 400) error(404);
  return { figures: bodyOf(answer) };
};
