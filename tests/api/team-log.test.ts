import { afterAll, beforeAll, expect, test } from 'vitest';
import { inviteToSpace } from '../../shared/invitations.contract.ts';
import * as meetings from '../../shared/meetings.contract.ts';
import { decideCase, listLog, openOwnCase } from '../../shared/moderation.contract.ts';
import * as spaces from '../../shared/spaces.contract.ts';
import { pinThread, startThread } from '../../shared/threads.contract.ts';
import { announce, moveTo } from '../support/meetings.ts';
import { signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeSteward } from '../support/spaces.ts';
import type { TestSpace } from '../support/spaces.ts';

let site: TestSite;
let salome: Person;
let reader: Person;
let space: TestSpace;

beforeAll(async () => {
  site = await startSite();
  salome = await signUp(site, { handle: 'Salomé' });
  reader = await signUp(site, { handle: 'Tilleul' });
  space = await createSpace(site);
  await makeSteward(site, salome, space.slug);
  await join(site, reader, space.slug);
});
afterAll(() => site.stop());

const log = async (query: Record<string, unknown> = {}) =>
  (await site.call(listLog, { params: { slug: space.slug }, as: salome, query })).body;
const kinds = async (query: Record<string, unknown> = {}) => (await log(query)).items.map(({ kind }) => kind);

test('what puts in order and brings together stands in the log as what keeps rules does', async () => {
  const params = { slug: space.slug };
  const topic = { slug: space.slug, key: 'sommeil' };
  const meeting = await announce(site, salome, space.slug);
  const other = await announce(site, salome, space.slug);
  const cancel = () => site.call(meetings.cancelMeeting, { params: { id: other.id }, as: salome });
  await cancel();
  await cancel();
  await moveTo(site, meeting.id, -3);
  const hold = (attended: number) => site.call(meetings.holdMeeting, { params: { id: meeting.id }, as: salome, body: { attended } });
  expect((await hold(7)).status).toBe(200);
  await hold(7);
  await site.call(spaces.publishCharter, { params, as: salome, body: { version: 1, articles: ['Une histoire racontée ici reste ici.'] } });
  // Again is no change.
  for (let i = 0; i < 2; i += 1) {
    await site.call(spaces.updateSpace, { params, as: salome, body: { about: 'Pour qui vit avec une douleur qui reste.' } });
    await site.call(spaces.putSpaceTag, { params: topic, as: salome, body: { name: 'Sommeil' } });
  }
  await site.call(spaces.deleteSpaceTag, { params: topic, as: salome });
  const invited = await site.call(inviteToSpace, { params, as: salome, body: { role: 'member', expiresInDays: 7, uses: 5 } });
  expect(invited.status).toBe(201);

  const { items } = await log();
  expect(items.map(({ kind, act, subject }) => [kind, act, subject?.id])).toEqual([
    ['invitation_made', 'connect', undefined],
    ['tag_deleted', 'organise', 'sommeil'],
    ['tag_kept', 'organise', 'sommeil'],
    ['settings_changed', 'organise', space.id],
    ['charter_published', 'organise', space.id],
    ['meeting_held', 'organise', meeting.id],
    ['meeting_cancelled', 'organise', other.id],
    ['meeting_announced', 'organise', other.id],
    ['meeting_announced', 'organise', meeting.id],
  ]);
  expect(new Set(items.map(({ by }) => by))).toEqual(new Set(['Salomé']));
});

test('shows one sort of act, one kind, or what is both, page by page', async () => {
  expect(await kinds({ act: 'connect' })).toEqual(['invitation_made']);
  expect(await kinds({ act: 'teach' })).toEqual([]);
  expect(await kinds({ act: 'organise', kind: 'tag_kept' })).toEqual(['tag_kept']);
  expect(await kinds({ act: 'connect', kind: 'tag_kept' })).toEqual([]);
  const first = await log({ act: 'organise', limit: 5 });
  const rest = await log({ act: 'organise', limit: 5, cursor: first.nextCursor });
  expect([first.items.length, rest.items.length, rest.nextCursor]).toEqual([5, 3, null]);
  expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(8);
});

test('what members do, and what was refused to them, is not in it', async () => {
  const before = (await kinds()).length;
  const refused = await site.call(spaces.putSpaceTag, {
    params: { slug: space.slug, key: 'repas' },
    as: reader,
    body: { name: 'Repas' },
  });
  expect(refused.status).toBe(403);
  await site.call(spaces.leaveSpace, { params: { slug: space.slug }, as: reader });
  expect(await kinds()).toHaveLength(before);
});

test('what puts a discussion where everybody learns from it, or tells somebody how to say it, is teaching', async () => {
  const member = await signUp(site);
  await join(site, member, space.slug);
  const { body } = await site.call(startThread, {
    params: { slug: space.slug },
    as: member,
    body: { kind: 'experience', title: 'Mon carnet', bodyHtml: '<p>Je note mes nuits.</p>' },
  });
  await site.call(pinThread, { params: { id: body.thread.id }, as: salome });
  const opened = await site.call(openOwnCase, { as: salome, body: { subject: { type: 'post', id: body.post.id } } });
  const asked = {
    version: opened.body.case.version,
    action: 'ask_edit',
    ground: 'personal_data',
    charterClause: 1,
    facts: 'Votre rue y est.',
  };
  expect((await site.call(decideCase, { params: { id: opened.body.case.id }, as: salome, body: asked })).status).toBe(201);
  expect(await kinds({ act: 'teach' })).toEqual(['decision', 'thread_pinned']);
});

test('is had as a file, whole or as it is filtered, by the team alone', async () => {
  const file = (as: Person, query = '') =>
    fetch(`${site.url}/spaces/${space.slug}/log.csv?locale=fr${query}`, { headers: { cookie: as.cookie } });
  const [answer, all] = [await file(salome), (await log({ limit: 100 })).items];
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="log.csv"');
  const lines = (await answer.text()).trim().split('\r\n');
  expect(lines).toHaveLength(all.length + 1);
  expect(lines[1]).toMatch(/^"\d{4}-.*Z";"Salomé";"Transmettre";"Décision";"modification demandée, .+"$/);
  const filtered = await (await file(salome, '&nature=connect')).text();
  expect(filtered.trim().split('\r\n').slice(1)).toEqual([expect.stringContaining('"Relier"')]);
  expect((await file(reader)).status).toBe(403);
});
