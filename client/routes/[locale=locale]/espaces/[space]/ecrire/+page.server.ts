import { fail, redirect } from '@sveltejs/kit';
import { bodyOf } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { isAsIs, messageHtml, messageLabel, messageWarning, readMessage, word, type TypedMessage } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import type { Refusal } from '#lib/refusals.ts';
import { keepSent } from '#lib/sent.server.ts';
import { asWriter, type Step } from '#lib/writing.server.ts';
import { hasText } from '../../../../../../shared/plain-text.ts';
import { LOCALES, THREAD_KINDS, THREAD_NEEDS } from '../../../../../../shared/vocabulary.ts';
import type { Actions, PageServerLoad } from './$types';

const FIELDS = { bodyHtml: 'text', contentWarning: 'warningWords', tags: 'tags', kind: 'kind', wants: 'need', language: 'language' };

export const load = (async ({ params, fetch, setHeaders, locals }) => {
  const { space } = bodyOf(await api(fetch, 'GET /spaces/:slug', { params: { slug: params.space } }));
  if (space.visibility !== 'public') setHeaders({ 'cache-control': 'no-store' });
  const { slug, name, weave, dye, language, alsoIn, tags, membership, can } = space;
  const persona = membership?.state === 'active' ? { handle: membership.persona.handle, avatarUrl: membership.persona.avatarUrl } : null;
  const languages = LOCALES.filter((each) => each === language || alsoIn.includes(each));
  return {
    space: { slug, name, weave, dye, language, tags },
    languages,
    language: languages.includes(locals.locale) ? locals.locale : language,
    persona,
    canWrite: can.write,
    held: space.held,
    charterPending: can.acceptCharter,
    key: crypto.randomUUID(),
  };
}) satisfies PageServerLoad;

function failed(status: number, key: string, typed: TypedMessage & Opening, refusals: Refusal[], step: Step | null) {
  return fail(status === 202 ? 403 : status, { key, typed, refusals, step });
}

interface Opening {
  title: string;
  /** A need, or `none`. */
  need: string;
  kind: string;
  /** Empty where the space has one only. */
  language: string;
  tags: string[];
}

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const key = word(form, 'key') || crypto.randomUUID();
    const typed = {
      ...readMessage(form),
      title: word(form, 'title').trim(),
      need: word(form, 'need'),
      kind: word(form, 'kind'),
      language: word(form, 'language'),
      tags: form.getAll('tags').filter((tag) => typeof tag === 'string'),
    };
    const wants = THREAD_NEEDS.find((need) => need === typed.need);
    const kind = wants ? 'question' : THREAD_KINDS.find((each) => each === typed.kind);
    const refusals: Refusal[] = [
      ...(wants || typed.need === 'none' ? [] : [{ field: 'need', code: 'fields.need' }]),
      ...(typed.need === 'none' && !kind ? [{ field: 'kind', code: 'fields.kind' }] : []),
      ...(typed.title.length < 5 || typed.title.length > 140 ? [{ field: 'title', code: 'fields.title' }] : []),
      ...(hasText(messageHtml(typed)) ? [] : [{ field: 'text', code: 'fields.body' }]),
    ];
    if (refusals.length > 0 || !kind) return failed(422, key, typed, refusals, null);

    const language = LOCALES.find((each) => each === typed.language);
    const contentWarning = messageWarning(typed);
    const label = messageLabel(typed);
    const shortVersion = typed.shortVersion.trim();
    const slug = event.params.space;
    const attempt = await asWriter(
      event,
      slug,
      form,
      () =>
        api(event.fetch, 'POST /spaces/:slug/threads', {
          params: { slug },
          idempotencyKey: key,
          body: {
            kind,
            title: typed.title,
            bodyHtml: messageHtml(typed),
            ...(wants && { wants }),
            ...(language && { language }),
            ...(contentWarning !== null && { contentWarning }),
            ...(shortVersion !== '' && { shortVersion }),
            ...(label !== null && { label }),
            ...(isAsIs(form) && { asIs: true }),
            ...(typed.tags.length > 0 && { tags: typed.tags }),
          },
        }),
      FIELDS,
    );
    if (!attempt.ok) return failed(attempt.status, key, typed, attempt.refusals, attempt.step);
    keepSent(event, attempt.body);
    if ('state' in attempt.body) redirect(303, path('space', event.locals.locale, { space: slug, query: { held: '1' } }));
    redirect(303, path('thread', event.locals.locale, { space: slug, id: attempt.body.thread.id, query: { published: '1' } }));
  },
} satisfies Actions;
