import { randomUUID } from 'node:crypto';
import { fail, type RequestEvent } from '@sveltejs/kit';
import { ownBody, signInFirst } from '#lib/account.server.ts';
import { api } from '#lib/api.ts';
import { emptyTogether, readDecision, togetherBody } from '#lib/decision-form.ts';
import { word } from '#lib/message.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE = 30;
/** What is left of those that were not decided is read again before it is ticked. */
const NONE: readonly string[] = [];

/** What can be decided together. `?cursor=` goes on. */
export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  const cursor = event.url.searchParams.get('cursor');
  const query = { locale: event.locals.locale, limit: PAGE, ...(cursor !== null && { cursor }) };
  const { items, nextCursor, charter } = ownBody(event, await api(event.fetch, 'GET /moderation/bulk', { query }));
  return { items, nextCursor, first: cursor === null, charter, empty: emptyTogether(charter), key: randomUUID() };
};

/** A case that was not decided with the others, and why; of one that is not the viewer's to see no more than that. */
async function leftOver(event: Pick<RequestEvent, 'fetch'>, { id, outcome }: { id: string; outcome: string }) {
  const found = await api(event.fetch, 'GET /moderation/cases/:id', { params: { id } });
  return { id, why: outcome, title: found.ok ? (found.body.case.author?.handle ?? null) : null, readable: found.ok };
}

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const typed = readDecision(form);
    const body = togetherBody(form);
    const ticked = body.cases.map(({ id }) => id);
    if (ticked.length === 0) return fail(422, { errors: [{ field: 'cases', code: 'fields.together' }], typed, ticked, result: null });
    const key = word(form, 'key');
    const answer = await api(event.fetch, 'POST /moderation/bulk', { body, ...(key !== '' && { idempotencyKey: key }) });
    if (!answer.ok) {
      if (answer.status === 401) signInFirst(event);
      return fail(answer.status, { errors: refusalsOf(answer), typed, ticked, result: null });
    }
    const left = answer.body.cases.filter(({ outcome }) => outcome !== 'decided');
    const result = { decided: ticked.length - left.length, left: await Promise.all(left.map((each) => leftOver(event, each))) };
    return { errors: [], typed: null, ticked: NONE, result };
  },
};
