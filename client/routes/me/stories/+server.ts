import { redirect } from '@sveltejs/kit';
import { path } from '#lib/paths.ts';
import type { RequestHandler } from './$types';

/** The link of a mail names no language: it opens in the reader's. */
export const GET: RequestHandler = ({ locals }) => redirect(303, path('ownStories', locals.locale));
