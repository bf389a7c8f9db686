import { bodyOf } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

const MEMBERS = 60;
const MEETINGS = 5;
/** More are on « Mes associations ». */
const OFFERS = 5;

/** Of a federation also its members and the spaces they host; `?members=` and `?spaces=` are where a list goes on. */
export const load = (async ({ fetch, params, url, cookies, locals, setHeaders }) => {
  const from = (name: string) => {
    const cursor = url.searchParams.get(name);
    return { limit: MEMBERS, ...(cursor !== null && { cursor }) };
  };
  const found = bodyOf(
    await api(fetch, 'GET /associations/:slug', {
      params: { slug: params.association },
      query: { locale: locals.locale },
    }),
  );
  if (cookies.get('session') === undefined) setHeaders({ 'x-page-tags': 'associations spaces meetings' });
  const { slug, kind } = found.association;
  const coming = api(fetch, 'GET /associations/:slug/meetings', { params: { slug }, query: { limit: MEETINGS } });
  const offered = found.association.can.edit
    ? await api(fetch, 'GET /me/space-offers', { query: { association: slug, limit: OFFERS } })
    : null;
  const offers = offered?.ok ? offered.body.items : [];
  if (kind === 'association') {
    const belongsTo = await api(fetch, 'GET /associations/:slug/federations', { params: { slug }, query: { limit: 100 } });
    return {
      ...found,
      offers,
      meetings: bodyOf(await coming).items,
      belongsTo: bodyOf(belongsTo).items,
      members: null,
      memberSpaces: null,
      first: true,
    };
  }
  const [members, memberSpaces] = await Promise.all([
    api(fetch, 'GET /associations/:slug/members', { params: { slug }, query: { ...from('members'), locale: locals.locale } }),
    api(fetch, 'GET /spaces', { query: { ...from('spaces'), federation: slug } }),
  ]);
  const first = !url.searchParams.has('members') && !url.searchParams.has('spaces');
  return {
    ...found,
    offers,
    meetings: bodyOf(await coming).items,
    belongsTo: [],
    members: bodyOf(members),
    memberSpaces: bodyOf(memberSpaces),
    first,
  };
}) satisfies PageServerLoad;
