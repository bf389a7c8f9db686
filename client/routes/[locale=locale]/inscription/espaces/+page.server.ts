import { ownBody, requireAccount } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { forgetAnswers, readAnswers } from '#lib/sign-up.server.ts';
import type { PageServerLoad } from './$types';

const SHOWN = 12;

/** The end of sign-up: spaces to look into, in the reader's language first. */
export const load: PageServerLoad = async (event) => {
  const account = await requireAccount(event);
  const { items } = ownBody(event, await api(event.fetch, 'GET /spaces', { query: { limit: SHOWN } }));
  const own = items.filter(({ language }) => language === event.locals.locale);
  const { next } = readAnswers(event);
  forgetAnswers(event);
  return { handle: account.persona.handle, spaces: [...own, ...items.filter((space) => !own.includes(space))], next };
};
