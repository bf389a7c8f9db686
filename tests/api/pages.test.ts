import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { path } from '../../client/lib/paths.ts';
import { getAssociationFile, updateAssociation } from '../../shared/associations.contract.ts';
import { associationWish, welcomeAssociation } from '../support/associations.ts';
import { signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';

const ASSOCIATION = 'pas-comptes';
const params = { slug: ASSOCIATION };
let site: TestSite;
let steward: Person;

beforeAll(async () => {
  site = await startSite({ env: { METRICS_TOKEN } });
  steward = await signUp(site);
  await welcomeAssociation(site, steward, ASSOCIATION);
  // What is still to be told of it would have the page forgotten.
  await site.settle();
});
afterAll(() => site.stop());

const ask = (known?: string) =>
  fetch(new URL(path('association', 'fr', { association: ASSOCIATION }), site.url), { headers: known ? { 'if-none-match': known } : {} });
const METRICS_TOKEN = 'alpha-beta-gamma-delta-epsilon-zeta';
async function fromMemory(): Promise<number> {
  const answer = await fetch(`${site.url}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } });
  return Number(/^pages_from_memory_total (\d+)/m.exec(await answer.text())?.[1]);
}

/** Changes the page and changes it back: forgotten, and drawn anew from the same facts. */
async function forget(): Promise<void> {
  for (const website of [null, associationWish(ASSOCIATION).website]) {
    const { body } = await site.call(getAssociationFile, { as: steward, params });
    await site.call(updateAssociation, { as: steward, params, body: { version: body.association.version, website } });
  }
}

test('a reader’s copy keeps its own headers, whether the page was kept or is drawn anew', async () => {
  const first = await ask();
  const etag = first.headers.get('etag') ?? '';
  expect(first.status).toBe(200);
  expect(first.headers.get('content-security-policy')).toContain("script-src 'self'");
  const said = async () => {
    const { status, headers } = await ask(etag);
    return { status, names: [...headers.keys()].filter((name) => !['date', 'connection', 'keep-alive'].includes(name)).toSorted() };
  };
  const unchanged = { status: 304, names: ['cache-control', 'etag', 'vary'] };
  expect(await said()).toEqual(unchanged);
  expect(await fromMemory()).toBe(1);

  await forget();
  // Once the events have arrived.
  const drawnAnew = await vi.waitFor(async () => {
    const kept = await fromMemory();
    const answer = await said();
    expect(await fromMemory()).toBe(kept);
    return answer;
  });
  expect(drawnAnew).toEqual(unchanged);
});
