import { fail, redirect } from '@sveltejs/kit';
import { api } from '#lib/api.ts';
import { word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import type { Actions, PageServerLoad } from './$types';

/** Mail programs open links before people do: only the button uses the token. */
export const load: PageServerLoad = ({ url, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  return { token: url.searchParams.get('token') ?? '' };
};

export const actions: Actions = {
  default: async ({ request, fetch, locals }) => {
    const token = word(await request.formData(), 'token');
    const answer = await api(fetch, 'POST /accounts/verify', { body: { token } });
    if (answer.ok) redirect(303, path('welcome', locals.locale));
    // A token that cannot be one (400) is as useless as one that has served.
    return fail(answer.status, { token, code: answer.status === 400 ? 'token.invalid' : answer.problem.code, status: answer.status });
  },
};
