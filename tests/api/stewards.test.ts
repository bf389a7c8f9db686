import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPersona } from '../../shared/accounts.contract.ts';
import * as contract from '../../shared/associations.contract.ts';
import { getInvitation, inviteSteward, listStewardInvitations, revokeStewardInvitation } from '../../shared/invitations.contract.ts';
import { associationWish, makeOperator, welcomeAssociation } from '../support/associations.ts';
import { signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';

let site: TestSite;
let steward: Person;
let stranger: Person;
let slug: string;
let count = 0;

beforeAll(async () => {
  site = await startSite();
  stranger = await signUp(site);
});
afterAll(() => site.stop());

/** Each test has its own association. */
async function newAssociation(): Promise<void> {
  slug = `association-${++count}`;
  steward = await signUp(site);
  await welcomeAssociation(site, steward, slug);
}
const invite = (as: Person | null, more: object = {}, headers: Record<string, string> = {}) =>
  site.call(inviteSteward, { as, params: { slug }, body: { expiresInDays: 7, ...more }, headers });
const secretOf = ({ body }: { body: { url: string } }) => body.url.slice(`${site.url}/invitation/`.length);
const accept = (as: Person, invitation: string, personaId = as.personaId) =>
  site.call(contract.acceptStewardship, { as, params: { slug }, body: { personaId, invitation } });
const leave = (as: Person) => site.call(contract.leaveStewardship, { as, params: { slug } });
const stewards = async (as: Person) =>
  (await site.call(contract.getAssociationFile, { as, params: { slug } })).body.association.stewards.map(({ id }) => id);
const open = async (as: Person) => (await site.call(listStewardInvitations, { as, params: { slug } })).body.items;

describe('looking after an association together', () => {
  test('a link says where it leads, and makes one more steward, once', async () => {
    await newAssociation();
    const secret = secretOf(await invite(steward));
    expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const shown = await site.call(getInvitation, { params: { secret } });
    expect(shown.body.invitation).toMatchObject({
      association: { slug, name: 'Les Pas Comptés' },
      space: null,
      role: 'steward',
      own: null,
      can: { accept: false },
    });
    expect((await site.call(getInvitation, { as: stranger, params: { secret } })).body.invitation.can.accept).toBe(true);

    const { body: other } = await site.call(createPersona, { as: stranger, body: { handle: 'Autre visage' } });
    const accepted = await accept(stranger, secret, other.persona.id);
    expect(accepted.status).toBe(200);
    expect(accepted.body.association.stewards.map(({ handle, own }) => [handle, own])).toEqual([
      [steward.handle, false],
      ['Autre visage', true],
    ]);
    expect(accepted.text).not.toContain(stranger.accountId);
    // Accepted twice is accepted; by somebody else it is used up.
    expect((await accept(stranger, secret)).status).toBe(200);
    const late = await accept(await signUp(site), secret);
    expect([late.status, late.body.code]).toEqual([422, 'invitation.not_valid']);
    expect((await site.call(getInvitation, { params: { secret } })).status).toBe(404);
    expect(await open(steward)).toEqual([]);
  });

  test('of ten who open one link at once, one becomes a steward', async () => {
    await newAssociation();
    const secret = secretOf(await invite(steward));
    const people = await Promise.all(Array.from({ length: 10 }, () => signUp(site)));
    const answers = await Promise.all(people.map((person) => accept(person, secret)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array<number>(9).fill(422)]);
    expect(await stewards(steward)).toHaveLength(2);
  });

  test('two who leave at once: one stays', async () => {
    await newAssociation();
    const other = await signUp(site);
    await accept(other, secretOf(await invite(steward)));
    const both = await Promise.all([leave(steward), leave(other)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('association.last_steward');
    const stays = both[0]?.status === 409 ? steward : other;
    expect(await stewards(stays)).toEqual([stays.personaId]);
  });

  test('even the last one can hand over: somebody else takes the place', async () => {
    await newAssociation();
    const secret = secretOf(await invite(steward, { handOver: true }));
    expect((await site.call(getInvitation, { params: { secret } })).body.invitation.handOver).toBe(true);
    const { body: own } = await site.call(contract.getAssociationFile, { as: steward, params: { slug } });
    expect(own.association.can).toMatchObject({ edit: true, leave: false });
    // Not to oneself.
    expect((await accept(steward, secret)).status).toBe(200);
    const next = await signUp(site);
    expect((await accept(next, secret)).status).toBe(200);
    expect(await stewards(next)).toEqual([next.personaId]);
    expect((await site.call(contract.getAssociationFile, { as: steward, params: { slug } })).body.code).toBe('association.not_steward');
    expect((await site.call(contract.listOwnAssociations, { as: steward })).body.items).toEqual([]);
  });

  test('links of somebody who left lead nowhere', async () => {
    await newAssociation();
    const other = await signUp(site);
    await accept(other, secretOf(await invite(steward)));
    const secret = secretOf(await invite(other));
    expect((await leave(other)).status).toBe(204);
    // Gone twice is gone.
    expect((await leave(other)).status).toBe(204);
    expect((await accept(stranger, secret)).body.code).toBe('invitation.not_valid');
    expect(await open(steward)).toEqual([]);
  });

  test('twenty look after it at most', async () => {
    await newAssociation();
    const people = await Promise.all(Array.from({ length: 20 }, () => signUp(site)));
    const statuses = [];
    for (const person of people) statuses.push((await accept(person, secretOf(await invite(steward)))).status);
    expect(statuses).toEqual([...Array<number>(19).fill(200), 422]);
    const [link] = await open(steward);
    expect(link?.madeBy.id).toBe(steward.personaId);
  });
});

describe('the links', () => {
  test('are listed page by page without their secret, and revoked', async () => {
    await newAssociation();
    const secrets = [];
    for (let made = 0; made < 3; made++) secrets.push(secretOf(await invite(steward)));
    const first = await site.call(listStewardInvitations, { as: steward, params: { slug }, query: { limit: 2 } });
    const rest = await site.call(listStewardInvitations, {
      as: steward,
      params: { slug },
      query: { limit: 2, cursor: first.body.nextCursor },
    });
    const links = [...first.body.items, ...rest.body.items];
    expect(links).toHaveLength(3);
    for (const secret of secrets) expect(first.text + rest.text).not.toContain(secret);
    for (const { id } of links) expect((await site.call(revokeStewardInvitation, { as: steward, params: { slug, id } })).status).toBe(204);
    expect(await open(steward)).toEqual([]);
    for (const secret of secrets) expect((await accept(stranger, secret)).body.code).toBe('invitation.not_valid');
  });

  test('expired, of another association, or with somebody else’s name: nobody becomes a steward', async () => {
    await newAssociation();
    const secret = secretOf(await invite(steward));
    const guest = await signUp(site);
    expect((await accept(guest, secret, steward.personaId)).body.code).toBe('persona.not_own');
    const elsewhere = await site.call(contract.acceptStewardship, {
      as: guest,
      params: { slug: 'association-1' },
      body: { personaId: guest.personaId, invitation: secret },
    });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([422, 'invitation.not_valid']);
    await site.db.execute(sql`update steward_invitations set expires_at = now() - interval '1 second'`);
    expect((await accept(guest, secret)).body.code).toBe('invitation.not_valid');
    expect(await stewards(steward)).toHaveLength(1);
  });

  test('are made by stewards of an association that is welcome', async () => {
    await newAssociation();
    expect((await invite(stranger)).body.code).toBe('association.not_steward');
    expect((await site.call(listStewardInvitations, { as: stranger, params: { slug } })).status).toBe(403);
    slug = 'pas-encore';
    await site.call(contract.requestAssociation, { as: steward, body: associationWish(slug) });
    expect((await invite(steward)).body.code).toBe('association.not_verified');
    const absent = await site.call(contract.acceptStewardship, {
      as: stranger,
      params: { slug: 'rien-de-tel' },
      body: { personaId: stranger.personaId, invitation: 'x' },
    });
    expect([absent.status, (await accept(stranger, 'x')).text]).toEqual([404, absent.text]);
    expect((await leave(stranger)).text).toBe(absent.text);
  });

  test('of a double click, one; its secret is in no table, also not for the double click, and in no log', async () => {
    await newAssociation();
    const headers = { 'idempotency-key': randomUUID() };
    const [first, second] = await Promise.all([invite(steward, {}, headers), invite(steward, {}, headers)]);
    expect([first.status, second.text]).toEqual([201, first.text]);
    expect(await open(steward)).toHaveLength(1);
    const secret = secretOf(first);
    await site.call(getInvitation, { params: { secret } });
    await accept(stranger, secret);
    const { rows: tables } = await site.db.execute<{ name: string }>(
      sql`select tablename as name from pg_tables where schemaname = 'public'`,
    );
    expect(tables.length).toBeGreaterThan(25);
    for (const { name } of tables) {
      const { rows } = await site.db.execute<{ dump: string }>(sql`select t::text as dump from ${sql.identifier(name)} t`);
      const dump = rows.map((row) => row.dump).join('\n');
      expect(dump.includes(secret), name).toBe(false);
      expect(dump.includes(headers['idempotency-key']), name).toBe(false);
    }
    expect(site.logs.join('\n')).not.toContain(secret);
  });
});

test('an operator reads the file and changes nothing', async () => {
  await newAssociation();
  const operator = await signUp(site);
  await makeOperator(site, operator);
  const { body } = await site.call(contract.getAssociationFile, { as: operator, params: { slug } });
  expect(body.association.can).toEqual({ verify: false, refuse: false, edit: false, leave: false });
  expect((await invite(operator)).body.code).toBe('association.not_steward');
});
