import { dev, version } from '$app/env';

/**
 * Address of the script of a page that SvelteKit does not hydrate, built from lib/behaviours/ (see vite.config.ts). A new version of the
 * site has new addresses.
 */
export function pageScript(name: 'story' | 'thread'): string {
  return dev ? `/client/lib/behaviours/${name}.ts` : `/_app/immutable/${name}.${version}.js`;
}
