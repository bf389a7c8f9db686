import type { Locale } from './locale.ts';
import { formatNumber } from './plural.ts';
import type { Figure, Transparency } from '../../shared/transparency.contract.ts';

/** What is never told more exactly. */
const isFew = ({ from, to }: Figure): boolean => from === 1 && to === 4;

/** A figure in words. @param t of the catalogue */
export function saysFigure(t: { few: string; range: (from: string, to: string) => string }, locale: Locale, figure: Figure): string {
  if (isFew(figure)) return t.few;
  const [from, to] = [formatNumber(locale, figure.from), formatNumber(locale, figure.to)];
  return figure.from === figure.to ? from : t.range(from, to);
}

type Line = [section: string, row: string, column: string, from: number | '', to: number | ''];

/** A year as lines of a file: each figure under the names that it has in the API. A median is one line, empty where there is none. */
export function linesOf({ notices, measures, secondOpinions, appeals, ...year }: Transparency): Line[] {
  const line = (section: string, row: string, column: string, { from, to }: Figure): Line => [section, row, column, from, to];
  const rowOf = (section: string, row: string, cells: Readonly<Record<string, Figure>>): Line[] =>
    Object.entries(cells).map(([column, figure]) => line(section, row, column, figure));
  const hours = (section: string, value: number | null): Line => [section, 'all', 'medianHours', value ?? '', value ?? ''];
  return [
    ...notices.byGround.flatMap(({ ground, ...cells }) => rowOf('notices', ground, cells)),
    ...rowOf('notices', 'all', { ...notices.all, withoutAccount: notices.withoutAccount }),
    hours('notices', notices.medianHours),
    ...measures.byType.flatMap(({ type, ...cells }) => rowOf('measures', type, cells)),
    ...rowOf('measures', 'all', {
      ...measures.all,
      onLaw: measures.onLaw,
      automated: measures.automated,
      automatedUndone: measures.automatedUndone,
    }),
    ...rowOf('secondOpinions', 'all', secondOpinions),
    ...appeals.byAppellant.flatMap(({ appellant, ...cells }) => rowOf('appeals', appellant, cells)),
    ...rowOf('appeals', 'all', appeals.all),
    hours('appeals', appeals.medianHours),
    line('others', 'all', 'handedToPlatform', year.handedToPlatform),
    line('others', 'all', 'identityReadings', year.identityReadings),
    line('others', 'all', 'moderators', year.moderators),
  ];
}
