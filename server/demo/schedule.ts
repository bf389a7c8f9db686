import type { DemoThread } from './content.ts';
import type { Random } from './random.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Paris in winter: what the conversations mean when they speak of an hour. */
const LOCAL_OFFSET = HOUR;
/** The newest message is at least this old. */
const JUST_NOW = 6 * MINUTE;

/** People of the cast who say that they write at night. */
const OWLS: ReadonlySet<string> = new Set(['luciole', 'half-moon', 'plume']);

/**
 * When each message of a conversation was written, in milliseconds since 1970, strictly rising and never after `today`.
 * @param door the thread that newcomers write in: it goes on evenly to this day
 */
export function postTimes(thread: DemoThread, options: { today: Date; door: boolean; random: Random }): number[] {
  const { random, door } = options;
  const latest = options.today.getTime() - JUST_NOW;
  const anchors = anchorsOf(thread, { latest, door, random });
  const pinned = anchors.length > 2;
  // People answer soon or late: most of it in the first days, the rest over the weeks.
  const times = between(anchors, { exponent: door || pinned ? 1 : 2, random });
  if (!pinned) setHours(times, thread, random);
  return withinLimit(times, latest);
}

interface Anchor {
  index: number;
  time: number;
}

/** The opening, the messages whose hour is known, and the end. */
function anchorsOf(thread: DemoThread, { latest, door, random }: { latest: number; door: boolean; random: Random }): Anchor[] {
  const last = thread.posts.length - 1;
  const hours = thread.openedAt === undefined ? random.between(7.5, 21.5) * HOUR : timeOfDay(thread.openedAt);
  const fresh = thread.openedDaysAgo === 0 && thread.openedAt === undefined;
  let opened = fresh ? latest - random.between(20, 300) * MINUTE : localMidnight(latest) - thread.openedDaysAgo * DAY + hours;
  for (; ; opened -= DAY) {
    const anchors: Anchor[] = [{ index: 0, time: opened }];
    for (const [index, { at }] of thread.posts.entries()) {
      if (at === undefined || index === 0) continue;
      const before = anchors.at(-1)?.time ?? opened;
      const sameDay = localMidnight(before) + timeOfDay(at);
      anchors.push({ index, time: sameDay > before ? sameDay : sameDay + DAY });
    }
    const before = anchors.at(-1)?.time ?? opened;
    // Told too early in the day for what it tells: it all happened a day sooner.
    if (before > latest - (last > 0 ? 30 * MINUTE : 0)) continue;
    if (last > (anchors.at(-1)?.index ?? 0)) {
      const lasts =
        thread.lastsDays === undefined ? (latest - opened) * (door ? 0.995 : random.between(0.7, 0.97)) : thread.lastsDays * DAY;
      anchors.push({ index: last, time: Math.max(before + 20 * MINUTE, Math.min(opened + lasts, latest)) });
    }
    return anchors;
  }
}

/** Fills in the messages between two anchors. */
function between(anchors: readonly Anchor[], { exponent, random }: { exponent: number; random: Random }): number[] {
  const times: number[] = [];
  for (const [at, { index, time }] of anchors.entries()) {
    times[index] = time;
    const next = anchors[at + 1];
    if (next === undefined) break;
    const gaps = next.index - index;
    for (let step = 1; step < gaps; step++) {
      const even = (step + random.between(-0.4, 0.4)) / gaps;
      times[index + step] = time + (next.time - time) * even ** exponent;
    }
  }
  return times;
}

/** Days are for the days' people and nights for the others. */
function setHours(times: number[], thread: DemoThread, random: Random): void {
  const slow = (times.at(-1) ?? 0) - (times[0] ?? 0) > 3 * DAY;
  for (const [index, time] of times.entries()) {
    if (index === 0) continue;
    const hour = (time - localMidnight(time)) / HOUR;
    const owl = OWLS.has(thread.posts[index]?.by ?? '');
    let moved = time;
    if (owl && slow && random.chance(0.7)) moved = localMidnight(time) + random.between(0.2, 4.5) * HOUR;
    else if (!owl && hour < 6.5) moved = localMidnight(time) + random.between(6.5, 10) * HOUR;
    times[index] = Math.max(moved, (times[index - 1] ?? 0) + random.between(3, 25) * MINUTE);
  }
}

/** Draws the conversation together where moving its hours brought it into the future; whole seconds' worth of distance stay. */
function withinLimit(times: readonly number[], latest: number): number[] {
  const first = times[0] ?? latest;
  const last = times.at(-1) ?? latest;
  const scale = last > latest ? (latest - first) / (last - first) : 1;
  return times.map((time) => Math.round(first + (time - first) * scale));
}

function localMidnight(time: number): number {
  return Math.floor((time + LOCAL_OFFSET) / DAY) * DAY - LOCAL_OFFSET;
}

function timeOfDay(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * HOUR + minutes * MINUTE;
}
