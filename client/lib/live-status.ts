/** The id of the page's one status region, in the root layout: a region that appears together with its text is often not read out. */
export const STATUS_ID = 'status';

/** Says a sentence to screen readers, politely. The same sentence twice is said twice. */
export function announce(text: string): void {
  const region = document.getElementById(STATUS_ID);
  if (!region) return;
  region.textContent = '';
  requestAnimationFrame(() => {
    region.textContent = text;
  });
}
