import { error, fail, redirect } from '@sveltejs/kit';
import { ownBody, signInFirst } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import { LOCALES } from '../../../../../shared/vocabulary.ts';
import type { Locale } from '../../../../../shared/vocabulary.ts';
import type { Actions, PageServerLoad } from './$types';

type Texts = { [L in Locale]?: string | undefined };
const inEach = (texts: Texts): Record<Locale, string> => ({ fr: texts.fr ?? '', en: texts.en ?? '', de: texts.de ?? '' });
const written = (texts: Record<Locale, string>): Texts =>
  Object.fromEntries(LOCALES.flatMap((locale) => (texts[locale] === '' ? [] : [[locale, texts[locale]]])));

/** For operators; to anybody else the page is absent. */
export const load: PageServerLoad = async (event) => {
  const answer = await api(event.fetch, 'GET /platform/settings', {});
  if (answer.status === 403) error(404, { status: 404, message: 'Not Found', code: 'not_found' });
  const { settings, operators } = ownBody(event, answer);
  return {
    operators,
    version: settings.version,
    typed: {
      requestsOpen: settings.requestsOpen,
      closedNote: inEach(settings.closedNote),
      directoryNote: inEach(settings.directoryNote),
    },
    saved: event.url.searchParams.has('ok'),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const note = (name: string): Record<Locale, string> => ({
      fr: word(form, `${name}-fr`).trim(),
      en: word(form, `${name}-en`).trim(),
      de: word(form, `${name}-de`).trim(),
    });
    const typed = { requestsOpen: form.has('requestsOpen'), closedNote: note('closedNote'), directoryNote: note('directoryNote') };
    const { requestsOpen, closedNote, directoryNote } = typed;
    const version = Number(word(form, 'version')) || 1;
    const answer = await api(event.fetch, 'PATCH /platform/settings', {
      body: { version, requestsOpen, closedNote: written(closedNote), directoryNote: written(directoryNote) },
    });
    if (answer.ok) redirect(303, path('platformSettings', event.locals.locale, { query: { ok: '1' } }));
    if (answer.status === 401) signInFirst(event);
    const stale = answer.problem.code === 'version.stale';
    // A note at fault is shown at the first of its three fields.
    const errors = stale
      ? []
      : refusalsOf(answer).map((each) => (each.field === undefined ? each : { ...each, field: `${each.field}-fr` }));
    return fail(answer.status, { typed, errors, stale });
  },
};
