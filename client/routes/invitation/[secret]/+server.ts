import { redirect } from '@sveltejs/kit';
import { path } from '#lib/paths.ts';
import type { RequestHandler } from './$types';

/** An invitation names no language: it opens in the reader's. */
export const GET: RequestHandler = ({ locals, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  redirect(303, path('invitation', locals.locale, { secret: params.secret }));
};
