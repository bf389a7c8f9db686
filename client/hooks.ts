import type { Reroute } from '@sveltejs/kit/hooks';
import { localeOfPath } from '#lib/locale.ts';
import { routePath } from '#lib/paths.ts';

/** Leads `/en/spaces/…` and `/de/gruppen/…` to the routes, which are written in French. */
export const reroute: Reroute = ({ url }) => {
  if (!localeOfPath(url.pathname)) return;
  // An address that the table does not know must not fall on a French folder: `/en/espaces` would be a second copy of `/en/spaces`.
  return routePath(url.pathname) ?? '/404';
};
