import { describe, expect, test } from 'vitest';
import { countedUntil, median, partOf, sum, told } from '../../server/transparency/policy.ts';
import { presentYear } from '../../server/transparency/present.ts';
import { linesOf } from '../../client/lib/transparency.ts';
import { csvAnswer } from '../../client/lib/csv.ts';
import { seeded } from '../support/random.ts';
import { yearWithFigures } from '../support/transparency.ts';

describe('what may be told of a count', () => {
  test.each([
    [0, 0, 0],
    [1, 1, 4],
    [4, 1, 4],
    [5, 5, 5],
    [1243, 1243, 1243],
  ])('%i, in a year that is final', (count, from, to) => expect(told(count, true)).toEqual({ from, to }));

  test('in a year that is not, in steps of five: no two looks differ by one to four', () => {
    expect([5, 9, 10, 23].map((count) => told(count, false))).toEqual([
      { from: 5, to: 9 },
      { from: 5, to: 9 },
      { from: 10, to: 14 },
      { from: 20, to: 24 },
    ]);
  });

  test('no hidden number of a table can be worked out: whatever they are, what is told is the same, totals and part included', () => {
    const next = seeded(7);
    for (let round = 0; round < 300; round++) {
      const counts = Array.from({ length: 6 }, () => Math.floor(next() * 9));
      const figures = (cells: readonly number[]) => sum(cells.map((count) => told(count, true)));
      const others = counts.map((count) => (count > 0 && count < 5 ? 1 + Math.floor(next() * 4) : count));
      expect(figures(others)).toEqual(figures(counts));
    }
  });

  test('a part of a total never says of how few the rest is, nor more of the total than is told of it', () => {
    for (let whole = 0; whole <= 40; whole++)
      for (let count = 0; count <= whole; count++) {
        const total = told(whole, true);
        const part = partOf(count, total, true);
        expect(part.from <= count && count <= part.to).toBe(true);
        if (part.from !== part.to || part.from === 0) continue;
        const rest = total.to - part.to;
        expect(total.from === total.to && (rest === 0 || rest >= 5)).toBe(true);
      }
    // Of hidden parts: 9 cannot all be told when the total may be 6.
    expect(partOf(9, { from: 6, to: 9 }, true)).toEqual({ from: 6, to: 9 });
  });

  test('a median of fewer than five is not told', () => {
    expect([median({ hours: 3, of: 4 }), median({ hours: 3, of: 5 })]).toEqual([null, 3]);
  });
});

describe('until when a year is counted', () => {
  const on = (day: string) => countedUntil(2026, new Date(`${day}T12:00:00Z`));
  test('whole months, a last time when the year is over since one', () => {
    expect(on('2026-01-20')).toBeNull();
    expect(on('2026-11-22')).toMatchObject({ until: new Date('2026-11-01T00:00:00Z'), final: false });
    expect(on('2027-01-15')).toMatchObject({ until: new Date('2027-01-01T00:00:00Z'), final: false });
    expect(on('2027-02-01')).toMatchObject({
      until: new Date('2027-01-01T00:00:00Z'),
      upTo: new Date('2027-02-01T00:00:00Z'),
      final: true,
    });
    expect(on('2029-06-01')).toMatchObject({ upTo: new Date('2027-02-01T00:00:00Z'), final: true });
  });
});

describe('the file', () => {
  test('has every figure of the API under its name, and tells no more', () => {
    const year = { ...yearWithFigures(2024), until: new Date(Date.UTC(2025, 0, 1)) };
    const lines = linesOf(presentYear(2024, year, [2024]));
    expect(lines).toContainEqual(['notices', 'harassment', 'none', 1, 4]);
    expect(lines).toContainEqual(['notices', 'all', 'measure', 1240, 1240]);
    expect(lines).toContainEqual(['notices', 'all', 'total', 1253, 1256]);
    expect(lines).toContainEqual(['notices', 'all', 'medianHours', 9, 9]);
    expect(lines).toContainEqual(['others', 'all', 'identityReadings', 1, 4]);
    // 13 grounds of five columns, ten measures of three, two who contest of four, with what stands beside them.
    expect(lines).toHaveLength(13 * 5 + 7 + 10 * 3 + 6 + 2 + 2 * 4 + 5 + 3);
    const few = lines.filter(([, , column, from, to]) => column !== 'medianHours' && from === to && Number(from) > 0 && Number(from) < 5);
    expect(few).toEqual([]);
  });

  test('begins no cell like a formula', async () => {
    const text = await csvAnswer('x', [['=1+1', '+1', '-1', '@a', '\tb', 'a"b;c', '', -1]]).text();
    expect(text).toBe(`"'=1+1";"'+1";"'-1";"'@a";"'\tb";"a""b;c";;-1\r\n`);
  });
});
