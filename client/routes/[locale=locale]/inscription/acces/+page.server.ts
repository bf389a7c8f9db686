import { redirect } from '@sveltejs/kit';
import { path } from '#lib/paths.ts';
import { currentConsents, readAnswers } from '#lib/sign-up.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const answers = readAnswers(event);
  if (answers.handle === '') redirect(303, path('signUpName', event.locals.locale));
  return { answers, minimumAge: (await currentConsents(event.fetch)).minimumAge };
};
