/**
 * Takes the focus for what the page has to say first, unless the person is already in a field, or presses something at this very moment: a page
 * that is slow to wake up must not pull them out of it, nor roll a button away from under their finger.
 */
export function focusFirst(element: HTMLElement | undefined): void {
  const writing = document.activeElement?.matches('input, textarea, select, [contenteditable="true"]');
  if (!writing && document.querySelector(':active') === null) element?.focus();
}
