/** A moment as PostgreSQL writes it: `2026-11-21 08:30:00.123456+00`; other offsets appear where the server's own zone is not UTC. */
export type RawMoment = string;

/** ISO 8601 in UTC with milliseconds. Cuts the text where it can: a page of posts has forty of them. */
export function isoTime(raw: RawMoment): string {
  if (!raw.endsWith('+00')) return new Date(raw).toISOString();
  return `${raw.slice(0, 10)}T${raw.slice(11, 19)}.${raw.slice(20, -3).slice(0, 3).padEnd(3, '0')}Z`;
}

/**
 * Microseconds since 1970, exactly, for cursors: a key cut to milliseconds would skip the rows of the same millisecond
 * that come after the page's last.
 */
export function microseconds(raw: RawMoment): number {
  const fraction = /\.(\d+)/.exec(raw)?.[1] ?? '';
  return Date.parse(isoTime(raw)) * 1000 + Number(fraction.slice(3).padEnd(3, '0'));
}
