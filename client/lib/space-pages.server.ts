import { error, type RequestEvent } from '@sveltejs/kit';
import { ownBody, requireAccount } from './account.server.ts';
import { api } from './api.ts';
import type { SpaceDetail } from './space-detail.ts';

type Event = Pick<RequestEvent, 'fetch' | 'url' | 'locals' | 'setHeaders'> & { params: { space: string } };

/** The space of a page for its team (`moderate`) or its stewards (`edit`); nobody is sent to sign in, others to the error page. */
export async function spaceFor(event: Event, can: 'moderate' | 'edit'): Promise<SpaceDetail> {
  await requireAccount(event);
  const { space } = ownBody(event, await api(event.fetch, 'GET /spaces/:slug', { params: { slug: event.params.space } }));
  if (!space.can[can]) error(403, { status: 403, message: 'Forbidden', code: can === 'edit' ? 'space.not_steward' : 'space.not_team' });
  event.setHeaders({ 'cache-control': 'no-store' });
  return space;
}

/** What such a page says of its space. */
export function placeOf({ slug, name, language, weave, dye, can }: SpaceDetail) {
  return { slug, name, language, weave, dye, can };
}
