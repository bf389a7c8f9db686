import { redirect } from '@sveltejs/kit';
import { path } from '#lib/paths.ts';
import type { RequestHandler } from './$types';

/** The link of a mail names no language: it opens in the reader's, with its token. */
export const GET: RequestHandler = ({ locals, url }) => redirect(303, path('notice', locals.locale) + url.search);
