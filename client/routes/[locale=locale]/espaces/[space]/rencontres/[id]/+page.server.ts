import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { signInFirst } from '#lib/account.server.ts';
import { bodyOf } from '#lib/answers.ts';
import { spaceOfMeetings } from '#lib/meeting-space.server.ts';
import { api, type Answer, type Operation } from '#lib/api.ts';
import { word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE = 50;
/** What is asked once more before it is done. */
const STEPS = ['give-back', 'cancel'] as const;
/** What was just done, for the page to say. */
const DONE = ['announced', 'saved', 'evaluated'] as const;

export const load: PageServerLoad = async (event) => {
  const { params, url, fetch } = event;
  const [space, found] = await Promise.all([
    spaceOfMeetings(event, params.space),
    api(fetch, 'GET /meetings/:id', { params: { id: params.id } }),
  ]);
  const { meeting } = bodyOf(found);
  if (meeting.space.slug !== space.slug) error(404, { status: 404, message: 'Not Found', code: 'not_found' });
  return {
    space,
    meeting,
    step: STEPS.find((step) => step === url.searchParams.get('step')) ?? null,
    done: DONE.find((each) => each === url.searchParams.get('ok')) ?? null,
    team: meeting.can.lead ? await teamsView(event) : null,
  };
};

/** Who comes, who waits and what they thought, for the team; each list goes on by its own cursor. */
async function teamsView({ params: { id }, url, fetch }: Pick<RequestEvent<{ id: string }>, 'params' | 'url' | 'fetch'>) {
  const page = (name: string) => {
    const cursor = url.searchParams.get(name);
    return { limit: PAGE, ...(cursor !== null && { cursor }) };
  };
  const [registered, waiting, evaluations] = await Promise.all([
    api(fetch, 'GET /meetings/:id/registrations', { params: { id }, query: { state: 'registered', ...page('viennent') } }),
    api(fetch, 'GET /meetings/:id/registrations', { params: { id }, query: { state: 'waiting', ...page('attendent') } }),
    api(fetch, 'GET /meetings/:id/evaluations', { params: { id }, query: page('avis') }),
  ]);
  return { registered: bodyOf(registered), waiting: bodyOf(waiting), evaluations: bodyOf(evaluations) };
}

type Event = Parameters<Actions[string]>[0];

/** Back to the page, at the part that changed; a refusal is said there. */
function settle<K extends keyof Operation>(event: Event, answer: Answer<K>, hash: string, ok?: (typeof DONE)[number]) {
  if (answer.ok)
    redirect(
      303,
      path('meeting', event.locals.locale, { space: event.params.space, id: event.params.id, hash, ...(ok && { query: { ok } }) }),
    );
  if (answer.status === 401) signInFirst(event);
  return fail(answer.status, { at: hash, refusals: refusalsOf(answer) });
}

export const actions: Actions = {
  register: async (event) =>
    settle(event, await api(event.fetch, 'PUT /meetings/:id/registration', { params: { id: event.params.id } }), 'place'),
  giveBack: async (event) =>
    settle(event, await api(event.fetch, 'DELETE /meetings/:id/registration', { params: { id: event.params.id } }), 'place'),
  cancel: async (event) =>
    settle(event, await api(event.fetch, 'PUT /meetings/:id/cancellation', { params: { id: event.params.id } }), 'contenu'),
  hold: async (event) => {
    const typed = word(await event.request.formData(), 'attended').trim();
    // An empty field is no zero.
    const attended = typed === '' ? NaN : Number(typed);
    const answer = await api(event.fetch, 'PUT /meetings/:id/attendance', { params: { id: event.params.id }, body: { attended } });
    const refused = settle(event, answer, 'bilan');
    return fail(refused.status, { ...refused.data, attended: typed });
  },
  evaluate: async (event) => {
    const form = await event.request.formData();
    const typed = { usefulness: word(form, 'usefulness'), helped: word(form, 'helped'), missing: word(form, 'missing') };
    const answer = await api(event.fetch, 'PUT /meetings/:id/evaluation', {
      params: { id: event.params.id },
      body: { usefulness: Number(typed.usefulness), helped: typed.helped, missing: typed.missing },
    });
    const refused = settle(event, answer, 'avis', 'evaluated');
    return fail(refused.status, { ...refused.data, evaluation: typed });
  },
};
