/**
 * Takes the focus for what the page has to say first, unless the person is already in a field: a page that is slow to wake up must not
 * pull them out of it.
 */
export function focusFirst(element: HTMLElement | undefined): void {
  if (!document.activeElement?.matches('input, textarea, select, [contenteditable="true"]')) element?.focus();
}
