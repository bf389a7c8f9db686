import { error, fail, redirect } from '@sveltejs/kit';
import { ownBody, requireAccount, signInFirst } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { lessonBody, typedFromLesson, typedLesson } from '#lib/lesson-form.server.ts';
import { number } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** For the space's team. */
export const load: PageServerLoad = async (event) => {
  await requireAccount(event);
  const { lesson } = ownBody(event, await api(event.fetch, 'GET /lessons/:id', { params: { id: event.params.id } }));
  if (!lesson.can.edit) error(403, { status: 403, message: 'Forbidden', code: 'space.not_team' });
  event.setHeaders({ 'cache-control': 'no-store' });
  const { slug, name, weave, dye } = lesson.space;
  return { space: { slug, name, weave, dye }, id: lesson.id, version: lesson.version, typed: typedFromLesson(lesson) };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const typed = typedLesson(form);
    const { space, id } = event.params;
    const version = number(form, 'version') ?? 1;
    const answer = await api(event.fetch, 'PATCH /lessons/:id', { params: { id }, body: { version, ...lessonBody(typed) } });
    if (answer.ok) redirect(303, path('lesson', event.locals.locale, { space, id, query: { ok: 'changed' } }));
    if (answer.status === 401) signInFirst(event);
    return fail(answer.status, { typed, version, errors: refusalsOf(answer) });
  },
};
