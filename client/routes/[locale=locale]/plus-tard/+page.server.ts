import { redirect } from '@sveltejs/kit';
import { bodyOf } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = (async ({ fetch, url }) => {
  const cursor = url.searchParams.get('cursor');
  const answer = await api(fetch, 'GET /me/saved', { query: { limit: 20, ...(cursor !== null && { cursor }) } });
  if (!answer.ok && answer.status === 401) return { kept: null, nextCursor: null, first: true };
  const { items, nextCursor } = bodyOf(answer);
  return { kept: items, nextCursor, first: cursor === null };
}) satisfies PageServerLoad;

export const actions = {
  remove: async ({ request, fetch, locals }) => {
    await api(fetch, 'DELETE /threads/:id/saved', { params: { id: word(await request.formData(), 'thread') } });
    redirect(303, path('later', locals.locale));
  },
} satisfies Actions;
