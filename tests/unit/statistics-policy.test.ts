import { describe, expect, test } from 'vitest';
import { figureOf, mondayOf, partOf, people, unansweredShare } from '../../server/statistics/policy.ts';

describe('figures about people', () => {
  test.each([
    [0, 0],
    [1, '<5'],
    [4, '<5'],
    [5, 5],
    [240, 240],
  ])('%i people are told as %s', (count, told) => expect(people(count)).toBe(told));

  test('a number of things is told by the people behind it', () => {
    expect(figureOf(30, 2)).toBe('<5');
    expect(figureOf(30, 6)).toBe(30);
    expect(figureOf(0, 0)).toBe(0);
  });

  test('a part gives its rest away: neither may be a few people', () => {
    for (let whole = 0; whole <= 30; whole++)
      for (let part = 0; part <= whole; part++) {
        const told = partOf(part, whole);
        if (told === '<5') continue;
        for (const group of [whole, told, whole - told]) expect(group === 0 || group >= 5).toBe(true);
      }
  });

  test('a share is told where those answered and those not are both none or at least five', () => {
    const week = { threads: 12, threadPeople: 12, unanswered: 6, unansweredPeople: 6, answeredPeople: 6 };
    expect(unansweredShare(week)).toBe(50);
    expect(unansweredShare({ ...week, unanswered: 1, unansweredPeople: 1, answeredPeople: 11 })).toBe('<5');
    expect(unansweredShare({ ...week, unanswered: 11, unansweredPeople: 11, answeredPeople: 1 })).toBe('<5');
    expect(unansweredShare({ ...week, unanswered: 12, unansweredPeople: 12, answeredPeople: 0 })).toBe(100);
    expect(unansweredShare({ threads: 0, threadPeople: 0, unanswered: 0, unansweredPeople: 0, answeredPeople: 0 })).toBe('none');
  });
});

test('weeks begin on Monday, in UTC', () => {
  expect(mondayOf(new Date('2026-11-16T00:00:00Z'))).toBe('2026-11-16');
  expect(mondayOf(new Date('2026-11-22T23:59:59Z'))).toBe('2026-11-16');
  expect(mondayOf(new Date('2027-01-01T12:00:00Z'))).toBe('2026-12-28');
});
