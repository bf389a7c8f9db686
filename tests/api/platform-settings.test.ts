import { afterAll, beforeAll, expect, test } from 'vitest';
import { requestAssociation } from '../../shared/associations.contract.ts';
import * as contract from '../../shared/platform.contract.ts';
import { associationWish, makeOperator } from '../support/associations.ts';
import { signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';

let site: TestSite;
let operator: Person;
let asker: Person;

beforeAll(async () => {
  site = await startSite();
  [operator, asker] = [await signUp(site), await signUp(site)];
  await makeOperator(site, operator);
});
afterAll(() => site.stop());

const settings = async () => (await site.call(contract.getPlatformSettings, { as: operator })).body;
const change = (body: object, as: Person = operator) => site.call(contract.updatePlatformSettings, { as, body });
const notices = async (locale: string) => (await site.call(contract.getPlatformNotices, { query: { locale } })).body;

test('until something is set, associations may ask and nothing is said', async () => {
  expect(await settings()).toEqual({ settings: { version: 1, requestsOpen: true, closedNote: {}, directoryNote: {} }, operators: 1 });
  expect(await notices('fr')).toEqual({ requestsOpen: true, closedNote: null, directoryNote: null });
});

test('of two who set something first at once, one is told of the other’s', async () => {
  const answers = await Promise.all([
    change({ version: 1, directoryNote: { fr: 'Bonjour à vous.', de: 'Guten Tag.' } }),
    change({ version: 1, directoryNote: { fr: 'Bonjour à vous.', de: 'Guten Tag.' } }),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(answers.map(({ body }) => (body as { code?: string }).code)).toContain('version.stale');
});

test('a sentence is read in one’s own language, else in the first it is said in', async () => {
  expect((await notices('de')).directoryNote).toEqual({ text: 'Guten Tag.', language: 'de' });
  expect((await notices('en')).directoryNote).toEqual({ text: 'Bonjour à vous.', language: 'fr' });
});

test('closed, no association asks for a place, and everybody reads why; open again, it does', async () => {
  const { version } = (await settings()).settings;
  await change({ version, requestsOpen: false, closedNote: { fr: 'De retour en mars.' } });
  expect(await notices('fr')).toMatchObject({ requestsOpen: false, closedNote: { text: 'De retour en mars.' } });
  const ask = () => site.call(requestAssociation, { as: asker, body: associationWish('trop-tard') });
  const refused = await ask();
  expect([refused.status, refused.body.code]).toEqual([422, 'association.requests_closed']);
  await change({ version: version + 1, requestsOpen: true });
  // What is said of closed requests is kept, and said when they are closed.
  expect(await notices('fr')).toMatchObject({ requestsOpen: true, closedNote: null, directoryNote: { text: 'Bonjour à vous.' } });
  expect((await ask()).status).toBe(201);
});

test('it is for operators', async () => {
  for (const reply of [await site.call(contract.getPlatformSettings, { as: asker }), await change({ version: 1 }, asker)])
    expect([reply.status, (reply.body as { code?: string }).code]).toEqual([403, 'platform.not_operator']);
});
