import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleFetch } from '@sveltejs/kit/hooks';
import { getRequestEvent } from '$app/server';
import { readInProcess } from '#lib/api.ts';
import { insertBytes } from '#lib/kept-drawings.ts';
import { localeOfPath, preferredLocale } from '#lib/locale.ts';
import { path } from '#lib/paths.ts';
import firstPaint from './first-paint.js?raw';

export const handle: Handle = async ({ event, resolve }) => {
  const { pathname } = event.url;
  const locale = localeOfPath(pathname) ?? preferredLocale(event.cookies.get('locale'), event.request.headers.get('accept-language'));
  event.locals.locale = locale;
  if (pathname === '/') redirect(302, path('home', locale));
  return resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace('%lang%', locale).replace('<!--first-paint-->', () => `<script>${firstPaint.trim()}</script>`),
    preload: (input) => (input.type === 'font' ? input.filename.endsWith('latin-wght-normal.woff2') : input.type !== 'asset'),
  });
};

/** What a page reads is read in this process, in the name of the person who asked for the page, or has just signed in. */
readInProcess((reading) => {
  const { platform, cookies } = getRequestEvent();
  return platform?.read(reading, cookies.get('session') ?? null) ?? null;
});

insertBytes((drawn) => getRequestEvent().platform?.insert?.(drawn) ?? null);

/** Sends what else pages ask of `/api/…` to the API of this process, in the name of the person who asked for the page. */
export const handleFetch: HandleFetch = async ({ event, request, fetch }) => {
  const url = new URL(request.url);
  if (!event.platform || url.origin !== event.url.origin || !url.pathname.startsWith('/api/')) return fetch(request);

  // All cookies of the page, with those that an earlier call of the same page has just set (signing in, then reading one's account).
  const cookies = event.cookies.getAll().map(({ name, value }) => `${name}=${encodeURIComponent(value)}`);
  if (cookies.length > 0) request.headers.set('cookie', cookies.join('; '));
  // « Mes appareils » names the person's browser, not this server.
  const userAgent = event.request.headers.get('user-agent');
  if (userAgent !== null) request.headers.set('user-agent', userAgent);
  if (!request.headers.has('accept-language')) request.headers.set('accept-language', event.locals.locale);
  if (request.method !== 'GET' && request.method !== 'HEAD') request.headers.set('origin', event.url.origin);

  const response = await event.platform.api(request);
  for (const line of response.headers.getSetCookie()) keepCookie(event, line);
  return response;
};

/** Gives the browser a cookie that the API has set, as it is. */
function keepCookie(event: RequestEvent, line: string): void {
  const [pair = '', ...settings] = line.split(';').map((part) => part.trim());
  const [name, value] = splitOnce(pair);
  const given = new Map(settings.map((setting) => splitOnce(setting)).map(([key, content]) => [key.toLowerCase(), content]));
  const maxAge = given.get('max-age');
  const expires = given.get('expires');
  const sameSite = given.get('samesite')?.toLowerCase();
  event.cookies.set(name, value, {
    path: given.get('path') ?? '/',
    httpOnly: given.has('httponly'),
    secure: given.has('secure'),
    ...(maxAge === undefined ? {} : { maxAge: Number(maxAge) }),
    ...(expires === undefined ? {} : { expires: new Date(expires) }),
    ...(sameSite === 'lax' || sameSite === 'strict' || sameSite === 'none' ? { sameSite } : {}),
    encode: (raw) => raw,
  });
}

function splitOnce(text: string): [string, string] {
  const at = text.indexOf('=');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
