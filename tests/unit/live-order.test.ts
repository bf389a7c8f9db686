import { describe, expect, it } from 'vitest';
import { ReplyOrder } from '../../client/lib/reply-order.ts';
import type { LivePost } from '../../shared/threads.contract.ts';

function reply(number: number, change: Partial<LivePost> = {}): LivePost {
  return {
    id: String(number).padStart(16, '0'),
    threadId: 'thread0000000000',
    number,
    author: null,
    bodyHtml: `<p>${number}</p>`,
    contentWarning: null,
    shortVersion: null,
    label: null,
    replyTo: null,
    createdAt: '2025-01-01T00:00:00.000Z',
    editedAt: null,
    removed: null,
    movedTo: null,
    reactions: { support: 0, same: 0, thanks: 0, helpful: 0 },
    version: 1,
    can: { edit: false, delete: false, react: false, flag: false, reply: false, revisions: false },
    ...change,
  };
}
const numbers = (posts: readonly LivePost[]) => posts.map(({ number }) => number);

/** The same shuffle for the same seed. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = seed;
  const random = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

describe('the order of live replies', () => {
  it('gives a reader the next reply at once', () => {
    const order = new ReplyOrder(3);
    expect(numbers(order.take([reply(4)]))).toEqual([4]);
    expect(order.last).toBe(4);
  });

  it('gives a reader each reply once, however often it arrives', () => {
    const order = new ReplyOrder(3);
    order.take([reply(4), reply(5)]);
    expect(order.take([reply(3), reply(4), reply(5)])).toEqual([]);
    expect(order.hasGap).toBe(false);
  });

  it('keeps a reply that came too early until the one before it arrives', () => {
    const order = new ReplyOrder(3);
    expect(order.take([reply(6), reply(5)])).toEqual([]);
    expect(order.hasGap).toBe(true);
    expect(numbers(order.take([reply(4)]))).toEqual([4, 5, 6]);
    expect(order.hasGap).toBe(false);
  });

  it('gives the newest text of a reply that was edited while it waited', () => {
    const order = new ReplyOrder(1);
    order.take([reply(3, { version: 2, bodyHtml: '<p>new</p>' }), reply(3)]);
    expect(order.take([reply(2)])[1]?.bodyHtml).toBe('<p>new</p>');
  });

  it('gives a tombstone for a reply that was deleted while it waited', () => {
    const order = new ReplyOrder(1);
    order.take([reply(3), reply(3, { removed: 'author', bodyHtml: '' })]);
    expect(order.take([reply(2)])[1]?.removed).toBe('author');
  });

  it.each([1, 2, 3, 4, 5])('puts a hundred shuffled and doubled replies in order (seed %i)', (seed) => {
    const order = new ReplyOrder(0);
    const all = Array.from({ length: 100 }, (_, index) => reply(index + 1));
    const given = shuffled([...all, ...all], seed).flatMap((post) => order.take([post]));
    expect(numbers(given)).toEqual(numbers(all));
    expect(order.hasGap).toBe(false);
  });
});
