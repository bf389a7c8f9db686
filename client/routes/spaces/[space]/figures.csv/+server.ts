import { error } from '@sveltejs/kit';
import { bodyOf } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { csvAnswer } from '#lib/csv.ts';
import { columnsOf } from '#lib/figures.ts';
import { isLocale } from '#lib/locale.ts';
import { loadTexts, textsOf } from '#texts/index.ts';
import type { RequestHandler } from './$types';

/** The figures of a space as its page shows them, for a spreadsheet: numbers, `<5`, or nothing. */
export const GET: RequestHandler = async ({ params, url, fetch, locals }) => {
  const asked = url.searchParams.get('locale') ?? '';
  const locale = isLocale(asked) ? asked : locals.locale;
  const days = Number(url.searchParams.get('days'));
  if (!Number.isInteger(days)) error(404, { status: 404, message: 'Not Found', code: 'not_found' });
  const { weeks } = bodyOf(await api(fetch, 'GET /spaces/:slug/statistics', { params: { slug: params.space }, query: { days } }));
  await loadTexts(locale, 'team');
  const t = textsOf(locale, 'team').figures;
  const columns = columnsOf(t);
  return csvAnswer('figures', [
    [t.week, ...columns.map(({ title, unit }) => (unit === undefined ? title : `${title} (${unit})`))],
    ...weeks.map((week) => [week.week, ...columns.map(({ of }) => (of(week) === 'none' ? '' : of(week)))]),
  ]);
};
