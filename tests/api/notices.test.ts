import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { record } from '../../server/events/outbox.ts';
import { decisions, flags, forgetUnconfirmedNotices, noticeLinks, notices } from '../../server/moderation/public.ts';
import { inTransaction } from '../../server/platform/database.ts';
import { newId } from '../../server/platform/ids.ts';
import { spaces } from '../../server/spaces/public.ts';
import * as contract from '../../shared/moderation.contract.ts';
import { deletePost, startThread } from '../../shared/threads.contract.ts';
import type { FlagGround, Measure } from '../../shared/vocabulary.ts';
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

describe('when it is decided', () => {
  /** Told without an account, confirmed, and in the hands of Anouk. */
  async function toldOf(email: string, more: Record<string, unknown> = {}) {
    const { postId } = await write();
    await give(postId, { email, ...more });
    await confirm(await lastSecret(email));
    const [item] = await queue();
    const { body } = await site.call(contract.claimCase, { params: { id: item?.id ?? '' }, as: anouk });
    return { postId, chosen: { id: body.case.id, version: body.case.version } };
  }
  const decide = ({ id, version }: { id: string; version: number }, action: Measure, as = anouk, ground: FlagGround = 'personal_data') =>
    site.call(contract.decideCase, {
      params: { id },
      as,
      body: { version, action, ground, charterClause: 3, facts: 'Le message nomme quelqu’un.' },
    });
  const contest = (secret: string, text = 'Regardez encore, s’il vous plaît.') =>
    site.call(contract.contestAsNotifier, { body: { secret, text } });
  /** What waits to be read again, as Basile finds it. */
  async function waiting(basile: Person) {
    const { body } = await site.call(contract.listCases, { params: { slug: space.slug }, as: basile, query: { queue: 'appeals' } });
    return (await site.call(contract.getCase, { params: { id: body.items[0]?.id ?? '' }, as: basile })).body.case.appeals;
  }
  const resolve = (as: Person, id: string | undefined, outcome: 'upheld' | 'reversed') =>
    site.call(contract.resolveAppeal, { params: { id: id ?? '' }, as, body: { outcome, reasons: 'Relu avec attention.' } });
  async function second(): Promise<Person> {
    const basile = await signUp(site);
    await makeModerator(site, basile, space.slug);
    return basile;
  }

  test('whoever told of it learns so by mail, each in their language and without a word of it; members too', async () => {
    const witness = await signUp(site);
    const { postId, chosen } = await toldOf('decidee@example.org', { locale: 'de' });
    await site.call(contract.flag, { as: witness, body: { subject: { type: 'post', id: postId }, ground: 'harassment' } });
    const { body } = await site.call(contract.getCase, { params: { id: chosen.id }, as: anouk });
    expect((await decide({ id: chosen.id, version: body.case.version }, 'hide')).status).toBe(201);

    const mail = (await mailsTo('decidee@example.org')).at(-1);
    expect(mail).toMatchObject({ subject: 'Neues für Sie' });
    expect(mail?.text).toContain('aufmerksam gelesen und gehandelt');
    expect(mail?.text).toContain('Sechs Monate lang');
    expect((await read(secretOf(mail?.text))).body.notice).toMatchObject({ state: 'decided', outcome: { action: 'hide', appeal: null } });
    const toMember = (await mailsTo(witness.email)).at(-1);
    expect(toMember).toMatchObject({ subject: 'Du nouveau pour vous' });
    expect(toMember?.text).toContain('/me/reports');
    const opened = await fetch(`${site.url}/me/reports`, {
      headers: { cookie: witness.cookie, 'accept-language': 'fr' },
      redirect: 'manual',
    });
    expect(opened.headers.get('location')).toBe('/fr/moi/signalements');
    // Its author has a letter, and whoever told of it none.
    expect((await mailsTo(author.email)).at(-1)?.text).toContain('/me/decisions');
    for (const each of [mail, toMember])
      expect(`${each?.subject}${each?.text}${each?.html}`).not.toMatch(/Noisette|Vauquelin|voisine|Douleur|hide/);
  });

  test('once, though the event is served again', async () => {
    const { chosen } = await toldOf('une-fois@example.org');
    await decide(chosen, 'none');
    expect((await mailsTo('une-fois@example.org')).at(-1)?.text).toContain('laisse le texte comme il est');
    const { rows } = await site.db.execute<{ id: string }>(sql`select id from decisions where case_id = ${chosen.id}`);
    const event = { caseId: chosen.id, decisionId: rows[0]?.id ?? '', news: 'decided' } as const;
    await inTransaction(site.db, (tx) => record(tx, 'flags.answered', event));
    await site.settle();
    expect(await mailsTo('une-fois@example.org')).toHaveLength(3);
  });

  test('not before somebody else has looked, where that is asked for', async () => {
    const basile = await second();
    const { chosen } = await toldOf('deux-regards@example.org');
    await decide(chosen, 'remove');
    await site.settle();
    expect(await mailsTo('deux-regards@example.org')).toHaveLength(2);
    const { body } = await site.call(contract.claimCase, { params: { id: chosen.id }, as: basile });
    expect((await decide({ id: chosen.id, version: body.case.version }, 'remove', basile)).status).toBe(201);
    expect((await mailsTo('deux-regards@example.org')).at(-1)?.text).toContain('elle a agi');
  });

  test('what is told of a text that was judged as it stands is answered at once', async () => {
    const { postId, chosen } = await toldOf('avant@example.org');
    await decide(chosen, 'none');
    const email = 'apres@example.org';
    await give(postId, { email });
    expect((await confirm(await lastSecret(email))).body.notice).toMatchObject({ state: 'decided' });
    expect((await mailsTo(email)).at(-1)?.text).toContain('laisse le texte comme il est');
  });

  test('they contest it with their link, once; somebody else answers; a decision that is undone is told to all', async () => {
    const basile = await second();
    const witness = await signUp(site);
    const { postId, chosen } = await toldOf('conteste@example.org');
    await site.call(contract.flag, { as: witness, body: { subject: { type: 'post', id: postId }, ground: 'personal_data' } });
    const before = await lastSecret('conteste@example.org');
    expect((await contest(before)).status).toBe(404);
    const { body } = await site.call(contract.getCase, { params: { id: chosen.id }, as: anouk });
    await decide({ id: chosen.id, version: body.case.version }, 'none');
    const secret = await lastSecret('conteste@example.org');
    expect((await read(secret)).body.notice.outcome?.contestableUntil).not.toBeNull();
    expect((await contest(secret)).body.notice.outcome).toMatchObject({ contestableUntil: null, appeal: { outcome: null } });
    // With any of their links, it is one appeal.
    for (const again of [secret, before]) expect(codeOf(await contest(again))).toBe('409 appeal.exists');

    const [appeal] = await waiting(basile);
    expect(appeal).toMatchObject({ by: 'notifier', text: 'Regardez encore, s’il vous plaît.' });
    expect(JSON.stringify(appeal)).not.toMatch(/Vauquelin|conteste@/);
    expect(codeOf(await resolve(anouk, appeal?.id, 'reversed'))).toBe('403 appeal.needs_other');
    expect((await resolve(basile, appeal?.id, 'reversed')).status).toBe(200);
    expect((await mailsTo('conteste@example.org')).at(-1)?.text).toContain('l’a annulée');
    expect((await mailsTo(witness.email)).at(-1)?.text).toContain('/me/reports');
    expect((await mailsTo(witness.email)).filter(({ text }) => text.includes('/me/reports'))).toHaveLength(2);
    expect((await read(secret)).body.notice.outcome).toMatchObject({
      reversed: true,
      appeal: { outcome: 'reversed', reasons: 'Relu avec attention.' },
    });

    // Left as it was, it is to be decided again, and they learn how.
    const { body: again } = await site.call(contract.claimCase, { params: { id: chosen.id }, as: basile });
    expect((await decide({ id: chosen.id, version: again.case.version }, 'hide', basile)).status).toBe(201);
    expect((await mailsTo('conteste@example.org')).at(-1)?.text).toContain('elle a agi');
    expect((await read(secret)).body.notice.outcome).toMatchObject({ action: 'hide', reversed: false, appeal: null });
  });

  test('an appeal that changes nothing is answered to whoever made it, and to nobody else who told', async () => {
    const basile = await second();
    const witness = await signUp(site);
    const { postId, chosen } = await toldOf('maintenue@example.org');
    await site.call(contract.flag, { as: witness, body: { subject: { type: 'post', id: postId }, ground: 'personal_data' } });
    const { body } = await site.call(contract.getCase, { params: { id: chosen.id }, as: anouk });
    await decide({ id: chosen.id, version: body.case.version }, 'none');
    const { body: mine } = await site.call(contract.listMyFlags, { as: witness });
    const toNotice = (await mailsTo('maintenue@example.org')).length;
    const params = { id: mine.items[0]?.outcome?.decisionId ?? '' };
    await site.call(contract.contestDecision, { params, as: witness, body: { text: 'Regardez encore.' } });
    const toWitness = (await mailsTo(witness.email)).length;
    await resolve(basile, (await waiting(basile))[0]?.id, 'upheld');
    const told = await mailsTo(witness.email);
    expect(told).toHaveLength(toWitness + 1);
    expect(told.at(-1)?.text).toContain('/me/reports');
    expect(await mailsTo('maintenue@example.org')).toHaveLength(toNotice);

    const secret = await lastSecret('maintenue@example.org');
    await contest(secret);
    await resolve(basile, (await waiting(basile))[0]?.id, 'upheld');
    expect((await mailsTo('maintenue@example.org')).at(-1)?.text).toContain('Vous avez fait un recours');
    expect(await mailsTo(witness.email)).toHaveLength(toWitness + 1);
  });

  test('not after six months, nor with a link that leads nowhere, nor of what no longer holds', async () => {
    const { postId, chosen } = await toldOf('delais@example.org');
    await decide(chosen, 'none');
    const secret = await lastSecret('delais@example.org');
    expect(codeOf(await contest('a'.repeat(43)))).toBe('422 token.invalid');
    await site.db
      .update(decisions)
      .set({ madeAt: sql`now() - interval '6 months 1 day'` })
      .where(eq(decisions.caseId, chosen.id));
    expect(codeOf(await contest(secret))).toBe('422 appeal.too_late');
    expect((await read(secret)).body.notice.outcome).toMatchObject({ contestableUntil: null });
    // Told again under the same address: the older links are nobody's any more.
    await give(postId, { email: 'delais@example.org', explanation: 'Je le dis autrement cette fois.' });
    await confirm(await lastSecret('delais@example.org'));
    expect(codeOf(await contest(secret))).toBe('422 token.invalid');
    expect(codeOf(await contest(await lastSecret('delais@example.org')))).toBe('422 appeal.too_late');
  });

  test('on its page, without scripts', async () => {
    const { chosen } = await toldOf('sans-script@example.org');
    await decide(chosen, 'none');
    const secret = await lastSecret('sans-script@example.org');
    const address = `${site.url}/fr/signaler/suivi`;
    const show = async () => (await fetch(`${address}?token=${secret}`)).text();
    expect(await show()).toContain('Faire un recours');
    const send = (text: string) =>
      fetch(`${address}?/contest&token=${secret}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { accept: 'text/html', origin: site.url },
        body: new URLSearchParams({ token: secret, text }),
      });
    const tooLong = `Regardez encore. ${'a'.repeat(3000)}`;
    const refused = await send(tooLong);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain(tooLong);
    const sent = await send('La suite du texte me nomme.');
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/fr/signaler/suivi?token=${secret}&fait=conteste`]);
    const after = await show();
    expect(after).toContain('Il attend d’être lu.');
    expect(after).not.toContain('Faire un recours');
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
