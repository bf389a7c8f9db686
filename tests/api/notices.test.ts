import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { flags, forgetUnconfirmedNotices, noticeLinks, notices } from '../../server/moderation/public.ts';
import { newId } from '../../server/platform/ids.ts';
import { spaces } from '../../server/spaces/public.ts';
import * as contract from '../../shared/moderation.contract.ts';
import { deletePost, startThread } from '../../shared/threads.contract.ts';
import type { ReceivedMail } from '../support/mailbox.ts';
import { codeOf, signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeModerator } from '../support/spaces.ts';
import type { TestSpace } from '../support/spaces.ts';

/* Somebody without an account, described in a public text, tells the team (DSA Art. 16). */

const NAME = 'Jeanne Vauquelin';
const EMAIL = 'Jeanne.Vauquelin@example.org';

let site: TestSite;
let author: Person;
let anouk: Person;
/** A new one for each test. */
let space: TestSpace;

beforeAll(async () => {
  site = await startSite();
  author = await signUp(site, { handle: 'Noisette' });
  anouk = await signUp(site, { handle: 'Anouk' });
});
afterAll(() => site.stop());
beforeEach(async () => {
  space = await createSpace(site, { name: 'Douleur chronique' });
  await join(site, author, space.slug);
  await makeModerator(site, anouk, space.slug);
});

async function write(where = space, bodyHtml = '<p>Ma voisine Jeanne boit.</p>') {
  const body = { kind: 'experience', title: 'Une voisine', bodyHtml };
  const { body: opened } = await site.call(startThread, { params: { slug: where.slug }, as: author, body });
  return { threadId: opened.thread.id, postId: opened.post.id };
}
const give = (id: string, more: Record<string, unknown> = {}) =>
  site.call(contract.giveNotice, {
    body: {
      subject: { type: 'post', id },
      ground: 'personal_data',
      explanation: 'C’est de moi qu’il s’agit, avec mon nom.',
      name: NAME,
      email: EMAIL,
      goodFaith: true,
      locale: 'fr',
      ...more,
    },
  });
const confirm = (secret: string) => site.call(contract.confirmNotice, { body: { secret } });
const read = (secret: string) => site.call(contract.readNotice, { body: { secret } });
const queue = async () => (await site.call(contract.listCases, { params: { slug: space.slug }, as: anouk })).body.items;

const secretOf = (text: string | undefined): string => /\/notice\?token=([\w-]{43})/.exec(text ?? '')?.[1] ?? '';
/** Mails to an address, the last one last. */
const mailsTo = async (email: string): Promise<ReceivedMail[]> => (await site.mails()).filter(({ to }) => to === email.toLowerCase());
const lastSecret = async (email: string): Promise<string> => secretOf((await mailsTo(email)).at(-1)?.text);

describe('what somebody tells without an account', () => {
  test('counts once the address is confirmed, as a flag does; the team reads neither name nor address', async () => {
    const { postId, threadId } = await write();
    const email = 'celle-qui-confirme@example.org';
    expect(await give(postId, { email })).toMatchObject({ status: 202, body: { status: 'confirmation_sent' } });
    expect(await queue()).toEqual([]);
    const secret = await lastSecret(email);
    expect((await read(secret)).body.notice).toMatchObject({ state: 'unconfirmed' });
    expect(await queue()).toEqual([]);

    expect(await confirm(secret)).toMatchObject({ status: 200, body: { notice: { state: 'received' } } });
    const [item] = await queue();
    expect(item).toMatchObject({ subject: { type: 'post', id: postId }, ground: 'personal_data', flagCount: 1, can: { claim: true } });
    const shown = await site.call(contract.getCase, { params: { id: item?.id ?? '' }, as: anouk });
    expect(shown.body.case).toMatchObject({
      evidence: { bodyHtml: '<p>Ma voisine Jeanne boit.</p>', now: 'same' },
      flags: [{ ground: 'personal_data', comment: 'C’est de moi qu’il s’agit, avec mon nom.' }],
    });
    expect(shown.text).not.toMatch(/Vauquelin|celle-qui-confirme|@/);

    // Pressed twice, it is told once.
    expect((await confirm(secret)).status).toBe(200);
    expect(await queue()).toMatchObject([{ flagCount: 1 }]);

    // The link of either mail leads to the receipt, which says where it stood and who looks at it.
    const following = await lastSecret(email);
    expect(following).not.toBe(secret);
    await site.call(contract.claimCase, { params: { id: item?.id ?? '' }, as: anouk });
    for (const link of [secret, following])
      expect((await read(link)).body.notice).toMatchObject({
        state: 'looked_at',
        subject: { type: 'post', id: postId, place: { threadId, title: 'Une voisine', number: 1, space: { slug: space.slug } } },
        ground: 'personal_data',
        explanation: 'C’est de moi qu’il s’agit, avec mon nom.',
      });
  });

  test('is one case with what members flag, and moves it forward as they do', async () => {
    const { postId } = await write();
    const witness = await signUp(site);
    await site.call(contract.flag, { as: witness, body: { subject: { type: 'post', id: postId }, ground: 'off_topic' } });
    const email = 'une-autre@example.org';
    await give(postId, { email });
    await confirm(await lastSecret(email));
    expect(await queue()).toMatchObject([{ ground: 'personal_data', flagCount: 2 }]);
  });

  test('a thread and a pseudonym can be told of, too', async () => {
    const { threadId } = await write();
    for (const subject of [
      { type: 'thread', id: threadId },
      { type: 'persona', id: author.personaId },
    ]) {
      const email = `${subject.type}@example.org`;
      await give('', { subject, email });
      expect((await confirm(await lastSecret(email))).body.notice).toMatchObject({ state: 'received' });
    }
    // The pseudonym has its place in several public spaces: whichever team has it, it is one case.
    expect((await queue()).map(({ subject }) => subject.type)).toContain('thread');
    const { rows } = await site.db.execute(sql`select 1 from cases where subject_id = ${author.personaId} and space_id is not null`);
    expect(rows).toHaveLength(1);
  });

  test('told again under the same address it replaces what was told, and the older links lead nowhere', async () => {
    const { postId } = await write();
    const email = 'repete@example.org';
    await give(postId, { email, ground: 'hate' });
    const first = await lastSecret(email);
    await confirm(first);
    await give(postId, { email: 'Repete@Example.org', ground: 'other', explanation: 'Je me suis trompée de raison.' });
    const second = await lastSecret(email);
    await confirm(second);
    expect(await queue()).toMatchObject([{ ground: 'other', flagCount: 1 }]);
    expect(codeOf(await read(first))).toBe('422 token.invalid');
    expect((await read(second)).body.notice).toMatchObject({ ground: 'other', explanation: 'Je me suis trompée de raison.' });
  });

  test('a form sent twice asks once', async () => {
    const { postId } = await write();
    const email = 'deux-fois@example.org';
    const answers = await Promise.all([give(postId, { email }), give(postId, { email })]);
    expect(answers.map(({ status }) => status)).toEqual([202, 202]);
    expect(await mailsTo(email)).toHaveLength(1);
  });

  test('confirmed by two presses at the same moment it is told once', async () => {
    const { postId } = await write();
    const email = 'deux-doigts@example.org';
    await give(postId, { email });
    const secret = await lastSecret(email);
    const answers = await Promise.all([confirm(secret), confirm(secret), confirm(secret)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await queue()).toMatchObject([{ flagCount: 1 }]);
  });
});

describe('where a child is at risk', () => {
  const child = { ground: 'minor_at_risk', name: undefined, email: undefined };

  test('neither name nor address is asked for: it counts at once, and its link is in the answer', async () => {
    const { postId } = await write();
    const { status, body } = await give(postId, child);
    expect(status).toBe(201);
    expect(await queue()).toMatchObject([{ ground: 'minor_at_risk', severe: true, flagCount: 1 }]);
    expect((await read(secretOf(body.url))).body.notice).toMatchObject({ state: 'received', ground: 'minor_at_risk' });
  });

  test('the same words sent twice are told once', async () => {
    const { postId } = await write();
    const answers = await Promise.all([give(postId, child), give(postId, child)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(await queue()).toMatchObject([{ flagCount: 1 }]);
    for (const { body } of answers) expect((await read(secretOf(body.url))).status).toBe(200);
  });

  test('with an address it waits for it to be confirmed', async () => {
    const { postId } = await write();
    expect((await give(postId, { ...child, email: 'enfant@example.org' })).status).toBe(202);
    expect(await queue()).toEqual([]);
  });
});

describe('what is asked for', () => {
  test.each([
    ['a name', { name: undefined }, 'name'],
    ['an address', { email: undefined }, 'email'],
    ['an address that can be one', { email: 'jeanne' }, 'email'],
    ['an explanation', { explanation: 'Oui.' }, 'explanation'],
    ['no more than a page of it', { explanation: 'a'.repeat(2001) }, 'explanation'],
    ['good faith', { goodFaith: false }, 'goodFaith'],
    ['a ground of the list', { ground: 'boring' }, 'ground'],
  ])('%s', async (_, more, path) => {
    const { status, body } = await give((await write()).postId, more);
    expect({ status, path: body.errors?.[0]?.path }).toEqual({ status: 400, path });
  });
});

describe('what is not there for everybody cannot be told of, and looks like what is not there at all', () => {
  test('a message, a thread and a member of a private or a community space, and a message that was deleted', async () => {
    const absent = (await give(newId())).text;
    for (const visibility of ['private', 'community'] as const) {
      const closed = await createSpace(site, { visibility });
      const hermit = await signUp(site);
      await join(site, author, closed.slug);
      await join(site, hermit, closed.slug);
      const { postId, threadId } = await write(closed);
      for (const subject of [
        { type: 'post', id: postId },
        { type: 'thread', id: threadId },
        { type: 'persona', id: hermit.personaId },
      ]) {
        const answer = await give('', { subject });
        expect({ status: answer.status, text: answer.text }).toEqual({ status: 404, text: absent });
      }
    }
    const { postId } = await write();
    await site.call(deletePost, { params: { id: postId }, as: author });
    expect((await give(postId)).text).toBe(absent);
  });

  test('of what is gone when the address is confirmed nothing is told; what has become private meanwhile is', async () => {
    const [gone, hidden] = [await write(), await write()];
    const email = 'trop-tard@example.org';
    await give(gone.postId, { email });
    const tooLate = await lastSecret(email);
    await give(hidden.postId, { email });
    const inTime = await lastSecret(email);
    await site.call(deletePost, { params: { id: gone.postId }, as: author });
    await site.db.update(spaces).set({ visibility: 'private' }).where(eq(spaces.id, space.id));
    expect(codeOf(await confirm(tooLate))).toBe('422 notice.gone');
    const { body, text } = await confirm(inTime);
    expect(body.notice).toMatchObject({ state: 'received', subject: { place: null } });
    expect(text).not.toContain('Une voisine');
    expect(await queue()).toMatchObject([{ subject: { id: hidden.postId } }]);
  });
});

describe('what is kept of it', () => {
  test('mails carry neither name, words, nor place; links are kept as hashes; logs and waiting events have ids', async () => {
    const { postId } = await write();
    const email = 'discrete@example.org';
    await give(postId, { email });
    const secret = await lastSecret(email);
    await confirm(secret);
    const mails = await mailsTo(email);
    expect(mails).toHaveLength(2);
    for (const { subject, text, html } of mails) {
      expect(subject + text + html).not.toMatch(/Vauquelin|de moi qu’il|Une voisine|Douleur/);
      expect(subject).not.toMatch(/signal|modér/i);
    }
    expect(await site.db.$count(noticeLinks, eq(noticeLinks.secretHash, secret))).toBe(0);
    expect(site.logs.filter((line) => /Vauquelin|discrete@|de moi qu’il/.test(line) || line.includes(secret))).toEqual([]);
  });

  test('nothing, after 48 hours without confirmation; what was confirmed stays', async () => {
    const { postId } = await write();
    const [late, kept] = ['jamais@example.org', 'toujours@example.org'];
    await give(postId, { email: late });
    const secret = await lastSecret(late);
    await give(postId, { email: kept });
    const confirmed = await lastSecret(kept);
    await confirm(confirmed);
    await site.db.update(notices).set({ createdAt: sql`now() - interval '47 hours'` });
    await forgetUnconfirmedNotices(site.db);
    expect((await read(secret)).status).toBe(200);
    await site.db.update(notices).set({ createdAt: sql`now() - interval '49 hours'` });
    for (const purged of [false, true]) {
      if (purged) await forgetUnconfirmedNotices(site.db);
      expect(codeOf(await read(secret))).toBe('422 token.invalid');
      expect(codeOf(await confirm(secret))).toBe('422 token.invalid');
    }
    expect(await site.db.$count(notices, eq(notices.email, late))).toBe(0);
    expect((await read(confirmed)).body.notice).toMatchObject({ state: 'received' });
    expect(await site.db.$count(flags, sql`${flags.accountId} is null and ${flags.subjectId} = ${postId}`)).toBe(1);
  });
});

test('nobody buries a team: so many an hour from one place, so many mails to one address', async () => {
  const strict = await startSite({ env: { RATE_LIMITS: 'on' } });
  try {
    const ask = (email: string) =>
      strict.call(contract.giveNotice, {
        body: {
          subject: { type: 'post', id: newId() },
          ground: 'other',
          explanation: 'On parle de moi ici.',
          name: NAME,
          email,
          goodFaith: true,
          locale: 'de',
        },
      });
    const toOne: number[] = [];
    for (let n = 0; n < 6; n++) toOne.push((await ask('une@example.org')).status);
    expect(toOne).toEqual([404, 404, 404, 404, 404, 429]);
    const fromHere: number[] = [];
    for (let n = 0; n < 25; n++) fromHere.push((await ask(`${n}@example.org`)).status);
    expect(fromHere.filter((status) => status === 404)).toHaveLength(24);
    expect(fromHere.at(-1)).toBe(429);
  } finally {
    await strict.stop();
  }
});
