import { fail } from '@sveltejs/kit';
import { api } from '#lib/api.ts';
import { word } from '#lib/message.ts';
import type { Actions, PageServerLoad } from './$types';

/** Mail programs open links before people do: only the button uses the token. */
export const load: PageServerLoad = ({ url, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  return { token: url.searchParams.get('token') ?? '' };
};

export const actions: Actions = {
  default: async ({ request, fetch }) => {
    const token = word(await request.formData(), 'token');
    const answer = await api(fetch, 'POST /me/email/confirm', { body: { token } });
    if (answer.ok) return { done: true };
    return fail(answer.status, { token, code: answer.status === 400 ? 'token.invalid' : answer.problem.code, status: answer.status });
  },
};
