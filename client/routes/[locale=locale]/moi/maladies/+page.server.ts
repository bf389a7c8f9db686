import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import { ownBody, requireAccount, signInFirst } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { isLocale } from '#lib/locale.ts';
import { word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE = 20;
/** The form's words for what the API says of a field: « name » and « about » are those of other forms, too. */
const WORDS: Readonly<Record<string, string>> = { 'fields.name': 'fields.missingName', 'fields.about': 'fields.missingAbout' };

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  const account = await requireAccount(event);
  const cursor = event.url.searchParams.get('cursor');
  const answer = await api(event.fetch, 'GET /me/condition-requests', { query: { limit: PAGE, ...(cursor !== null && { cursor }) } });
  const { items, nextCursor } = ownBody(event, answer);
  return {
    verified: account.verified,
    requests: items,
    nextCursor,
    first: cursor === null,
    sent: event.url.searchParams.has('ok'),
    key: randomUUID(),
    typed: { name: '', language: event.locals.locale as string, about: '', source: '' },
  };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const typed = {
      name: word(form, 'name').trim(),
      language: word(form, 'language'),
      about: word(form, 'about').trim(),
      source: word(form, 'source').trim(),
    };
    const { name, language, about, source } = typed;
    const answer = await api(event.fetch, 'POST /condition-requests', {
      body: { name, about, ...(isLocale(language) && { language }), ...(source !== '' && { source }) },
      idempotencyKey: word(form, 'key') || randomUUID(),
    });
    if (answer.ok) redirect(303, path('askCondition', event.locals.locale, { query: { ok: '1' } }));
    if (answer.status === 401) signInFirst(event);
    const errors = refusalsOf(answer).map((refusal) => ({ ...refusal, code: WORDS[refusal.code] ?? refusal.code }));
    return fail(answer.status, { typed, errors });
  },
};
