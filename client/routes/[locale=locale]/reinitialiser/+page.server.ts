import { fail } from '@sveltejs/kit';
import { api } from '#lib/api.ts';
import { word } from '#lib/message.ts';
import { passwordErrors } from '#lib/sign-up.server.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Without a token: asking for the mail. With the mail's token: choosing the new password. */
export const load: PageServerLoad = ({ url, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  return { token: url.searchParams.get('token') ?? '' };
};

export const actions: Actions = {
  /** Answers the same for every address. */
  ask: async ({ request, fetch }) => {
    const email = word(await request.formData(), 'email').trim();
    if (email === '') return fail(422, { email, errors: [{ field: 'email', code: 'fields.email' }] });
    const answer = await api(fetch, 'POST /password-resets', { body: { email } });
    return answer.ok ? { asked: true } : fail(answer.status, { email, errors: refusalsOf(answer) });
  },
  choose: async ({ request, fetch }) => {
    const form = await request.formData();
    const [token, password] = [word(form, 'token'), word(form, 'password')];
    const wrong = passwordErrors(password, 'password');
    if (wrong.length > 0) return fail(422, { token, errors: wrong });
    const answer = await api(fetch, 'POST /password-resets/confirm', { body: { token, password } });
    if (answer.ok) return { chosen: true };
    const errors = refusalsOf(answer);
    const dead = errors.some(({ field }) => field === 'token');
    return fail(answer.status, dead ? { dead } : { token, errors });
  },
};
