import { fail, redirect } from '@sveltejs/kit';
import { signInFirst } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { allConditions } from '#lib/conditions.server.ts';
import { word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import { spaceChoices, typedSpace } from '#lib/space-form.server.ts';
import { placeOf, spaceFor } from '#lib/space-pages.server.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** For the space's stewards. */
export const load: PageServerLoad = async (event) => {
  const space = await spaceFor(event, 'edit');
  const { name, about, visibility, indexed, joinRule, joinQuestion, newcomerHold, weave, dye, announcement } = space;
  return {
    space: placeOf(space),
    archived: space.archived,
    conditions: await allConditions(event),
    typed: {
      name,
      about,
      conditions: space.conditions.map(({ slug }) => slug),
      alsoIn: space.alsoIn as string[],
      visibility: visibility as string,
      indexed,
      joinRule: joinRule as string,
      joinQuestion: joinQuestion ?? '',
      newcomerHold: String(newcomerHold),
      weave: String(weave),
      dye: dye as string,
      announcement: announcement?.text ?? '',
      until: announcement?.until?.slice(0, 10) ?? '',
    },
    saved: event.url.searchParams.has('ok'),
    archiving: event.url.searchParams.get('step') === 'archive',
  };
};

/** The end of a day, as a date field gives it; null for none. The API refuses one that is no date. */
const endOf = (day: string): string | null => (day === '' ? null : `${day}T23:59:59.000Z`);

export const actions: Actions = {
  save: async (event) => {
    const form = await event.request.formData();
    const typed = { ...typedSpace(form), announcement: word(form, 'announcement').trim(), until: word(form, 'until') };
    const answer = await api(event.fetch, 'PATCH /spaces/:slug', {
      params: { slug: event.params.space },
      body: {
        name: typed.name,
        about: typed.about,
        ...spaceChoices(typed),
        joinQuestion: typed.joinQuestion === '' ? null : typed.joinQuestion,
        announcement: typed.announcement === '' ? null : { text: typed.announcement, until: endOf(typed.until) },
      },
    });
    // One that turned private has another address.
    if (answer.ok) redirect(303, path('spaceSettings', event.locals.locale, { space: answer.body.space.slug, query: { ok: '1' } }));
    if (answer.status === 401) signInFirst(event);
    return fail(answer.status, { typed, errors: refusalsOf(answer) });
  },
  archive: async (event) => {
    const archived = word(await event.request.formData(), 'archived') === 'true';
    const { space } = event.params;
    const answer = await api(event.fetch, 'PATCH /spaces/:slug', { params: { slug: space }, body: { archived } });
    if (!answer.ok && answer.status === 401) signInFirst(event);
    if (!answer.ok) return fail(answer.status, { typed: null, errors: refusalsOf(answer) });
    redirect(303, path('spaceSettings', event.locals.locale, { space, query: { ok: '1' } }));
  },
};
