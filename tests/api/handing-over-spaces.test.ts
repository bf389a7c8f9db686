import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { associations } from '../../server/associations/public.ts';
import { accountMemberships, memberships, spaceCharters, spaces } from '../../server/spaces/public.ts';
import { acceptStewardship } from '../../shared/associations.contract.ts';
import { createPersona } from '../../shared/accounts.contract.ts';
import { getInvitation, inviteSteward, inviteToSpace, listSpaceInvitations } from '../../shared/invitations.contract.ts';
import * as contract from '../../shared/offers.contract.ts';
import {
  acknowledgeKeeper,
  changeName,
  getAssociation,
  getSpace,
  joinSpace,
  listMembers,
  updateSpace,
} from '../../shared/spaces.contract.ts';
import { startThread } from '../../shared/threads.contract.ts';
import { exportSpace, getExport } from '../../shared/transfer.contract.ts';
import { path } from '../../client/lib/paths.ts';
import { makeOperator, welcomeAssociation } from '../support/associations.ts';
import { codeOf, signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, expel, join, makeModerator, makeSteward } from '../support/spaces.ts';
import type { SpaceSettings, TestSpace } from '../support/spaces.ts';

/* A space goes from the association that keeps it to another, when both agree. */

const TAKER = 'les-pas-suivants';
let site: TestSite;
/** Stewards of the association that spaces are offered to. */
let taker: Person;
let colleague: Person;
let steward: Person;
let moderator: Person;
let member: Person;
let outsider: Person;

beforeAll(async () => {
  site = await startSite();
  [taker, colleague, steward, moderator, member, outsider] = [
    await signUp(site),
    await signUp(site),
    await signUp(site),
    await signUp(site),
    await signUp(site),
    await signUp(site),
  ];
  await welcomeAssociation(site, taker, TAKER);
  await alsoSteward(colleague);
}, 60_000);
afterAll(() => site.stop());

async function alsoSteward(person: Person): Promise<void> {
  const made = await site.call(inviteSteward, { as: taker, params: { slug: TAKER }, body: { expiresInDays: 7 } });
  const body = { personaId: person.personaId, invitation: made.body.url.split('/').at(-1) };
  expect((await site.call(acceptStewardship, { as: person, params: { slug: TAKER }, body })).status).toBe(200);
}

/** With its steward, a moderator and a member. */
async function peopled(settings: SpaceSettings = {}): Promise<TestSpace> {
  const space = await createSpace(site, settings);
  await makeSteward(site, steward, space.slug);
  await makeModerator(site, moderator, space.slug);
  await join(site, member, space.slug);
  return space;
}
const offer = (space: TestSpace, association = TAKER, as = steward) =>
  site.call(contract.offerSpace, { as, params: { slug: space.slug }, body: { association } });
const withdraw = (space: TestSpace, as = steward) => site.call(contract.withdrawOffer, { as, params: { slug: space.slug } });
const ownOffer = async (space: TestSpace, as = steward) =>
  (await site.call(contract.getOffer, { as, params: { slug: space.slug } })).body.offer;
const waiting = async (as: Person, query: object = {}) =>
  (await site.call(contract.listSpaceOffers, { as, query: { limit: 100, ...query } })).body;
async function offered(space: TestSpace, association?: string): Promise<string> {
  expect((await offer(space, association)).status).toBe(200);
  const found = (await waiting(taker)).items.find((each) => each.space.name === space.name);
  if (found === undefined) throw new Error('the offer did not arrive');
  return found.id;
}
const accept = (id: string, as = taker, personaId = as.personaId, charterVersion = 1) =>
  site.call(contract.acceptSpaceOffer, { as, params: { id }, body: { personaId, charterVersion } });
const decline = (id: string, as = taker) => site.call(contract.declineSpaceOffer, { as, params: { id } });
const seen = async (space: TestSpace, as: Person | null) => (await site.call(getSpace, { as, params: { slug: space.slug } })).body.space;
const rolesIn = async (space: TestSpace, as: Person) => {
  const { body } = await site.call(listMembers, { as, params: { slug: space.slug }, query: { limit: 100 } });
  return Object.fromEntries(body.items.map(({ persona, role }) => [persona.handle, role]));
};
const told = async (person: Person, subject: string) =>
  (await site.mails()).filter((mail) => mail.to === person.email && mail.subject === subject);

describe('an offer', () => {
  it('is seen by the stewards of that association, who learn its name and its rules and nothing else of a private space', async () => {
    const space = await peopled({ visibility: 'private', name: 'Les Loutres du Soir', association: 'celle-du-soir' });
    const before = (await told(taker, 'Du nouveau pour vous')).length;
    const made = await offer(space);
    expect(made.body.offer).toMatchObject({ state: 'offered', association: { slug: TAKER }, endedAt: null });
    expect((await offer(space)).body).toEqual(made.body);
    const mails = await told(taker, 'Du nouveau pour vous');
    expect(mails.length).toBe(before + 1);
    expect(mails.at(-1)?.text).toContain('/me/associations');
    expect(mails.at(-1)?.text).not.toContain('Loutres');
    for (const person of [taker, colleague]) {
      const [found] = (await waiting(person, { association: TAKER })).items;
      expect(found?.space).toEqual({
        name: space.name,
        language: 'fr',
        alsoIn: [],
        visibility: 'private',
        joinRule: 'open',
        archived: false,
        slug: null,
      });
      const detail = await site.call(contract.getSpaceOffer, { as: person, params: { id: found?.id ?? '' } });
      expect(detail.body.offer).toMatchObject({ own: null, charter: { version: 1 } });
      // Neither its address, nor how many they are, nor who.
      for (const secret of [space.slug, space.id, 'memberCount', moderator.handle, steward.handle])
        expect(detail.text).not.toContain(secret);
      expect((await site.call(getSpace, { as: person, params: { slug: space.slug } })).status).toBe(404);
    }
    // The same, whoever else asks, as of an offer that never was: the platform's team, too.
    const operator = await signUp(site);
    await makeOperator(site, operator);
    const [{ id } = { id: '' }] = (await waiting(taker)).items;
    const absent = await site.call(contract.getSpaceOffer, { as: outsider, params: { id: 'AAAAAAAAAAAAAAAA' } });
    for (const person of [outsider, steward, member, operator]) {
      const found = await site.call(contract.getSpaceOffer, { as: person, params: { id } });
      expect([found.status, found.text]).toEqual([404, absent.text]);
      expect(codeOf(await accept(id, person))).toBe('404 not_found');
      expect(codeOf(await decline(id, person))).toBe('404 not_found');
      expect((await waiting(person)).items).toEqual([]);
    }
    await withdraw(space);
  });

  it('is made by the space’s stewards alone, to a verified association that does not keep it already; one at a time', async () => {
    const space = await peopled();
    await welcomeAssociation(site, await signUp(site), 'encore-une');
    expect(codeOf(await offer(space, TAKER, moderator))).toBe('403 space.not_steward');
    expect(codeOf(await offer(space, TAKER, taker))).toBe('403 space.not_steward');
    expect(codeOf(await offer(space, space.associationSlug))).toBe('422 offer.own');
    expect(codeOf(await offer(space, 'rien-de-tel'))).toBe('422 association.unknown');
    await site.db.update(associations).set({ state: 'requested' }).where(eq(associations.slug, 'encore-une'));
    expect((await offer(space, 'encore-une')).text).toBe((await offer(space, 'rien-de-tel')).text);
    await site.db.update(associations).set({ state: 'verified' }).where(eq(associations.slug, 'encore-une'));
    const both = await Promise.all([offer(space), offer(space, 'encore-une')]);
    expect(both.map(codeOf).toSorted()).toEqual(['200', '409 offer.open']);
    await withdraw(space);
    expect(await ownOffer(space)).toBeNull();
    expect((await offer(space, 'encore-une')).status).toBe(200);
  });

  it('taken back, it is gone and nothing has changed; declined, those who offered it are told', async () => {
    const space = await peopled();
    const first = await offered(space);
    const before = (await told(taker, 'Du nouveau pour vous')).length;
    expect((await withdraw(space)).status).toBe(204);
    expect((await withdraw(space)).status).toBe(204);
    expect((await told(taker, 'Du nouveau pour vous')).length).toBe(before + 1);
    expect(codeOf(await accept(first))).toBe('409 offer.closed');
    expect(codeOf(await decline(first))).toBe('409 offer.closed');
    expect((await site.call(contract.getSpaceOffer, { as: taker, params: { id: first } })).status).toBe(404);

    const second = await offered(space);
    const answers = (await told(steward, 'Une réponse vous attend')).length;
    expect((await decline(second)).status).toBe(204);
    expect((await decline(second, colleague)).status).toBe(204);
    const mails = await told(steward, 'Une réponse vous attend');
    expect(mails.length).toBe(answers + 1);
    expect(mails.at(-1)?.text).toContain('/me/spaces');
    expect(mails.at(-1)?.text).not.toContain(space.name);
    expect(await ownOffer(space)).toMatchObject({ state: 'declined', association: { slug: TAKER } });
    expect(codeOf(await accept(second))).toBe('409 offer.closed');
    expect((await seen(space, member)).association.slug).toBe(space.associationSlug);
    expect(await rolesIn(space, steward)).toMatchObject({ [steward.handle]: 'steward' });
  });

  it('lists come newest first, page by page', async () => {
    for (let i = 0; i < 3; i++) await offered(await peopled());
    const all = (await waiting(taker)).items.map(({ id }) => id);
    const paged: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page: Awaited<ReturnType<typeof waiting>> = await waiting(taker, { limit: 1, cursor });
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(all);
    expect(new Set(all).size).toBeGreaterThanOrEqual(3);
    expect((await waiting(taker, { association: 'encore-une' })).items).toEqual([]);
  });
});

describe('accepted', () => {
  it('the association keeps the space at once: who accepts looks after it, former stewards stay as moderators, everything else stays', async () => {
    const space = await peopled({ visibility: 'private' });
    const other = await signUp(site);
    await makeSteward(site, other, space.slug);
    const charters = await site.db.select().from(spaceCharters).where(eq(spaceCharters.spaceId, space.id));
    const opened = await site.call(startThread, {
      as: member,
      params: { slug: space.slug },
      body: { kind: 'tip', title: 'Une bonne astuce', bodyHtml: '<p>Lire.</p>' },
    });
    const id = await offered(space);
    const answers = (await told(steward, 'Une réponse vous attend')).length;
    const accepted = await accept(id);
    expect([accepted.status, accepted.body.space.slug]).toEqual([200, space.slug]);

    const now = await seen(space, taker);
    expect(now).toMatchObject({ association: { slug: TAKER }, memberCount: 5, can: { edit: true }, newKeeper: null });
    expect(await rolesIn(space, taker)).toEqual({
      [taker.handle]: 'steward',
      [steward.handle]: 'moderator',
      [other.handle]: 'moderator',
      [moderator.handle]: 'moderator',
      [member.handle]: 'member',
    });
    expect(await site.db.select().from(spaceCharters).where(eq(spaceCharters.spaceId, space.id))).toEqual(charters);
    expect(opened.status).toBe(201);
    for (const person of [steward, other]) expect((await told(person, 'Une réponse vous attend')).length).toBeGreaterThan(0);
    expect((await told(steward, 'Une réponse vous attend')).length).toBe(answers + 1);
    expect(
      codeOf(await site.call(updateSpace, { as: steward, params: { slug: space.slug }, body: { about: 'Encore à nous, dites.' } })),
    ).toBe('403 space.not_steward');
    expect(codeOf(await offer(space))).toBe('403 space.not_steward');
    // Nobody else of the association comes in by it.
    expect((await site.call(getSpace, { as: colleague, params: { slug: space.slug } })).status).toBe(404);
    // A double click changes nothing; a colleague finds it answered.
    expect((await accept(id)).status).toBe(200);
    expect(codeOf(await accept(id, colleague))).toBe('409 offer.closed');
    expect(codeOf(await decline(id, colleague))).toBe('409 offer.closed');
    expect((await seen(space, taker)).memberCount).toBe(5);
  });

  it('links of former stewards into the team lead nowhere, those for members still do', async () => {
    const space = await peopled();
    const link = async (role: 'member' | 'moderator' | 'steward') => {
      const made = await site.call(inviteToSpace, { as: steward, params: { slug: space.slug }, body: { role, expiresInDays: 7, uses: 5 } });
      return made.body.url.split('/').at(-1) ?? '';
    };
    const [forStewards, forModerators, forMembers] = [await link('steward'), await link('moderator'), await link('member')];
    await accept(await offered(space));
    const leads = async (secret: string) => (await site.call(getInvitation, { as: outsider, params: { secret } })).status;
    expect([await leads(forStewards), await leads(forModerators), await leads(forMembers)]).toEqual([404, 404, 200]);
    const listed = await site.call(listSpaceInvitations, { as: taker, params: { slug: space.slug } });
    expect(listed.body.items.map(({ role }) => role)).toEqual(['member']);
  });

  it('a copy that former stewards had asked for is the new ones’, and no longer theirs', async () => {
    const space = await peopled();
    const { id } = (await site.call(exportSpace, { as: steward, params: { slug: space.slug } })).body.export;
    await accept(await offered(space));
    await site.app.jobs.settle();
    const made = await site.call(getExport, { as: taker, params: { slug: space.slug, id } });
    const download = async (as: Person) => {
      const answer = await fetch(site.url + (made.body.export.url ?? ''), { headers: { cookie: as.cookie } });
      await answer.arrayBuffer();
      return answer.status;
    };
    expect([await download(steward), await download(taker)]).toEqual([404, 200]);
    expect(codeOf(await site.call(exportSpace, { as: steward, params: { slug: space.slug } }))).toBe('403 space.not_steward');
  });

  it('somebody who is a member there looks after it under the name they have there, and under no other', async () => {
    const space = await peopled();
    await join(site, taker, space.slug);
    const second = (await site.call(createPersona, { as: taker, body: { handle: 'Une autre pelote' } })).body.persona.id;
    const id = await offered(space);
    const detail = await site.call(contract.getSpaceOffer, { as: taker, params: { id } });
    expect(detail.body.offer.own).toMatchObject({ persona: { id: taker.personaId }, role: 'member', state: 'active' });
    expect(codeOf(await accept(id, taker, second))).toBe('409 membership.exists');
    expect((await accept(id)).status).toBe(200);
    expect((await rolesIn(space, taker))[taker.handle]).toBe('steward');
    expect((await seen(space, taker)).memberCount).toBe(4);
  });

  it('a steward of the space who looks after the other association, too, stays its steward', async () => {
    const space = await peopled();
    await makeSteward(site, taker, space.slug);
    const id = await offered(space);
    expect((await accept(id)).status).toBe(200);
    expect(await rolesIn(space, taker)).toMatchObject({ [taker.handle]: 'steward', [steward.handle]: 'moderator' });
  });

  it('not by somebody who was shut out of the space, with a name of another, with one that is taken there, or with a charter that has changed', async () => {
    const space = await peopled();
    const id = await offered(space);
    expect(codeOf(await accept(id, taker, outsider.personaId))).toBe('422 persona.not_own');
    const twin = (await site.call(createPersona, { as: taker, body: { handle: member.handle.toUpperCase() } })).body.persona.id;
    expect(codeOf(await accept(id, taker, twin))).toBe('409 persona.handle_taken');
    expect(codeOf(await accept(id, taker, taker.personaId, 2))).toBe('409 charter.version');
    await expel(site, taker, space.slug);
    expect(codeOf(await accept(id))).toBe('403 space.expelled');
    expect(await ownOffer(space)).toMatchObject({ state: 'offered' });
    expect((await accept(id, colleague)).status).toBe(200);
    expect((await seen(space, member)).association.slug).toBe(TAKER);
  });

  it('not for an association that is no longer verified', async () => {
    const space = await peopled();
    const id = await offered(space);
    await site.db.update(associations).set({ state: 'refused' }).where(eq(associations.slug, TAKER));
    expect(codeOf(await accept(id))).toBe('403 association.not_verified');
    await site.db.update(associations).set({ state: 'verified' }).where(eq(associations.slug, TAKER));
    expect((await accept(id)).status).toBe(200);
  });

  it('an archived space and one of a federation go the same way', async () => {
    const space = await peopled();
    await site.call(updateSpace, { as: steward, params: { slug: space.slug }, body: { archived: true } });
    await site.db.update(associations).set({ kind: 'federation' }).where(eq(associations.slug, space.associationSlug));
    expect((await accept(await offered(space))).status).toBe(200);
    expect(await seen(space, taker)).toMatchObject({ archived: true, association: { slug: TAKER }, can: { edit: true } });
  });

  it.each(['withdrawn', 'declined', 'accepted again'])('answered and %s at once: one outcome', async (against) => {
    for (let round = 0; round < 4; round++) {
      const space = await peopled();
      const id = await offered(space);
      const rivals = {
        withdrawn: () => withdraw(space),
        declined: () => decline(id, colleague),
        'accepted again': () => accept(id, colleague),
      }[against];
      if (rivals === undefined) throw new Error('no rival');
      const [one, two] = await Promise.all(round % 2 === 0 ? [accept(id), rivals()] : [rivals(), accept(id)].toReversed());
      const won = one?.status === 200;
      const now = await seen(space, member);
      const kept = now.association.slug === TAKER;
      if (against === 'accepted again') {
        expect([one, two].map((each) => each && codeOf(each)).toSorted()).toEqual(['200', '409 offer.closed']);
        expect(kept).toBe(true);
        const stewards = now.team.filter(({ role }) => role === 'steward');
        expect(stewards.map(({ persona }) => persona.handle)).toEqual([won ? taker.handle : colleague.handle]);
      } else {
        expect(kept).toBe(won);
        if (won) expect(two && codeOf(two)).toBe(against === 'declined' ? '409 offer.closed' : '403 space.not_steward');
        else expect([one && codeOf(one), two?.status]).toEqual(['409 offer.closed', 204]);
        expect(await rolesIn(space, moderator)).toMatchObject({ [steward.handle]: won ? 'moderator' : 'steward' });
      }
      expect(await site.db.$count(memberships, eq(memberships.spaceId, space.id))).toBe(now.memberCount);
    }
  });
});

describe('members are told', () => {
  it('at their next visit, each until they say that they have read it; who comes later is not', async () => {
    const space = await peopled({ visibility: 'private' });
    const asking = await signUp(site);
    await join(site, asking, space.slug, { state: 'requested' });
    expect((await seen(space, member)).newKeeper).toBeNull();
    await accept(await offered(space));
    for (const person of [steward, moderator, member])
      expect((await seen(space, person)).newKeeper?.before.slug).toBe(space.associationSlug);
    const since = (await seen(space, member)).newKeeper?.since ?? '';
    const page = await fetch(site.url + path('space', 'fr', { space: space.slug }), { headers: { cookie: member.cookie } });
    expect((await page.text()).includes('Cet espace est désormais tenu par Les Pas Comptés')).toBe(true);

    const read = (body: object, as = member) => site.call(acknowledgeKeeper, { as, params: { slug: space.slug }, body });
    // What was read is another hand-over than this one.
    expect((await read({ since: '2020-01-01T00:00:00.000Z' })).status).toBe(204);
    expect((await seen(space, member)).newKeeper).not.toBeNull();
    expect((await read({ since })).status).toBe(204);
    expect((await seen(space, member)).newKeeper).toBeNull();
    expect((await seen(space, moderator)).newKeeper).not.toBeNull();
    expect((await read({ since }, outsider)).status).toBe(404);

    const late = await signUp(site);
    await site.call(joinSpace, { as: late, params: { slug: space.slug }, body: { personaId: late.personaId, charterVersion: 1 } });
    await join(site, late, space.slug);
    await site.db
      .update(accountMemberships)
      .set({ keeperSeen: new Date(since) })
      .where(eq(accountMemberships.accountId, late.accountId));
    expect((await seen(space, late)).newKeeper).toBeNull();
    await join(site, asking, space.slug);
    expect((await seen(space, asking)).newKeeper).not.toBeNull();
  });

  it('who joins under the new keeper knows of it; another name of somebody who was not told is told', async () => {
    const space = await peopled();
    await accept(await offered(space));
    const late = await signUp(site);
    await site.call(joinSpace, { as: late, params: { slug: space.slug }, body: { personaId: late.personaId, charterVersion: 1 } });
    expect(await seen(space, late)).toMatchObject({ membership: { state: 'active' }, newKeeper: null });
    const personaId = (await site.call(createPersona, { as: member, body: { handle: 'Encore une pelote' } })).body.persona.id;
    const changed = await site.call(changeName, { as: member, params: { slug: space.slug }, body: { personaId, charterVersion: 1 } });
    expect(changed.status).toBe(200);
    expect((await seen(space, member)).newKeeper).not.toBeNull();
  });

  it('handed over twice, they are told of the last; nobody without a place there is', async () => {
    const space = await peopled();
    const third = await signUp(site);
    await welcomeAssociation(site, third, 'la-troisieme');
    await accept(await offered(space));
    expect((await seen(space, outsider)).newKeeper).toBeNull();
    expect((await seen(space, null)).newKeeper).toBeNull();
    expect((await offer(space, 'la-troisieme', taker)).status).toBe(200);
    const [next] = (await waiting(third)).items;
    expect((await accept(next?.id ?? '', third)).status).toBe(200);
    expect((await seen(space, member)).newKeeper?.before.slug).toBe(TAKER);
    expect((await seen(space, taker)).newKeeper?.before.slug).toBe(TAKER);
    expect((await seen(space, taker)).can).toMatchObject({ edit: false, moderate: true });
  });

  it('pages kept for everybody change at once: of the space and of both associations', async () => {
    const space = await peopled({ name: 'Le Jardin d’Hiver' });
    const pages = [
      path('space', 'fr', { space: space.slug }),
      path('association', 'fr', { association: space.associationSlug }),
      path('association', 'fr', { association: TAKER }),
    ];
    const read = async () => Promise.all(pages.map(async (page) => (await fetch(site.url + page)).text()));
    const before = await read();
    expect(before[0]).toContain(`Association ${space.associationSlug}`);
    expect(before.slice(1).map((html) => html.includes(space.name))).toEqual([true, false]);
    await accept(await offered(space));
    await site.settle();
    const after = await read();
    expect(after[0]).toContain('Les Pas Comptés');
    expect(after.slice(1).map((html) => html.includes(space.name))).toEqual([false, true]);
    const { body } = await site.call(getAssociation, { params: { slug: TAKER } });
    expect(body.spaces.map(({ slug }) => slug)).toContain(space.slug);
    expect((await site.db.select().from(spaces).where(eq(spaces.id, space.id)))[0]?.keptSince).not.toBeNull();
  });
});
