/** What happens to a case in one's hand when its page is left, or opened again. */
import { onMount, untrack } from 'svelte';
import { invalidate } from '$app/navigation';
import { api } from '#lib/api.ts';
import { CASES } from '#lib/moderation.ts';
import type { ModerationCase } from '../../../../shared/moderation.contract.ts';

/** It outlives the page that asks. */
const lastingFetch: typeof fetch = (input, init) => fetch(input, { ...init, keepalive: true });

/** To be called while the pane of an opened case is made: it lasts as long as the pane. */
export function whileOpened(opened: () => Pick<ModerationCase, 'id' | 'claim'>): void {
  let until: string | null = null;
  $effect(() => {
    const { claim } = opened();
    const now = claim?.mine ? claim.until : null;
    // Its end came nearer: another page of the same person was closed, and this one is still open.
    if (until !== null && now !== null && now < until) void hold();
    until = now;
  });
  onMount(() => {
    const { id } = untrack(opened);
    const leave = (): void => {
      // Nothing to say where the network fails: it ends by itself.
      if (until !== null)
        void api(lastingFetch, 'DELETE /moderation/cases/:id/claim', { params: { id }, query: { when: 'soon' } }).catch(() => null);
    };
    const comeBack = ({ persisted }: PageTransitionEvent): void => {
      if (persisted && until !== null) void hold();
    };
    if (until !== null) void hold();
    addEventListener('pagehide', leave);
    addEventListener('pageshow', comeBack);
    return () => {
      removeEventListener('pagehide', leave);
      removeEventListener('pageshow', comeBack);
      leave();
    };
  });

  /** In hand for its whole time again; what was given back meanwhile, here or on another page, stays so. */
  async function hold(): Promise<void> {
    await api(fetch, 'PUT /moderation/cases/:id/claim', { params: { id: untrack(opened).id } }).catch(() => null);
    await invalidate(CASES);
  }
}
