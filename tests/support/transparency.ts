import type { transparencyYears } from '../../server/transparency/public.ts';

/** A year that is final, with figures of every kind: told, hidden, none. */
export function yearWithFigures(year: number): typeof transparencyYears.$inferInsert {
  return {
    year,
    until: new Date(Date.UTC(year + 1, 0, 1)),
    final: true,
    counts: {
      notices: [
        { ground: 'harassment', outcome: 'measure', count: 1240 },
        { ground: 'harassment', outcome: 'none', count: 3 },
        { ground: 'self_harm', outcome: 'platform', count: 7 },
        { ground: 'other', outcome: 'waiting', count: 5 },
      ],
      withoutAccount: 30,
      noticeHours: { hours: 9, of: 1250 },
      measures: [
        { type: 'hide', onNotice: true, count: 600 },
        { type: 'label', onNotice: false, count: 2 },
      ],
      onLaw: 3,
      automated: 60,
      automatedUndone: 6,
      confirmed: 12,
      replaced: 0,
      appeals: [
        { appellant: 'author', outcome: 'reversed', count: 8 },
        { appellant: 'author', outcome: 'upheld', count: 2 },
      ],
      appealHours: { hours: 1, of: 10 },
      handedToPlatform: 9,
      identityReadings: 1,
      moderators: 40,
    },
  };
}
