import { randomUUID } from 'node:crypto';
import { error, fail } from '@sveltejs/kit';
import { bodyOf } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { word } from '#lib/message.ts';
import { safeNext } from '#lib/next-path.ts';
import type { Refusal } from '#lib/refusals.ts';
import { refusalsOf } from '#lib/writing.server.ts';
import { FLAG_GROUNDS, FLAG_SUBJECTS } from '../../../../shared/vocabulary.ts';
import type { FlagSubjectType } from '../../../../shared/vocabulary.ts';
import type { Actions, PageServerLoad } from './$types';

const ID = /^[A-Za-z0-9_-]{16}$/;
const MAX_COMMENT = 2000;

/** `?type=post&id=…&back=…`: ids are opaque, so the address says nothing of what is reported. No account is asked before sending. */
export const load: PageServerLoad = async ({ url, fetch, request }) => {
  const subject = readSubject(url.searchParams.get('type'), url.searchParams.get('id'));
  if (subject === null) error(404, { status: 404, message: 'Not Found', code: 'not_found' });
  return {
    subject,
    about: await describe(fetch, subject, request.method === 'POST'),
    back: safeNext(url.searchParams.get('back')),
    key: randomUUID(),
  };
};

function readSubject(type: string | null, id: string | null): { type: FlagSubjectType; id: string } | null {
  const known = FLAG_SUBJECTS.find((each) => each === type);
  return known && id !== null && ID.test(id) ? { type: known, id } : null;
}

/** Whose message, which thread; what cannot be read is absent. After sending nothing is asked again. */
async function describe(fetch: typeof globalThis.fetch, { type, id }: { type: FlagSubjectType; id: string }, sent: boolean) {
  if (sent || type === 'persona') return null;
  if (type === 'thread') return { title: bodyOf(await api(fetch, 'GET /threads/:id', { params: { id } })).thread.title };
  return { handle: bodyOf(await api(fetch, 'GET /posts/:id', { params: { id } })).post.author?.handle ?? null };
}

export const actions: Actions = {
  default: async ({ request, url, fetch }) => {
    const form = await request.formData();
    const subject = readSubject(url.searchParams.get('type'), url.searchParams.get('id'));
    if (subject === null) error(404, { status: 404, message: 'Not Found', code: 'not_found' });
    const typed = {
      ground: word(form, 'ground'),
      comment: word(form, 'comment').trim(),
      email: word(form, 'email').trim(),
      key: word(form, 'key') || randomUUID(),
    };
    const ground = FLAG_GROUNDS.find((each) => each === typed.ground);
    const again = (status: number, errors: Refusal[], signIn: boolean) =>
      fail(status, { ...typed, errors, signIn, sent: false, helpNow: false });
    if (ground === undefined) return again(422, [{ field: 'ground', code: 'fields.ground' }], form.has('password'));

    // Signed out: the answers stay in this form, which asks for the e-mail and the password as well.
    if (form.has('password')) {
      const session = await api(fetch, 'POST /sessions', { body: { email: typed.email, password: word(form, 'password') } });
      if (!session.ok) return again(session.status, [{ field: 'email', code: session.problem.code, status: session.status }], true);
    }
    const comment = typed.comment.slice(0, MAX_COMMENT);
    const answer = await api(fetch, 'POST /flags', {
      body: { subject, ground, ...(comment !== '' && { comment }) },
      idempotencyKey: typed.key,
    });
    if (answer.ok) return { ...typed, errors: [] as Refusal[], signIn: false, sent: true, helpNow: ground === 'self_harm' };
    if (answer.status === 401) return again(401, [], true);
    return again(
      answer.status,
      refusalsOf(answer).map(({ field, ...refusal }) => (field === 'ground' || field === 'comment' ? { ...refusal, field } : refusal)),
      false,
    );
  },
};
