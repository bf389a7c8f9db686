import { redirect } from '@sveltejs/kit';
import { path } from '#lib/paths.ts';
import { consentActions, currentConsents, readAnswers } from '#lib/sign-up.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const answers = readAnswers(event);
  // Without page 2's form there is no password: that page asks for it (again).
  if (event.request.method !== 'POST') redirect(303, path(answers.handle === '' ? 'signUpName' : 'signUpAccess', event.locals.locale));
  event.setHeaders({ 'cache-control': 'no-store' });
  const { items, minimumAge } = await currentConsents(event.fetch);
  return { answers, minimumAge, versions: Object.fromEntries(items.map(({ purpose, version }) => [purpose, version])) };
};

export const actions: Actions = consentActions;
