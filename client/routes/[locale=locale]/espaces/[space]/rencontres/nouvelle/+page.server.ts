import { randomUUID } from 'node:crypto';
import { error, fail, redirect } from '@sveltejs/kit';
import { ownBody, requireAccount, signInFirst } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { MEETING_FIELDS, meetingBody, newMeeting, timeZones, typedMeeting } from '#lib/meeting-form.server.ts';
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
  const { slug, name, language, weave, dye } = space;
  return { space: { slug, name, language, weave, dye }, typed: newMeeting(language), zones: timeZones(), key: randomUUID() };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const typed = typedMeeting(form);
    const asked = meetingBody(typed, event.locals.locale);
    if ('refusals' in asked) return fail(422, { typed, errors: asked.refusals });
    const { space } = event.params;
    const answer = await api(event.fetch, 'POST /spaces/:slug/meetings', {
      params: { slug: space },
      body: asked.body,
      idempotencyKey: word(form, 'key') || randomUUID(),
    });
    if (answer.ok) redirect(303, path('meeting', event.locals.locale, { space, id: answer.body.meeting.id, query: { ok: 'announced' } }));
    if (answer.status === 401) signInFirst(event);
    return fail(answer.status, { typed, errors: refusalsOf(answer, MEETING_FIELDS) });
  },
};
