import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import { ownBody, requireAccount, signInFirst } from '#lib/account.server.ts';
import { bodyOf } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { isLocale } from '#lib/locale.ts';
import { word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import { refusalsOf, wearChosen } from '#lib/writing.server.ts';
import type { Actions, PageServerLoad } from './$types';

const ALL = { limit: 100 };

/** `?encore=<slug>`: what was refused, to be completed. */
export const load: PageServerLoad = async (event) => {
  const account = await requireAccount(event);
  const [named, own, listed, notices] = await Promise.all([
    api(event.fetch, 'GET /me/personas', { query: ALL }),
    api(event.fetch, 'GET /me/associations', { query: ALL }),
    api(event.fetch, 'GET /associations', { query: { ...ALL, kind: 'federation' } }),
    api(event.fetch, 'GET /platform/notices', { query: { locale: event.locals.locale } }),
  ]);
  const personas = ownBody(event, named).items.map(({ id, handle, avatarUrl }) => ({ id, handle, avatarUrl }));
  const again = ownBody(event, own).items.find(({ slug, state }) => state === 'refused' && slug === event.url.searchParams.get('encore'));
  const asked = again && (await api(event.fetch, 'GET /associations/:slug/federation-links', { params: { slug: again.slug }, query: ALL }));
  return {
    notices: bodyOf(notices),
    federations: bodyOf(listed).items.map(({ slug, name }) => ({ slug, name })),
    verified: account.verified,
    personas,
    key: randomUUID(),
    joinKey: randomUUID(),
    /** Its stewards stay who they are. */
    again: again !== undefined,
    typed: {
      kind: (again?.kind ?? 'association') as string,
      federation: asked ? (ownBody(event, asked).items[0]?.federation.slug ?? '') : '',
      name: again?.name ?? '',
      slug: again?.slug ?? '',
      about: again?.about ?? '',
      language: again?.language ?? event.locals.locale,
      contactEmail: again?.contactEmail ?? '',
      website: again?.website ?? '',
      country: again?.country ?? account.country,
      persona: personas[0]?.id ?? 'new',
      newName: '',
    },
  };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const typed = {
      kind: word(form, 'kind'),
      federation: word(form, 'federation'),
      name: word(form, 'name').trim(),
      slug: word(form, 'slug').trim(),
      about: word(form, 'about').trim(),
      language: word(form, 'language'),
      contactEmail: word(form, 'contactEmail').trim(),
      website: word(form, 'website').trim(),
      country: word(form, 'country'),
      persona: word(form, 'persona'),
      newName: word(form, 'newName').trim(),
    };
    const joinKey = word(form, 'joinKey') || randomUUID();
    const worn = await wearChosen(event, form, typed);
    if (worn?.status === 401) signInFirst(event);
    if (worn) return fail(worn.status, { typed, joinKey, errors: worn.refusals });
    const { name, slug, about, language, contactEmail, website, country, persona } = typed;
    const answer = await api(event.fetch, 'POST /associations', {
      body: {
        name,
        slug: slug.toLowerCase(),
        about,
        contactEmail,
        country,
        kind: typed.kind === 'federation' ? 'federation' : 'association',
        // A federation belongs to none: what was chosen before the kind was changed says nothing.
        ...(typed.kind !== 'federation' && typed.federation !== '' && { federation: typed.federation }),
        ...(isLocale(language) && { language }),
        ...(website !== '' && { website: website.includes('://') ? website : `https://${website}` }),
        ...(persona !== '' && { personaId: persona }),
      },
      // Another answer is another request: what is sent again after a refusal is not a retry.
      idempotencyKey: word(form, 'key') || randomUUID(),
    });
    if (answer.ok) redirect(303, path('ownAssociations', event.locals.locale, { query: { ok: '1' } }));
    if (answer.status === 401) signInFirst(event);
    const errors = refusalsOf(answer, { personaId: 'persona' }).map((refusal) =>
      refusal.code === 'slug.taken' ? { ...refusal, field: 'slug' } : refusal,
    );
    return fail(answer.status, { typed, joinKey, errors });
  },
};
