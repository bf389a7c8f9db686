import { redirect } from '@sveltejs/kit';
import { path } from '#lib/paths.ts';
import type { PageServerLoad } from './$types';

/** The threads of a space are on its own page: here comes who has shortened the address of one. */
export const load: PageServerLoad = ({ params, locals }) =>
  redirect(303, path('space', locals.locale, { space: params.space, hash: 'fils' }));
