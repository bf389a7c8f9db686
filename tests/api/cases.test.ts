import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cases } from '../../server/moderation/public.ts';
import * as contract from '../../shared/moderation.contract.ts';
import { deletePost, editPost, postReply, startThread } from '../../shared/threads.contract.ts';
import type { FlagGround } from '../../shared/vocabulary.ts';
import { signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeModerator } from '../support/spaces.ts';
import type { TestSpace } from '../support/spaces.ts';

let site: TestSite;
let author: Person;
let anouk: Person;
let basile: Person;
const readers: Person[] = [];
/** A new one for each test. */
let space: TestSpace;

beforeAll(async () => {
  site = await startSite();
  for (const handle of ['Noisette', 'Anouk', 'Basile', 'Tilleul', 'Luciole', 'Mésange']) readers.push(await signUp(site, { handle }));
  const [one, two, three] = readers.splice(0, 3);
  if (one === undefined || two === undefined || three === undefined) throw new Error('nobody signed up');
  [author, anouk, basile] = [one, two, three];
});
afterAll(() => site.stop());
beforeEach(async () => {
  space = await createSpace(site, { name: 'Douleur chronique' });
  for (const person of [author, ...readers]) await join(site, person, space.slug);
  for (const person of [anouk, basile]) await makeModerator(site, person, space.slug);
});

async function write(bodyHtml = '<p>Ce produit ne vaut rien.</p>', as = author) {
  const body = { kind: 'experience', title: 'Nouveau traitement', bodyHtml };
  const { body: opened } = await site.call(startThread, { params: { slug: space.slug }, as, body });
  return { threadId: opened.thread.id, postId: opened.post.id };
}
const tell = (who: Person | undefined, subject: { type: string; id: string }, ground: FlagGround, comment?: string) =>
  site.call(contract.flag, { as: who ?? null, body: { subject, ground, ...(comment !== undefined && { comment }) } });
const queue = (as: Person, query: Record<string, unknown> = {}) =>
  site.call(contract.listCases, { params: { slug: space.slug }, as, query });
const look = (as: Person, id: string) => site.call(contract.getCase, { params: { id }, as });
const claim = (as: Person, id: string) => site.call(contract.claimCase, { params: { id }, as });
const release = (as: Person, id: string) => site.call(contract.releaseCase, { params: { id }, as });

/** One case about a message of the author's. */
async function oneCase(ground: FlagGround = 'medical_danger'): Promise<{ id: string; postId: string; threadId: string }> {
  const written = await write();
  await tell(readers[0], { type: 'post', id: written.postId }, ground);
  const { body } = await queue(anouk);
  return { ...written, id: body.items[0]?.id ?? '' };
}

describe('what several people tell of one message', () => {
  test('is one case, about the worst of it, and says who told to nobody', async () => {
    const { postId, threadId } = await write('<p>Ce produit ne vaut rien, <strong>vraiment</strong>.</p>');
    await tell(readers[0], { type: 'post', id: postId }, 'off_topic', 'On parle de soi, pas des autres.');
    await tell(readers[1], { type: 'post', id: postId }, 'medical_danger', 'J’ai peur que quelqu’un le fasse.');
    const { status, body } = await queue(anouk);
    expect(status).toBe(200);
    expect(body.items).toMatchObject([
      {
        space: { slug: space.slug, name: 'Douleur chronique' },
        subject: { type: 'post', id: postId, place: { threadId, title: 'Nouveau traitement', number: 1 } },
        ground: 'medical_danger',
        severe: false,
        excerpt: 'Nouveau traitement · Ce produit ne vaut rien, vraiment.',
        flagCount: 2,
        claim: null,
        can: { claim: true },
      },
    ]);
    const shown = await look(anouk, body.items[0]?.id ?? '');
    expect(shown.body.case).toMatchObject({
      evidence: { bodyHtml: '<p>Ce produit ne vaut rien, <strong>vraiment</strong>.</p>', title: 'Nouveau traitement', now: 'same' },
      author: { personaId: author.personaId, handle: 'Noisette', messages: 1, otherCases: 0 },
      flags: [
        { ground: 'off_topic', comment: 'On parle de soi, pas des autres.' },
        { ground: 'medical_danger', comment: 'J’ai peur que quelqu’un le fasse.' },
      ],
    });
    for (const { personaId } of readers) expect(shown.text).not.toContain(personaId);
    expect(shown.text).not.toMatch(/Tilleul|Luciole|Mésange|accountId|@/);
  });

  test('told again by the same person it stays one, and is about what they say now', async () => {
    const { postId } = await write();
    for (const ground of ['self_harm', 'off_topic'] as const) await tell(readers[0], { type: 'post', id: postId }, ground);
    expect((await queue(anouk)).body.items).toMatchObject([{ ground: 'off_topic', severe: false, flagCount: 1 }]);
  });

  test('two who tell at the same moment make one case', async () => {
    const { postId } = await write();
    const told = await Promise.all(readers.map((reader) => tell(reader, { type: 'post', id: postId }, 'hate')));
    expect(told.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await queue(anouk)).body.items).toMatchObject([{ flagCount: 3 }]);
  });

  test('keeps the text as it was told of, whatever becomes of it', async () => {
    const { id, postId } = await oneCase();
    const bodyHtml = '<p>Parlez-en à votre neurologue.</p>';
    await site.call(editPost, { params: { id: postId }, as: author, body: { bodyHtml, version: 1 } });
    const changed = (await look(anouk, id)).body.case;
    expect(changed.evidence).toMatchObject({ bodyHtml: '<p>Ce produit ne vaut rien.</p>', now: 'changed' });

    // Somebody tells of the new one: that is the text to judge from now on.
    await tell(readers[1], { type: 'post', id: postId }, 'other');
    expect((await look(anouk, id)).body.case).toMatchObject({ evidence: { bodyHtml, now: 'same' }, flagCount: 2 });

    await site.call(deletePost, { params: { id: postId }, as: author });
    expect((await look(anouk, id)).body.case.evidence).toMatchObject({ bodyHtml, now: 'gone' });
    expect((await queue(anouk)).body.items).toMatchObject([{ id, subject: { place: null } }]);
  });

  test('of a text that its author covered, or of somebody in danger, the queue shows nothing', async () => {
    const body = { kind: 'experience', title: 'Une nuit longue', bodyHtml: '<p>Voici.</p>', contentWarning: 'dark_thoughts' };
    const { body: covered } = await site.call(startThread, { params: { slug: space.slug }, as: author, body });
    await tell(readers[0], { type: 'post', id: covered.post.id }, 'off_topic');
    await tell(readers[0], { type: 'post', id: (await write()).postId }, 'self_harm');
    const { text, body: shown } = await queue(anouk);
    expect(shown.items).toMatchObject([
      { ground: 'self_harm', severe: true, excerpt: null },
      { ground: 'off_topic', excerpt: null },
    ]);
    expect(text).not.toMatch(/Voici|poison/);
    const [, item] = shown.items;
    expect((await look(anouk, item?.id ?? '')).body.case.evidence).toMatchObject({
      bodyHtml: '<p>Voici.</p>',
      contentWarning: 'dark_thoughts',
    });
  });

  test('stands between the messages around it', async () => {
    const { threadId } = await write('<p>Un.</p>');
    const say = (bodyHtml: string) => site.call(postReply, { params: { id: threadId }, as: author, body: { bodyHtml } });
    const numbers: string[] = [];
    for (const text of ['Deux', 'Trois', 'Quatre', 'Cinq', 'Six']) numbers.push((await say(`<p>${text}.</p>`)).body.post.id);
    await tell(readers[0], { type: 'post', id: numbers[2] ?? '' }, 'harassment');
    const [item] = (await queue(anouk)).body.items;
    const { body } = await look(anouk, item?.id ?? '');
    const texts = (messages: readonly { bodyHtml: string }[]) => messages.map(({ bodyHtml }) => bodyHtml);
    expect(texts(body.case.before)).toEqual(['<p>Deux.</p>', '<p>Trois.</p>']);
    expect(texts(body.case.after)).toEqual(['<p>Cinq.</p>', '<p>Six.</p>']);
  });

  test('a thread and a pseudonym have their own, with the team of the space where they were met', async () => {
    const person = await signUp(site, { handle: 'Capucine' });
    await join(site, person, space.slug);
    const { threadId } = await write('<p>Ce produit ne vaut rien.</p>', person);
    await tell(readers[0], { type: 'thread', id: threadId }, 'commercial');
    await tell(readers[0], { type: 'persona', id: person.personaId }, 'impersonation');
    const { body } = await queue(anouk);
    expect(body.items.map(({ subject, excerpt }) => [subject.type, excerpt])).toEqual([
      ['persona', 'Capucine'],
      ['thread', 'Nouveau traitement · Ce produit ne vaut rien.'],
    ]);
  });
});

describe('the worst comes first', () => {
  test('danger before everything, then by ground, by how many told, by how long it waits; page after page', async () => {
    const opened: [string, FlagGround, number, number][] = [
      ['long ago, off topic', 'off_topic', 1, 20],
      ['harassment', 'harassment', 1, 0],
      ['harassment, told by three', 'harassment', 3, 0],
      ['commercial, four days old', 'commercial', 1, 96],
      ['somebody in danger', 'self_harm', 1, 0],
      ['personal data', 'personal_data', 1, 0],
    ];
    const names = new Map<string, string>();
    for (const [name, ground, people, hours] of opened) {
      const { postId } = await write(`<p>${name}</p>`);
      // As if it had been told then.
      const before = Date.now() - hours * 3_600_000;
      for (const reader of readers.slice(0, people)) await tell(reader, { type: 'post', id: postId }, ground);
      const [row] = await site.db.select().from(cases).where(eq(cases.subjectId, postId));
      if (row === undefined) throw new Error('no case');
      names.set(row.id, name);
      await site.db
        .update(cases)
        .set({ openedAt: new Date(before), rank: row.rank + hours * 60 })
        .where(eq(cases.id, row.id));
    }
    const order: string[] = [];
    let cursor: string | null = null;
    do {
      const { body } = await queue(anouk, { limit: 2, ...(cursor !== null && { cursor }) });
      order.push(...body.items.map(({ id }) => names.get(id) ?? ''));
      cursor = body.nextCursor;
    } while (cursor !== null);
    expect(order).toEqual([
      'somebody in danger',
      'commercial, four days old',
      'personal data',
      'harassment, told by three',
      'harassment',
      'long ago, off topic',
    ]);
  });

  test('over all the spaces whose team one is of, with how many wait in each', async () => {
    const first = await oneCase('off_topic');
    const [here, person] = [space, await signUp(site, { handle: 'Capucine' })];
    await makeModerator(site, person, here.slug);
    space = await createSpace(site, { name: 'Un autre lieu' });
    await join(site, author, space.slug);
    await join(site, readers[0] ?? author, space.slug);
    await makeModerator(site, person, space.slug);
    const written = await write();
    await tell(readers[0], { type: 'post', id: written.postId }, 'hate');
    const { body } = await site.call(contract.listAllCases, { as: person });
    expect(body.items.map(({ space: { slug } }) => slug)).toEqual([space.slug, here.slug]);
    expect(body.spaces).toEqual([
      { slug: here.slug, name: 'Douleur chronique', cases: 1 },
      { slug: space.slug, name: 'Un autre lieu', cases: 1 },
    ]);
    expect(body.oldest).toBe(body.items[1]?.openedAt);
    // Who is of the team of one of them alone sees no more than that one.
    expect((await look(anouk, body.items[0]?.id ?? '')).status).toBe(404);
    expect((await look(anouk, first.id)).status).toBe(200);
    expect((await site.call(contract.listAllCases, { as: author })).body).toEqual({
      items: [],
      nextCursor: null,
      spaces: [],
      oldest: null,
      pauseWelcome: false,
    });
  });
});

describe('one case, one pair of hands', () => {
  test('whoever takes it has it for twenty minutes, and the others see who', async () => {
    const { id } = await oneCase();
    const taken = await claim(anouk, id);
    expect(taken.status).toBe(200);
    expect(taken.body.case.claim).toMatchObject({ by: { personaId: anouk.personaId, handle: 'Anouk' }, mine: true });
    const minutes = (Date.parse(taken.body.case.claim?.until ?? '') - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(19);
    expect(minutes).toBeLessThanOrEqual(20);
    expect((await queue(basile)).body.items).toMatchObject([{ claim: { by: { handle: 'Anouk' }, mine: false }, can: { claim: false } }]);
    expect((await queue(basile, { queue: 'mine' })).body.items).toEqual([]);
    expect((await queue(anouk, { queue: 'mine' })).body.items).toMatchObject([{ id }]);

    const refused = await claim(basile, id);
    expect([refused.status, refused.body.code]).toEqual([409, 'case.claimed']);
    expect(refused.body.current).toMatchObject({ by: { handle: 'Anouk' }, until: taken.body.case.claim?.until });
  });

  test('of two at once one gets it', async () => {
    const { id } = await oneCase();
    const both = await Promise.all([claim(anouk, id), claim(basile, id)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  test('it is given back by whoever has it, and by nobody else', async () => {
    const { id } = await oneCase();
    const { body } = await claim(anouk, id);
    expect((await release(basile, id)).status).toBe(204);
    expect((await look(basile, id)).body.case.claim).not.toBeNull();
    expect((await release(anouk, id)).status).toBe(204);
    const free = (await look(basile, id)).body.case;
    expect(free).toMatchObject({ claim: null, version: body.case.version + 1, can: { claim: true } });
    expect((await claim(basile, id)).status).toBe(200);
  });

  test('left alone it is free again; with a sign of life it is kept, and stays the same version', async () => {
    const { id } = await oneCase();
    const { version } = (await claim(anouk, id)).body.case;
    await site.db
      .update(cases)
      .set({ claimedUntil: new Date(Date.now() + 1_000) })
      .where(eq(cases.id, id));
    const kept = (await claim(anouk, id)).body.case;
    expect(kept.version).toBe(version);
    expect(Date.parse(kept.claim?.until ?? '')).toBeGreaterThan(Date.now() + 19 * 60_000);

    await site.db
      .update(cases)
      .set({ claimedUntil: new Date(Date.now() - 1_000) })
      .where(eq(cases.id, id));
    expect((await queue(basile)).body.items).toMatchObject([{ claim: null, can: { claim: true } }]);
    expect((await queue(anouk, { queue: 'mine' })).body.items).toEqual([]);
    expect((await claim(basile, id)).body.case).toMatchObject({ version: version + 1, claim: { by: { handle: 'Basile' } } });
  });

  test('nobody takes in hand their own text, nor what they flagged themselves', async () => {
    const { postId } = await write('<p>De la main d’Anouk.</p>', anouk);
    await tell(basile, { type: 'post', id: postId }, 'off_topic');
    const [item] = (await queue(anouk)).body.items;
    for (const person of [anouk, basile]) {
      expect((await look(person, item?.id ?? '')).body.case.can.claim).toBe(false);
      const { status, body } = await claim(person, item?.id ?? '');
      expect([status, body.code]).toEqual([403, 'case.conflict_of_interest']);
    }
  });

  test('who is no longer of the team is told that there is no such case', async () => {
    const { id } = await oneCase();
    const [one] = readers;
    for (const act of [look, claim, release]) {
      const { status, text } = await act(one ?? author, id);
      expect(status).toBe(404);
      expect(text).toBe((await act(one ?? author, 'AAAAAAAAAAAAAAAA')).text);
    }
  });
});

describe('a case passed on', () => {
  const handOver = (as: Person, id: string, text?: string) =>
    site.call(contract.handOverCase, { params: { id }, as, body: text === undefined ? {} : { text } });

  test('is free again, with a word for whoever takes it next', async () => {
    const { id } = await oneCase();
    await claim(anouk, id);
    const { status, body } = await handOver(anouk, id, 'J’ai relu l’échange.\n\nIl manque la réponse de l’autrice.');
    expect([status, body.case.claim]).toEqual([200, null]);
    await claim(basile, id);
    await handOver(basile, id);
    expect((await look(anouk, id)).body.case.steps).toMatchObject([
      { by: { personaId: basile.personaId, handle: 'Basile' }, text: null },
      { by: { handle: 'Anouk' }, text: 'J’ai relu l’échange.\n\nIl manque la réponse de l’autrice.' },
    ]);
  });

  test('only by whoever has it, once', async () => {
    const { id } = await oneCase();
    await claim(anouk, id);
    expect((await handOver(basile, id, 'À moi.')).body.code).toBe('case.not_claimed');
    const both = await Promise.all([handOver(anouk, id, 'Je pars.'), handOver(anouk, id, 'Je pars.')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await look(basile, id)).body.case).toMatchObject({ claim: null, steps: [{ text: 'Je pars.' }] });
  });

  test('says nothing to whoever wrote what it is about, even of the team; a word of nothing is refused', async () => {
    const { postId } = await write('<p>De la main d’Anouk.</p>', anouk);
    await tell(readers[0], { type: 'post', id: postId }, 'off_topic');
    const id = (await queue(basile)).body.items[0]?.id ?? '';
    await claim(basile, id);
    expect((await handOver(basile, id, '\u200B')).body.errors).toEqual([{ path: 'text', message: 'text.empty' }]);
    expect((await handOver(basile, id, 'Anouk est fatiguée.')).status).toBe(200);
    const seen = await look(anouk, id);
    expect(seen.body.case.steps).toEqual([]);
    expect(seen.text).not.toContain('fatiguée');
  });
});

describe('a case whose page was left', () => {
  const leave = (as: Person, id: string) => site.call(contract.releaseCase, { params: { id }, as, query: { when: 'soon' } });
  const minutesLeft = async (id: string) => {
    const { claim: held } = (await look(anouk, id)).body.case;
    return held === null ? 0 : Math.round((Date.parse(held.until) - Date.now()) / 60_000);
  };

  test('is theirs for five minutes more, and for twenty again when they come back', async () => {
    const { id } = await oneCase();
    const { version } = (await claim(anouk, id)).body.case;
    expect((await leave(basile, id)).status).toBe(204);
    expect(await minutesLeft(id)).toBe(20);
    expect((await leave(anouk, id)).status).toBe(204);
    expect(await minutesLeft(id)).toBe(5);
    expect((await claim(basile, id)).status).toBe(409);
    expect((await site.call(contract.keepCase, { params: { id }, as: anouk })).status).toBe(204);
    expect(await minutesLeft(id)).toBe(20);
    expect((await look(anouk, id)).body.case.version).toBe(version);
  });

  test('is not taken again by a page that was late to say so', async () => {
    const { id } = await oneCase();
    await claim(anouk, id);
    await release(anouk, id);
    expect((await site.call(contract.keepCase, { params: { id }, as: anouk })).status).toBe(204);
    expect((await look(anouk, id)).body.case.claim).toBeNull();
    await claim(basile, id);
    await site.call(contract.keepCase, { params: { id }, as: anouk });
    expect((await look(anouk, id)).body.case.claim?.by.handle).toBe('Basile');
  });

  test('never keeps it longer than it would have been', async () => {
    const { id } = await oneCase();
    await claim(anouk, id);
    await site.db
      .update(cases)
      .set({ claimedUntil: new Date(Date.now() + 60_000) })
      .where(eq(cases.id, id));
    await leave(anouk, id);
    expect(await minutesLeft(id)).toBe(1);
  });
});
