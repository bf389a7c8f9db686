import { error, fail, redirect } from '@sveltejs/kit';
import { ownBody, requireAccount, signInFirst } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { MEETING_FIELDS, meetingBody, timeZones, typedFromMeeting, typedMeeting } from '#lib/meeting-form.server.ts';
import { number, word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** For the space's team, as long as the meeting is not over. */
export const load: PageServerLoad = async (event) => {
  await requireAccount(event);
  const { meeting } = ownBody(event, await api(event.fetch, 'GET /meetings/:id', { params: { id: event.params.id } }));
  if (meeting.space.slug !== event.params.space) error(404, { status: 404, message: 'Not Found', code: 'not_found' });
  if (!meeting.can.edit) error(403, { status: 403, message: 'Forbidden', code: 'space.not_team' });
  event.setHeaders({ 'cache-control': 'no-store' });
  const { id, title, language, version, space } = meeting;
  return { meeting: { id, title, language, version, space }, typed: typedFromMeeting(meeting), zones: timeZones() };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const typed = typedMeeting(form);
    const version = word(form, 'version');
    const asked = meetingBody(typed, event.locals.locale);
    if ('refusals' in asked) return fail(422, { typed, version, errors: asked.refusals });
    const { space, id } = event.params;
    const answer = await api(event.fetch, 'PATCH /meetings/:id', {
      params: { id },
      body: { ...asked.body, version: number(form, 'version') ?? 1 },
    });
    if (answer.ok) redirect(303, path('meeting', event.locals.locale, { space, id, query: { ok: 'saved' } }));
    if (answer.status === 401) signInFirst(event);
    return fail(answer.status, { typed, version, errors: refusalsOf(answer, MEETING_FIELDS) });
  },
};
