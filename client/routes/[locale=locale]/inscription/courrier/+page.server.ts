import { api } from '#lib/api.ts';
import { readAnswers } from '#lib/sign-up.server.ts';
import type { PageServerLoad } from './$types';

/** The same page whether or not the address already has an account. */
export const load: PageServerLoad = async (event) => {
  const { email } = readAnswers(event);
  // Only the demo has a mailbox to show; elsewhere this is a 404.
  const demo = await api(event.fetch, 'GET /demo/mails', { query: { limit: 1 } });
  return { email, demo: demo.ok };
};
