import { readPath } from './paths.ts';

const HERE = 'http://here.invalid';

/**
 * Where to go on after signing in, if it is a page of this site; null otherwise. The address is read as a browser would, so that
 * `//elsewhere`, `/\elsewhere` and the like do not lead away.
 */
export function safeNext(wanted: unknown): string | null {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || wanted.length > 500 || !URL.canParse(wanted, HERE)) return null;
  const url = new URL(wanted, HERE);
  if (url.origin !== HERE || !readPath(url.pathname)) return null;
  return url.pathname + url.search + url.hash;
}
