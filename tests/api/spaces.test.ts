import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { personas, personaOwners } from '../../server/accounts/public.ts';
import { newId } from '../../server/platform/ids.ts';
import { CONDITIONS } from '../../server/spaces/conditions-catalogue.ts';
import { changeUnanswered, handleKey, memberships, personaMeetings, spaceGainedPost, syncConditions } from '../../server/spaces/public.ts';
import { listMyPersonas } from '../../shared/accounts.contract.ts';
import * as associationsContract from '../../shared/associations.contract.ts';
import * as contract from '../../shared/spaces.contract.ts';
import { codeOf, signUp, signUpUnverified, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, expel, join, makeModerator, makeSteward } from '../support/spaces.ts';
import type { TestSpace } from '../support/spaces.ts';

let site: TestSite;
let stranger: Person;
let cast: Person[];

beforeAll(async () => {
  site = await startSite();
  stranger = await signUp(site, { handle: 'Étrangère' });
  cast = [];
  for (let n = 0; n < CAST; n++) cast.push(await signUp(site));
  // The dispatcher deletes what it has delivered: a copy tells what was said.
  await site.db.execute(sql`create table heard (like outbox)`);
  await site.db.execute(
    sql`create function hear() returns trigger language plpgsql as $$ begin insert into heard select new.*; return null; end $$`,
  );
  await site.db.execute(sql`create trigger hear after insert on outbox for each row execute function hear()`);
}, 60_000);
afterAll(() => site.stop());

const CAST = 8;
let turn = 0;
/** The next of a few people: nobody twice within a test, and nobody who has been in a space made by it. */
function someone(): Person {
  const person = cast[turn++ % CAST];
  if (person === undefined) throw new Error('nobody was signed up');
  return person;
}

const open = (slug: string, as: Person | null) => site.call(contract.getSpace, { params: { slug }, as });
const ask = (person: Person, slug: string, more: { personaId?: string; charterVersion?: number; answer?: string } = {}) =>
  site.call(contract.joinSpace, { params: { slug }, body: { personaId: person.personaId, charterVersion: 1, ...more }, as: person });
const leave = (person: Person, slug: string) => site.call(contract.leaveSpace, { params: { slug }, as: person });
const change = (by: Person, slug: string, id: string, body: { role?: string; state?: string }) =>
  site.call(contract.updateMember, { params: { slug, id }, body, as: by });
const settings = (by: Person, slug: string, body: Record<string, unknown>) =>
  site.call(contract.updateSpace, { params: { slug }, body, as: by });

async function newPersona(person: Person, handle: string): Promise<string> {
  const id = newId();
  await site.db.insert(personas).values({ id, handle, weave: 2, duo: 3 });
  await site.db.insert(personaOwners).values({ personaId: id, accountId: person.accountId });
  return id;
}

async function membershipOf(person: Person, space: TestSpace) {
  const [row] = await site.db
    .select()
    .from(memberships)
    .where(and(eq(memberships.personaId, person.personaId), eq(memberships.spaceId, space.id)));
  return row;
}

/** The events that were recorded meanwhile. */
async function eventsWhile(act: () => Promise<unknown>): Promise<{ kind: string; payload: unknown }[]> {
  await site.db.execute(sql`delete from heard`);
  await act();
  const { rows } = await site.db.execute<{ kind: string; payload: unknown }>(sql`select distinct kind, payload from heard`);
  return rows;
}

describe('who sees a space', () => {
  const visibilities = ['public', 'community', 'private'] as const;
  const seen = { public: [200, 200, 200, 200, 200], community: [404, 200, 200, 200, 200], private: [404, 404, 200, 404, 404] };

  test.each(visibilities)('a %s one: nobody, an account, a member, somebody expelled, somebody who left', async (visibility) => {
    const condition = 'migraine';
    const space = await createSpace(site, { visibility, conditions: [condition], slug: `matrice-${visibility}` });
    const [member, expelled, gone] = [someone(), someone(), someone()];
    await join(site, member, space.slug);
    await expel(site, expelled, space.slug);
    await join(site, gone, space.slug, { state: 'left' });
    const people = [null, stranger, member, expelled, gone];
    const expected = seen[visibility];

    for (const [index, person] of people.entries()) {
      const sees = expected[index] === 200;
      expect((await open(space.slug, person)).status).toBe(expected[index]);
      const { body: list } = await site.call(contract.listSpaces, { query: { limit: '100' }, as: person });
      expect(list.items.some((item: { slug: string }) => item.slug === space.slug)).toBe(sees);
      const { body: filtered } = await site.call(contract.listSpaces, { query: { condition, limit: '100' }, as: person });
      const { body: page } = await site.call(contract.getCondition, { params: { slug: condition }, as: person });
      expect(page.spaces.map((item: { slug: string }) => item.slug)).toEqual(filtered.items.map((item: { slug: string }) => item.slug));
      expect(page.spaces.some((item: { slug: string }) => item.slug === space.slug)).toBe(sees);
      expect(page.condition.spaceCount).toBe(page.spaces.length);
      const { body: found } = await site.call(contract.listConditions, { query: { q: condition }, as: person });
      expect(found.items[0]).toMatchObject({ slug: condition, spaceCount: page.spaces.length });
      const { body: directory } = await site.call(contract.getAssociation, { params: { slug: space.associationSlug }, as: person });
      expect(directory.spaces).toHaveLength(sees ? 1 : 0);
    }
  });

  test('a private space answers as one that does not exist, byte for byte, to whatever is asked', async () => {
    const space = await createSpace(site, { visibility: 'private', slug: 'jardin-secret', tags: { rosier: 'Rosier' } });
    const keeper = someone();
    const keeperId = await makeSteward(site, keeper, space.slug);
    const [expelled, waiting] = [someone(), someone()];
    await expel(site, expelled, space.slug);
    await join(site, waiting, space.slug, { state: 'requested' });

    for (const person of [null, stranger, expelled, waiting]) {
      const calls = (slug: string) => [
        site.call(contract.getSpace, { params: { slug }, as: person }),
        ...(person === null
          ? []
          : [
              ask(person, slug),
              leave(person, slug),
              settings(person, slug, { name: 'Un autre nom' }),
              site.call(contract.listMembers, { params: { slug }, as: person }),
              change(person, slug, keeperId, { state: 'expelled' }),
              site.call(contract.putSpaceTag, { params: { slug, key: 'rosier' }, body: { name: 'Rose' }, as: person }),
              site.call(contract.deleteSpaceTag, { params: { slug, key: 'rosier' }, as: person }),
            ]),
      ];
      const real = await Promise.all(calls('jardin-secret'));
      const invented = await Promise.all(calls('jardin-invente'));
      for (const [index, answer] of real.entries()) {
        expect(answer.status).toBe(404);
        expect(answer.text).toBe(invented[index]?.text);
        expect(lasting(answer.headers)).toEqual(lasting(invented[index]?.headers));
      }
    }
  });

  /** Headers without those that tell the time or the request. */
  function lasting(headers: Record<string, unknown> | undefined): Record<string, unknown> {
    return Object.fromEntries(Object.entries(headers ?? {}).filter(([name]) => !['date', 'x-request-id', 'server-timing'].includes(name)));
  }

  test('no answer carries an account id or an e-mail', async () => {
    const space = await createSpace(site, { joinRule: 'on_request' });
    const [keeper, member] = [someone(), someone()];
    await makeSteward(site, keeper, space.slug);
    const id = await join(site, member, space.slug, { state: 'requested', answer: 'Je suis concernée.' });
    const answers = [
      await open(space.slug, keeper),
      await site.call(contract.listMembers, { params: { slug: space.slug }, query: { state: 'requested' }, as: keeper }),
      await change(keeper, space.slug, id, { state: 'active' }),
      await ask(member, space.slug),
    ];
    for (const { text } of answers) {
      expect(text).not.toContain('@');
      for (const person of [keeper, member]) expect(text).not.toContain(person.accountId);
    }
  });

  test('a block changes nothing in the team: a name that goes from it as another is blocked elsewhere would be known for the same person', async () => {
    const space = await createSpace(site);
    const [moderator, other] = [someone(), someone()];
    await makeModerator(site, moderator, space.slug);
    await site.db.execute(
      sql`insert into blocks (blocker_id, persona_id, blocked_id) values (${moderator.accountId}, ${other.personaId}, ${other.accountId})`,
    );
    const { team } = (await open(space.slug, stranger)).body.space;
    expect(team.map(({ persona }) => persona.id)).toEqual([moderator.personaId]);
    for (const who of [other, moderator]) expect((await open(space.slug, who)).body.space.team).toEqual(team);
  });
});

describe('a space shows', () => {
  test('its charter, tags, team, counters and what the viewer may do', async () => {
    const space = await createSpace(site, {
      tags: { fatigue: 'Fatigue', aidants: 'Aidants' },
      conditions: ['migraine'],
      charterVersion: 3,
    });
    const [steward, moderator, member] = [
      await signUp(site, { handle: 'Intendante' }),
      await signUp(site, { handle: 'Veilleuse' }),
      someone(),
    ];
    await makeModerator(site, moderator, space.slug);
    await makeSteward(site, steward, space.slug);
    await join(site, member, space.slug);
    const { body } = await open(space.slug, member);
    expect(body.space).toMatchObject({
      slug: space.slug,
      conditions: [{ slug: 'migraine', name: 'Migraine' }],
      memberCount: 3,
      postsToday: 0,
      unansweredCount: 0,
      charter: { version: 3 },
      tags: [{ key: 'aidants' }, { key: 'fatigue' }],
      team: [
        { persona: { handle: 'Intendante' }, role: 'steward' },
        { persona: { handle: 'Veilleuse' }, role: 'moderator' },
      ],
      membership: { persona: { id: member.personaId }, role: 'member', state: 'active' },
      can: { join: false, leave: true, write: true, acceptCharter: false, moderate: false, edit: false },
    });
    expect((await open(space.slug, moderator)).body.space.can.moderate).toBe(true);
    expect((await open(space.slug, null)).body.space).toMatchObject({
      membership: null,
      can: { join: false, leave: false, write: false, acceptCharter: false, moderate: false, edit: false },
    });
    expect((await open(space.slug, stranger)).body.space.can).toEqual({
      join: true,
      leave: false,
      write: false,
      acceptCharter: false,
      changeName: false,
      moderate: false,
      edit: false,
    });
  });

  test('how much was written today and how many threads wait for an answer', async () => {
    const space = await createSpace(site);
    await site.db.transaction(async (tx) => {
      await spaceGainedPost(tx, space.id, { unansweredDelta: 1 });
      await spaceGainedPost(tx, space.id, { unansweredDelta: 1 });
      await spaceGainedPost(tx, space.id, { unansweredDelta: -1 });
      await spaceGainedPost(tx, space.id, { unansweredDelta: 0 });
    });
    await site.db.execute(sql`insert into space_days (space_id, day, slot, posts) values (${space.id}, current_date - 2, 0, 40)`);
    expect((await open(space.slug, null)).body.space).toMatchObject({ postsToday: 4, unansweredCount: 1 });
    await site.db.transaction((tx) => changeUnanswered(tx, space.id, -1));
    await site.db.transaction((tx) => changeUnanswered(tx, space.id, -1));
    expect((await open(space.slug, null)).body.space.unansweredCount).toBe(0);
  });

  describe('without asking the database more than it must', () => {
    async function statementsOf(act: () => Promise<unknown>): Promise<number> {
      const query = vi.spyOn(site.database.pool, 'query');
      await act();
      const statements = query.mock.calls.length;
      query.mockRestore();
      return statements;
    }

    test('a list in 3 statements, a page in 5, the session’s own not counted', async () => {
      const space = await createSpace(site, { conditions: ['migraine'] });
      for (let n = 0; n < 5; n++) await createSpace(site, { conditions: ['migraine'] });
      // What a signed-in request costs before it does anything.
      const session = await statementsOf(() => site.call(associationsContract.listAssociations, { query: { limit: '1' }, as: stranger }));
      expect(await statementsOf(() => site.call(contract.listSpaces, { query: { limit: '100' } }))).toBeLessThanOrEqual(3);
      expect(await statementsOf(() => site.call(contract.listConditions, { query: { limit: '100' } }))).toBeLessThanOrEqual(3);
      expect(await statementsOf(() => open(space.slug, null))).toBeLessThanOrEqual(5);
      expect((await statementsOf(() => open(space.slug, stranger))) - (session - 1)).toBeLessThanOrEqual(5);
    });
  });
});

describe('lists', () => {
  async function walk(
    list: typeof contract.listSpaces | typeof associationsContract.listAssociations | typeof contract.listConditions,
    query: Record<string, string>,
  ): Promise<string[]> {
    const slugs: string[] = [];
    let cursor: string | null = null;
    do {
      const { body }: { body: { items: { slug: string }[]; nextCursor: string | null } } = await site.call(list, {
        query: { ...query, ...(cursor !== null && { cursor }) },
      });
      slugs.push(...body.items.map((item) => item.slug));
      cursor = body.nextCursor;
    } while (cursor !== null);
    return slugs;
  }

  test('spaces and associations come by name whatever the accents, page by page', async () => {
    for (const [index, name] of ['Zona', 'Épaule', 'endométriose', 'Écume', 'Ange', 'Œdème', 'Épaule'].entries()) {
      await createSpace(site, { slug: `ordre-${index}`, name, language: 'en' });
    }
    const inOrder = await walk(contract.listSpaces, { language: 'en', limit: '2' });
    expect(inOrder.filter((slug) => slug !== 'ordre-1' && slug !== 'ordre-6')).toEqual([
      'ordre-4',
      'ordre-3',
      'ordre-2',
      'ordre-5',
      'ordre-0',
    ]);
    expect(inOrder.slice(3, 5).sort()).toEqual(['ordre-1', 'ordre-6']);
    const all = await walk(associationsContract.listAssociations, { limit: '3' });
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual(await walk(associationsContract.listAssociations, { limit: '100' }));
  });

  test('conditions are found by a synonym of any language, the asked one first, and all of them page by page', async () => {
    const { body } = await site.call(contract.listConditions, { query: { q: 'sclerose en PLAQUES', locale: 'en' } });
    expect(body.items[0]).toMatchObject({ slug: 'sclerose-en-plaques', name: 'Multiple sclerosis' });
    expect(await walk(contract.listConditions, { limit: '40' })).toHaveLength(CONDITIONS.length);
    expect((await site.call(contract.listConditions, { query: { q: 'zzzzzz' } })).body.items).toEqual([]);
  });

  test('an unknown condition, association or space is absent', async () => {
    expect((await site.call(contract.getCondition, { params: { slug: 'inconnue' } })).status).toBe(404);
    expect((await site.call(contract.getAssociation, { params: { slug: 'inconnue' } })).status).toBe(404);
    expect((await site.call(contract.listSpaces, { query: { condition: 'inconnue' } })).body.items).toEqual([]);
  });

  test.each([
    [contract.listSpaces, ['a']],
    [associationsContract.listAssociations, [1, 2]],
    [contract.listConditions, ['0', 'a', 'b']],
  ])('a cursor of somebody’s invention is refused', async (list, key) => {
    const cursor = Buffer.from(JSON.stringify(key)).toString('base64url');
    expect(codeOf(await site.call(list, { query: { cursor } }))).toBe('400 cursor.invalid');
  });

  test('the catalogue is written once, again without harm, and follows a change', async () => {
    const [before] = (await site.db.execute<{ xmin: string }>(sql`select xmin::text from conditions where slug = 'migraine'`)).rows;
    await syncConditions(site.db);
    const [after] = (await site.db.execute<{ xmin: string }>(sql`select xmin::text from conditions where slug = 'migraine'`)).rows;
    expect(after).toEqual(before);
    await site.db.execute(sql`update conditions set source = 'ailleurs' where slug = 'migraine'`);
    await syncConditions(site.db);
    const { rows } = await site.db.execute<{ source: string | null; total: number }>(
      sql`select source, (select count(*)::int from conditions) as total from conditions where slug = 'migraine'`,
    );
    expect(rows).toEqual([{ source: null, total: CONDITIONS.length }]);
  });
});

describe('joining', () => {
  test('an open space is joined at once, and asking again changes nothing', async () => {
    const space = await createSpace(site);
    const person = someone();
    const first = await ask(person, space.slug);
    const again = await ask(person, space.slug);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(first.body.membership).toMatchObject({ persona: { id: person.personaId }, role: 'member', state: 'active', charterVersion: 1 });
    expect(again.body).toEqual(first.body);
    expect((await open(space.slug, null)).body.space.memberCount).toBe(1);
  });

  test('a click repeated ten times at once joins once', async () => {
    const space = await createSpace(site);
    const person = someone();
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask(person, space.slug)));
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
    expect((await open(space.slug, null)).body.space.memberCount).toBe(1);
  });

  test('where the team decides it becomes a request; the question wants an answer, which the team alone reads', async () => {
    const space = await createSpace(site, { joinRule: 'on_request', joinQuestion: 'Qu’est-ce qui vous amène ?' });
    const [person, moderator] = [someone(), someone()];
    await makeModerator(site, moderator, space.slug);
    expect(codeOf(await ask(person, space.slug))).toBe('422 answer.required');
    expect(codeOf(await ask(person, space.slug, { answer: '   ' }))).toBe('422 answer.required');
    const { status, text, body } = await ask(person, space.slug, { answer: 'Ma sœur est malade.' });
    expect([status, body.membership.state]).toEqual([202, 'requested']);
    expect(text).not.toContain('Ma sœur');
    expect((await ask(person, space.slug, { answer: 'Ma sœur est malade.' })).status).toBe(202);
    expect((await open(space.slug, person)).body.space).toMatchObject({
      memberCount: 1,
      membership: { state: 'requested' },
      can: { write: false, join: false, leave: true },
    });

    const { body: list } = await site.call(contract.listMembers, {
      params: { slug: space.slug },
      query: { state: 'requested' },
      as: moderator,
    });
    expect(list.items).toMatchObject([{ persona: { id: person.personaId }, answer: 'Ma sœur est malade.' }]);
    expect((await change(moderator, space.slug, list.items[0]?.id ?? '', { state: 'active' })).body.membership.state).toBe('active');
    expect(await membershipOf(person, space)).toMatchObject({ state: 'active', answer: null });
    expect((await open(space.slug, person)).body.space).toMatchObject({ memberCount: 2, can: { write: true } });
  });

  test('a space by invitation is not joined without one', async () => {
    const space = await createSpace(site, { joinRule: 'invitation' });
    expect(codeOf(await ask(stranger, space.slug))).toBe('403 space.invitation_only');
  });

  test('the charter accepted is the one in force, which the refusal names', async () => {
    const space = await createSpace(site, { charterVersion: 4 });
    const person = someone();
    const refusal = await ask(person, space.slug, { charterVersion: 3 });
    expect(codeOf(refusal)).toBe('409 charter.version');
    expect(refusal.body.current).toEqual({ version: 4 });
    expect((await ask(person, space.slug, { charterVersion: 4 })).status).toBe(200);
  });

  test('only one’s own pseudonym, and an unknown one gives the same answer', async () => {
    const space = await createSpace(site);
    const [person, other] = [someone(), someone()];
    const notOwn = await ask(person, space.slug, { personaId: other.personaId });
    expect(codeOf(notOwn)).toBe('422 persona.not_own');
    expect((await ask(person, space.slug, { personaId: newId() })).text).toBe(notOwn.text);
  });

  test('an account has one place in a space, whatever its pseudonyms', async () => {
    const space = await createSpace(site);
    const person = someone();
    const second = await newPersona(person, 'Deuxième Nom');
    await ask(person, space.slug);
    expect(codeOf(await ask(person, space.slug, { personaId: second }))).toBe('409 membership.exists');
    await leave(person, space.slug);
    expect((await ask(person, space.slug, { personaId: second })).status).toBe(200);
    expect((await open(space.slug, person)).body.space.membership?.persona.handle).toBe('Deuxième Nom');
  });

  test('two people of a space never bear the same name, accents and capitals aside; elsewhere they may', async () => {
    const [space, elsewhere] = [await createSpace(site), await createSpace(site)];
    const [one, two] = [await signUp(site, { handle: 'Clématite' }), await signUp(site, { handle: 'CLEMATITE' })];
    const answers = await Promise.all([ask(one, space.slug), ask(two, space.slug)]);
    expect(answers.map(codeOf).sort()).toEqual(['200', '409 persona.handle_taken']);
    const [inside, outside] = answers[0].status === 200 ? [one, two] : [two, one];
    expect((await ask(outside, elsewhere.slug)).status).toBe(200);
    await leave(inside, space.slug);
    expect((await ask(outside, space.slug)).status).toBe(200);
  });

  test('a new name is taken in every space of the pseudonym, unless somebody there bears it', async () => {
    const space = await createSpace(site);
    const [one, two] = [await signUp(site, { handle: 'Aubépine' }), await signUp(site, { handle: 'Campanule' })];
    await join(site, one, space.slug);
    await join(site, two, space.slug);
    expect(await personaMeetings.handleTaken(site.db, one.personaId, 'campanule')).toBe(true);
    expect((await membershipOf(one, space))?.handleKey).toBe('aubepine');
    expect(await personaMeetings.handleTaken(site.db, one.personaId, 'Pâquerette')).toBe(false);
    expect((await membershipOf(one, space))?.handleKey).toBe(handleKey('Paquerette'));
    const own = await site.call(listMyPersonas, { as: one });
    expect(own.body.items[0]?.spaces).toEqual([{ slug: space.slug, name: space.name }]);
  });

  test('it takes an account with a confirmed e-mail', async () => {
    const space = await createSpace(site);
    const unverified = await signUpUnverified(site);
    expect(
      (
        await site.call(contract.joinSpace, {
          params: { slug: space.slug },
          body: { personaId: stranger.personaId, charterVersion: 1 },
          as: null,
        })
      ).status,
    ).toBe(401);
    expect(codeOf(await ask(unverified, space.slug))).toBe('403 account.not_verified');
  });

  test('somebody expelled does not come back, with whatever pseudonym', async () => {
    const space = await createSpace(site);
    const person = someone();
    await expel(site, person, space.slug);
    expect(codeOf(await ask(person, space.slug))).toBe('403 space.expelled');
    expect(codeOf(await ask(person, space.slug, { personaId: await newPersona(person, 'Masque') }))).toBe('403 space.expelled');
    expect(codeOf(await leave(person, space.slug))).toBe('403 space.expelled');
  });
});

describe('leaving', () => {
  test('a member leaves, once, and live rooms hear whose access ended', async () => {
    const space = await createSpace(site);
    const person = someone();
    await ask(person, space.slug);
    const events = await eventsWhile(() => leave(person, space.slug));
    expect(events).toEqual(
      expect.arrayContaining([
        { kind: 'membership.ended', payload: { spaceId: space.id, accountId: person.accountId } },
        { kind: 'membership.changed', payload: { spaceId: space.id } },
      ]),
    );
    expect(await eventsWhile(async () => expect((await leave(person, space.slug)).status).toBe(204))).toEqual([]);
    expect((await open(space.slug, person)).body.space).toMatchObject({
      memberCount: 0,
      membership: { state: 'left' },
      can: { join: true, write: false },
    });
    expect((await ask(person, space.slug)).status).toBe(200);
  });

  test('somebody who only asked takes the request back, answer included', async () => {
    const space = await createSpace(site, { joinRule: 'on_request' });
    const person = someone();
    await ask(person, space.slug, { answer: 'Une raison.' });
    expect((await leave(person, space.slug)).status).toBe(204);
    expect(await membershipOf(person, space)).toMatchObject({ state: 'left', answer: null });
    expect((await open(space.slug, null)).body.space.memberCount).toBe(0);
  });

  test('of two stewards who leave at the same moment, one stays', async () => {
    const space = await createSpace(site);
    const stewards = [someone(), someone()];
    for (const steward of stewards) await makeSteward(site, steward, space.slug);
    const answers = await Promise.all(stewards.map((steward) => leave(steward, space.slug)));
    expect(answers.map(codeOf).sort()).toEqual(['204', '409 space.last_steward']);
  });

  test('who leaves a private space no longer knows of it', async () => {
    const space = await createSpace(site, { visibility: 'private' });
    const person = someone();
    await join(site, person, space.slug);
    expect((await leave(person, space.slug)).status).toBe(204);
    expect((await open(space.slug, person)).status).toBe(404);
    expect((await leave(person, space.slug)).status).toBe(404);
  });
});

describe('the team', () => {
  let space: TestSpace;
  let steward: Person;
  let moderator: Person;
  let stewardId: string;
  let moderatorId: string;

  beforeAll(async () => {
    space = await createSpace(site, { slug: 'equipe' });
    [steward, moderator] = [await signUp(site), await signUp(site)];
    stewardId = await makeSteward(site, steward, space.slug);
    moderatorId = await makeModerator(site, moderator, space.slug);
  });

  test('reads the list of members, which nobody else does', async () => {
    const [member, outsider] = [someone(), someone()];
    await join(site, member, space.slug);
    const list = (as: Person | null) => site.call(contract.listMembers, { params: { slug: space.slug }, query: { limit: '100' }, as });
    const listed = (await list(moderator)).body.items.map(({ persona }) => persona.id);
    expect(listed.sort()).toEqual([steward.personaId, moderator.personaId, member.personaId].sort());
    expect(codeOf(await list(member))).toBe('403 space.not_team');
    expect(codeOf(await list(outsider))).toBe('403 space.not_team');
    expect((await list(null)).status).toBe(401);
  });

  test('pages through members without a gap, even those of one moment', async () => {
    const crowd = await createSpace(site);
    await makeSteward(site, steward, crowd.slug);
    for (let n = 0; n < 6; n++) await join(site, someone(), crowd.slug);
    await site.db
      .update(memberships)
      .set({ joinedAt: sql`timestamptz '2026-01-01 10:00:00.123456+00'` })
      .where(eq(memberships.spaceId, crowd.id));
    const found: string[] = [];
    let cursor: string | null = null;
    do {
      const { body }: { body: { items: { id: string }[]; nextCursor: string | null } } = await site.call(contract.listMembers, {
        params: { slug: crowd.slug },
        query: { limit: '3', ...(cursor !== null && { cursor }) },
        as: steward,
      });
      found.push(...body.items.map((item) => item.id));
      cursor = body.nextCursor;
    } while (cursor !== null);
    expect(found).toHaveLength(7);
    expect(new Set(found).size).toBe(7);
  });

  test('expels a member, whose account the live gateway hears of and the moderator does not', async () => {
    const member = someone();
    const id = await join(site, member, space.slug);
    const before = (await open(space.slug, null)).body.space.memberCount;
    const events = await eventsWhile(async () => {
      const { status, text } = await change(moderator, space.slug, id, { state: 'expelled' });
      expect(status).toBe(200);
      expect(text).not.toContain(member.accountId);
    });
    expect(events).toEqual(
      expect.arrayContaining([{ kind: 'membership.ended', payload: { spaceId: space.id, accountId: member.accountId } }]),
    );
    expect((await open(space.slug, null)).body.space.memberCount).toBe(before - 1);
    expect((await open(space.slug, member)).body.space.can).toMatchObject({ join: false, write: false });
    await change(moderator, space.slug, id, { state: 'active' });
    expect((await open(space.slug, member)).body.space.can.write).toBe(true);
  });

  test('gives roles as a steward, not as a moderator, and never to itself alone', async () => {
    const member = someone();
    const id = await join(site, member, space.slug);
    expect(codeOf(await change(moderator, space.slug, id, { role: 'moderator' }))).toBe('403 space.not_steward');
    expect(codeOf(await change(member, space.slug, moderatorId, { role: 'member' }))).toBe('403 space.not_team');
    expect((await change(steward, space.slug, id, { role: 'moderator' })).body.membership.role).toBe('moderator');
    expect((await open(space.slug, member)).body.space.can.moderate).toBe(true);
    expect(codeOf(await change(moderator, space.slug, id, { state: 'expelled' }))).toBe('403 space.not_steward');
    expect(codeOf(await change(moderator, space.slug, moderatorId, { state: 'expelled' }))).toBe('422 membership.own');
    expect(codeOf(await change(steward, space.slug, stewardId, { role: 'member' }))).toBe('409 space.last_steward');
  });

  test('expelled as a moderator and let in again, somebody is a member like any other', async () => {
    const person = someone();
    const id = await makeModerator(site, person, space.slug);
    await change(steward, space.slug, id, { state: 'expelled' });
    expect((await change(steward, space.slug, id, { state: 'active' })).body.membership).toMatchObject({ role: 'member', state: 'active' });
  });

  test('does not let in somebody whose name another has taken meanwhile', async () => {
    const [waiting, quicker] = [await signUp(site, { handle: 'Mésange' }), await signUp(site, { handle: 'mesange' })];
    const id = await join(site, waiting, space.slug, { state: 'requested' });
    await join(site, quicker, space.slug);
    expect(codeOf(await change(moderator, space.slug, id, { state: 'active' }))).toBe('409 persona.handle_taken');
  });

  test('finds no member of another space', async () => {
    const elsewhere = await createSpace(site);
    const id = await join(site, someone(), elsewhere.slug);
    expect((await change(steward, space.slug, id, { state: 'expelled' })).status).toBe(404);
  });

  test('names and removes tags', async () => {
    const put = (as: Person, key: string, name: string) =>
      site.call(contract.putSpaceTag, { params: { slug: space.slug, key }, body: { name }, as });
    const remove = (as: Person, key: string) => site.call(contract.deleteSpaceTag, { params: { slug: space.slug, key }, as });
    const events = await eventsWhile(async () =>
      expect((await put(moderator, 'sommeil', ' Sommeil ')).body.tag).toEqual({ key: 'sommeil', name: 'Sommeil' }),
    );
    expect(events).toContainEqual({ kind: 'space.updated', payload: { spaceId: space.id } });
    await put(moderator, 'sommeil', 'Le sommeil');
    expect((await open(space.slug, null)).body.space.tags).toEqual([{ key: 'sommeil', name: 'Le sommeil' }]);
    expect(codeOf(await put(stranger, 'intrus', 'Intrus'))).toBe('403 space.not_team');
    expect(codeOf(await remove(stranger, 'sommeil'))).toBe('403 space.not_team');
    expect((await remove(moderator, 'sommeil')).status).toBe(204);
    expect((await remove(moderator, 'sommeil')).status).toBe(404);
  });

  test('changes settings as a steward only', async () => {
    const own = await createSpace(site);
    await makeSteward(site, steward, own.slug);
    await makeModerator(site, moderator, own.slug);
    expect(codeOf(await settings(moderator, own.slug, { name: 'Nouveau nom' }))).toBe('403 space.not_steward');
    expect(codeOf(await settings(stranger, own.slug, { name: 'Nouveau nom' }))).toBe('403 space.not_steward');
    const { body } = await settings(steward, own.slug, { name: 'Nouveau nom', joinRule: 'on_request', joinQuestion: 'Pourquoi ?' });
    expect(body.space).toMatchObject({ name: 'Nouveau nom', joinRule: 'on_request', joinQuestion: 'Pourquoi ?', visibility: 'public' });
    expect((await settings(steward, own.slug, { joinQuestion: null })).body.space.joinQuestion).toBeNull();
    expect((await settings(steward, own.slug, { memberCount: 1000 })).status).toBe(400);
  });

  test('offers only a public space to search engines; one turned private leaves them, and everybody hears of it', async () => {
    const own = await createSpace(site);
    await makeSteward(site, steward, own.slug);
    expect((await settings(steward, own.slug, { indexed: true })).body.space.indexed).toBe(true);
    expect(codeOf(await settings(steward, own.slug, { visibility: 'community', indexed: true }))).toBe('422 space.indexed_needs_public');
    let slug = own.slug;
    const events = await eventsWhile(async () => {
      const { body } = await settings(steward, own.slug, { visibility: 'private' });
      expect(body.space).toMatchObject({ visibility: 'private', indexed: false });
      // Under an address that nobody outside knows.
      ({ slug } = body.space);
    });
    expect(events).toContainEqual({ kind: 'space.updated', payload: { spaceId: own.id } });
    for (const address of [own.slug, slug]) expect((await open(address, stranger)).status).toBe(404);
    expect(codeOf(await settings(steward, slug, { indexed: true }))).toBe('422 space.indexed_needs_public');
  });
});
