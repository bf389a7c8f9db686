import { bodyOf } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { isLocale } from '#lib/locale.ts';
import { meetingCalendar } from '#lib/meeting-calendar.server.ts';
import { path } from '#lib/paths.ts';
import { loadTexts, textsOf } from '#texts/index.ts';
import type { RequestHandler } from './$types';

/** A meeting for somebody's calendar. `?complet`: with its title and, for those who have one, its place. */
export const GET: RequestHandler = async ({ params, url, fetch, locals }) => {
  const { meeting } = bodyOf(await api(fetch, 'GET /meetings/:id', { params }));
  const asked = url.searchParams.get('langue') ?? '';
  const locale = isLocale(asked) ? asked : locals.locale;
  await loadTexts(locale, 'meeting');
  const words = textsOf(locale, 'meeting').calendar;
  const whole = url.searchParams.has('complet');
  const link = url.origin + (whole ? path('meeting', locale, { space: meeting.space.slug, id: meeting.id }) : path('ownMeetings', locale));
  return new Response(meetingCalendar(meeting, { whole, summary: words.summary, link, host: url.hostname }), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${words.file}"`,
      'cache-control': 'private, no-store',
    },
  });
};
