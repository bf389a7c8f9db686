import { page } from '$app/state';

/** The signed-in person of the page on screen; null for a reader without an account. Call it while rendering or in a handler. */
export function currentViewer(): Viewer | null {
  return page.data.viewer;
}
