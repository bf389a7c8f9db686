import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import { ownBody, signInFirst } from '#lib/account.server.ts';
import { api, type Refused } from '#lib/api.ts';
import { number, word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import { placeOf, spaceFor } from '#lib/space-pages.server.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const DONE = ['kept', 'removed'] as const;
/** More than a team may keep. */
const ALL = 100;

/** The texts that a team starts its words to people from. */
export const load: PageServerLoad = async (event) => {
  const space = await spaceFor(event, 'moderate');
  const answer = await api(event.fetch, 'GET /spaces/:slug/moderation/templates', { params: { slug: space.slug }, query: { limit: ALL } });
  return {
    space: placeOf(space),
    templates: ownBody(event, answer).items,
    done: DONE.find((each) => each === event.url.searchParams.get('ok')) ?? null,
    /** Of the forms that add, so that one pressed twice adds once. */
    key: randomUUID(),
  };
};

/** A refusal, with what was typed. `id`: of the template whose form it was; empty for a new one. */
function failed(event: RequestEvent, answer: Refused, id: string, { title, body }: { title: string; body: string }) {
  if (answer.status === 401) signInFirst(event);
  const at = id === '' ? '' : `-${id}`;
  const errors = refusalsOf(answer, { title: `title${at}`, body: `body${at}` }).map((refusal) =>
    refusal.code === 'fields.title'
      ? { ...refusal, code: 'fields.templateTitle' }
      : refusal.code === 'fields.body'
        ? { ...refusal, code: 'fields.templateBody' }
        : refusal,
  );
  return fail(answer.status, { id, title, body, errors });
}

function done(event: RequestEvent, ok: (typeof DONE)[number]): never {
  redirect(303, path('replyTemplates', event.locals.locale, { space: event.params.space, query: { ok } }));
}

export const actions: Actions = {
  add: async (event) => {
    const form = await event.request.formData();
    const texts = { title: word(form, 'title'), body: word(form, 'body') };
    const answer = await api(event.fetch, 'POST /spaces/:slug/moderation/templates', {
      params: { slug: event.params.space },
      body: texts,
      idempotencyKey: word(form, 'key') || randomUUID(),
    });
    if (answer.ok) done(event, 'kept');
    return failed(event, answer, '', texts);
  },
  change: async (event) => {
    const form = await event.request.formData();
    const id = word(form, 'id');
    const texts = { title: word(form, 'title'), body: word(form, 'body') };
    const answer = await api(event.fetch, 'PATCH /spaces/:slug/moderation/templates/:id', {
      params: { slug: event.params.space, id },
      body: { version: number(form, 'version') ?? 1, ...texts },
    });
    if (answer.ok) done(event, 'kept');
    return failed(event, answer, id, texts);
  },
  remove: async (event) => {
    const form = await event.request.formData();
    const id = word(form, 'id');
    const answer = await api(event.fetch, 'DELETE /spaces/:slug/moderation/templates/:id', { params: { slug: event.params.space, id } });
    // Gone already: somebody else of the team was quicker.
    if (answer.ok || answer.status === 404) done(event, 'removed');
    return failed(event, answer, id, { title: word(form, 'title'), body: word(form, 'body') });
  },
};
