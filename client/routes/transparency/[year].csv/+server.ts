import { bodyOf } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { csvAnswer } from '#lib/csv.ts';
import { linesOf } from '#lib/transparency.ts';
import type { RequestHandler } from './$types';

/** The figures of a year under the names of the API, the same in every language. */
export const GET: RequestHandler = async ({ params, fetch }) => {
  const figures = bodyOf(await api(fetch, 'GET /transparency/:year', { params: { year: params.year } }));
  return csvAnswer(`transparency-${figures.year}`, [['section', 'row', 'column', 'from', 'to'], ...linesOf(figures)]);
};
