import { bodyOf } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { csvAnswer } from '#lib/csv.ts';
import { isLocale } from '#lib/locale.ts';
import { logDetails, readLogFilter } from '#lib/team-log.ts';
import { loadTexts, textsOf } from '#texts/index.ts';
import type { LogEntry } from '../../../../../shared/moderation.contract.ts';
import type { RequestHandler } from './$types';

const PAGE = 1000;

/** The log of a space's team as its page shows it, whole, for a spreadsheet; moments in UTC. */
export const GET: RequestHandler = async ({ params, url, fetch, locals }) => {
  const asked = url.searchParams.get('locale') ?? '';
  const locale = isLocale(asked) ? asked : locals.locale;
  const { kind, act } = readLogFilter(url);
  const entries: LogEntry[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: LogEntry[]; nextCursor: string | null } = bodyOf(
      await api(fetch, 'GET /spaces/:slug/moderation/log', {
        params: { slug: params.space },
        query: { limit: PAGE, ...(kind !== null && { kind }), ...(act !== null && { act }), ...(cursor !== null && { cursor }) },
      }),
    );
    entries.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  await loadTexts(locale, 'common', 'decision', 'moderation');
  const words = { common: textsOf(locale, 'common'), decision: textsOf(locale, 'decision'), moderation: textsOf(locale, 'moderation') };
  const t = words.decision.log;
  return csvAnswer('log', [
    [t.columns.at, t.columns.by, t.columns.act, t.columns.kind, t.columns.details],
    ...entries.map((entry) => [entry.at, entry.by ?? t.rule, t.acts[entry.act], t.kinds[entry.kind], logDetails(entry, words)]),
  ]);
};
