import { fail, redirect } from '@sveltejs/kit';
import { requireAccount, signInFirst } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { isLocale } from '#lib/locale.ts';
import { word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import type { Actions, PageServerLoad } from './$types';

const YEAR = 365 * 24 * 3600;

export const load: PageServerLoad = async (event) => {
  const { persona, verified, locale, country, operator, safetyOfficer } = await requireAccount(event);
  return { persona, verified, language: locale, country, operator, safetyOfficer };
};

export const actions: Actions = {
  settings: async (event) => {
    const form = await event.request.formData();
    const [locale, country] = [word(form, 'language'), word(form, 'country')];
    if (!isLocale(locale)) return fail(422, { errors: [{ field: 'language', code: 'fields.required' }] });
    const answer = await api(event.fetch, 'PATCH /me', { body: { locale, country } });
    if (answer.status === 401) signInFirst(event);
    if (!answer.ok) return fail(answer.status, { errors: refusalsOf(answer) });
    const choice = { path: '/', httpOnly: false, sameSite: 'lax' as const, secure: event.url.protocol === 'https:', maxAge: YEAR };
    event.cookies.set('locale', locale, choice);
    // The help page goes by the account again.
    event.cookies.delete('country', { path: '/', secure: event.url.protocol === 'https:' });
    redirect(303, path('me', locale, { query: { ok: '1' } }));
  },
  signOut: async ({ fetch, locals }) => {
    await api(fetch, 'DELETE /sessions/current', {});
    redirect(303, path('home', locals.locale));
  },
};
