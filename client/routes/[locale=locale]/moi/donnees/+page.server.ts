import { fail } from '@sveltejs/kit';
import { ownBody, signInFirst } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { word } from '#lib/message.ts';
import { passwordErrors } from '#lib/sign-up.server.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** « Vos données, vos choix » is linked from every page: without an account, it says what is kept of a reader, which is nothing. */
export const load: PageServerLoad = async (event) => {
  const me = await api(event.fetch, 'GET /me', {});
  if (!me.ok && me.status === 401) return { account: null, consents: [] };
  const { account } = ownBody(event, me);
  const { items } = ownBody(event, await api(event.fetch, 'GET /me/consents', { query: { limit: 100 } }));
  return { account, consents: items };
};

export const actions: Actions = {
  email: async (event) => {
    const form = await event.request.formData();
    const [newEmail, currentPassword] = [word(form, 'newEmail').trim(), word(form, 'emailPassword')];
    if (newEmail === '') return fail(422, { newEmail, errors: [{ field: 'newEmail', code: 'fields.email' }] });
    const answer = await api(event.fetch, 'PATCH /me', { body: { newEmail, currentPassword } });
    if (answer.ok) return { done: answer.body.emailChange === null ? 'sameEmail' : 'email' };
    if (answer.status === 401) signInFirst(event);
    const errors = refusalsOf(answer, { currentPassword: 'emailPassword' }).map((refusal) =>
      refusal.code === 'fields.newEmail' ? { ...refusal, code: 'fields.email' } : refusal,
    );
    return fail(answer.status, { newEmail, errors });
  },
  password: async (event) => {
    const form = await event.request.formData();
    const [currentPassword, newPassword] = [word(form, 'currentPassword'), word(form, 'newPassword')];
    const wrong = passwordErrors(newPassword, 'newPassword');
    if (wrong.length > 0) return fail(422, { newEmail: '', errors: wrong });
    const answer = await api(event.fetch, 'PATCH /me', { body: { newPassword, currentPassword } });
    if (answer.ok) return { done: 'password' };
    if (answer.status === 401) signInFirst(event);
    return fail(answer.status, { newEmail: '', errors: refusalsOf(answer) });
  },
};
