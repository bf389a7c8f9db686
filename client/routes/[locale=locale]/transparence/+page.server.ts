import { redirect } from '@sveltejs/kit';
import { bodyOf } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { path } from '#lib/paths.ts';
import type { PageServerLoad } from './$types';

/** To the latest year that something is counted of. */
export const load: PageServerLoad = async ({ fetch, locals }) => {
  const now = new Date().getUTCFullYear();
  const { years } = bodyOf(await api(fetch, 'GET /transparency/:year', { params: { year: String(now) } }));
  redirect(303, path('transparencyOf', locals.locale, { year: String(years[0] ?? now) }));
};
