/**
 * Takes the focus for what the page has to say first, unless the person is already in a field, or presses something at this very moment: a page
 * that is slow to wake up must not pull them out of it, nor roll a button away from under their finger.
 */
export function focusFirst(element: HTMLElement | undefined): void {
  const writing = document.activeElement?.matches('input, textarea, select, [contenteditable="true"]');
  if (!writing && document.querySelector(':active') === null) element?.focus();
}

/**
 * Keeps the caret and what is selected while scripts take over a page that somebody is already in. Svelte writes every field's value again, and
 * in a field that still holds what it came with the browser would put the caret at the end; a field whose value was once set keeps it.
 */
export function keepSelection(): void {
  const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(':is(input, textarea):read-write:focus');
  if (!field) return;
  const { value } = field;
  field.value = value;
}
