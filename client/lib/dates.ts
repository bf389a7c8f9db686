import type { Locale } from './locale.ts';

/** On the server, where the reader is unknown; in a browser, the device's own zone. */
const ZONE = typeof document === 'undefined' ? 'Europe/Paris' : undefined;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Intl objects are slow to make and large: one of each per language, for the life of the process. */
class Formats {
  readonly moment: Intl.DateTimeFormat;
  readonly day: Intl.DateTimeFormat;
  readonly weekday: Intl.DateTimeFormat;
  readonly shortDay: Intl.DateTimeFormat;
  readonly #brief: Intl.RelativeTimeFormat;

  constructor(locale: Locale) {
    const tag = locale === 'en' ? 'en-GB' : locale;
    const zone = ZONE ? { timeZone: ZONE } : {};
    this.moment = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short', ...zone });
    this.day = new Intl.DateTimeFormat(tag, { dateStyle: 'long', ...zone });
    this.weekday = new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', ...zone });
    this.shortDay = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', ...zone });
    this.#brief = new Intl.RelativeTimeFormat(tag, { numeric: 'auto', style: locale === 'fr' ? 'short' : 'long' });
  }

  ago(milliseconds: number): string {
    if (milliseconds < MINUTE) return this.#brief.format(0, 'second');
    if (milliseconds < HOUR) return this.#brief.format(-Math.floor(milliseconds / MINUTE), 'minute');
    if (milliseconds < DAY) return this.#brief.format(-Math.floor(milliseconds / HOUR), 'hour');
    return this.#brief.format(-Math.floor(milliseconds / DAY), 'day');
  }
}
const formats = new Map<Locale, Formats>();

function formatsOf(locale: Locale): Formats {
  let found = formats.get(locale);
  if (!found) formats.set(locale, (found = new Formats(locale)));
  return found;
}

/** « 18 novembre 2026 à 9 h 12 » */
export function fullMoment(locale: Locale, time: Date): string {
  const text = formatsOf(locale).moment.format(time);
  return locale === 'fr' ? french(text).replace(/0?(\d{1,2}):(\d{2})$/, '$1 h $2') : text;
}

/** « 18 novembre 2026 » */
export function fullDay(locale: Locale, time: Date): string {
  const text = formatsOf(locale).day.format(time);
  return locale === 'fr' ? french(text) : text;
}

/** « mardi 18 novembre » */
export function weekday(locale: Locale, time: Date): string {
  const text = formatsOf(locale).weekday.format(time);
  return locale === 'fr' ? french(text) : text;
}

/** « 18 nov. », where the year is known from what stands around it. */
export function shortDay(locale: Locale, time: Date): string {
  const text = formatsOf(locale).shortDay.format(time);
  return locale === 'fr' ? french(text) : text;
}

/** « 1er novembre » : Intl writes « 1 novembre ». */
const french = (text: string): string => text.replace(/(?<!\d)1 (?=\p{L})/u, '1er ');

/** « il y a 8 min », « hier »; after a week the day itself. */
export function momentsAgo(locale: Locale, time: Date, now: number): string {
  const since = Math.max(0, now - time.getTime());
  return since < 7 * DAY ? formatsOf(locale).ago(since) : fullDay(locale, time);
}

/** A span of time by the clock of one zone: its day, its two ends, and the zone's name. */
export interface ZonedSpan {
  day: string;
  from: string;
  to: string;
  zone: string;
}

/**
 * « jeudi 20 novembre 2026 », « 18 h », « 18 h 45 », « heure d’Europe centrale ».
 * @param zone IANA name; left out: the device's own. One that this device has never heard of is told in UTC.
 */
export function spanIn(locale: Locale, start: Date, end: Date, zone?: string): ZonedSpan {
  const clock = clockOf(locale, zone);
  const time = (moment: Date): string => {
    const text = clock.time.format(moment);
    return locale === 'fr'
      ? text.replace(/^0?(\d{1,2}):(\d{2})$/, (_, hours: string, minutes: string) => frenchTime(hours, minutes))
      : text;
  };
  const day = clock.day.format(start);
  return {
    day: locale === 'fr' ? french(day) : day,
    from: time(start),
    to: time(end),
    zone: clock.zone.formatToParts(start).find(({ type }) => type === 'timeZoneName')?.value ?? '',
  };
}

function frenchTime(hours: string, minutes: string): string {
  return minutes === '00' ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${minutes}`;
}

interface Clock {
  day: Intl.DateTimeFormat;
  time: Intl.DateTimeFormat;
  zone: Intl.DateTimeFormat;
}
const clocks = new Map<string, Clock>();

function clockOf(locale: Locale, zone: string | undefined): Clock {
  const key = `${locale} ${zone ?? ''}`;
  const known = clocks.get(key);
  if (known) return known;
  const made = makeClock(locale === 'en' ? 'en-GB' : locale, zone);
  clocks.set(key, made);
  return made;
}

function makeClock(tag: string, zone: string | undefined): Clock {
  try {
    const by = zone === undefined ? {} : { timeZone: zone };
    return {
      day: new Intl.DateTimeFormat(tag, { dateStyle: 'full', ...by }),
      time: new Intl.DateTimeFormat(tag, { timeStyle: 'short', ...by }),
      zone: new Intl.DateTimeFormat(tag, { timeZoneName: 'longGeneric', ...by }),
    };
  } catch (error) {
    if (!(error instanceof RangeError) || zone === 'UTC') throw error;
    return makeClock(tag, 'UTC');
  }
}
