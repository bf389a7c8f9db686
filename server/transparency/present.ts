import type { Figure, Transparency } from '../../shared/transparency.contract.ts';
import { APPELLANTS, FLAG_GROUNDS, RESTRICTIONS } from '../../shared/vocabulary.ts';
import { median, partOf, sum, told } from './policy.ts';
import type { YearRow } from './queries.ts';
import type { YearCounts } from './tables.ts';

const NOTHING: YearCounts = {
  notices: [],
  withoutAccount: 0,
  noticeHours: { hours: null, of: 0 },
  measures: [],
  onLaw: 0,
  automated: 0,
  automatedUndone: 0,
  confirmed: 0,
  replaced: 0,
  appeals: [],
  appealHours: { hours: null, of: 0 },
  handedToPlatform: 0,
  identityReadings: 0,
  moderators: 0,
};

const NOTICE_OUTCOMES = ['measure', 'none', 'platform', 'waiting'] as const;
const ORIGINS = ['onNotice', 'ownInitiative'] as const;
const APPEAL_STATES = ['upheld', 'reversed', 'waiting'] as const;

/** A row of a table with its total. */
function rowOf<K extends string>(keys: readonly K[], cell: (key: K) => Figure): Record<K | 'total', Figure> {
  const cells = keys.map((key) => [key, cell(key)] as const);
  const row = { ...Object.fromEntries(cells), total: sum(cells.map(([, figure]) => figure)) };
  return row as Record<K | 'total', Figure>; // one entry a key, made just above
}

/** The last row of a table: each column's total. */
const totalOf = <K extends string>(keys: readonly K[], rows: readonly Record<K, Figure>[]) =>
  rowOf(keys, (key) => sum(rows.map((row) => row[key])));

/** What may be told of a year; of one that was not counted yet, that there is nothing. */
export function presentYear(year: number, row: YearRow | null, years: readonly number[]): Transparency {
  const { counts, final } = row ?? { counts: NOTHING, final: false };
  const of = (rows: readonly { count: number }[]) =>
    told(
      rows.reduce((all, { count }) => all + count, 0),
      final,
    );
  const byGround = FLAG_GROUNDS.map((ground) => ({
    ground,
    ...rowOf(NOTICE_OUTCOMES, (outcome) => of(counts.notices.filter((each) => each.ground === ground && each.outcome === outcome))),
  }));
  const byType = RESTRICTIONS.map((type) => ({
    type,
    ...rowOf(ORIGINS, (origin) => of(counts.measures.filter((each) => each.type === type && each.onNotice === (origin === 'onNotice')))),
  }));
  const byAppellant = APPELLANTS.map((appellant) => ({
    appellant,
    ...rowOf(APPEAL_STATES, (outcome) => of(counts.appeals.filter((each) => each.appellant === appellant && each.outcome === outcome))),
  }));
  const notices = totalOf(NOTICE_OUTCOMES, byGround);
  const measures = totalOf(ORIGINS, byType);
  const automated = partOf(counts.automated, measures.total, final);
  return {
    year,
    until: row === null ? null : new Date(row.until.getTime() - 1).toISOString().slice(0, 10),
    final,
    years: [...years],
    notices: {
      byGround,
      all: notices,
      withoutAccount: partOf(counts.withoutAccount, notices.total, final),
      medianHours: median(counts.noticeHours),
    },
    measures: {
      byType,
      all: measures,
      onLaw: partOf(counts.onLaw, measures.total, final),
      automated,
      automatedUndone: partOf(counts.automatedUndone, automated, final),
    },
    secondOpinions: { confirmed: told(counts.confirmed, final), replaced: told(counts.replaced, final) },
    appeals: { byAppellant, all: totalOf(APPEAL_STATES, byAppellant), medianHours: median(counts.appealHours) },
    handedToPlatform: told(counts.handedToPlatform, final),
    identityReadings: told(counts.identityReadings, final),
    moderators: told(counts.moderators, final),
  };
}
