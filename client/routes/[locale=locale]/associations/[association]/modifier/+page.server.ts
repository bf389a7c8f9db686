import { error, fail, redirect } from '@sveltejs/kit';
import { ownBody, signInFirst } from '#lib/account.server.ts';
import { api, type AnswerOf } from '#lib/api.ts';
import { isLocale, LOCALES } from '#lib/locale.ts';
import { number, word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import type { Actions, PageServerLoad } from './$types';

type AssociationFile = AnswerOf<'GET /associations/:slug/file'>['association'];

/** For the association's stewards. */
export const load: PageServerLoad = async (event) => {
  const params = { slug: event.params.association };
  const { association } = ownBody(event, await api(event.fetch, 'GET /associations/:slug/file', { params }));
  if (!association.can.edit) error(403, { status: 403, message: 'Forbidden', code: 'association.not_steward' });
  event.setHeaders({ 'cache-control': 'no-store' });
  const { slug, name, logo } = association;
  return {
    association: { slug, name, logo },
    typed: typedOf(association),
    version: association.version,
    saved: event.url.searchParams.has('ok'),
  };
};

/** What the form holds of an association. */
function typedOf({ abouts, firstLanguage, contactEmail, website }: AssociationFile) {
  return {
    abouts: { fr: abouts.fr ?? '', en: abouts.en ?? '', de: abouts.de ?? '' },
    firstLanguage: firstLanguage as string,
    contactEmail: contactEmail ?? '',
    website: website ?? '',
  };
}

export const actions: Actions = {
  save: async (event) => {
    const form = await event.request.formData();
    const typed = {
      abouts: { fr: word(form, 'about-fr').trim(), en: word(form, 'about-en').trim(), de: word(form, 'about-de').trim() },
      firstLanguage: word(form, 'firstLanguage'),
      contactEmail: word(form, 'contactEmail').trim(),
      website: word(form, 'website').trim(),
    };
    const { abouts, firstLanguage, contactEmail, website } = typed;
    const answer = await api(event.fetch, 'PATCH /associations/:slug', {
      params: { slug: event.params.association },
      body: {
        version: number(form, 'version') ?? 1,
        abouts: Object.fromEntries(LOCALES.flatMap((locale) => (abouts[locale] === '' ? [] : [[locale, abouts[locale]]]))),
        ...(isLocale(firstLanguage) && { firstLanguage }),
        // An association that was here before addresses were asked for may have none.
        ...(contactEmail !== '' && { contactEmail }),
        website: website === '' ? null : website.includes('://') ? website : `https://${website}`,
      },
    });
    if (answer.ok)
      redirect(303, path('editAssociation', event.locals.locale, { association: event.params.association, query: { ok: '1' } }));
    if (answer.status === 401) signInFirst(event);
    // Written by the server from the contract of the file.
    const current = answer.problem.code === 'version.stale' ? (answer.problem.current as AssociationFile) : null;
    return fail(answer.status, {
      typed,
      current: current && { version: current.version, ...typedOf(current) },
      errors: current ? [] : refusalsOf(answer),
      logoErrors: [],
    });
  },
  logo: async (event) => {
    const file = (await event.request.formData()).get('file');
    if (!(file instanceof File) || file.size === 0) return refusedLogo(422, [{ field: 'file', code: 'file.missing' }]);
    const answer = await api(event.fetch, 'PUT /associations/:slug/logo', { params: { slug: event.params.association }, file });
    if (!answer.ok && answer.status === 401) signInFirst(event);
    if (!answer.ok)
      return refusedLogo(
        answer.status,
        refusalsOf(answer).map(({ code, ...refusal }) => ({
          ...refusal,
          field: 'file',
          code: code === 'request.too_large' ? 'fields.file' : code,
        })),
      );
    redirect(303, path('editAssociation', event.locals.locale, { association: event.params.association, query: { ok: '1' } }));
  },
  removeLogo: async (event) => {
    const answer = await api(event.fetch, 'DELETE /associations/:slug/logo', { params: { slug: event.params.association } });
    if (!answer.ok && answer.status === 401) signInFirst(event);
    if (!answer.ok) return refusedLogo(answer.status, refusalsOf(answer));
    redirect(303, path('editAssociation', event.locals.locale, { association: event.params.association, query: { ok: '1' } }));
  },
};

function refusedLogo(status: number, logoErrors: ReturnType<typeof refusalsOf>) {
  return fail(status, { typed: null, current: null, errors: [], logoErrors });
}
