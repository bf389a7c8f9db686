import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ownBody, signInFirst } from '#lib/account.server.ts';
import { api, type Refused } from '#lib/api.ts';
import { isAsIs, messageHtml, messageWarning, number, readMessage, word, type TypedMessage } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import { keepSent, takeSent } from '#lib/sent.server.ts';
import { noticeOf, refusalsOf, type NoticeStep } from '#lib/writing.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** A letter of a team, with what one can do about it. `?fait=` says what one has just done. */
export const load: PageServerLoad = async (event) => {
  const answer = await api(event.fetch, 'GET /me/decisions/:id', { params: { id: event.params.id } });
  if (!answer.ok && (answer.status === 404 || answer.status === 400)) error(404);
  return { decision: ownBody(event, answer).decision, sent: await takeSent(event.cookies, event.fetch, event.locals.locale) };
};

type Done = 'lu' | 'corrige' | 'efface' | 'conteste';
interface Typed {
  message: TypedMessage | null;
  text: string;
  /** What the author is to look at before their new text appears. */
  step: NoticeStep | null;
}
const NOTHING_TYPED: Typed = { message: null, text: '', step: null };

/** Back to the letter, or what was refused in the form where it was typed. */
function settle(event: RequestEvent<{ id: string }>, answer: { ok: true } | Refused, done: Done, typed: Partial<Typed> = {}) {
  if (answer.ok) redirect(303, path('ownDecision', event.locals.locale, { id: event.params.id, query: { fait: done } }));
  if (answer.status === 401) signInFirst(event);
  return fail(answer.status, { of: done, errors: typed.step ? [] : refusalsOf(answer), ...NOTHING_TYPED, ...typed });
}

export const actions: Actions = {
  read: async (event) => settle(event, await api(event.fetch, 'PUT /me/decisions/:id/read', { params: { id: event.params.id } }), 'lu'),
  edit: async (event) => {
    const form = await event.request.formData();
    const typed = readMessage(form);
    const answer = await api(event.fetch, 'PATCH /posts/:id', {
      params: { id: word(form, 'post') },
      body: {
        version: number(form, 'version') ?? 1,
        bodyHtml: messageHtml(typed),
        contentWarning: messageWarning(typed),
        shortVersion: typed.shortVersion.trim() === '' ? null : typed.shortVersion,
        ...(isAsIs(form) && { asIs: true }),
      },
    });
    if (answer.ok) keepSent(event, answer.body);
    return settle(event, answer, 'corrige', { message: typed, step: answer.ok ? null : noticeOf(answer.problem) });
  },
  takeBack: async (event) => {
    const form = await event.request.formData();
    return settle(event, await api(event.fetch, 'DELETE /posts/:id', { params: { id: word(form, 'post') } }), 'efface');
  },
  contest: async (event) => {
    const form = await event.request.formData();
    const text = word(form, 'text');
    const answer = await api(event.fetch, 'POST /decisions/:id/appeals', { params: { id: event.params.id }, body: { text } });
    return settle(event, answer, 'conteste', { text });
  },
};
