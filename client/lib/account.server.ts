/** The signed-in account, for the pages of « moi ». */
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { bodyOf } from './answers.ts';
import { api, type Answer, type AnswerOf, type Operation } from './api.ts';
import { path } from './paths.ts';

export type Account = AnswerOf<'GET /me'>['account'];
type Event = Pick<RequestEvent, 'fetch' | 'url' | 'locals'>;

/** Sends to the sign-in page, which leads back here. */
export function signInFirst({ url, locals }: Pick<Event, 'url' | 'locals'>): never {
  redirect(303, path('signIn', locals.locale, { query: { next: url.pathname + ownQuery(url) } }));
}

/** An action's name (`?/rename`) is no part of the page's address. */
function ownQuery(url: URL): string {
  const query = new URLSearchParams([...url.searchParams].filter(([name]) => !name.startsWith('/')));
  return query.size > 0 ? `?${query}` : '';
}

/** The account of whoever asks for the page; nobody is sent to sign in. */
export async function requireAccount(event: Event): Promise<Account> {
  return ownBody(event, await api(event.fetch, 'GET /me', {})).account;
}

/** What an operation on one's own account answered; nobody is sent to sign in, any other refusal is the error page. */
export function ownBody<K extends keyof Operation>(event: Event, answer: Answer<K>): AnswerOf<K> {
  if (!answer.ok && answer.status === 401) signInFirst(event);
  return bodyOf(answer);
}
