import { randomUUID } from 'node:crypto';
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ownBody, signInFirst } from '#lib/account.server.ts';
import { api, type Refused } from '#lib/api.ts';
import { decisionBody, readDecision, type TypedDecision } from '#lib/decision-form.ts';
import { number, word } from '#lib/message.ts';
import { ANSWERED, CASES, isOfCases, placePath, readPlace, type Queue } from '#lib/moderation.ts';
import { appended, languageOfTemplates, templateChoices } from '#lib/templates.ts';
import { keepNote } from '#lib/notes.server.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import { loadTexts } from '#texts/index.ts';
import type { ReplyTemplate } from '../../../../shared/moderation.contract.ts';
import { NOTED_STEPS } from '../../../../shared/vocabulary.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE = 30;
/** More than a team may keep. */
const ALL_TEMPLATES = 100;
/** Says that a pause was not wanted, for the rest of a sitting. */
const GOES_ON = 'goes-on';
const GOES_ON_SECONDS = 2 * 3600;

/** What waits in the spaces of whose team one is. `?file=` names the queue, `?dossier=` the opened case, `?cursor=` where the list goes on. */
export const load: PageServerLoad = async (event) => {
  event.depends(CASES);
  event.setHeaders({ 'cache-control': 'no-store' });
  const place = readPlace(event.url);
  const page = { limit: PAGE, ...(place.cursor !== null && { cursor: place.cursor }) };
  const [listed, waits, found] = await Promise.all([
    api(event.fetch, 'GET /moderation/cases', { query: isOfCases(place.queue) ? { queue: place.queue, ...page } : { limit: 1 } }),
    waiting(event, place.queue, page),
    place.opened === null ? null : api(event.fetch, 'GET /moderation/cases/:id', { params: { id: place.opened } }),
  ]);
  const { items, nextCursor, spaces, oldest, pauseWelcome } = ownBody(event, listed);
  const { held, requests, stories } = waits;
  // A case that is not one's own team's any more takes nothing else from the page.
  const gone = found !== null && !found.ok && (found.status === 404 || found.status === 400);
  const opened = found === null || gone ? null : ownBody(event, found).case;
  return {
    place,
    cases: isOfCases(place.queue) ? items : [],
    held,
    requests,
    stories,
    nextCursor: isOfCases(place.queue) ? nextCursor : waits.nextCursor,
    answered: ANSWERED.find((each) => each === event.url.searchParams.get('ok')) ?? null,
    spaces,
    oldest,
    waiting: spaces.reduce((sum, space) => sum + space.cases, 0),
    opened,
    pause: pauseWelcome && event.cookies.get(GOES_ON) === undefined,
    /** Of the form of a note. */
    key: randomUUID(),
    templates: opened?.claim?.mine ? await templatesOf(event, opened.space.slug) : [],
    gone,
  };
};

/** Messages to read, people who ask to join, or stories, where that is the queue. */
async function waiting(
  event: Parameters<typeof ownBody>[0] & Pick<RequestEvent, 'fetch'>,
  queue: Queue,
  query: { limit: number; cursor?: string },
) {
  const none = { held: [], requests: [], stories: [], nextCursor: null };
  if (queue === 'held') {
    const { items, nextCursor } = ownBody(event, await api(event.fetch, 'GET /moderation/pending', { query }));
    return { ...none, held: items, nextCursor };
  }
  if (queue === 'stories') {
    const { items, nextCursor } = ownBody(event, await api(event.fetch, 'GET /moderation/stories', { query }));
    return { ...none, stories: items, nextCursor };
  }
  if (queue !== 'requests') return none;
  const { items, nextCursor } = ownBody(event, await api(event.fetch, 'GET /moderation/join-requests', { query }));
  return { ...none, requests: items, nextCursor };
}

/** The team's own; none for whoever has just left it. */
async function templatesOf(event: Pick<RequestEvent, 'fetch'>, slug: string): Promise<readonly ReplyTemplate[]> {
  const answer = await api(event.fetch, 'GET /spaces/:slug/moderation/templates', { params: { slug }, query: { limit: ALL_TEMPLATES } });
  return answer.ok ? answer.body.items : [];
}

/** Back to the case, shown as it is now; or its refusal in place, with what was typed: a decision, or the word to whoever takes the case next. */
function settle(event: RequestEvent, id: string, answer: { ok: true } | Refused, typed: TypedDecision | null = null, words = '') {
  if (answer.ok) redirect(303, placePath(event.locals.locale, { ...readPlace(event.url), opened: id }));
  if (answer.status === 401) signInFirst(event);
  return fail(answer.status, { id, errors: refusalsOf(answer), typed, words });
}

async function claimOrRelease(event: RequestEvent, operation: 'POST /moderation/cases/:id/claim' | 'DELETE /moderation/cases/:id/claim') {
  const id = word(await event.request.formData(), 'id');
  return settle(event, id, await api(event.fetch, operation, { params: { id } }));
}

export const actions: Actions = {
  claim: (event) => claimOrRelease(event, 'POST /moderation/cases/:id/claim'),
  release: (event) => claimOrRelease(event, 'DELETE /moderation/cases/:id/claim'),
  goOn: ({ cookies, url, locals }) => {
    cookies.set(GOES_ON, '1', {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: url.protocol === 'https:',
      maxAge: GOES_ON_SECONDS,
    });
    redirect(303, placePath(locals.locale, readPlace(url)));
  },
  decide: async (event) => {
    const form = await event.request.formData();
    const id = word(form, 'id');
    const answer = await api(event.fetch, 'POST /moderation/cases/:id/decisions', { params: { id }, body: decisionBody(form) });
    return settle(event, id, answer, readDecision(form));
  },
  // Without scripts. What was typed comes back as it is, with the template where the words to the author were empty or one said what to do with them.
  useTemplate: async (event) => {
    const form = await event.request.formData();
    const [id, how, typed] = [word(form, 'id'), word(form, 'how'), readDecision(form)];
    const found = await api(event.fetch, 'GET /moderation/cases/:id', { params: { id } });
    if (!found.ok) return settle(event, id, found, typed);
    const { space } = found.body.case;
    const language = languageOfTemplates(space.language, event.locals.locale);
    await loadTexts(language, 'template');
    const chosen = templateChoices(await templatesOf(event, space.slug), language).find(({ value }) => value === typed.template);
    const refusal = (code: string) => fail(422, { id, errors: [{ field: 'template', code }], typed, words: '' });
    if (chosen === undefined) return refusal('fields.templateChoice');
    if (typed.message.trim() !== '' && how !== 'append' && how !== 'replace') return refusal('fields.messageThere');
    const message = how === 'replace' ? chosen.body : appended(typed.message, chosen.body);
    return { id, errors: [], typed: { ...typed, message, template: '' }, words: '' };
  },
  secondOpinion: async (event) => {
    const form = await event.request.formData();
    const id = word(form, 'id');
    const question = word(form, 'facts').trim();
    const answer = await api(event.fetch, 'POST /moderation/cases/:id/second-opinion', {
      params: { id },
      body: { version: number(form, 'version') ?? 1, ...(question !== '' && { question }) },
    });
    return settle(event, id, answer, readDecision(form));
  },
  resolve: async (event) => {
    const form = await event.request.formData();
    const answer = await api(event.fetch, 'POST /appeals/:id/resolution', {
      params: { id: word(form, 'appeal') },
      body: { outcome: word(form, 'outcome') === 'reversed' ? 'reversed' : 'upheld', reasons: word(form, 'reasons') },
    });
    return settle(event, word(form, 'id'), answer);
  },
  noteStep: async (event) => {
    const form = await event.request.formData();
    const [id, text] = [word(form, 'id'), word(form, 'step').trim()];
    const kind = NOTED_STEPS.find((each) => each === word(form, 'kind')) ?? 'contacted';
    const answer = await api(event.fetch, 'POST /moderation/cases/:id/steps', {
      params: { id },
      body: { kind, ...(text !== '' && { text }) },
    });
    return settle(event, id, answer);
  },
  note: async (event) => {
    const form = await event.request.formData();
    const refused = await keepNote(event, word(form, 'space'), form);
    const id = readPlace(event.url).opened ?? '';
    if (refused === null) return settle(event, id, { ok: true });
    if (refused.status === 401) signInFirst(event);
    return fail(refused.status, { id, errors: refused.errors, typed: null, words: '', note: refused.note });
  },
  handOver: async (event) => {
    const form = await event.request.formData();
    const [id, text] = [word(form, 'id'), word(form, 'text').trim()];
    return settle(event, id, await api(event.fetch, 'POST /moderation/cases/:id/handover', { params: { id }, body: { text } }), null, text);
  },
};
