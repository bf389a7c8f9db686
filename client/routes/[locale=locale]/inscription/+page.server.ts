import { redirect } from '@sveltejs/kit';
import { path } from '#lib/paths.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => redirect(303, path('signUpName', locals.locale));
