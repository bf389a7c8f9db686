import { afterAll, beforeAll, expect, test } from 'vitest';
import { listHelpLines } from '../../shared/care.contract.ts';
import { startSite } from '../support/site.ts';
import type { TestSite } from '../support/site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const ask = async (query: { country?: string; locale?: string } = {}) => (await site.call(listHelpLines, { query })).body;

test('somebody without an account reads the numbers of their country, in their language', async () => {
  const { country, countries, items } = await ask({ country: 'LU', locale: 'de' });
  expect(country).toBe('LU');
  expect(countries).toContain('BE');
  expect(items.map((line) => line.number)).toEqual(expect.arrayContaining(['112', '45 45 45']));
  expect(items.find((line) => line.key === 'lu-112')?.name).toBe('Notruf');
});

test('somebody who does not say where they are gets numbers all the same', async () => {
  expect((await ask()).country).toBe('FR');
  expect((await ask()).items.find((line) => line.key === 'fr-3114')?.dial).toBe('3114');
});

test('a country without numbers of its own gets those that answer in several', async () => {
  const { country, items } = await ask({ country: 'FI' });
  expect(country).toBe('EU');
  expect(items.map((line) => line.number)).toContain('112');
});

test('a number nobody has checked says so', async () => {
  const { items } = await ask({ country: 'EU' });
  expect(items.find((line) => line.key === 'eu-116123')).toMatchObject({ verifiedOn: null, source: null });
});

test('every country has a number for an emergency, and one telephones can dial', async () => {
  for (const country of (await ask()).countries) {
    const { items } = await ask({ country });
    expect(
      items.some((line) => line.kind === 'emergency'),
      country,
    ).toBe(true);
    for (const line of items) expect(line.dial, line.key).toMatch(/^\+?[0-9]+$/);
  }
});

test('what is no country is refused', async () => {
  expect((await site.call(listHelpLines, { query: { country: 'france' } })).status).toBe(400);
});
