import { fail, redirect } from '@sveltejs/kit';
import { api } from '#lib/api.ts';
import { word } from '#lib/message.ts';
import { safeNext } from '#lib/next-path.ts';
import { path } from '#lib/paths.ts';
import type { Refusal } from '#lib/refusals.ts';
import { forgetAnswers } from '#lib/sign-up.server.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** `next`: the page of this site to go on to. What was being written never travels here: it stays in its own form (writing.server.ts). */
export const load: PageServerLoad = async ({ url, locals, parent }) => {
  const next = safeNext(url.searchParams.get('next'));
  if ((await parent()).viewer) redirect(303, next ?? path('me', locals.locale));
  return { next: next ?? '' };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const [email, next] = [word(form, 'email').trim(), safeNext(word(form, 'next'))];
    const password = word(form, 'password');
    const missing: Refusal[] = [
      ...(email === '' ? [{ field: 'email', code: 'fields.email' }] : []),
      ...(password === '' ? [{ field: 'password', code: 'fields.required' }] : []),
    ];
    if (missing.length > 0) return fail(422, { email, next: next ?? '', errors: missing });

    const answer = await api(event.fetch, 'POST /sessions', { body: { email, password } });
    if (!answer.ok) {
      // Which of the two is wrong is not said: it would tell who has an account.
      const errors = refusalsOf(answer).map((refusal) => ({ ...refusal, field: 'email' }));
      return fail(answer.status, { email, next: next ?? '', errors });
    }
    forgetAnswers(event);
    redirect(303, next ?? path('home', event.locals.locale));
  },
};
