import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPersona } from '../../shared/accounts.contract.ts';
import { getInvitation, inviteToSpace, listSpaceInvitations, revokeSpaceInvitation } from '../../shared/invitations.contract.ts';
import { getSpace, joinSpace, leaveSpace, listMembers, updateMember } from '../../shared/spaces.contract.ts';
import { signUp, signUpUnverified, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, expel, join, makeModerator, makeSteward } from '../support/spaces.ts';
import type { SpaceSettings, TestSpace } from '../support/spaces.ts';

let site: TestSite;
let steward: Person;
let moderator: Person;
let stranger: Person;
let space: TestSpace;

beforeAll(async () => {
  site = await startSite();
  [steward, moderator, stranger] = [await signUp(site), await signUp(site), await signUp(site)];
  space = await newSpace();
});
afterAll(() => site.stop());

/** Private and by invitation unless said otherwise, with a steward and a moderator. */
async function newSpace(settings: SpaceSettings = {}): Promise<TestSpace> {
  const made = await createSpace(site, { visibility: 'private', joinRule: 'invitation', ...settings });
  await makeSteward(site, steward, made.slug);
  await makeModerator(site, moderator, made.slug);
  return made;
}
const invite = (more: object = {}, as: Person | null = steward, { slug } = space, headers: Record<string, string> = {}) =>
  site.call(inviteToSpace, { as, params: { slug }, body: { role: 'member', expiresInDays: 7, uses: 5, ...more }, headers });
async function secretFor(more: object = {}, as = steward, where = space): Promise<string> {
  const { status, body, text } = await invite(more, as, where);
  if (status !== 201) throw new Error(text);
  return body.url.slice(`${site.url}/invitation/`.length);
}
const look = (secret: string, as: Person | null = null) => site.call(getInvitation, { as, params: { secret } });
const accept = (as: Person, invitation: string, { slug } = space, more: object = {}) =>
  site.call(joinSpace, { as, params: { slug }, body: { personaId: as.personaId, charterVersion: 1, invitation, ...more } });
const open = async (as = steward, { slug } = space) => (await site.call(listSpaceInvitations, { as, params: { slug } })).body.items;
const absentJoin = async (as: Person) => (await accept(as, 'x', { ...space, slug: 'rien-de-tel' })).text;
const expireAll = () => site.db.execute(sql`update space_invitations set expires_at = now() - interval '1 second'`);

describe('a link into a private space', () => {
  test('says where it leads before anything is accepted, and no more; then it leads there', async () => {
    const guest = await signUp(site);
    const secret = await secretFor({ role: 'moderator', uses: 1 });
    const shown = await look(secret);
    expect(shown.body.invitation).toEqual({
      association: { slug: space.associationSlug, name: `Association ${space.associationSlug}`, logo: null },
      space: {
        slug: space.slug,
        name: space.name,
        language: 'fr',
        charter: {
          version: 1,
          publishedAt: expect.any(String),
          base: expect.any(Array),
          articles: ['On parle de soi, pas à la place des autres.'],
        },
      },
      role: 'moderator',
      handOver: false,
      expiresAt: expect.any(String),
      own: null,
      can: { accept: false },
    });
    expect((await look(secret, guest)).body.invitation.can.accept).toBe(true);
    // Holding the link is not being in.
    expect((await site.call(getSpace, { as: guest, params: { slug: space.slug } })).status).toBe(404);

    const joined = await accept(guest, secret);
    expect([joined.status, joined.body.membership]).toMatchObject([200, { state: 'active', role: 'moderator' }]);
    const seen = await site.call(getSpace, { as: guest, params: { slug: space.slug } });
    expect(seen.body.space.can).toMatchObject({ write: true, moderate: true, edit: false });
  });

  test('wrong, expired, used up, revoked, of another space, of a maker who may no longer: an outsider is told nothing of the space', async () => {
    const [usedUp, revoked] = [await secretFor({ uses: 1 }), await secretFor()];
    await accept(await signUp(site), usedUp);
    const newest = (await open())[0];
    expect((await site.call(revokeSpaceInvitation, { as: steward, params: { slug: space.slug, id: newest?.id ?? '' } })).status).toBe(204);
    const elsewhere = await secretFor({}, steward, await newSpace());
    const demoted = await signUp(site);
    await makeModerator(site, demoted, space.slug);
    const ofDemoted = await secretFor({}, demoted);
    await join(site, demoted, space.slug, { role: 'member' });
    const shutOut = await signUp(site);
    const barred = await makeSteward(site, shutOut, space.slug);
    const ofShutOut = await secretFor({ role: 'moderator' }, shutOut);
    await site.db.execute(sql`update account_memberships set barred_by = ${barred} where membership_id = ${barred}`);
    const absent = await absentJoin(stranger);
    for (const secret of ['x', usedUp, revoked, elsewhere, ofDemoted, ofShutOut]) {
      const refused = await accept(stranger, secret);
      expect([refused.status, refused.text]).toEqual([404, absent]);
    }
    const late = await secretFor();
    await expireAll();
    expect((await accept(stranger, late)).text).toBe(absent);
    const unknown = await look('x');
    for (const secret of [usedUp, revoked, ofDemoted, ofShutOut, late]) expect((await look(secret)).text).toBe(unknown.text);
    expect(await open()).toEqual([]);
  });

  test('whoever was expelled does not come back through it', async () => {
    const person = await signUp(site);
    await expel(site, person, space.slug);
    const secret = await secretFor({ role: 'steward', uses: 1 });
    expect((await look(secret, person)).body.invitation.can.accept).toBe(false);
    const refused = await accept(person, secret);
    expect([refused.status, refused.body.code]).toEqual([403, 'space.expelled']);
    // Nor under another name.
    const { body } = await site.call(createPersona, { as: person, body: { handle: 'Autre visage' } });
    expect((await accept(person, secret, space, { personaId: body.persona.id })).body.code).toBe('space.expelled');
    expect((await open())[0]).toMatchObject({ uses: 1, used: 0 });
  });

  test('the charter in force is accepted, with a name that is free and one’s own, and an address that was confirmed', async () => {
    const guest = await signUp(site);
    const secret = await secretFor({ uses: 1 });
    const stale = await accept(guest, secret, space, { charterVersion: 2 });
    expect([stale.status, stale.body.code]).toEqual([409, 'charter.version']);
    expect((await accept(guest, secret, space, { personaId: steward.personaId })).body.code).toBe('persona.not_own');
    const { body } = await site.call(createPersona, { as: guest, body: { handle: steward.handle } });
    expect((await accept(guest, secret, space, { personaId: body.persona.id })).body.code).toBe('persona.handle_taken');
    expect((await accept(await signUpUnverified(site), secret)).body.code).toBe('account.not_verified');
    // What was refused used nothing up.
    expect((await accept(guest, secret)).status).toBe(200);
  });
});

describe('a link into a space that one sees', () => {
  test('one same refusal for whatever is wrong with it', async () => {
    const seen = await newSpace({ visibility: 'public', joinRule: 'on_request', joinQuestion: 'Qui êtes-vous ?' });
    const [usedUp, late] = [await secretFor({ uses: 1 }, steward, seen), await secretFor({}, steward, seen)];
    await accept(await signUp(site), usedUp, seen);
    await expireAll();
    const answers = await Promise.all(['x', usedUp, late].map((secret) => accept(stranger, secret, seen)));
    for (const { status, body, text } of answers)
      expect([status, body.code, text]).toEqual([422, 'invitation.not_valid', answers[0]?.text]);
    // Not even a request has been made.
    expect((await site.call(getSpace, { as: stranger, params: { slug: seen.slug } })).body.space.membership).toBeNull();
  });

  test('whatever its rule, one is a member at once: also who had asked, or had left', async () => {
    const seen = await newSpace({ visibility: 'community', joinRule: 'on_request', joinQuestion: 'Qui êtes-vous ?' });
    const [asking, returning] = [await signUp(site), await signUp(site)];
    await site.call(joinSpace, {
      as: asking,
      params: { slug: seen.slug },
      body: { personaId: asking.personaId, charterVersion: 1, answer: 'Moi.' },
    });
    await makeModerator(site, returning, seen.slug);
    await site.call(leaveSpace, { as: returning, params: { slug: seen.slug } });
    const secret = await secretFor({}, moderator, seen);
    for (const person of [asking, returning]) {
      const joined = await accept(person, secret, seen);
      expect([joined.status, joined.body.membership]).toMatchObject([200, { state: 'active', role: 'member' }]);
    }
    const { body } = await site.call(getSpace, { as: asking, params: { slug: seen.slug } });
    expect(body.space.memberCount).toBe(4);
    expect((await open(moderator, seen))[0]).toMatchObject({ used: 2 });
  });

  test('a member gets a higher role, never a lower one, and using it twice uses it once', async () => {
    const seen = await newSpace({ visibility: 'public', joinRule: 'open' });
    const member = await signUp(site);
    await join(site, member, seen.slug);
    const [up, down] = [await secretFor({ role: 'moderator' }, steward, seen), await secretFor({ role: 'member' }, steward, seen)];
    for (let again = 0; again < 2; again++)
      expect((await accept(member, up, seen)).body.membership).toMatchObject({ role: 'moderator', state: 'active' });
    expect((await look(down, steward)).body.invitation).toMatchObject({ own: { role: 'steward' }, can: { accept: false } });
    expect((await accept(steward, down, seen)).body.membership.role).toBe('steward');
    expect((await open(steward, seen)).map(({ role, used }) => [role, used])).toEqual([
      ['member', 0],
      ['moderator', 1],
    ]);
    const { body } = await site.call(getSpace, { as: member, params: { slug: seen.slug } });
    expect(body.space.memberCount).toBe(3);
  });
});

describe('at once', () => {
  test('twenty who join on five uses: exactly five are in', async () => {
    const seen = await newSpace();
    const people = await Promise.all(Array.from({ length: 20 }, () => signUp(site)));
    const secret = await secretFor({ uses: 5 }, steward, seen);
    const answers = await Promise.all(people.map((person) => accept(person, secret, seen)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array<number>(5).fill(200), ...Array<number>(15).fill(404)]);
    const { body } = await site.call(listMembers, { as: steward, params: { slug: seen.slug }, query: { limit: 100 } });
    expect(body.items).toHaveLength(7);
    const { rows } = await site.db.execute(sql`select used from space_invitations where space_id = ${seen.id}`);
    expect(rows).toEqual([{ used: 5 }]);
  }, 60_000);
});

describe('making links', () => {
  test('stewards for every role, moderators for members; the others are told it is not theirs, outsiders nothing', async () => {
    const member = await signUp(site);
    await join(site, member, space.slug);
    const answers = await Promise.all(
      [steward, moderator, member, stranger].map((person) =>
        Promise.all(['member', 'moderator', 'steward'].map(async (role) => (await invite({ role }, person)).status)),
      ),
    );
    expect(answers).toEqual([
      [201, 201, 201],
      [201, 403, 403],
      [403, 403, 403],
      [404, 404, 404],
    ]);
    expect((await invite({ role: 'steward' }, moderator)).body.code).toBe('space.not_steward');
    expect((await invite({}, member)).body.code).toBe('space.not_team');

    const listed = await open(moderator);
    expect(listed.map(({ role, can }) => [role, can.revoke]).toSorted()).toEqual([
      ['member', true],
      ['member', true],
      ['moderator', false],
      ['steward', false],
    ]);
    const high = listed.find(({ role }) => role === 'steward')?.id ?? '';
    const revoke = (as: Person, id: string) => site.call(revokeSpaceInvitation, { as, params: { slug: space.slug, id } });
    expect((await revoke(moderator, high)).body.code).toBe('space.not_steward');
    expect((await revoke(steward, high)).status).toBe(204);
    expect((await revoke(steward, high)).status).toBe(404);
  });

  test('a moderator who was demoted leaves no way in, and none comes back through their own', async () => {
    const own = await newSpace();
    const second = await signUp(site);
    await makeSteward(site, second, own.slug);
    const secret = await secretFor({ role: 'steward' }, second, own);
    const { body } = await site.call(listMembers, { as: steward, params: { slug: own.slug } });
    const id = body.items.find(({ persona }) => persona.id === second.personaId)?.id ?? '';
    await site.call(updateMember, { as: steward, params: { slug: own.slug, id }, body: { role: 'moderator' } });
    expect((await accept(second, secret, own)).body.code).toBe('invitation.not_valid');
    expect(await open(steward, own)).toEqual([]);
  });

  test.each([
    ['for ever', { expiresInDays: 366 }],
    ['for no time', { expiresInDays: 0 }],
    ['for nobody', { uses: 0 }],
    ['for half a person', { uses: 1.5 }],
    ['for everybody', { uses: 1001 }],
    ['as a king', { role: 'king' }],
  ])('%s is refused', async (_, more) => {
    expect((await invite(more)).status).toBe(400);
  });

  test('of a double click, one; its secret is in no table, also not for the double click, and in no log', async () => {
    const own = await newSpace();
    const headers = { 'idempotency-key': randomUUID() };
    const [first, second] = await Promise.all([invite({}, steward, own, headers), invite({}, steward, own, headers)]);
    expect([first.status, second.text]).toEqual([201, first.text]);
    expect((await invite({ uses: 6 }, steward, own, headers)).body.code).toBe('idempotency.key_reused');
    expect(await open(steward, own)).toHaveLength(1);
    const secret = first.body.url.slice(`${site.url}/invitation/`.length);
    await look(secret, stranger);
    await accept(stranger, secret, own);
    await fetch(`${site.url}/invitation/${secret}`);
    await fetch(`${site.url}/fr/invitation/${secret}`);
    const { rows: tables } = await site.db.execute<{ name: string }>(
      sql`select tablename as name from pg_tables where schemaname = 'public'`,
    );
    expect(tables.length).toBeGreaterThan(25);
    for (const { name } of tables) {
      const { rows } = await site.db.execute<{ dump: string }>(sql`select t::text as dump from ${sql.identifier(name)} t`);
      expect(
        rows.some(({ dump }) => dump.includes(secret)),
        name,
      ).toBe(false);
    }
    expect(site.logs.join('\n')).not.toContain(secret);
    expect(site.logs.join('\n')).toContain('/invitations/:secret');
  });

  test('the team reads its links page by page, newest first', async () => {
    const own = await newSpace();
    for (let made = 0; made < 3; made++) await secretFor({ uses: made + 1 }, moderator, own);
    const call = (cursor?: string | null) =>
      site.call(listSpaceInvitations, { as: steward, params: { slug: own.slug }, query: { limit: 2, ...(cursor && { cursor }) } });
    const first = await call();
    const rest = await call(first.body.nextCursor);
    expect([...first.body.items, ...rest.body.items].map(({ uses, madeBy }) => [uses, madeBy.id])).toEqual(
      [3, 2, 1].map((uses) => [uses, moderator.personaId]),
    );
    expect(rest.body.nextCursor).toBeNull();
  });
});
