import { anySeed } from '#lib/name-ideas.ts';
import { ideaAction, keepNext, nameAction, readAnswers } from '#lib/sign-up.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  keepNext(event, event.url.searchParams.get('next'));
  return { answers: readAnswers(event), seed: anySeed() };
};

export const actions: Actions = { name: nameAction, idea: ideaAction };
