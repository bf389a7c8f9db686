import { readdir } from 'node:fs/promises';
import { join as joinPath } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accounts, personas } from '../../server/accounts/public.ts';
import { accountAssociations, associations, associationStewards, federationMembers } from '../../server/associations/public.ts';
import { newId } from '../../server/platform/ids.ts';
import { ROOT } from '../../server/platform/root.ts';
import { accountMemberships, memberships } from '../../server/spaces/public.ts';
import { importedAuthors } from '../../server/transfer/public.ts';
import { requestAssociation } from '../../shared/associations.contract.ts';
import { listOwnHeld } from '../../shared/held.contract.ts';
import { getInvitation, inviteToSpace } from '../../shared/invitations.contract.ts';
import { registerForMeeting } from '../../shared/meetings.contract.ts';
import { joinSpace, updateSpace } from '../../shared/spaces.contract.ts';
import { postReply, startThread } from '../../shared/threads.contract.ts';
import { claimImportedName, exportSpace, getExport } from '../../shared/transfer.contract.ts';
import { associationWish, writeFederation } from '../support/associations.ts';
import { createPerson } from '../support/live.ts';
import { announce } from '../support/meetings.ts';
import { startSite } from '../support/site.ts';
import type { TestSite } from '../support/site.ts';
import { createSpace, expel, join, makeSteward } from '../support/spaces.ts';
import { watchStatements } from '../support/statements.ts';

/*
 * A private space that was public once, with everything a space can have. Whoever is outside finds no word of it by following every link of the site,
 * and is told the same of it, by the same statements, as of a space that never was.
 */

const OLD_SLUG = 'le-verger';
const NAME = 'Volière-Secrète';
const WORDS = {
  handle: 'Perdrix-Ocre',
  title: 'Trente-trois perdrix',
  body: 'quarante perdrix violettes',
  meeting: 'Quarante-deux perdrix',
  tag: 'Plumage-Violet',
  announcement: 'Cinquante perdrix annoncées',
  charter: 'Soixante perdrix en charte',
};

type Role = 'nobody' | 'stranger' | 'expelled' | 'left' | 'operator' | 'associationSteward';
/** Those who come with something of their own; a stranger and somebody who has left are accounts without a place, as the expelled. */
const ROLES = ['nobody', 'expelled', 'operator', 'associationSteward'] as const;
interface Someone {
  accountId: string;
  personaId: string;
  cookie: string;
}

let site: TestSite;
let people: Record<Exclude<Role, 'nobody'> | 'steward' | 'member', Someone>;
let slug: string;
let ids: Record<'space' | 'thread' | 'post' | 'meeting' | 'held' | 'exported' | 'imported', string>;
let links: { usedUp: string; expired: string };
/** What a reader was given of the space while it was public. */
let before: { address: string; etag: string };

const cookieOf = (role: Role): Record<string, string> => (role === 'nobody' ? {} : { cookie: people[role].cookie });

beforeAll(async () => {
  site = await startSite();
  const someone = async (): Promise<Someone> => {
    const { accountId, personaId, token } = await createPerson(site.db);
    return { accountId, personaId, cookie: `session=${token}` };
  };
  people = {
    steward: await someone(),
    member: await someone(),
    stranger: await someone(),
    expelled: await someone(),
    left: await someone(),
    operator: await someone(),
    associationSteward: await someone(),
  };
  const { steward, member } = people;
  await site.db.update(personas).set({ handle: WORDS.handle }).where(eq(personas.id, steward.personaId));
  await site.db.update(accounts).set({ operatorSince: new Date() }).where(eq(accounts.id, people.operator.accountId));
  const { id } = await createSpace(site, {
    slug: OLD_SLUG,
    name: NAME,
    association: 'maison-ouverte',
    conditions: ['endometriose'],
    tags: { plumage: WORDS.tag },
  });
  await createSpace(site, { slug: 'chez-tous', association: 'maison-ouverte', conditions: ['endometriose'] });
  await createSpace(site, { slug: 'ailleurs', visibility: 'private' });
  await makeSteward(site, steward, OLD_SLUG);
  await join(site, member, OLD_SLUG);
  await join(site, people.left, OLD_SLUG, { state: 'left' });
  await expel(site, people.expelled, OLD_SLUG);
  await join(site, people.stranger, 'ailleurs');
  await host();
  before = await readWhilePublic();

  const { body } = await site.call(updateSpace, {
    as: steward,
    params: { slug: OLD_SLUG },
    body: { visibility: 'private', newcomerHold: 1, announcement: { text: WORDS.announcement, until: null } },
  });
  slug = body.space.slug;
  await live(id);
  // A session as short as these is made longer at its first use; that is no part of what is compared.
  for (const { cookie } of Object.values(people)) await fetch(`${site.url}/api/v1/me`, { headers: { cookie } });
  await site.settle();
  await Promise.all([site.app.dispatcher.stop(), site.app.jobs.stop(), site.app.reminders.stop()]);
}, 60_000);
afterAll(() => site.stop());

/** Its association belongs to a federation and has a steward who is not of the space. */
async function host(): Promise<void> {
  await writeFederation(site, 'une-federation');
  const idOf = async (of: string) =>
    (await site.db.select({ id: associations.id }).from(associations).where(eq(associations.slug, of)))[0]?.id ?? '';
  const [associationId, federationId, agreed] = [await idOf('maison-ouverte'), await idOf('une-federation'), new Date()];
  await site.db.insert(federationMembers).values({ federationId, associationId, federationAgreedAt: agreed, associationAgreedAt: agreed });
  const { personaId, accountId } = people.associationSteward;
  const [row] = await site.db.insert(associationStewards).values({ associationId, personaId }).returning({ id: associationStewards.id });
  await site.db.insert(accountAssociations).values({ accountId, associationId, stewardId: row?.id ?? '' });
}

async function readWhilePublic() {
  const address = `/fr/espaces/${OLD_SLUG}`;
  await (await fetch(site.url + address)).text();
  const again = await fetch(site.url + address);
  expect(await again.text()).toContain(NAME);
  return { address, etag: again.headers.get('etag') ?? '' };
}

/** Everything that a space can have. */
async function live(spaceId: string): Promise<void> {
  const { steward, member, expelled } = people;
  const opened = await site.call(startThread, {
    as: steward,
    params: { slug },
    body: { kind: 'question', title: WORDS.title, bodyHtml: `<p>${WORDS.body}</p>`, tags: ['plumage'] },
  });
  const thread = opened.body.thread.id;
  await site.call(postReply, { as: steward, params: { id: thread }, body: { bodyHtml: `<p>${WORDS.body}</p>` } });
  await site.db.update(memberships).set({ heldLeft: 1 }).where(eq(memberships.personaId, member.personaId));
  await site.call(postReply, { as: member, params: { id: thread }, body: { bodyHtml: `<p>${WORDS.body}</p>` } });
  const held = await site.call(listOwnHeld, { as: member });
  const meeting = await announce(site, steward, slug, { title: WORDS.meeting });
  await site.call(registerForMeeting, { as: member, params: { id: meeting.id } });
  await site.db.execute(sql`update space_charters set articles = ${JSON.stringify([WORDS.charter])}::jsonb where space_id = ${spaceId}`);
  const exported = await site.call(exportSpace, { as: steward, params: { slug } });
  await site.app.jobs.settle();
  expect((await site.call(getExport, { as: steward, params: { slug, id: exported.body.export.id } })).body.export.state).toBe('done');
  const imported = newId();
  await site.db.insert(personas).values({ id: imported, handle: 'Perdrix-Grise', weave: 1, duo: 1 });
  await site.db
    .insert(importedAuthors)
    .values({ spaceId, system: 'phpbb', sourceId: '7', personaId: imported, emailKey: 'd’une autre adresse' });
  links = { usedUp: await invite(), expired: await invite() };
  const { status } = await site.call(joinSpace, {
    as: people.left,
    params: { slug },
    body: { personaId: people.left.personaId, charterVersion: 1, invitation: links.usedUp },
  });
  expect(status).toBe(200);
  await site.db.update(memberships).set({ state: 'left' }).where(eq(memberships.personaId, people.left.personaId));
  await site.db.execute(sql`update space_invitations set expires_at = now() where used = 0`);
  ids = {
    space: spaceId,
    thread,
    post: opened.body.post.id,
    meeting: meeting.id,
    held: held.body.items[0]?.id ?? '',
    exported: exported.body.export.id,
    imported,
  };
  for (const id of Object.values(ids)) expect(id).toMatch(/^[A-Za-z0-9_-]{16}$/);
  expect(await site.db.$count(accountMemberships, eq(accountMemberships.accountId, expelled.accountId))).toBe(1);
}

async function invite(): Promise<string> {
  const { body } = await site.call(inviteToSpace, {
    as: people.steward,
    params: { slug },
    body: { role: 'member', expiresInDays: 7, uses: 1 },
  });
  return body.url.split('/').at(-1) ?? '';
}

const secrets = (): string[] => [
  NAME,
  slug,
  ...Object.values(WORDS),
  ...Object.values(ids),
  people.steward.personaId,
  people.member.personaId,
];
const secretsIn = (text: string): string[] => secrets().filter((secret) => text.includes(secret));

/** The French pages that a page leads to. Of the conditions, one: they are two hundred pages of one kind. */
function linksOf(html: string): string[] {
  const addresses = [...html.matchAll(/\shref="(\/[^"#]*)/g)].map(([, address = '']) => address.replaceAll('&amp;', '&'));
  return addresses.filter((address) => /^\/fr(\/|$)/.test(address) && !/\/maladies\/(?!endometriose)|\/quitter-vite/.test(address));
}

it('a steward and a member find it: the test could fail', async () => {
  for (const who of [people.steward, people.member]) {
    const page = await (await fetch(`${site.url}/fr/espaces/${slug}`, { headers: { cookie: who.cookie } })).text();
    expect(secretsIn(page)).toEqual(expect.arrayContaining([NAME, slug, WORDS.title, WORDS.announcement, WORDS.charter]));
    const list = await (await fetch(`${site.url}/fr/espaces`, { headers: { cookie: who.cookie } })).text();
    expect(list).toContain(NAME);
  }
});

it.each(ROLES)('no page that %s comes to by following links has a word of it', async (role) => {
  const found: string[] = [];
  const known = new Set(['/fr', '/fr/moi', '/fr/plateforme', '/robots.txt', '/sitemap.xml', '/api/v1/openapi.json']);
  for (const address of known) {
    const answer = await fetch(site.url + address, { headers: cookieOf(role) });
    const html = await answer.text();
    expect(answer.status, address).toBeLessThan(500);
    for (const secret of secretsIn(html)) found.push(`${secret} on ${address}`);
    // Grows while it is gone through.
    for (const link of linksOf(html)) known.add(link);
  }
  expect(found).toEqual([]);
  expect([...known]).toEqual(expect.arrayContaining(['/fr/espaces', '/fr/associations/maison-ouverte', '/fr/maladies']));
  if (role === 'operator') expect([...known]).toEqual(expect.arrayContaining(['/fr/plateforme/maladies', '/fr/plateforme/reglages']));
  if (role === 'associationSteward') expect([...known]).toContain('/fr/associations/maison-ouverte/responsables');
});

it('no list of the API has a word of it, whoever asks', async () => {
  const lists = [
    ...['/spaces', '/spaces?condition=endometriose', '/spaces?federation=une-federation', '/spaces?language=fr'],
    ...['/conditions', '/conditions?q=endo', '/conditions/endometriose', '/conditions/endometriose/threads', '/threads/awaiting'],
    ...['/conditions/endometriose/threads?sort=unanswered', '/associations', '/associations/maison-ouverte'],
    ...['/associations/une-federation/members', '/associations/maison-ouverte/federations', '/associations/maison-ouverte/file'],
    ...[
      '/associations/maison-ouverte/federation-links',
      '/associations/maison-ouverte/invitations',
      '/platform/associations?state=verified',
    ],
    ...['/platform/condition-requests', '/platform/settings', '/me', '/me/personas', '/me/memberships?state=left', '/me/memberships'],
    ...[
      '/me/memberships?state=expelled',
      '/me/saved',
      '/me/unread',
      '/me/registrations',
      '/me/held-posts',
      '/me/imported-names',
      '/me/blocks',
    ],
  ];
  for (const role of ROLES)
    for (const list of lists) {
      const answer = await fetch(`${site.url}/api/v1${list}`, { headers: cookieOf(role) });
      expect(secretsIn(await answer.text()), `${role} ${list}`).toEqual([]);
      expect([200, 401, 403, 404], `${role} ${list}`).toContain(answer.status);
    }
});

/** What is there, and as many letters of what is not. */
const nothingLike = (): ReadonlyMap<string, string> =>
  new Map([[slug, 'rien-de-tel-'.padEnd(slug.length, '9')], ...Object.values(ids).map((id) => [id, 'AAAAAAAAAAAAAAAA'] as const)]);

function aboutNothing(address: string): string {
  let absent = address;
  for (const [there, not] of nothingLike()) absent = absent.replaceAll(there, not);
  expect(absent).not.toBe(address);
  return absent;
}

interface Told {
  status: number;
  headers: Record<string, string>;
  body: string;
  statements: string[];
}
async function tell(address: string, role: Role, method = 'GET'): Promise<Told> {
  const { result, statements } = await watchStatements(async () => {
    const answer = await fetch(site.url + address, {
      method,
      redirect: 'manual',
      headers: { ...cookieOf(role), 'accept-encoding': 'identity' },
    });
    return { answer, body: await answer.text() };
  });
  const headers = Object.fromEntries([...result.answer.headers].filter(([name]) => name !== 'date'));
  return { status: result.answer.status, headers, body: result.body, statements: statements.toSorted() };
}
/**
 * The answer with all addresses as those of nothing (a page repeats what one typed), and without what is made anew for each: keys of forms, and which of
 * two answers that a page asks for at once was there first.
 */
function comparable(told: Told): Told {
  let text = JSON.stringify({
    ...told,
    body: told.body
      .split('\n')
      .map((line) => line.trim())
      .toSorted(),
  });
  for (const [there, not] of nothingLike()) text = text.replaceAll(there, not);
  return JSON.parse(text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'key')) as Told;
}

/** Every address of the pages below a space, as their folders name them, and those that name no space. */
async function addresses(): Promise<string[]> {
  const folder = joinPath(ROOT, 'client/routes/[locale=locale]/espaces/[space]');
  const files = await readdir(folder, { recursive: true });
  const pages = files.filter((file) => file.endsWith('+page.server.ts')).map((file) => file.replace(/\/?\+page\.server\.ts$/, ''));
  expect(pages.length).toBeGreaterThan(15);
  return [
    ...pages.map((page) => {
      const id = page.startsWith('rencontres') ? ids.meeting : ids.thread;
      return `/fr/espaces/${slug}${page === '' ? '' : `/${page.replace('[id]', id)}`}`;
    }),
    ...[
      `/threads/${ids.thread}`,
      `/threads/${ids.thread}/2`,
      `/meetings/${ids.meeting}/calendar`,
      `/meetings/${ids.meeting}/calendar?complet=1`,
    ],
    ...[
      `/spaces/${slug}/figures.csv?days=84`,
      `/spaces/${slug}/log.csv`,
      `/exports/${ids.exported}`,
      `/fr/signaler?type=post&id=${ids.post}`,
    ],
  ];
}

it.each(ROLES)('%s is told of each of its addresses what would be told of none, by the same statements', async (role) => {
  for (const address of await addresses()) {
    const [there, absent] = [await tell(address, role), await tell(aboutNothing(address), role)];
    expect(comparable(there), address).toEqual(comparable(absent));
    expect([302, 303, 401, 404], address).toContain(there.status);
  }
});

it('neither another method nor the data of a page tells more', async () => {
  const page = `/fr/espaces/${slug}`;
  for (const role of ['nobody', 'stranger'] as const)
    for (const [method, address] of [
      ...['HEAD', 'OPTIONS', 'PUT'].flatMap((each) =>
        [page, `/api/v1/spaces/${slug}`, `/exports/${ids.exported}`].map((to) => [each, to] as const),
      ),
      ['GET', `${page}/__data.json`],
      ['GET', `${page}/discussions/${ids.thread}/__data.json`],
      ['GET', `${page}/rencontres/${ids.meeting}/__data.json`],
      ['GET', `/api/v1/spaces/${slug}/`],
    ] as const) {
      const [there, absent] = [await tell(address, role, method), await tell(aboutNothing(address), role, method)];
      expect(comparable(there), `${method} ${address}`).toEqual(comparable(absent));
    }
});

it('who read it while it was public is told that it is not there; its old address is nobody’s', async () => {
  const headers = { 'if-none-match': before.etag };
  expect(before.etag).not.toBe('');
  const [old, never] = await Promise.all(
    [OLD_SLUG, 'pas-ferme'].map(async (asked) => {
      const answer = await fetch(site.url + before.address.replace(OLD_SLUG, asked), { headers, redirect: 'manual' });
      return { status: answer.status, body: (await answer.text()).replaceAll(asked, '') };
    }),
  );
  expect(old?.status).toBe(404);
  expect(old).toEqual(never);
  expect(secretsIn(old?.body ?? '')).toEqual([]);
});

it('a link that was used up or has ended tells what one that never was would', async () => {
  const never = 'A'.repeat(links.usedUp.length);
  for (const who of [null, people.stranger]) {
    const absent = await watchStatements(() => site.call(getInvitation, { as: who, params: { secret: never } }));
    const joining = (invitation: string, to: string) =>
      watchStatements(() =>
        site.call(joinSpace, {
          as: who,
          params: { slug: to },
          body: { personaId: people.stranger.personaId, charterVersion: 1, invitation },
        }),
      );
    const absentJoin = await joining(never, 'rien-de-tel');
    for (const secret of Object.values(links)) {
      const shown = await watchStatements(() => site.call(getInvitation, { as: who, params: { secret } }));
      expect([shown.result.status, shown.result.text, shown.statements]).toEqual([404, absent.result.text, absent.statements]);
      const joined = await joining(secret, slug);
      expect([joined.result.status, joined.result.text, joined.statements]).toEqual([
        absentJoin.result.status,
        absentJoin.result.text,
        absentJoin.statements,
      ]);
    }
  }
});

it('an association may have its address, whether or not it is there; a name brought with a forum is nobody else’s', async () => {
  const ask = (of: string) => site.call(requestAssociation, { as: people.stranger, body: { ...associationWish(of), slug: of } });
  expect([(await ask(slug)).status, (await ask('rien-de-tel')).status]).toEqual([201, 201]);
  const claim = (id: string) =>
    watchStatements(() => site.call(claimImportedName, { as: people.stranger, params: { id }, body: { charterVersion: 1 } }));
  const [brought, absent] = [await claim(ids.imported), await claim('AAAAAAAAAAAAAAAA')];
  expect([brought.result.status, brought.result.text, brought.statements]).toEqual([404, absent.result.text, absent.statements]);
});

it('no room of it opens, and the refusal asks as much as that of a thread that never was', async () => {
  const socket = io(site.url, {
    path: '/live',
    transports: ['websocket'],
    extraHeaders: { cookie: people.stranger.cookie, origin: site.url },
  });
  const enter = (threadId: string) =>
    watchStatements(async (): Promise<unknown> => socket.emitWithAck('thread:join', { threadId, after: 0 }));
  await enter('BBBBBBBBBBBBBBBB');
  const [there, absent] = [await enter(ids.thread), await enter('AAAAAAAAAAAAAAAA')];
  socket.disconnect();
  expect(there).toEqual(absent);
  expect(there.result).toEqual({ ok: false, code: 'not_found' });
});

it('no mail to somebody outside speaks of it', async () => {
  const emails = await site.db.select({ id: accounts.id, email: accounts.email }).from(accounts);
  const inside = emails.filter(({ id }) => [people.steward.accountId, people.member.accountId].includes(id)).map(({ email }) => email);
  for (const mail of await site.mails()) if (!inside.includes(mail.to)) expect(secretsIn(mail.raw + mail.text + mail.html)).toEqual([]);
});

/** Requests of each kind. Not for every run: a clock is only worth reading on a quiet machine (docs/PROOF.md). */
const TIMED = Number(process.env['TIMED_REQUESTS'] ?? 0);

it.runIf(TIMED > 0)('it takes as long by the clock: the middle halves of both overlap', { timeout: 900_000 }, async () => {
  const unused = links.usedUp;
  const asked = [
    ...['', '/threads', '/members', '/charters', '/meetings', '/statistics', '/exports'].map((rest) => `/api/v1/spaces/${slug}${rest}`),
    ...[
      `threads/${ids.thread}`,
      `threads/${ids.thread}/posts`,
      `posts/${ids.post}/revisions`,
      `meetings/${ids.meeting}`,
      `invitations/${unused}`,
    ].map((rest) => `/api/v1/${rest}`),
    ...[`/exports/${ids.exported}`, `/fr/espaces/${slug}`, `/fr/espaces/${slug}/discussions/${ids.thread}`, `/threads/${ids.thread}/2`],
  ];
  const lines: string[] = [];
  for (const address of asked) {
    const absent = address.includes(unused) ? address.replace(unused, 'A'.repeat(unused.length)) : aboutNothing(address);
    const took: Record<'there' | 'absent', number[]> = { there: [], absent: [] };
    for (let pair = -20; pair < TIMED; pair++)
      // Which comes first changes from pair to pair: what a machine does now and then meets both.
      for (const which of pair % 2 === 0 ? (['there', 'absent'] as const) : (['absent', 'there'] as const)) {
        const begun = performance.now();
        const answer = await fetch(site.url + (which === 'there' ? address : absent), {
          headers: cookieOf('stranger'),
          redirect: 'manual',
        });
        await answer.arrayBuffer();
        if (pair >= 0) took[which].push(performance.now() - begun);
      }
    const [there, none] = [quartiles(took.there), quartiles(took.absent)];
    const told = [there, none].map((list) => list.map((ms) => ms.toFixed(2)).join(' '));
    lines.push(`${absent.replace('A'.repeat(unused.length), ':secret')} | ${told.join(' | ')}`);
    expect.soft(there[0], address).toBeLessThan(none[2]);
    expect.soft(none[0], address).toBeLessThan(there[2]);
  }
  process.stdout.write(`milliseconds, quartiles: there | absent\n${lines.join('\n')}\n`);
});

function quartiles(list: readonly number[]): [number, number, number] {
  const sorted = list.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))] ?? 0;
  return [at(0.25), at(0.5), at(0.75)];
}
