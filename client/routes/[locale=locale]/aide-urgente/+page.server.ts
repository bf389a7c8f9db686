import { api } from '#lib/api.ts';
import { likelyCountry } from '#lib/countries.ts';
import type { PageServerLoad } from './$types';

const COOKIE = 'country';
const YEAR = 365 * 24 * 3600;
const COUNTRY = /^[A-Z]{2}$/;

/**
 * The country chosen here (`?pays=`, remembered by this browser), else the account's, else the likeliest of the language.
 * Never in the shared page cache: its keys know nothing of the cookie, and another country's numbers would be the wrong ones. The page
 * asks no database, so it is cheap and answers even when the rest of the site does not.
 */
export const load: PageServerLoad = async ({ url, cookies, fetch, locals: { locale } }) => {
  const asked = url.searchParams.get('pays') ?? '';
  if (COUNTRY.test(asked))
    cookies.set(COOKIE, asked, { path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:', maxAge: YEAR });
  const kept = cookies.get(COOKIE) ?? '';
  const chosen = [asked, kept].find((country) => COUNTRY.test(country));
  // Without a country the API takes the account's.
  const country = chosen ?? (cookies.get('session') === undefined ? likelyCountry(locale) : undefined);
  const answer = await api(fetch, 'GET /help-lines', { query: { locale, country } });
  return { help: answer.ok ? answer.body : null };
};
