/**
 * Words for components: `const t = $derived(texts('thread'));`, then `{t.reply.title}` or `{t.replies(12)}`.
 *
 * The page's `+page.ts` (or a layout's) has called `loadTexts(locale, 'thread')` before; `common` is always there. Catalogues live in
 * memory on both sides and are never part of a page's data, so they are not sent twice.
 */
import { textsOf, type Catalogue, type TextArea } from '#texts/index.ts';
import type { Locale } from './locale.ts';

const LOCALE = 'locale';
/** Browsers read the language from the document: a page's own script needs no framework for a word. */
const server = import.meta.env.SSR ? await import('svelte') : null;

/** Called by the root layout, once a page. */
export function provideLocale(locale: Locale): void {
  server?.setContext(LOCALE, locale);
}

/** The language of the page on screen, which changes with a full load only. Call it while rendering or, in a browser, anywhere. */
export function currentLocale(): Locale {
  return server ? server.getContext<Locale>(LOCALE) : (document.documentElement.lang as Locale); // written by hooks.server.ts
}

/** The texts of an area in the language of the page on screen. */
export function texts<Area extends TextArea>(area: Area): Catalogue[Area] {
  return textsOf(currentLocale(), area);
}
