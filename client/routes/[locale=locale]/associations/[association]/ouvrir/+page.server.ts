import { randomUUID } from 'node:crypto';
import { error, fail, redirect } from '@sveltejs/kit';
import { ownBody, requireAccount, signInFirst } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { allConditions } from '#lib/conditions.server.ts';
import { isLocale } from '#lib/locale.ts';
import { word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import { linesOf, spaceChoices, typedSpace } from '#lib/space-form.server.ts';
import { refusalsOf, wearChosen } from '#lib/writing.server.ts';
import { handleSchema } from '../../../../../../shared/accounts.contract.ts';
import { createSpace } from '../../../../../../shared/spaces.contract.ts';
import { DYES } from '../../../../../../shared/vocabulary.ts';
import type { Actions, PageServerLoad } from './$types';

const ALL = { limit: 100 };

export const load: PageServerLoad = async (event) => {
  await requireAccount(event);
  const [found, named, conditions] = await Promise.all([
    api(event.fetch, 'GET /associations/:slug', { params: { slug: event.params.association } }),
    api(event.fetch, 'GET /me/personas', { query: ALL }),
    allConditions(event),
  ]);
  const { association } = ownBody(event, found);
  if (!association.can.openSpace) error(403, { status: 403, message: 'Forbidden', code: 'association.not_steward' });
  const personas = ownBody(event, named).items.map(({ id, handle, avatarUrl }) => ({ id, handle, avatarUrl }));
  return {
    association: { slug: association.slug, name: association.name },
    personas,
    conditions,
    key: randomUUID(),
    joinKey: randomUUID(),
    typed: {
      name: '',
      slug: '',
      about: '',
      conditions: [] as string[],
      language: event.locals.locale as string,
      alsoIn: [] as string[],
      visibility: 'public' as string,
      indexed: false,
      joinRule: 'open' as string,
      joinQuestion: '',
      newcomerHold: '0',
      charter: '',
      weave: '0',
      dye: DYES[0] as string,
      persona: 'new',
      newName: '',
    },
  };
};

const atPath = ({ path, message }: { path: readonly PropertyKey[]; message: string }) => ({ path: path.join('.'), message });

const asFields = (answer: Parameters<typeof refusalsOf>[0]) =>
  refusalsOf(answer, { personaId: 'persona' }).map((refusal) => {
    if (refusal.code === 'slug.taken') return { ...refusal, field: 'slug' };
    return refusal.field === 'charter' ? { ...refusal, code: 'fields.articles' } : refusal;
  });

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const typed = {
      ...typedSpace(form),
      slug: word(form, 'slug').trim(),
      language: word(form, 'language'),
      charter: word(form, 'charter'),
      persona: word(form, 'persona'),
      newName: word(form, 'newName').trim(),
    };
    const joinKey = word(form, 'joinKey') || randomUUID();
    const wish = {
      name: typed.name,
      slug: typed.slug.toLowerCase(),
      about: typed.about,
      language: isLocale(typed.language) ? typed.language : event.locals.locale,
      ...spaceChoices(typed),
      ...(typed.joinQuestion !== '' && { joinQuestion: typed.joinQuestion }),
      charter: linesOf(typed.charter),
    };
    // All that is wrong is said at once, and before a name is made for a space that does not open.
    const wrong = createSpace.body.safeParse(wish).error?.issues ?? [];
    const early = [
      ...(wrong.length === 0 ? [] : asFields({ status: 400, problem: { code: 'request.invalid', errors: wrong.map(atPath) } })),
      ...(typed.persona === 'new' && !handleSchema.safeParse(typed.newName).success ? [{ field: 'newName', code: 'fields.handle' }] : []),
    ];
    if (early.length > 0) return fail(400, { typed, joinKey, errors: early });
    const worn = await wearChosen(event, form, typed);
    if (worn?.status === 401) signInFirst(event);
    if (worn) return fail(worn.status, { typed, joinKey, errors: worn.refusals });
    const answer = await api(event.fetch, 'POST /associations/:slug/spaces', {
      params: { slug: event.params.association },
      body: { ...wish, ...(typed.persona !== '' && { personaId: typed.persona }) },
      idempotencyKey: word(form, 'key') || randomUUID(),
    });
    if (answer.ok) redirect(303, path('space', event.locals.locale, { space: answer.body.space.slug }));
    if (answer.status === 401) signInFirst(event);
    return fail(answer.status, { typed, joinKey, errors: asFields(answer) });
  },
};
