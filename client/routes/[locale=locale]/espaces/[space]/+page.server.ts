import { fail, redirect } from '@sveltejs/kit';
import { bodyOf } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import { takeSent } from '#lib/sent.server.ts';
import { joinWith, offerOf, refusalsOf } from '#lib/writing.server.ts';
import { THREAD_KINDS, THREAD_NEEDS, THREAD_SORTS } from '../../../../../shared/vocabulary.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE = 20;
/** Meetings beside the threads. */
const ANNOUNCED = 2;

export const load = (async ({ params, url, fetch, cookies, setHeaders, locals: { locale } }) => {
  const slug = params.space;
  const asked = (name: string): string | undefined => url.searchParams.get(name) ?? undefined;
  const filter = {
    wants: THREAD_NEEDS.find((need) => need === asked('wants')),
    kind: THREAD_KINDS.find((kind) => kind === asked('kind')),
    sort: THREAD_SORTS.find((sort) => sort === asked('sort')),
    tag: /^[a-z0-9-]{1,64}$/.exec(asked('tag') ?? '')?.[0],
  };
  const cursor = asked('cursor');
  const [found, listed, announced] = await Promise.all([
    api(fetch, 'GET /spaces/:slug', { params: { slug } }),
    api(fetch, 'GET /spaces/:slug/threads', { params: { slug }, query: { limit: PAGE, ...filter, cursor } }),
    api(fetch, 'GET /spaces/:slug/meetings', { params: { slug }, query: { limit: ANNOUNCED } }),
  ]);
  const { space } = bodyOf(found);
  const { items, nextCursor } = bodyOf(listed);

  const signedOut = cookies.get('session') === undefined;
  if (space.visibility === 'public') {
    if (signedOut) setHeaders({ 'x-page-tags': `threads-of:${space.id} meetings-of:${space.id} space:${space.id} names` });
  } else setHeaders({ 'cache-control': 'no-store' });

  // The door comes first where everything is listed.
  const whole = cursor === undefined && Object.values(filter).every((value) => value === undefined);
  const [door, own] = await Promise.all([
    whole && space.doorThreadId !== null
      ? (items.find(({ id }) => id === space.doorThreadId) ?? threadOf(fetch, space.doorThreadId))
      : null,
    space.can.join ? api(fetch, 'GET /me/personas', { query: { limit: 100 } }) : null,
  ]);
  return {
    space,
    threads: door ? [door, ...items.filter(({ id }) => id !== door.id)] : items,
    filter,
    first: cursor === undefined,
    nextCursor,
    meetings: bodyOf(announced).items,
    joining: own?.ok ? offerOf(space, own.body.items) : null,
    key: signedOut ? '' : crypto.randomUUID(),
    wantsToJoin: url.searchParams.has('rejoindre'),
    leaving: url.searchParams.get('step') === 'leave',
    joined: url.searchParams.has('joined'),
    held: url.searchParams.has('held'),
    sent: signedOut ? null : await takeSent(cookies, fetch, locale),
    kept: url.searchParams.has('kept'),
  };
}) satisfies PageServerLoad;

async function threadOf(fetch: typeof globalThis.fetch, id: string) {
  const answer = await api(fetch, 'GET /threads/:id', { params: { id } });
  return answer.ok ? answer.body.thread : null;
}

export const actions = {
  join: async (event) => {
    const { params, locals } = event;
    const refused = await joinWith(event, params.space, await event.request.formData());
    if (refused === null) redirect(303, path('space', locals.locale, { space: params.space, query: { joined: '1' } }));
    // Asked for: the page says so by itself.
    if (refused.step?.name === 'requested') redirect(303, path('space', locals.locale, { space: params.space }));
    if (refused.step?.name === 'signIn')
      redirect(
        303,
        path('signIn', locals.locale, { query: { next: path('space', locals.locale, { space: params.space, hash: 'rejoindre' }) } }),
      );
    return fail(refused.status === 202 ? 403 : refused.status, { refusals: refused.refusals, step: refused.step });
  },
  keeper: async ({ params, locals, fetch, request }) => {
    const since = word(await request.formData(), 'since');
    const answer = await api(fetch, 'PUT /spaces/:slug/membership/keeper', { params: { slug: params.space }, body: { since } });
    if (!answer.ok && answer.status !== 401) return fail(answer.status, { refusals: refusalsOf(answer), step: null });
    redirect(303, path('space', locals.locale, { space: params.space }));
  },
  leave: async ({ params, locals, fetch }) => {
    const answer = await api(fetch, 'DELETE /spaces/:slug/membership', { params: { slug: params.space } });
    if (!answer.ok && answer.status !== 401) return fail(answer.status, { refusals: refusalsOf(answer), step: null });
    // A space for members only is out of sight now.
    const still = await api(fetch, 'GET /spaces/:slug', { params: { slug: params.space } });
    redirect(303, still.ok ? path('space', locals.locale, { space: params.space }) : path('spaces', locals.locale));
  },
} satisfies Actions;
