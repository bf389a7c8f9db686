import { api } from '#lib/api.ts';
import type { LayoutServerLoad } from './$types';

/** The person in the header, asked for only when there is a session. */
export const load: LayoutServerLoad = async ({ locals, cookies, fetch }) => {
  if (cookies.get('session') === undefined) return { locale: locals.locale, viewer: null as Viewer | null };
  const me = await api(fetch, 'GET /me', {});
  const viewer: Viewer | null = me.ok ? { ...me.body.account.persona, verified: me.body.account.verified } : null;
  return { locale: locals.locale, viewer };
};
