import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ownBody, signInFirst } from '#lib/account.server.ts';
import { bodyOf } from '#lib/answers.ts';
import { api, type Refused } from '#lib/api.ts';
import { number, word } from '#lib/message.ts';
import { path } from '#lib/paths.ts';
import { keepSent } from '#lib/sent.server.ts';
import { readStoryForm, storyChange, typedFromStory, type TypedStory } from '#lib/story-form.server.ts';
import { promptOf, stepOf, STEPS } from '#lib/story.ts';
import { asWriter, refusalsOf, type Step } from '#lib/writing.server.ts';
import { STORY_CONSENT_VERSION, type Story, type StoryPart } from '../../../../../../shared/stories.contract.ts';
import { STORY_PROMPTS, STORY_USES } from '../../../../../../shared/vocabulary.ts';
import type { Refusal } from '#lib/refusals.ts';
import type { Actions, PageServerLoad } from './$types';

/** Words of before that the page shows. */
const EARLIER = 10;

/** `?etape=1` to 5, one a prompt; 6: reading again, readers, uses. */
export const load: PageServerLoad = async (event) => {
  const { params, url, fetch, request, setHeaders } = event;
  setHeaders({ 'cache-control': 'no-store' });
  const step = stepOf(url);
  const found = await api(fetch, 'GET /stories/:id', { params: { id: params.id } });
  if (!found.ok) {
    const me = await api(fetch, 'GET /me', {});
    // A session that has ended: what was typed stays in its form, which asks to sign in.
    if (!me.ok && me.status === 401) {
      if (request.method === 'POST') return { step, story: null, typed: null, earlier: [], tags: [] };
      signInFirst(event);
    }
  }
  const { story } = bodyOf(found);
  if (!story.own) error(404, { status: 404, message: 'Not Found', code: 'not_found' });
  const { space } = ownBody(event, await api(fetch, 'GET /spaces/:slug', { params: { slug: story.space.slug } }));
  const prompt = promptOf(step);
  const earlier =
    prompt === null || !story.can.write
      ? []
      : ownBody(event, await api(fetch, 'GET /stories/:id/revisions', { params: { id: params.id }, query: { prompt, limit: EARLIER } }))
          .items;
  return { step, story, typed: typedFromStory(story), earlier, tags: space.tags.map(({ key, name }) => ({ key, name })) };
};

/** What an action answers where it does not lead on. */
interface Sent {
  errors: Refusal[];
  /** The words of the step, as typed. */
  text: string | null;
  /** What another window has kept meanwhile. */
  conflict: StoryPart | null;
  before: Step | null;
  typed: TypedStory | null;
  /** Of the story, as the form now answers it. */
  version: number | null;
}
const sent = (some: Partial<Sent>): Sent => ({ errors: [], text: null, conflict: null, before: null, typed: null, version: null, ...some });

export const actions: Actions = {
  keep: async (event) => {
    const form = await event.request.formData();
    const step = stepOf(event.url);
    const prompt = promptOf(step) ?? STORY_PROMPTS[0];
    const text = word(form, 'text');
    const go = word(form, 'go');
    // What is skipped is kept as well, if anything was typed.
    const attempt = await asWriter(event, '', form, () =>
      api(event.fetch, 'PUT /stories/:id/parts/:prompt', {
        params: { id: event.params.id, prompt },
        body: { version: Number(word(form, 'version')) || 0, text },
      }),
    );
    if (attempt.ok) {
      const { id } = event.params;
      redirect(
        303,
        go === 'preview'
          ? path('story', event.locals.locale, { id })
          : path('tellStory', event.locals.locale, { id, query: { etape: String(go === 'stay' ? step : Math.min(step + 1, STEPS)) } }),
      );
    }
    const conflict = attempt.refusals.some(({ code }) => code === 'version.stale') ? await partNow(event, prompt) : null;
    return fail(attempt.status, sent({ text, conflict, before: attempt.step, errors: conflict === null ? attempt.refusals : [] }));
  },
  answerEdit: async (event) => {
    const form = await event.request.formData();
    const answer = await api(event.fetch, 'POST /stories/:id/approve-edit', {
      params: { id: event.params.id },
      body: { edits: [{ id: word(form, 'edit'), accept: word(form, 'answer') === 'accept' }] },
    });
    if (answer.status === 401) signInFirst(event);
    if (!answer.ok) return fail(answer.status, sent({ errors: refusalsOf(answer) }));
    const query = { etape: String(stepOf(event.url)) };
    redirect(303, path('tellStory', event.locals.locale, { id: event.params.id, query, hash: 'lettre' }));
  },
  describe: async (event) => {
    const form = await event.request.formData();
    const typed = readStoryForm(form);
    const params = { id: event.params.id };
    const { story } = ownBody(event, await api(event.fetch, 'GET /stories/:id', { params }));
    const kept = await api(event.fetch, 'PATCH /stories/:id', {
      params,
      body: { version: number(form, 'version') ?? 1, ...storyChange(typed, story.can.write) },
    });
    if (!kept.ok) return refusedWith(event, kept, typed, story.version);
    const { version } = kept.body.story;
    const refused = await agree(event, story, typed);
    if (refused !== null) return refusedWith(event, refused, typed, version);
    const { locale } = event.locals;
    const go = word(form, 'go');
    if (go !== 'send') redirect(303, path('story', locale, { ...params, query: { ok: 'kept' } }));
    const submitted = await api(event.fetch, 'POST /stories/:id/submit', { params });
    if (submitted.ok) {
      keepSent(event, submitted.body);
      redirect(303, path('story', locale, { ...params, query: { ok: 'submit' } }));
    }
    return refusedWith(event, submitted, typed, version);
  },
};

function refusedWith(event: RequestEvent, answer: Refused, typed: TypedStory, version: number) {
  if (answer.status === 401) signInFirst(event);
  // Sent again, it is meant for what the other window has left.
  const errors = refusalsOf(answer).map((refusal) =>
    refusal.code === 'version.stale' ? { ...refusal, code: 'story.changed_meanwhile' } : refusal,
  );
  return fail(answer.status, sent({ errors, typed, version }));
}

async function partNow({ fetch, params }: RequestEvent, prompt: StoryPart['prompt']): Promise<StoryPart | null> {
  const found = await api(fetch, 'GET /stories/:id', { params: { id: params.id ?? '' } });
  return found.ok ? (found.body.story.parts.find((part) => part.prompt === prompt) ?? null) : null;
}

/** Gives and takes back what was ticked and unticked, one by one. @returns the first refusal */
async function agree({ fetch, params }: RequestEvent, story: Story, typed: TypedStory): Promise<Refused | null> {
  for (const use of STORY_USES) {
    const before = story.uses.some((each) => each.use === use);
    if (before === typed.uses.includes(use)) continue;
    const at = { params: { id: params.id ?? '', use } };
    const answer = before
      ? await api(fetch, 'DELETE /stories/:id/consents/:use', at)
      : await api(fetch, 'PUT /stories/:id/consents/:use', { ...at, body: { version: STORY_CONSENT_VERSION } });
    if (!answer.ok) return answer;
  }
  return null;
}
