import { randomUUID } from 'node:crypto';
import { error, fail, redirect } from '@sveltejs/kit';
import { ownBody, requireAccount, signInFirst } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { lessonBody, NEW_LESSON, typedLesson } from '#lib/lesson-form.server.ts';
import { word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** For the space's team. */
export const load: PageServerLoad = async (event) => {
  await requireAccount(event);
  const { space } = ownBody(event, await api(event.fetch, 'GET /spaces/:slug', { params: { slug: event.params.space } }));
  if (!space.can.moderate) error(403, { status: 403, message: 'Forbidden', code: 'space.not_team' });
  event.setHeaders({ 'cache-control': 'no-store' });
  const { slug, name, weave, dye } = space;
  return { space: { slug, name, weave, dye }, typed: NEW_LESSON, key: randomUUID() };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const typed = typedLesson(form);
    const { space } = event.params;
    const answer = await api(event.fetch, 'POST /spaces/:slug/lessons', {
      params: { slug: space },
      body: lessonBody(typed),
      idempotencyKey: word(form, 'key') || randomUUID(),
    });
    if (answer.ok) redirect(303, path('lesson', event.locals.locale, { space, id: answer.body.lesson.id, query: { ok: 'proposed' } }));
    if (answer.status === 401) signInFirst(event);
    return fail(answer.status, { typed, errors: refusalsOf(answer) });
  },
};
