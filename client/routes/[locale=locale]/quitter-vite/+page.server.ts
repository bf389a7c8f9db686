import { NEUTRAL_SITES } from '#lib/quick-exit.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  /**
   * Leaving without scripts: signs out and sends the browser to a neutral site. A redirect would be refused by the policy
   * (`form-action 'self'` covers where a form ends up); a refresh of 0 seconds also leaves no entry in the history.
   */
  default: async ({ fetch, locals, setHeaders }) => {
    await fetch('/api/v1/sessions/current', { method: 'DELETE' }).catch(() => null);
    setHeaders({ refresh: `0; url=${NEUTRAL_SITES[locals.locale]}` });
    return { left: true };
  },
};
