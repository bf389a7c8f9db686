import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { api } from '#lib/api.ts';
import { bodyOf, pageNumber } from '#lib/answers.ts';
import { isAsIs, messageHtml, messageLabel, messageWarning, number, readMessage, word, type TypedMessage } from '#lib/message.ts';
import type { Locale } from '#lib/locale.ts';
import { openOwnCase } from '#lib/own-cases.server.ts';
import { path } from '#lib/paths.ts';
import { keepSent } from '#lib/sent.server.ts';
import { pageOfPost } from '#lib/thread-pages.ts';
import { asWriter, joinWith, noticeOf, refusalsOf, type NoticeStep, type Step } from '#lib/writing.server.ts';
import { hasText, htmlToPlainText } from '../../../../../../../shared/plain-text.ts';
import { REACTION_KINDS } from '../../../../../../../shared/vocabulary.ts';
import type { Refusal } from '#lib/refusals.ts';
import type { Actions } from './$types';

type Event = RequestEvent<{ locale: Locale; space: string; id: string }>;

/** Names of the form's fields for the API's. */
const FIELDS = { bodyHtml: 'text', contentWarning: 'warningWords', shortVersion: 'shortVersion', title: 'title' };

/** Back to a post of the thread (its own page), or to a place on the page one was on. */
function back({ params, locals, url }: Event, place: number | string): never {
  const page = typeof place === 'number' ? pageOfPost(place) : pageNumber(url);
  redirect(
    303,
    path('thread', locals.locale, { space: params.space, id: params.id, page, hash: typeof place === 'number' ? `r${place}` : place }),
  );
}

/** Signed out: to the door, with the way back. A place on the page, never anything typed. */
function toSignIn({ params, locals, url }: Event, hash: string): never {
  const next = path('thread', locals.locale, { space: params.space, id: params.id, page: pageNumber(url), hash });
  redirect(303, path('signIn', locals.locale, { query: { next } }));
}

/** After a small act: back to its place; signed out, to the door; refused for want of membership, to the invitation. */
function settle(
  event: Event,
  answer: { ok: true } | { ok: false; status: number; problem: { code: string } },
  place: number | string,
): never {
  const hash = typeof place === 'number' ? `r${place}` : place;
  if (answer.ok) return back(event, place);
  if (answer.status === 401) return toSignIn(event, hash);
  if (answer.problem.code === 'space.not_a_member') {
    const { space, id } = event.params;
    redirect(
      303,
      path('thread', event.locals.locale, { space, id, page: pageNumber(event.url), query: { step: 'join' }, hash: 'repondre' }),
    );
  }
  // Already so, or not any more: the page says how things stand.
  return back(event, place);
}

/** Pseudonyms of the thread that a message may name; asked for only when the message holds an `@`. */
async function handlesIn(event: Event, html: string): Promise<string[]> {
  if (!html.includes('@')) return [];
  const found = await api(event.fetch, 'GET /threads/:id', { params: { id: event.params.id } });
  if (!found.ok) return [];
  const posts = await api(event.fetch, 'GET /threads/:id/posts', {
    params: { id: event.params.id },
    query: { after: Math.max(0, found.body.thread.number - 100), limit: 100 },
  });
  return posts.ok ? [found.body.thread, ...posts.body.items].flatMap(({ author }) => (author ? [author.handle] : [])) : [];
}

function replyFailed(status: number, key: string, typed: TypedMessage, refusals: Refusal[], step: Step | null) {
  return fail(status === 202 ? 403 : status, { form: 'reply' as const, key, typed, refusals, step });
}

async function reply(event: Event) {
  const form = await event.request.formData();
  const typed = readMessage(form);
  const key = word(form, 'key') || crypto.randomUUID();
  const html = messageHtml(typed);
  if (!hasText(html)) return replyFailed(422, key, typed, [{ field: 'text', code: 'text.empty' }], null);
  const contentWarning = messageWarning(typed);
  const label = messageLabel(typed);
  const shortVersion = typed.shortVersion.trim();
  const { id, space } = event.params;
  const attempt = await asWriter(
    event,
    space,
    form,
    async () =>
      api(event.fetch, 'POST /threads/:id/posts', {
        params: { id },
        idempotencyKey: key,
        body: {
          bodyHtml: messageHtml(typed, await handlesIn(event, html)),
          ...(typed.replyTo !== null && { replyTo: typed.replyTo }),
          ...(contentWarning !== null && { contentWarning }),
          ...(shortVersion !== '' && { shortVersion }),
          ...(label !== null && { label }),
          ...(isAsIs(form) && { asIs: true }),
        },
      }),
    FIELDS,
  );
  if (!attempt.ok) return replyFailed(attempt.status, key, typed, attempt.refusals, attempt.step);
  keepSent(event, attempt.body);
  if ('state' in attempt.body)
    redirect(
      303,
      path('thread', event.locals.locale, {
        space,
        id,
        page: pageNumber(event.url),
        query: { held: '1' },
        hash: attempt.body.because.length > 0 ? 'sent-note' : 'repondre',
      }),
    );
  return back(event, attempt.body.post.number);
}

function editFailed(
  status: number,
  postNumber: number,
  typed: TypedMessage,
  title: string | null,
  refusals: Refusal[],
  { current = null, step = null }: { current?: { bodyHtml: string; version: number } | null; step?: NoticeStep | null } = {},
) {
  return fail(status, { form: 'edit' as const, number: postNumber, typed, title, refusals, current, step });
}

async function edit(event: Event) {
  const form = await event.request.formData();
  const typed = readMessage(form);
  const postId = word(form, 'post');
  const postNumber = number(form, 'number') ?? 1;
  const title = form.has('title') ? word(form, 'title').trim() : null;
  if (!hasText(messageHtml(typed))) return editFailed(422, postNumber, typed, title, [{ field: 'text', code: 'text.empty' }]);
  if (title !== null && (title.length < 5 || title.length > 140))
    return editFailed(422, postNumber, typed, title, [{ field: 'title', code: 'fields.title' }]);

  const before = await api(event.fetch, 'GET /posts/:id', { params: { id: postId } });
  if (!before.ok)
    return before.status === 401
      ? toSignIn(event, `r${postNumber}`)
      : editFailed(before.status, postNumber, typed, title, refusalsOf(before));
  const { post } = before.body;
  // Nothing of the text was changed in the plain field: its emphasis and links stay as they were.
  const untouched = typed.bodyHtml === '' && typed.text.replace(/\r\n?/g, '\n').trim() === htmlToPlainText(post.bodyHtml);
  const html = messageHtml({ ...typed, quoteOf: typed.quoteOf ?? quotedBy(post.bodyHtml) });
  const edited = await api(event.fetch, 'PATCH /posts/:id', {
    params: { id: postId },
    body: {
      bodyHtml: untouched ? post.bodyHtml : messageHtml({ ...typed, bodyHtml: html }, await handlesIn(event, html)),
      version: number(form, 'version') ?? post.version,
      contentWarning: messageWarning(typed),
      shortVersion: typed.shortVersion.trim() || null,
      label: messageLabel(typed),
      ...(isAsIs(form) && { asIs: true }),
    },
  });
  if (!edited.ok) {
    if (edited.status === 401) return toSignIn(event, `r${postNumber}`);
    const current = edited.problem.code === 'version.stale' ? { bodyHtml: post.bodyHtml, version: post.version } : null;
    const step = noticeOf(edited.problem);
    return editFailed(edited.status, postNumber, typed, title, step ? [] : refusalsOf(edited, FIELDS), { current, step });
  }
  keepSent(event, edited.body);
  if (title !== null && title !== word(form, 'titleBefore')) {
    const renamed = await api(event.fetch, 'PATCH /threads/:id', {
      params: { id: event.params.id },
      body: { version: number(form, 'threadVersion') ?? 1, title },
    });
    if (!renamed.ok) return editFailed(renamed.status, postNumber, typed, title, refusalsOf(renamed, FIELDS));
  }
  return back(event, postNumber);
}

function quotedBy(html: string): number | null {
  const quoted = /<blockquote data-post="(\d+)">/.exec(html)?.[1];
  return quoted === undefined ? null : Number(quoted);
}

/** What the address of a post's small form names: the post's id and number. */
function named({ url }: Event): { id: string; number: number } {
  return { id: url.searchParams.get('id') ?? '', number: Number(url.searchParams.get('n') ?? 1) || 1 };
}

async function react(event: Event) {
  const post = named(event);
  const form = await event.request.formData();
  const on = form.has('on');
  const kind = REACTION_KINDS.find((each) => each === form.get(on ? 'on' : 'off'));
  if (!kind) return back(event, post.number);
  const answer = await api(event.fetch, on ? 'PUT /posts/:id/reactions/:kind' : 'DELETE /posts/:id/reactions/:kind', {
    params: { id: post.id, kind },
  });
  return settle(event, answer, post.number);
}

async function thread(event: Event) {
  const { thread } = bodyOf(await api(event.fetch, 'GET /threads/:id', { params: { id: event.params.id } }));
  return thread;
}

export const actions = {
  reply,
  edit,
  react,
  delete: async (event) => {
    const post = named(event);
    return settle(event, await api(event.fetch, 'DELETE /posts/:id', { params: { id: post.id } }), post.number);
  },
  openCase: async (event) => {
    const refused = await openOwnCase(event, { subject: { type: 'post', id: named(event).id } });
    return refused.status === 401 ? toSignIn(event, 'contenu') : fail(refused.status, { form: 'tool' as const, refusals: refused.errors });
  },
  block: async (event) => {
    const personaId = event.url.searchParams.get('persona') ?? '';
    const answer = await api(event.fetch, 'PUT /personas/:id/block', { params: { id: personaId } });
    // Said aloud: nobody is to believe that a block is there which is not.
    if (answer.status === 429) return fail(429, { form: 'tool' as const, refusals: [{ code: 'block.too_many', status: 429 }] });
    // Whoever opened the thread is out of sight now, and the thread with them.
    if (answer.ok && named(event).number === 1) redirect(303, path('space', event.locals.locale, { space: event.params.space }));
    return settle(event, answer, named(event).number);
  },
  follow: async (event) => {
    const form = await event.request.formData();
    const params = { id: event.params.id };
    const answer =
      word(form, 'on') === 'true'
        ? await api(event.fetch, 'PUT /threads/:id/subscription', { params, body: { level: 'follow' } })
        : await api(event.fetch, 'DELETE /threads/:id/subscription', { params });
    return settle(event, answer, 'outils');
  },
  save: async (event) => {
    const form = await event.request.formData();
    const operation = word(form, 'on') === 'true' ? 'PUT /threads/:id/saved' : 'DELETE /threads/:id/saved';
    return settle(event, await api(event.fetch, operation, { params: { id: event.params.id } }), 'outils');
  },
  answered: async (event) => {
    const { id, version } = await thread(event);
    const by = Number(event.url.searchParams.get('n'));
    const answer = await api(event.fetch, 'PATCH /threads/:id', { params: { id }, body: { version, answeredBy: by > 0 ? by : null } });
    return settle(event, answer, by > 0 ? by : 'contenu');
  },
  close: async (event) => {
    const { id, version, closed } = await thread(event);
    return settle(event, await api(event.fetch, 'PATCH /threads/:id', { params: { id }, body: { version, closed: !closed } }), 'outils');
  },
  pin: async (event) => {
    const form = await event.request.formData();
    const operation = word(form, 'on') === 'true' ? 'PUT /threads/:id/pin' : 'DELETE /threads/:id/pin';
    const answer = await api(event.fetch, operation, { params: { id: event.params.id } });
    // The page would not say by itself that the places are taken.
    if (!answer.ok && answer.status === 409) return fail(409, { form: 'tool' as const, refusals: refusalsOf(answer) });
    return settle(event, answer, 'outils');
  },
  join: async (event) => {
    const refused = await joinWith(event, event.params.space, await event.request.formData());
    if (refused === null) return back(event, 'repondre');
    return fail(refused.status === 202 ? 403 : refused.status, { form: 'join' as const, refusals: refused.refusals, step: refused.step });
  },
} satisfies Actions;
