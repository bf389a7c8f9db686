import type { Cookies } from '@sveltejs/kit';
import type { CheckName, SentNotice } from '../../shared/vocabulary.ts';
import { CHECK_NAMES } from '../../shared/vocabulary.ts';
import { api, type AnswerOf } from './api.ts';
import type { Locale } from './locale.ts';
import { SENT_COOKIE, SENT_SECONDS } from './sent.ts';

/** What a page says about a message that was just sent. */
export interface SentNote {
  /** For a script that has read it, and leads to the page that is to show it. */
  words: string;
  /** Why it waits; nothing: it does not, or it is a newcomer's. */
  because: CheckName[];
  /** Numbers to call, where the message reads as if somebody were in danger. */
  lines: AnswerOf<'GET /help-lines'>['items'] | null;
}

/** What a check holds back, beside the notices: both may be about distress. */
const held = (check: CheckName): string => `held-${check}`;
/** Chosen on the page of urgent help. */
const COUNTRY = /^[A-Z]{2}$/;

export function keepSent(
  { cookies, url }: { cookies: Cookies; url: URL },
  { notices, because = [] }: { notices: readonly SentNotice[]; because?: readonly CheckName[] },
): void {
  const words = [...notices, ...because.map(held)];
  if (words.length === 0) return;
  cookies.set(SENT_COOKIE, words.join(' '), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    maxAge: SENT_SECONDS,
  });
}

/** Shown once. */
export async function takeSent(cookies: Cookies, fetch: typeof globalThis.fetch, locale: Locale): Promise<SentNote | null> {
  const words = cookies.get(SENT_COOKIE)?.split(' ') ?? [];
  if (words.length === 0) return null;
  cookies.delete(SENT_COOKIE, { path: '/' });
  const because = CHECK_NAMES.filter((check) => words.includes(held(check)));
  if (!words.includes('distress')) return { words: words.join(' '), because, lines: null };
  const country = cookies.get('country');
  const answer = await api(fetch, 'GET /help-lines', {
    query: { locale, ...(country !== undefined && COUNTRY.test(country) && { country }) },
  });
  // Without the list, its page is a link away.
  return {
    words: words.join(' '),
    because,
    lines: answer.ok ? answer.body.items.filter(({ kind }) => kind === 'distress' || kind === 'emergency') : [],
  };
}
