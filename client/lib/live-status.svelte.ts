/** What the page's one status region says; a region that appears together with its text is often not read out. */
export const liveStatus = $state({ text: '' });

/** Says a sentence to screen readers, politely. The same sentence twice is said twice. */
export function announce(text: string): void {
  liveStatus.text = '';
  requestAnimationFrame(() => {
    liveStatus.text = text;
  });
}
