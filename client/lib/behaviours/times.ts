import { fullMoment, momentsAgo } from '../dates.ts';
import { currentLocale } from '../texts.ts';

const REFRESH_MS = 30_000;

/** Keeps every « il y a 8 min » of the page true. */
export function keepTimesTrue(): void {
  sayHowLongAgo(document);
  setInterval(() => sayHowLongAgo(document), REFRESH_MS);
}

/** Says « il y a 8 min » where the server, whose page may be kept and shown later, wrote the date; a day stays one (Time.svelte). */
export function sayHowLongAgo(root: ParentNode): void {
  const locale = currentLocale();
  for (const time of root.querySelectorAll<HTMLTimeElement>('time:not([data-day])')) {
    const moment = new Date(time.dateTime);
    const words = momentsAgo(locale, moment, Date.now());
    if (time.textContent === words) continue;
    time.title = fullMoment(locale, moment);
    time.textContent = words;
  }
}
