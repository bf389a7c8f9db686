import { randomUUID } from 'node:crypto';
import { error, fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { bodyOf } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { findText } from '#lib/find-text.server.ts';
import { word } from '#lib/message.ts';
import { safeNext } from '#lib/next-path.ts';
import { path } from '#lib/paths.ts';
import type { Refusal } from '#lib/refusals.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import { FLAG_GROUNDS, FLAG_SUBJECTS, NAMELESS_GROUNDS } from '../../../../shared/vocabulary.ts';
import type { FlagGround, FlagSubjectType } from '../../../../shared/vocabulary.ts';
import type { Actions, PageServerLoad } from './$types';

const ID = /^[A-Za-z0-9_-]{16}$/;
const MAX_COMMENT = 2000;
const LEAST_EXPLANATION = 10;

interface Subject {
  type: FlagSubjectType;
  id: string;
}

/**
 * `?type=post&id=…&back=…`, of a pseudonym with `espace=`, where one met it: ids are opaque, so the address says nothing of what is reported. No account is asked before sending. Without
 * these, the page asks where the text is.
 */
export const load: PageServerLoad = async ({ url, fetch, request }) => {
  if (!url.searchParams.has('type') && !url.searchParams.has('id')) return { subject: null, about: null, back: null, key: '' };
  const subject = readSubject(url);
  if (subject === null) error(404, { status: 404, message: 'Not Found', code: 'not_found' });
  return {
    subject,
    about: await describe(fetch, subject, request.method === 'POST'),
    back: safeNext(url.searchParams.get('back')),
    key: randomUUID(),
  };
};

function readSubject({ searchParams }: URL): Subject | null {
  const [type, id] = [searchParams.get('type'), searchParams.get('id')];
  const known = FLAG_SUBJECTS.find((each) => each === type);
  return known && id !== null && ID.test(id) ? { type: known, id } : null;
}

/** Whose message, which thread; what cannot be read is absent. Once something was typed it stays, whether or not that can still be read. */
async function describe(fetch: typeof globalThis.fetch, { type, id }: Subject, typed: boolean) {
  // Both are told of where they were met; what they say is not shown again.
  if (type === 'persona' || type === 'message') return { persona: true as const };
  if (type === 'thread') {
    const answer = await api(fetch, 'GET /threads/:id', { params: { id } });
    return !answer.ok && typed ? null : { title: bodyOf(answer).thread.title };
  }
  if (type === 'story') {
    const answer = await api(fetch, 'GET /stories/:id', { params: { id } });
    return !answer.ok && typed ? null : { title: bodyOf(answer).story.title ?? '' };
  }
  const answer = await api(fetch, 'GET /posts/:id', { params: { id } });
  return !answer.ok && typed ? null : { handle: bodyOf(answer).post.author?.handle ?? null };
}

/** What the form holds, as typed. */
function read(form: FormData) {
  return {
    address: word(form, 'address').trim(),
    ground: word(form, 'ground'),
    comment: word(form, 'comment').trim(),
    /** With an account, or without. */
    way: word(form, 'way') === 'notice' ? ('notice' as const) : ('account' as const),
    email: word(form, 'email').trim(),
    name: word(form, 'name').trim(),
    noticeEmail: word(form, 'noticeEmail').trim(),
    goodFaith: form.has('goodFaith'),
    key: word(form, 'key') || randomUUID(),
  };
}
type Typed = ReturnType<typeof read>;

/** What a team was told of, or how far that has come. */
interface Outcome {
  errors: Refusal[];
  /** The form asks how it should be sent. */
  asksWho: boolean;
  sent: 'flag' | 'mail' | 'link' | null;
  /** Somebody may want to help right away. */
  helpNow: boolean;
  /** To the receipt; told once. */
  link: string;
}
const NOTHING_YET: Outcome = { errors: [], asksWho: false, sent: null, helpNow: false, link: '' };
const again = (typed: Typed, status: number, errors: Refusal[], asksWho: boolean) =>
  fail(status, { ...typed, ...NOTHING_YET, errors, asksWho });

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const typed = read(form);
    if (form.has('address')) return find(event, typed);
    const subject = readSubject(event.url);
    if (subject === null) error(404, { status: 404, message: 'Not Found', code: 'not_found' });
    const asked = form.has('way');
    const ground = FLAG_GROUNDS.find((each) => each === typed.ground);
    if (ground === undefined) return again(typed, 422, [{ field: 'ground', code: 'fields.ground' }], asked);
    if (asked && typed.way === 'notice') return giveNotice(event, subject, ground, typed);

    // Signed out: the answers stay in this form, which asks for the e-mail and the password as well.
    if (form.has('password')) {
      const session = await api(event.fetch, 'POST /sessions', { body: { email: typed.email, password: word(form, 'password') } });
      if (!session.ok) return again(typed, session.status, [{ field: 'email', code: session.problem.code, status: session.status }], true);
    }
    return flag(event, subject, ground, typed);
  },
};

/** The page of a text's address. */
async function find({ fetch, url, locals }: RequestEvent, typed: Typed) {
  const found = await findText(fetch, url, typed.address);
  if (found === null) return again(typed, 404, [{ field: 'address', code: 'notice.not_found' }], false);
  const { type, id, place } = found;
  const back = place === null ? path('story', locals.locale, { id }) : path('thread', locals.locale, place);
  redirect(303, path('report', locals.locale, { query: { type, id, back } }));
}

async function flag({ fetch, url }: RequestEvent, subject: Subject, ground: FlagGround, typed: Typed) {
  const comment = typed.comment.slice(0, MAX_COMMENT);
  const space = subject.type === 'persona' ? url.searchParams.get('espace') : null;
  const answer = await api(fetch, 'POST /flags', {
    body: { subject, ground, ...(comment !== '' && { comment }), ...(space !== null && { space }) },
    idempotencyKey: typed.key,
  });
  if (answer.ok) return { ...typed, ...NOTHING_YET, sent: 'flag' as const, helpNow: ground === 'self_harm' };
  if (answer.status === 401) return again(typed, 401, [], true);
  return again(typed, answer.status, refusalsOf(answer).map(atOwnField), false);
}

/** The same without an account. */
async function giveNotice({ fetch, locals }: RequestEvent, subject: Subject, ground: FlagGround, typed: Typed) {
  const missing = missingFor(ground, typed);
  if (missing.length > 0) return again(typed, 422, missing, true);
  const { comment, name, noticeEmail } = typed;
  const answer = await api(fetch, 'POST /notices', {
    body: {
      subject,
      ground,
      explanation: comment,
      ...(name !== '' && { name }),
      ...(noticeEmail !== '' && { email: noticeEmail }),
      goodFaith: true,
      locale: locals.locale,
    },
  });
  if (answer.ok)
    return {
      ...typed,
      ...NOTHING_YET,
      helpNow: ground === 'self_harm',
      ...(answer.status === 201 ? { sent: 'link' as const, link: answer.body.url } : { sent: 'mail' as const }),
    };
  if (answer.status === 404) return again(typed, 404, [{ code: 'notice.not_found' }], true);
  return again(typed, answer.status, refusalsOf(answer, { explanation: 'comment', email: 'noticeEmail' }).map(atOwnField), true);
}

function missingFor(ground: FlagGround, { comment, name, noticeEmail, goodFaith }: Typed): Refusal[] {
  const nameless = NAMELESS_GROUNDS.some((each) => each === ground);
  return [
    ...(comment.length < LEAST_EXPLANATION ? [{ field: 'comment', code: 'fields.explanation' }] : []),
    ...(name === '' && !nameless ? [{ field: 'name', code: 'fields.ownName' }] : []),
    ...(noticeEmail === '' && !nameless ? [{ field: 'noticeEmail', code: 'fields.email' }] : []),
    ...(goodFaith ? [] : [{ field: 'goodFaith', code: 'fields.goodFaith' }]),
  ];
}

const FIELDS: ReadonlySet<string | undefined> = new Set(['ground', 'comment', 'name', 'noticeEmail', 'goodFaith']);

/** A refusal of something that this form does not ask for stands above it. */
function atOwnField({ field, code, ...refusal }: Refusal): Refusal {
  return { ...refusal, code: code === 'fields.name' ? 'fields.ownName' : code, ...(field !== undefined && FIELDS.has(field) && { field }) };
}
