/**
 * What stands between somebody and their message, step by step in the form where they typed it: signing in, joining the space.
 *
 * What was typed stays in that form's own fields from step to step. It is never in an address, a cookie or a log, has no length limit of a
 * cookie, needs no scripts, and is gone with the page.
 */
import type { RequestEvent } from '@sveltejs/kit';
import type { Problem } from '../../shared/contract.ts';
import { NOTICE_CHECKS, type NoticeCheck } from '../../shared/vocabulary.ts';
import type { Charter, SpaceDetail } from './space-detail.ts';
import { patchOfForm } from './any-patch.server.ts';
import { api, type Answer, type AnswerOf, type Operation } from './api.ts';
import { word } from './message.ts';
import type { Refusal } from './refusals.ts';

/** What joining a space asks for. */
export interface JoinOffer {
  space: Pick<SpaceDetail, 'slug' | 'name' | 'language' | 'charter' | 'joinRule' | 'joinQuestion'>;
  personas: { id: string; handle: string; avatarUrl: string | null }[];
  /** What was chosen so far. */
  chosen: { persona: string; newName: string; answer: string };
}

/** A charter that is new to somebody who belongs to the space. */
export interface CharterOffer {
  slug: string;
  charter: Charter;
  language: SpaceDetail['language'];
  /** The persona they wear there. */
  persona: string;
  /** The version they accepted. */
  accepted: Charter | null;
}

/** The step a person is at before their message can go. */
export type Step =
  | { name: 'signIn'; email: string }
  | { name: 'join'; offer: JoinOffer }
  | { name: 'charter'; offer: CharterOffer }
  | { name: 'requested' }
  | { name: 'verify' }
  | NoticeStep;

/** Something was found in the message that its author may want to change first. */
export interface NoticeStep {
  name: 'notice';
  found: { check: NoticeCheck; passages: string[] }[];
}

export type Attempt<K extends keyof Operation> =
  { ok: true; body: AnswerOf<K> } | { ok: false; status: number; refusals: Refusal[]; step: Step | null };

type Event = Pick<RequestEvent, 'fetch' | 'cookies'>;

/** A refusal's fields as a form names them; each once, whatever is wrong with it. */
export function refusalsOf(
  answer: { status: number; problem: { code: string; errors?: { path: string; message: string }[] | undefined } },
  fields: Readonly<Record<string, string>> = {},
): Refusal[] {
  const { problem, status } = answer;
  const named = (problem.errors ?? []).map(({ path, message }) => {
    // Of a list the field at fault is the whole.
    const [field = ''] = path.split('.');
    const code = /^[a-z_]+\.[a-z_]+$/.test(message) ? message : `fields.${field}`;
    return { field: fields[field] ?? field, code, status };
  });
  const once = named.filter(({ field }, i) => named.findIndex((other) => other.field === field) === i);
  return once.length > 0 ? once : [{ code: problem.code, status }];
}

/**
 * Tries to write; where that is refused because nobody is signed in or the writer is no member, gives the step that is missing.
 * The form may already carry the answers of a step: `email` and `password`, or `persona`, `charter`…
 * @param fields names of the form's fields by the API's, for refusals
 */
export async function asWriter<K extends keyof Operation>(
  event: Event,
  slug: string,
  form: FormData,
  attempt: () => Promise<Answer<K>>,
  fields: Readonly<Record<string, string>> = {},
): Promise<Attempt<K>> {
  if (form.has('password')) {
    const refused = await signIn(event, form);
    if (refused) return refused;
  }
  if (form.has('charterVersion')) {
    const refused = await joinWith(event, slug, form);
    if (refused) return refused;
  }
  const answer = await attempt();
  if (answer.ok) return { ok: true, body: answer.body as AnswerOf<K> }; // the same body, without its status
  if (answer.status === 401) return { ok: false, status: 401, refusals: [], step: { name: 'signIn', email: '' } };
  if (answer.problem.code === 'account.not_verified') return { ok: false, status: 403, refusals: [], step: { name: 'verify' } };
  const notice = noticeOf(answer.problem);
  if (notice !== null) return { ok: false, status: answer.status, refusals: [], step: notice };
  if (answer.problem.code === 'space.not_a_member' || answer.problem.code === 'charter.not_accepted') return offer(event, slug);
  return { ok: false, status: answer.status, refusals: refusalsOf(answer, fields), step: null };
}

/** What the author is to look at before the message goes; null: it is not that. */
export function noticeOf({ code, found = [] }: Problem): NoticeStep | null {
  if (code !== 'message.notice') return null;
  return {
    name: 'notice',
    found: found.flatMap(({ check, passages }) =>
      NOTICE_CHECKS.filter((each) => each === check).map((each) => ({ check: each, passages })),
    ),
  };
}

async function signIn(event: Event, form: FormData): Promise<{ ok: false; status: number; refusals: Refusal[]; step: Step } | null> {
  const email = word(form, 'email');
  const answer = await api(event.fetch, 'POST /sessions', { body: { email, password: word(form, 'password') } });
  if (answer.ok) return null;
  const code = answer.problem.code;
  return { ok: false, status: answer.status, refusals: [{ field: 'email', code, status: answer.status }], step: { name: 'signIn', email } };
}

async function offer(event: Event, slug: string): Promise<{ ok: false; status: number; refusals: Refusal[]; step: Step | null }> {
  const made = await joinOffer(event.fetch, slug);
  if (made === null) return { ok: false, status: 403, refusals: [{ code: 'space.not_a_member', status: 403 }], step: null };
  return { ok: false, status: 403, refusals: [], step: made };
}

/** What joining a space, or writing in it again, asks of the signed-in person; null when they cannot. */
export async function joinOffer(
  fetch: typeof globalThis.fetch,
  slug: string,
): Promise<Extract<Step, { name: 'join' | 'charter' | 'requested' }> | null> {
  const [found, own] = await Promise.all([
    api(fetch, 'GET /spaces/:slug', { params: { slug } }),
    api(fetch, 'GET /me/personas', { query: { limit: 100 } }),
  ]);
  if (!found.ok || !own.ok) return null;
  const { space } = found.body;
  if (space.membership?.state === 'requested') return { name: 'requested' };
  if (space.membership && space.can.acceptCharter) return { name: 'charter', offer: await charterOffer(fetch, space, space.membership) };
  return space.can.join ? { name: 'join', offer: offerOf(space, own.body.items) } : null;
}

async function charterOffer(
  fetch: typeof globalThis.fetch,
  { slug, charter, language }: SpaceDetail,
  { persona, charterVersion }: NonNullable<SpaceDetail['membership']>,
): Promise<CharterOffer> {
  const versions = await api(fetch, 'GET /spaces/:slug/charters', { params: { slug }, query: { limit: 100 } });
  const accepted = versions.ok ? versions.body.items.find(({ version }) => version === charterVersion) : undefined;
  return { slug, charter, language, persona: persona.id, accepted: accepted ?? null };
}

/** The same, from what a page has already read. */
export function offerOf(
  { slug, name, language, charter, joinRule, joinQuestion }: SpaceDetail,
  personas: readonly { id: string; handle: string; avatarUrl: string | null }[],
): JoinOffer {
  return {
    space: { slug, name, language, charter, joinRule, joinQuestion },
    personas: personas.map(({ id, handle, avatarUrl }) => ({ id, handle, avatarUrl })),
    chosen: { persona: personas[0]?.id ?? 'new', newName: '', answer: '' },
  };
}

/**
 * Joins, or accepts a new charter, with the form's answers: `persona` (an id or `new`), `newName`, `charter` ticked, `charterVersion`, `answer`.
 * @returns null when the person is now a member, else what is left to do
 */
export async function joinWith(
  event: Event,
  slug: string,
  form: FormData,
): Promise<{ ok: false; status: number; refusals: Refusal[]; step: Step | null } | null> {
  const chosen = { persona: word(form, 'persona'), newName: word(form, 'newName').trim(), answer: word(form, 'answer').trim() };
  const again = async (
    status: number,
    refusals: Refusal[],
  ): Promise<{ ok: false; status: number; refusals: Refusal[]; step: Step | null }> => {
    const step = await joinOffer(event.fetch, slug);
    return { ok: false, status, refusals, step: step?.name === 'join' ? { name: 'join', offer: { ...step.offer, chosen } } : step };
  };

  const refusals: Refusal[] = [];
  if (chosen.persona === 'new' && chosen.newName === '') refusals.push({ field: 'newName', code: 'fields.handle' });
  if (!form.has('charter')) refusals.push({ field: 'charter', code: 'fields.charter' });
  if (refusals.length > 0) return again(422, refusals);

  const worn = await wearChosen(event, form, chosen);
  if (worn !== null) {
    return worn.status === 401
      ? { ok: false, status: 401, refusals: [], step: { name: 'signIn', email: '' } }
      : again(worn.status, worn.refusals);
  }
  const joined = await api(event.fetch, 'PUT /spaces/:slug/membership', {
    params: { slug },
    body: {
      personaId: chosen.persona,
      charterVersion: Number(word(form, 'charterVersion')) || 1,
      ...(chosen.answer !== '' && { answer: chosen.answer }),
    },
  });
  if (joined.ok)
    return joined.body.membership.state === 'active' ? null : { ok: false, status: 202, refusals: [], step: { name: 'requested' } };
  if (joined.status === 401) return { ok: false, status: 401, refusals: [], step: { name: 'signIn', email: '' } };
  if (joined.problem.code === 'account.not_verified') return { ok: false, status: 403, refusals: [], step: { name: 'verify' } };
  return again(
    joined.status,
    refusalsOf(joined, { personaId: 'persona', charterVersion: 'charter' }).map((refusal) => ({
      ...refusal,
      field: refusal.field ?? FIELD_OF[refusal.code] ?? 'persona',
    })),
  );
}

const FIELD_OF: Readonly<Record<string, string>> = {
  'persona.handle_taken': 'persona',
  'persona.not_own': 'persona',
  'charter.version': 'charter',
  'answer.required': 'answer',
};

/**
 * Makes the new name that was chosen (`persona` is `new`), once for the form's `joinKey`; `chosen` then holds its id, for the next try too.
 * @returns null when there is a name to wear
 */
export async function wearChosen(
  event: Pick<RequestEvent, 'fetch'>,
  form: FormData,
  chosen: { persona: string; newName: string },
): Promise<{ status: number; refusals: Refusal[] } | null> {
  if (chosen.persona !== 'new') return null;
  const key = word(form, 'joinKey');
  const created = await api(event.fetch, 'POST /me/personas', {
    body: { handle: chosen.newName, patch: patchOfForm(key) ?? undefined },
    ...(key !== '' && { idempotencyKey: key }),
  });
  if (!created.ok) {
    const refusals = refusalsOf(created, { handle: 'newName' }).map((refusal) => ({
      ...refusal,
      field: 'newName',
      code: refusal.code === 'fields.handle' || refusal.code === 'request.invalid' ? 'fields.handle' : refusal.code,
    }));
    return { status: created.status, refusals };
  }
  chosen.persona = created.body.persona.id;
  chosen.newName = '';
  return null;
}
