import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { LOCALES } from '../../shared/vocabulary.ts';
import type { Locale } from '../../shared/vocabulary.ts';

/*
 * What a machine can find on a page as it stands: in both widths and all themes, enlarged, narrowed and spaced out.
 *
 * French is looked at in both widths and all themes. The others say the same in the same elements, and no style asks for the language: English is looked at
 * where most stands beside each other, German, whose words are longest, where they have least room; both in all themes. Every page, so, has been
 * seen in each language, width and theme, and in each pair of language and theme, and of width and theme. That nothing is wider than the narrowest
 * window is asked in all three.
 */

const WIDTHS: Readonly<Record<Locale, readonly number[]>> = { fr: [1280, 390], en: [1280], de: [390] };
/** 400 % of zoom on a window of 1280 px. */
const NARROWEST = 320;
const HEIGHT = 900;
const THEMES = ['light', 'dark', 'contrast'] as const;
/** As design/a11y.md says: every control, and the moments and links in sentences that are exempt. */
const TARGET_PX = 44;
const EXEMPT_PX = 24;

const ALL_RULES: RunOptions = {
  // What would be built for a report that nobody reads here is not built; styles are this document's own, frames there are none.
  resultTypes: ['violations'],
  selectors: false,
  preload: false,
  iframes: false,
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'RGAAv4'] },
  // `smallTargets` below asks for more.
  rules: { 'target-size': { enabled: false } },
};

/** Half the size of the readable one. */
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** In the pages of a window that was made ready. */
declare const axe: typeof Axe;

/** Words that give a language away. */
const TELLING_WORDS: Readonly<Record<Locale, readonly string[]>> = {
  fr: ['vous', 'votre', 'vos', 'nous', 'est', 'sont', 'cette', 'avec', 'aucun', 'ici', 'pas'],
  en: ['you', 'your', 'the', 'and', 'with', 'this', 'are', 'from'],
  de: ['sie', 'ihre', 'ihr', 'und', 'nicht', 'oder', 'mit', 'wir', 'eine', 'ist', 'der'],
};

/** By what was looked at (« axe at 390 px, dark »), only what is wrong. */
export type Findings = Partial<Record<string, string[]>>;

/** Pages that this window opens from now on can be examined. What a browser is told once, it keeps compiled from page to page. */
export async function makeReadyToExamine(context: BrowserContext): Promise<void> {
  await context.addInitScript({ path: AXE });
}

async function setWidth(page: Page, width: number): Promise<void> {
  // Being told what it is already, a browser would still lay the page out anew.
  if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: HEIGHT });
}

/** As wide as the language is looked at first. */
export const setFirstWidth = (page: Page, locale: Locale): Promise<void> => setWidth(page, WIDTHS[locale][0] ?? NARROWEST);

/**
 * Everything that is wrong with the page that is open, in a window that was made ready. Leaves it narrow and spaced out.
 * @param names what stays as it is in every language; null for a page that shows several languages
 */
export async function examine(page: Page, locale: Locale, names: readonly string[] | null): Promise<Findings> {
  const findings: Findings = {};
  const note = (what: string, found: readonly string[]): void => {
    if (found.length > 0) findings[what] = [...found];
  };
  const lang = await page.locator('html').getAttribute('lang');
  note('lang', lang === locale ? [] : [lang ?? 'none']);
  if (names !== null) {
    const others = LOCALES.filter((other) => other !== locale).flatMap((other) => TELLING_WORDS[other]);
    note('another language', await page.evaluate(foreignWords, { locale, others, names }));
  }
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  for (const width of WIDTHS[locale]) {
    await setWidth(page, width);
    const inThemes = await page.evaluate(violationsByTheme, { themes: THEMES, options: ALL_RULES });
    for (const { theme, violations } of inThemes) note(`axe at ${width} px, ${theme}`, violations);
    note(`targets at ${width} px`, await page.evaluate(smallTargets, { target: TARGET_PX, exempt: EXEMPT_PX }));
  }
  note('sideways at A+++', await page.evaluate(sideways, { text: 'xxl' }));
  await setWidth(page, NARROWEST);
  note(`sideways at ${NARROWEST} px`, await page.evaluate(sideways, {}));
  note(`sideways at ${NARROWEST} px, spaced out`, await page.evaluate(sideways, { spaced: true }));
  return findings;
}

interface InTheme {
  theme: string;
  violations: string[];
}

/**
 * A theme is colours and nothing else (links in sentences are underlined in all): in the first one everything is looked at, in the others
 * axe's own check of contrast is asked again about every element that it was asked about. That is done before axe forgets where everything
 * lies on the page, which is most of its work. The themes change without a reload, and without a transition where less motion is wished.
 */
async function violationsByTheme({ themes, options }: { themes: readonly string[]; options: RunOptions }): Promise<InTheme[]> {
  type Evaluate = (this: unknown, element: Element, ...rest: unknown[]) => boolean | undefined;
  interface Place {
    _cache: Record<string, unknown>;
    _stackingContext?: unknown;
    children: Place[];
  }
  // Not in axe's types; the versions are pinned, and the last test of tests/browser/accessibility.test.ts sees faults of one theme only.
  const inner = axe as unknown as { _audit: { checks: Record<string, { evaluate: Evaluate } | undefined> }; _tree: Place[] };
  const contrast = inner._audit.checks['color-contrast'];
  const report = axe.getReporter<AxeResults>('v2');
  if (!contrast) throw new Error('axe has no check of contrast');
  const { evaluate } = contrast;
  const asked: Parameters<Evaluate>[] = [];
  contrast.evaluate = function (...of) {
    asked.push(of);
    return evaluate.apply(this, of);
  };
  const [first, ...others] = themes;
  const found: InTheme[] = [];
  const show = (element: Element): string => element.outerHTML.slice(0, 160);
  const forgetStyles = (place: Place): void => {
    place._cache = {};
    delete place._stackingContext;
    place.children.forEach(forgetStyles);
  };
  // What the check tells beside its answer.
  const aside = { data: () => undefined, relatedNodes: () => undefined };
  const root = document.documentElement;
  const before = root.dataset['theme'];
  axe.addReporter<AxeResults>('in every theme', (results, settings, done, fail) => {
    for (const theme of others) {
      root.dataset['theme'] = theme;
      inner._tree.forEach(forgetStyles);
      const failed = asked.filter((of) => evaluate.apply(aside, of) === false);
      found.push({ theme, violations: failed.slice(0, 3).map(([element]) => `color-contrast: ${show(element)}`) });
    }
    report(results, settings, done, fail);
  });
  root.dataset['theme'] = first ?? '';
  const { violations } = await axe.run(document, { ...options, reporter: 'in every theme' });
  contrast.evaluate = evaluate;
  if (before === undefined) delete root.dataset['theme'];
  else root.dataset['theme'] = before;
  // A check that no longer exists or is asked about nothing would find nothing for ever.
  if (asked.length === 0) throw new Error('axe looked at no contrast');
  const inFirst = violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} → ${failureSummary?.split('\n')[1]?.trim() ?? ''}`),
  );
  return [{ theme: first ?? '', violations: inFirst }, ...found];
}

/** What reaches beyond the window's right edge when that makes the page scroll: enlarged, or spaced out as in WCAG 1.4.12. */
function sideways({ text, spaced }: { text?: string; spaced?: boolean }): string[] {
  const root = document.documentElement;
  const before = root.dataset['text'];
  if (text !== undefined) root.dataset['text'] = text;
  if (spaced) {
    // As the reader's own style sheet would do it.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  const found: string[] = [];
  if (root.scrollWidth > root.clientWidth) {
    const out = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1);
    found.push(`${root.scrollWidth} px wide`, ...out.slice(0, 4).map((element) => element.outerHTML.slice(0, 120)));
  }
  if (text !== undefined && before === undefined) delete root.dataset['text'];
  else if (text !== undefined) root.dataset['text'] = before;
  return found;
}

/**
 * Controls a finger could miss. What is only there for screen readers has no size; a box or radio button is as large as its label, a link
 * that covers its card as large as the card.
 */
function smallTargets({ target, exempt }: { target: number; exempt: number }): string[] {
  const found: string[] = [];
  const controls =
    'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"], [role="switch"], [role="textbox"]';
  const dialog = document.querySelector('dialog[open]');
  for (const control of (dialog ?? document).querySelectorAll(controls)) {
    if (!control.checkVisibility({ visibilityProperty: true }) || control.closest('.vh, .skip, [inert]')) continue;
    const { display } = getComputedStyle(control);
    const inSentence =
      control.matches('a') &&
      display.startsWith('inline') &&
      (control.parentElement?.textContent.trim().length ?? 0) > control.textContent.trim().length + 1;
    // Broken over two lines, or of a line's own height: the sentence makes it as tall as it can be.
    if (inSentence && display === 'inline') continue;
    if (getComputedStyle(control, '::before').position === 'absolute') continue;
    const box = control.matches('[type="checkbox"], [type="radio"]') ? (control.closest('label') ?? control) : control;
    const { width, height } = box.getBoundingClientRect();
    const least = (inSentence || control.matches('a:has(time)') ? exempt : target) - 0.5;
    if (height < least || width < least) found.push(`${Math.round(width)} × ${Math.round(height)}: ${control.outerHTML.slice(0, 140)}`);
  }
  return found.slice(0, 6);
}

/** Telling words of other languages, in the parts of the page that say they are in the page's own. */
function foreignWords({ locale, others, names }: { locale: string; others: readonly string[]; names: readonly string[] }): string[] {
  const telling = new Set(others);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest('script') || parent.closest('[lang]')?.getAttribute('lang') !== locale) continue;
    const shown = (node.textContent ?? '').replace(/\s/g, ' ');
    const isForeign = (text: string): boolean => (text.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => telling.has(word));
    if (isForeign(shown) && isForeign(names.reduce((rest, name) => rest.replaceAll(name, ''), shown)))
      found.push(`${parent.tagName.toLowerCase()}: ${shown.trim().slice(0, 80)}`);
  }
  return found.slice(0, 6);
}
