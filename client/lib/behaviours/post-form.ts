/** `refused`: something is left to check, and the page that says what has not been shown. */
export type Outcome = 'sent' | 'refused' | 'offline';

/**
 * Sends a form and follows where it leads, without leaving the page.
 * @returns the page it led to, with its address; null when the network failed
 */
export async function postForm(form: HTMLFormElement): Promise<{ ok: boolean; url: URL; page: Document } | null> {
  try {
    const response = await fetch(form.action, { method: 'POST', body: new FormData(form), headers: { accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    // A form that was taken leads on; one that was not comes back at its own address.
    return { ok: response.ok && response.redirected, url: new URL(response.url), page };
  } catch {
    return null;
  }
}

/** Whether an address is the page on screen, whatever its place on it. */
export function isHere(url: URL): boolean {
  return url.pathname === location.pathname && url.search === location.search;
}

/** Goes to an address, also when only its fragment differs from the page on screen. */
export function goTo(url: URL, hash = ''): void {
  url.hash = hash;
  if (!isHere(url)) return location.assign(url);
  history.replaceState(history.state, '', url);
  location.reload();
}

/** Does something with a form as the button that was pressed sends it: its own sending, and its data, say nothing of the button. */
export async function withButton<Result>(form: HTMLFormElement, button: HTMLElement | null, work: () => Result): Promise<Awaited<Result>> {
  const said = document.createElement('input');
  if (button instanceof HTMLButtonElement && button.name !== '') {
    Object.assign(said, { type: 'hidden', name: button.name, value: button.value });
    form.append(said);
  }
  try {
    return await work();
  } finally {
    said.remove();
  }
}
