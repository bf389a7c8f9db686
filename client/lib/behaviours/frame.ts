/**
 * What scripts add to the frame of every page: the header, the menus, the language choice. All of it is there without them; here it gets
 * quicker. One set of listeners on the document, so that it holds for pages that SvelteKit hydrates and for those it does not.
 */
import { loadTexts, textsOf } from '#texts/index.ts';
import { announce } from '../live-status.ts';
import { isLocale } from '../locale.ts';
import { leaveNow, watchExitKeys } from '../quick-exit.ts';
import { currentLocale } from '../texts.ts';

/** A press that asks the browser for a new tab or window. */
export const wantsNewTab = (event: MouseEvent): boolean => event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;

let enlivened = false;

export function enlivenFrame(): void {
  if (enlivened) return;
  enlivened = true;
  // In the capture phase: before SvelteKit follows a link by itself.
  document.addEventListener('click', onClick, { capture: true });
  document.addEventListener('submit', onSubmit, { capture: true });
  document.addEventListener('keydown', onKey);
  document.addEventListener('focusout', onFocusOut);
  watchExitKeys(
    (left) => void sayExit(left),
    () => leaveNow(currentLocale()),
  );
}

function onClick(event: MouseEvent): void {
  if (!(event.target instanceof Element)) return;
  closeMenus(event.target);
  const language = event.target.closest<HTMLAnchorElement>('a[data-language]')?.hreflang;
  if (isLocale(language)) document.cookie = `locale=${language}; path=/; max-age=31536000; samesite=lax`;
  const comfort = event.target.closest<HTMLAnchorElement>('a[data-comfort]');
  if (comfort && !wantsNewTab(event)) {
    event.preventDefault();
    void openComfort(comfort);
  }
}

function onSubmit(event: SubmitEvent): void {
  if (!(event.target instanceof HTMLFormElement) || !event.target.matches('[data-exit]')) return;
  event.preventDefault();
  leaveNow(currentLocale());
}

/** A press elsewhere closes a menu, and so does a choice: the page may stay where it is. */
function closeMenus(pressed: Element): void {
  for (const menu of openMenus()) if (!menu.contains(pressed) || pressed.closest('.menu-item')) menu.open = false;
}
function onKey(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return;
  for (const menu of openMenus()) {
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }
}
function onFocusOut(event: FocusEvent): void {
  const { target, relatedTarget } = event;
  if (!(target instanceof Element) || !(relatedTarget instanceof Node)) return;
  const menu = target.closest<HTMLDetailsElement>('details[data-menu]');
  if (menu && !menu.contains(relatedTarget)) menu.open = false;
}
const openMenus = (): NodeListOf<HTMLDetailsElement> => document.querySelectorAll('details[data-menu][open]');

async function sayExit(left: number): Promise<void> {
  const locale = currentLocale();
  await loadTexts(locale, 'common');
  const { exit } = textsOf(locale, 'common');
  announce(left === 2 ? exit.twice : exit.once);
}

/** The window, loaded at that moment; its page where it cannot be. It gives the focus back to the link by itself. */
async function openComfort(link: HTMLAnchorElement): Promise<void> {
  const loaded = await Promise.all([
    import('svelte'),
    import('../components/ComfortDialog.svelte'),
    loadTexts(currentLocale(), 'common', 'help'),
  ]).catch(() => null);
  if (loaded === null) return location.assign(link.href);
  const [{ mount, unmount }, dialog] = loaded;
  link.focus();
  const shown = mount(dialog.default, { target: document.body, props: { onclose: () => void unmount(shown) } });
}
