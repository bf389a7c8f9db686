import { fail, redirect } from '@sveltejs/kit';
import { api } from '#lib/api.ts';
import { word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Mail programs open links before people do: only the button confirms. `?fait=conteste` says that one has just contested what was decided. */
export const load: PageServerLoad = async ({ url, fetch, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const token = url.searchParams.get('token') ?? '';
  if (token === '') return { token, notice: null, refusal: null };
  const answer = await api(fetch, 'POST /notices/receipt', { body: { secret: token } });
  return answer.ok ? { token, notice: answer.body.notice, refusal: null } : { token, notice: null, refusal: refusalOf(answer) };
};

export const actions: Actions = {
  confirm: async ({ request, fetch, locals }) => {
    const token = word(await request.formData(), 'token');
    const answer = await api(fetch, 'POST /notices/confirmation', { body: { secret: token } });
    if (answer.ok) redirect(303, path('notice', locals.locale, { query: { token } }));
    return fail(answer.status, { token, ...refusalOf(answer) });
  },
  contest: async ({ request, fetch, locals }) => {
    const form = await request.formData();
    const token = word(form, 'token');
    const text = word(form, 'text');
    const answer = await api(fetch, 'POST /notices/appeals', { body: { secret: token, text } });
    if (answer.ok) redirect(303, path('notice', locals.locale, { query: { token, fait: 'conteste' } }));
    return fail(answer.status, { token, text, errors: refusalsOf(answer, { text: 'contest' }) });
  },
};

/** A secret that cannot be one (400) is as useless as one that leads nowhere. */
function refusalOf({ status, problem: { code } }: { status: number; problem: { code: string } }) {
  return { code: status === 400 ? 'token.invalid' : code, status };
}
