/**
 * Words for components: `const t = $derived(texts('thread'));`, then `{t.reply.title}` or `{t.replies(12)}`.
 *
 * The page's `+page.ts` (or a layout's) has called `loadTexts(locale, 'thread')` before; `common` is always there. Catalogues live in
 * memory on both sides and are never part of a page's data, so they are not sent twice.
 */
import { page } from '$app/state';
import { textsOf, type Catalogue, type TextArea } from '#texts/index.ts';
import type { Locale } from './locale.ts';

/** The language of the page on screen. Call it while rendering or in a handler. */
export function currentLocale(): Locale {
  return page.data.locale;
}

/** The texts of an area in the language of the page on screen. */
export function texts<Area extends TextArea>(area: Area): Catalogue[Area] {
  return textsOf(page.data.locale, area);
}
