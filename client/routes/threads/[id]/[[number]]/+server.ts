import { error, redirect } from '@sveltejs/kit';
import { api } from '#lib/api.ts';
import { path } from '#lib/paths.ts';
import { pageOfPost } from '#lib/thread-pages.ts';
import type { RequestHandler } from './$types';

/**
 * The permanent address of a thread or a message: it names no language, no space and no page, which all may change. For links inside messages
 * (server/transfer/). Who may not read the thread is told what they would be told of nothing.
 */
export const GET: RequestHandler = async ({ fetch, params, locals }) => {
  const number = /^[1-9]\d{0,8}$/.test(params.number ?? '') ? Number(params.number) : null;
  const answer = await api(fetch, 'GET /threads/:id', { params: { id: params.id } });
  if (!answer.ok || (params.number !== undefined && number === null)) error(answer.ok || answer.status === 400 ? 404 : answer.status);
  const { id, space } = answer.body.thread;
  const place = number === null ? {} : { page: pageOfPost(number), hash: `r${number}` };
  redirect(303, path('thread', locals.locale, { space: space.slug, id, ...place }));
};
