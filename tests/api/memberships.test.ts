import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountMemberships, fadeMemberships, memberships, spaces } from '../../server/spaces/public.ts';
import { createPersona, listMyPersonas } from '../../shared/accounts.contract.ts';
import { listOwnHeld } from '../../shared/held.contract.ts';
import { inviteToSpace } from '../../shared/invitations.contract.ts';
import {
  changeName,
  getSpace,
  joinSpace,
  leaveSpace,
  listMembers,
  listOwnMemberships,
  listSpaces,
  updateMember,
  updateSpace,
} from '../../shared/spaces.contract.ts';
import { listAwaitingThreads, postReply, startThread } from '../../shared/threads.contract.ts';
import { codeOf, signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeModerator, makeSteward } from '../support/spaces.ts';
import type { SpaceSettings, TestSpace } from '../support/spaces.ts';

let site: TestSite;
let steward: Person;
let moderator: Person;

beforeAll(async () => {
  site = await startSite();
  [steward, moderator] = await Promise.all([signUp(site), signUp(site)]);
});
afterAll(() => site.stop());

async function openSpace(settings: SpaceSettings = {}): Promise<TestSpace> {
  const space = await createSpace(site, settings);
  await makeSteward(site, steward, space.slug);
  await makeModerator(site, moderator, space.slug);
  return space;
}
const see = async (as: Person | null, slug: string) => (await site.call(getSpace, { as, params: { slug } })).body.space;
const ask = (as: Person, slug: string, answer = 'Je vis avec, depuis peu.') =>
  site.call(joinSpace, { as, params: { slug }, body: { personaId: as.personaId, charterVersion: 1, answer } });
const decide = (as: Person, slug: string, id: string, body: object) => site.call(updateMember, { as, params: { slug, id }, body });
const members = async (slug: string, state = 'active') =>
  (await site.call(listMembers, { as: moderator, params: { slug }, query: { state, limit: 100 } })).body.items;
const begin = (as: Person, slug: string) =>
  site.call(startThread, { as, params: { slug }, body: { kind: 'question', title: 'Comment faites-vous ?', bodyHtml: '<p>Bonjour.</p>' } });
const newName = async (as: Person, handle: string): Promise<string> =>
  (await site.call(createPersona, { as, body: { handle } })).body.persona.id;
const wear = (as: Person, slug: string, personaId: string) =>
  site.call(changeName, { as, params: { slug }, body: { personaId, charterVersion: 1 } });

/** As another name's expulsion does, which finds nobody of the team any more. */
const bar = (id: string) => site.db.update(accountMemberships).set({ barredBy: id }).where(eq(accountMemberships.membershipId, id));

describe('a request to join', () => {
  test('is read with its answer by the team, approved, and told by a mail that says nothing of it', async () => {
    const { slug, name } = await openSpace({ joinRule: 'on_request', joinQuestion: 'Qu’est-ce qui vous amène ?' });
    const person = await signUp(site);
    expect((await ask(person, slug)).status).toBe(202);
    const [request] = await members(slug, 'requested');
    expect(request).toMatchObject({ persona: { id: person.personaId }, answer: 'Je vis avec, depuis peu.', reason: null });
    expect((await decide(moderator, slug, request?.id ?? '', { state: 'active' })).body.membership).toMatchObject({ state: 'active' });
    expect((await see(person, slug)).can.write).toBe(true);
    expect((await members(slug)).find(({ id }) => id === request?.id)?.answer).toBeNull();
    const mails = (await site.mails()).filter(({ to }) => to === person.email);
    const told = mails.find(({ subject }) => subject === 'Une réponse vous attend');
    expect(told?.text).toContain('/me/waiting');
    expect(JSON.stringify(told)).not.toContain(name);
  });

  test('is refused with a reason, which only the person reads; they may ask again', async () => {
    const { slug } = await openSpace({ joinRule: 'on_request' });
    const person = await signUp(site);
    await ask(person, slug);
    const [request] = await members(slug, 'requested');
    const id = request?.id ?? '';
    expect(codeOf(await decide(moderator, slug, id, { state: 'refused' }))).toBe('422 reason.required');
    const reason = 'Cet espace est pour les proches. Il y en a un autre pour vous.';
    expect((await decide(moderator, slug, id, { state: 'refused', reason })).status).toBe(200);
    expect((await see(person, slug)).membership).toMatchObject({ state: 'refused', reason });
    const own = await site.call(listOwnMemberships, { as: person, query: { state: 'refused' } });
    expect(own.body.items).toMatchObject([{ space: { slug }, membership: { reason } }]);
    expect(await members(slug, 'requested')).toEqual([]);
    expect((await see(person, slug)).can.join).toBe(true);
    expect((await ask(person, slug, 'Je suis une proche.')).status).toBe(202);
    expect(await members(slug, 'requested')).toMatchObject([{ answer: 'Je suis une proche.', reason: null }]);
  });

  test('is answered once, by the team, and only while it waits', async () => {
    const { slug } = await openSpace({ joinRule: 'on_request' });
    const [person, member] = [await signUp(site), await signUp(site)];
    await join(site, member, slug);
    await ask(person, slug);
    const id = (await members(slug, 'requested'))[0]?.id ?? '';
    expect(codeOf(await decide(member, slug, id, { state: 'active' }))).toBe('403 space.not_team');
    const refusal = { state: 'refused', reason: 'Pas maintenant, merci.' };
    expect((await decide(moderator, slug, id, { state: 'active' })).status).toBe(200);
    expect(codeOf(await decide(steward, slug, id, refusal))).toBe('409 membership.not_requested');
    expect((await see(person, slug)).membership?.state).toBe('active');
  });
});

describe('the days on which people came', () => {
  test('are all that the team sees of when, and names of one day stand in no order that tells more', async () => {
    const { slug, id } = await openSpace();
    const people = await Promise.all(Array.from({ length: 4 }, () => signUp(site)));
    for (const person of people) await ask(person, slug);
    const moments = ['08:00', '09:30', '17:00', '23:59'];
    for (const [i, person] of people.entries())
      await site.db
        .update(memberships)
        .set({ joinedAt: new Date(`2026-03-0${i < 2 ? 2 : 1}T${moments[i] ?? ''}:00Z`) })
        .where(eq(memberships.personaId, person.personaId));
    const listed = (await members(slug)).filter(({ joinedAt }) => joinedAt.startsWith('2026-03'));
    expect(listed.map(({ joinedAt }) => joinedAt)).toEqual(
      ['2026-03-01', '2026-03-01', '2026-03-02', '2026-03-02'].map((day) => `${day}T00:00:00.000Z`),
    );
    for (const day of ['2026-03-01', '2026-03-02']) {
      const ids = listed.filter(({ joinedAt }) => joinedAt.startsWith(day)).map((member) => member.id);
      expect(ids).toEqual([...ids].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
    }
    const first = await site.call(listMembers, { as: moderator, params: { slug }, query: { limit: 3 } });
    const rest = await site.call(listMembers, { as: moderator, params: { slug }, query: { limit: 100, cursor: first.body.nextCursor } });
    expect([...first.body.items, ...rest.body.items].map((member) => member.id)).toEqual((await members(slug)).map((member) => member.id));
    expect(await site.db.$count(memberships, eq(memberships.spaceId, id))).toBe(6);
  });
});

describe('another name in the same space', () => {
  test('comes as a newcomer would; the old one stays a member for weeks and nobody sees one go as the other comes', async () => {
    const { slug, id } = await openSpace();
    const person = await signUp(site);
    await ask(person, slug);
    const thread = (await begin(person, slug)).body.thread.id;
    const other = await newName(person, 'Autre-Brindille');
    const before = await see(null, slug);
    expect((await wear(person, slug, other)).body.membership).toMatchObject({ persona: { id: other }, role: 'member', state: 'active' });
    const reply = await site.call(postReply, { as: person, params: { id: thread }, body: { bodyHtml: '<p>Et moi donc.</p>' } });
    expect(reply.body.post.author).toMatchObject({ personaId: other });
    expect((await see(null, slug)).memberCount).toBe(before.memberCount + 1);
    const shown = (await members(slug)).map(({ persona }) => persona.id);
    expect(shown).toEqual(expect.arrayContaining([person.personaId, other]));

    const [fading] = await site.db
      .select({ at: accountMemberships.fadesAt, id: accountMemberships.membershipId })
      .from(accountMemberships)
      .where(sql`${accountMemberships.spaceId} = ${id} and fades_at is not null`);
    const days = ((fading?.at?.getTime() ?? 0) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(20);
    expect(days).toBeLessThan(64);
    await fadeMemberships(site.db);
    expect((await see(null, slug)).memberCount).toBe(before.memberCount + 1);
    await site.db
      .update(accountMemberships)
      .set({ fadesAt: new Date(0) })
      .where(eq(accountMemberships.membershipId, fading?.id ?? ''));
    await fadeMemberships(site.db);
    await fadeMemberships(site.db);
    expect((await see(null, slug)).memberCount).toBe(before.memberCount);
    expect((await members(slug)).map(({ persona }) => persona.id)).not.toContain(person.personaId);
    expect((await see(person, slug)).membership).toMatchObject({ persona: { id: other }, state: 'active' });
  });

  test('coming back to the first name is being there again, counted once', async () => {
    const { slug } = await openSpace();
    const person = await signUp(site);
    await ask(person, slug);
    const other = await newName(person, 'Aller-Retour');
    await wear(person, slug, other);
    const before = (await see(null, slug)).memberCount;
    expect((await wear(person, slug, person.personaId)).status).toBe(200);
    expect((await see(null, slug)).memberCount).toBe(before);
    expect((await see(person, slug)).membership?.persona.id).toBe(person.personaId);
  });

  test('is for members of open spaces, with a name of one’s own that nobody has there', async () => {
    const [open, asked] = [await openSpace(), await openSpace({ joinRule: 'on_request' })];
    const [person, stranger] = [await signUp(site), await signUp(site, { handle: 'Fougère' })];
    await join(site, person, asked.slug);
    await ask(person, open.slug);
    await ask(stranger, open.slug);
    const other = await newName(person, 'Fougere');
    expect(codeOf(await wear(person, asked.slug, other))).toBe('403 membership.keeps_name');
    expect(codeOf(await wear(moderator, open.slug, other))).toBe('403 membership.keeps_name');
    expect(codeOf(await wear(person, open.slug, stranger.personaId))).toBe('422 persona.not_own');
    expect(codeOf(await wear(person, open.slug, other))).toBe('409 persona.handle_taken');
    expect((await see(person, open.slug)).membership?.persona.id).toBe(person.personaId);
  });

  test('expelled under the old one, the account is out under every name, which nobody else sees; let back in, it is back', async () => {
    const { slug } = await openSpace();
    const person = await signUp(site);
    await ask(person, slug);
    const old = (await members(slug)).find(({ persona }) => persona.id === person.personaId)?.id ?? '';
    const other = await newName(person, 'Vent-de-Face');
    await wear(person, slug, other);
    expect((await decide(moderator, slug, old, { state: 'expelled', reason: 'Menaces répétées.' })).status).toBe(200);
    expect((await see(person, slug)).membership).toMatchObject({ state: 'expelled' });
    expect(codeOf(await begin(person, slug))).toBe('403 space.not_a_member');
    expect((await members(slug)).map(({ persona }) => persona.id)).toContain(other);
    expect(codeOf(await ask(person, slug))).toBe('403 space.expelled');
    expect(codeOf(await wear(person, slug, await newName(person, 'Encore-Un-Nom')))).toBe('403 membership.keeps_name');

    expect((await decide(moderator, slug, old, { state: 'active' })).status).toBe(200);
    expect((await see(person, slug)).membership).toMatchObject({ state: 'active', persona: { id: other } });
  });

  test('who is of the team under the new name keeps that place when the old one is expelled, whoever of the team does it, and by whichever name', async () => {
    const { slug } = await openSpace();
    const person = await signUp(site);
    const old = await join(site, person, slug);
    const other = await newName(person, 'Vent-d-Autan');
    await wear(person, slug, other);
    const current = (await members(slug)).find(({ persona }) => persona.id === other)?.id ?? '';
    await decide(steward, slug, current, { role: 'steward' });
    const team = async () => (await see(null, slug)).team.map(({ persona }) => persona.id);
    const before = await team();
    expect(before).toContain(other);
    expect(codeOf(await decide(moderator, slug, current, { state: 'expelled' }))).toBe('403 space.not_steward');
    expect(codeOf(await decide(person, slug, old, { state: 'expelled' }))).toBe('403 case.conflict_of_interest');
    for (const by of [moderator, steward]) {
      expect((await decide(by, slug, old, { state: 'expelled', reason: 'Menaces répétées.' })).status).toBe(200);
      expect((await see(person, slug)).can).toMatchObject({ write: true, moderate: true, edit: true });
      expect(await team()).toEqual(before);
      expect((await decide(by, slug, old, { state: 'active' })).status).toBe(200);
    }
    // Theirs is a place that counts: the other steward may go, they may not.
    expect((await site.call(leaveSpace, { as: steward, params: { slug } })).status).toBe(204);
    expect(codeOf(await site.call(leaveSpace, { as: person, params: { slug } }))).toBe('409 space.last_steward');
    // Left, it is nobody's of the team any more.
    await decide(person, slug, (await members(slug)).find(({ persona }) => persona.id === moderator.personaId)?.id ?? '', {
      role: 'steward',
    });
    await site.call(leaveSpace, { as: person, params: { slug } });
    await decide(moderator, slug, old, { state: 'expelled' });
    expect((await see(person, slug)).membership).toMatchObject({ state: 'expelled' });
  });

  test('an expelled name is not worn again, by whatever way its owner is still there', async () => {
    const { slug } = await openSpace();
    const person = await signUp(site);
    const old = await join(site, person, slug);
    const other = await newName(person, 'Vent-du-Large');
    await wear(person, slug, other);
    const current = (await members(slug)).find(({ persona }) => persona.id === other)?.id ?? '';
    await decide(steward, slug, current, { role: 'moderator' });
    await decide(moderator, slug, old, { state: 'expelled' });
    await decide(steward, slug, current, { role: 'member' });
    expect(codeOf(await wear(person, slug, person.personaId))).toBe('403 space.expelled');
    await site.call(leaveSpace, { as: person, params: { slug } });
    expect(codeOf(await ask(person, slug))).toBe('403 space.expelled');
    const secret = (
      await site.call(inviteToSpace, { as: steward, params: { slug }, body: { role: 'member', expiresInDays: 7, uses: 5 } })
    ).body.url
      .split('/')
      .at(-1);
    const body = { personaId: person.personaId, charterVersion: 1, invitation: secret ?? '' };
    expect(codeOf(await site.call(joinSpace, { as: person, params: { slug }, body }))).toBe('403 space.expelled');
    expect((await members(slug, 'expelled')).map(({ persona }) => persona.id)).toEqual([person.personaId]);
  });

  test('shut out because of the old name, whoever the stewards take into the team is in, as the list of the team says', async () => {
    const { slug } = await openSpace();
    const person = await signUp(site);
    const old = await join(site, person, slug);
    const other = await newName(person, 'Vent-Debout');
    await wear(person, slug, other);
    await decide(moderator, slug, old, { state: 'expelled' });
    expect((await see(person, slug)).membership).toMatchObject({ state: 'expelled' });
    const current = (await members(slug)).find(({ persona }) => persona.id === other)?.id ?? '';
    await decide(steward, slug, current, { role: 'steward' });
    expect((await see(person, slug)).can).toMatchObject({ moderate: true, edit: true });
    expect((await see(null, slug)).team.map(({ persona }) => persona.id)).toContain(other);
  });

  test('a steward who is shut out is none who could stay alone, and is not listed', async () => {
    const { slug } = await openSpace();
    const person = await signUp(site);
    const place = await makeSteward(site, person, slug);
    await bar(place);
    expect((await see(null, slug)).team.map(({ persona }) => persona.id)).not.toContain(person.personaId);
    expect(codeOf(await site.call(leaveSpace, { as: steward, params: { slug } }))).toBe('409 space.last_steward');
  });

  test('out of a private space, one’s own pages tell nothing of it any more, though a name stays behind there', async () => {
    const space = await openSpace({ visibility: 'private', name: 'Le Verger Clos' });
    await site.call(updateSpace, { as: steward, params: { slug: space.slug }, body: { newcomerHold: 1 } });
    const person = await signUp(site);
    const old = await join(site, person, space.slug);
    await wear(person, space.slug, await newName(person, 'Vent-Coulis'));
    expect((await begin(person, space.slug)).status).toBe(202);
    const ownPages = async () => [
      (await site.call(listMyPersonas, { as: person })).text,
      (await site.call(listOwnHeld, { as: person })).text,
      (await site.call(listOwnMemberships, { as: person })).text,
    ];
    for (const text of await ownPages()) expect(text).toContain(space.name);
    expect((await decide(moderator, space.slug, old, { state: 'expelled', reason: 'Menaces répétées.' })).status).toBe(200);
    expect((await members(space.slug)).map(({ persona }) => persona.handle)).toContain('Vent-Coulis');
    for (const text of await ownPages()) expect([space.name, space.slug].filter((told) => text.includes(told))).toEqual([]);
  });

  test('having left under one name and come back under another changes nothing of that', async () => {
    const { slug } = await openSpace();
    const person = await signUp(site);
    await ask(person, slug);
    const old = (await members(slug)).find(({ persona }) => persona.id === person.personaId)?.id ?? '';
    await site.call(leaveSpace, { as: person, params: { slug } });
    const other = await newName(person, 'Revenante');
    await site.call(joinSpace, { as: person, params: { slug }, body: { personaId: other, charterVersion: 1 } });
    await decide(moderator, slug, old, { state: 'expelled' });
    expect((await see(person, slug)).membership?.state).toBe('expelled');
  });
});

describe('settings', () => {
  const settings = (slug: string, body: object, as: Person = steward) => site.call(updateSpace, { as, params: { slug }, body });

  test('conditions, cloth and an announcement with its end', async () => {
    const { slug, id } = await openSpace({ conditions: ['migraine'] });
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const { body } = await settings(slug, {
      conditions: ['endometriose', 'migraine'],
      weave: 5,
      dye: 'garance',
      announcement: { text: 'Rencontre jeudi à 18 h.', until },
    });
    expect(body.space).toMatchObject({ weave: 5, dye: 'garance', announcement: { text: 'Rencontre jeudi à 18 h.', until } });
    expect(body.space.conditions.map(({ slug: each }) => each)).toEqual(['endometriose', 'migraine']);
    expect(codeOf(await settings(slug, { conditions: ['inconnue'] }))).toBe('422 condition.unknown');
    await site.db
      .update(spaces)
      .set({ announcementUntil: new Date(0) })
      .where(eq(spaces.id, id));
    expect((await see(null, slug)).announcement).toBeNull();
    expect((await settings(slug, { announcement: null })).body.space.announcement).toBeNull();
  });

  test('an archived space can be read, and nothing more; its stewards open it again', async () => {
    const { slug } = await openSpace();
    const [member, passerBy] = [await signUp(site), await signUp(site)];
    await ask(member, slug);
    const thread = (await begin(member, slug)).body.thread.id;
    expect(codeOf(await settings(slug, { archived: true }, moderator))).toBe('403 space.not_steward');
    expect((await settings(slug, { archived: true })).body.space.archived).toBe(true);
    expect(codeOf(await site.call(postReply, { as: member, params: { id: thread }, body: { bodyHtml: '<p>Non ?</p>' } }))).toBe(
      '403 space.archived',
    );
    expect(codeOf(await begin(steward, slug))).toBe('403 space.archived');
    expect(codeOf(await ask(passerBy, slug))).toBe('403 space.archived');
    expect(await see(passerBy, slug)).toMatchObject({ archived: true, can: { join: false, write: false } });
    const listed = async (as: Person) => (await site.call(listSpaces, { as, query: { limit: 100 } })).body.items.map((space) => space.slug);
    expect(await listed(passerBy)).not.toContain(slug);
    expect(await listed(member)).toContain(slug);
    const waiting = await site.call(listAwaitingThreads, { query: { limit: 100 } });
    expect(waiting.body.items.map((item) => item.id)).not.toContain(thread);
    expect((await settings(slug, { archived: false })).status).toBe(200);
    expect((await begin(member, slug)).status).toBe(201);
  });
});
