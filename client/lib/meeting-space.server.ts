import type { RequestEvent } from '@sveltejs/kit';
import { bodyOf } from './answers.ts';
import { api } from './api.ts';
import type { SpaceDetail } from './space-detail.ts';

/**
 * The space of a page about its meetings. Says who may keep the page: for a public space and a reader without account, anybody until the space
 * or its meetings change; where not everybody may read, nobody.
 */
export async function spaceOfMeetings(event: Pick<RequestEvent, 'fetch' | 'cookies' | 'setHeaders'>, slug: string): Promise<SpaceDetail> {
  const { space } = bodyOf(await api(event.fetch, 'GET /spaces/:slug', { params: { slug } }));
  if (space.visibility !== 'public') event.setHeaders({ 'cache-control': 'no-store' });
  else if (event.cookies.get('session') === undefined) event.setHeaders({ 'x-page-tags': `meetings-of:${space.id} space:${space.id}` });
  return space;
}
