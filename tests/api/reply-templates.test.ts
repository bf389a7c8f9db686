import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import * as contract from '../../shared/moderation.contract.ts';
import { memberships } from '../../server/spaces/public.ts';
import { signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeModerator } from '../support/spaces.ts';
import type { TestSpace } from '../support/spaces.ts';

let site: TestSite;
let anouk: Person;
let reader: Person;
let space: TestSpace;

beforeAll(async () => {
  site = await startSite();
  anouk = await signUp(site, { handle: 'Anouk' });
  reader = await signUp(site, { handle: 'Tilleul' });
});
afterAll(() => site.stop());
beforeEach(async () => {
  space = await createSpace(site, { name: 'Douleur chronique' });
  await join(site, reader, space.slug);
  await makeModerator(site, anouk, space.slug);
});

const list = (as: Person, query: Record<string, unknown> = {}) =>
  site.call(contract.listReplyTemplates, { params: { slug: space.slug }, as, query });
const add = (title: string, body = 'Merci.') =>
  site.call(contract.addReplyTemplate, { params: { slug: space.slug }, as: anouk, body: { title, body } });

test('a team keeps texts, in the order in which they came, page by page', async () => {
  for (const title of ['Un', 'Deux', 'Trois']) expect((await add(title)).status).toBe(201);
  const { body: first } = await list(anouk, { limit: 2 });
  const { body: rest } = await list(anouk, { limit: 2, cursor: first.nextCursor });
  expect([...first.items, ...rest.items].map(({ title }) => title)).toEqual(['Un', 'Deux', 'Trois']);
  expect(rest.nextCursor).toBeNull();
  // Private to the team: for others nothing of the kind is there.
  expect((await list(reader)).status).toBe(404);
});

test('a text is changed on the version that was seen, and deleted once', async () => {
  const { template } = (await add('Merci', 'Merci.\r\n\r\n\r\n\r\nÀ bientôt.')).body;
  expect(template.body).toBe('Merci.\n\nÀ bientôt.');
  const params = { slug: space.slug, id: template.id };
  const change = () => site.call(contract.changeReplyTemplate, { params, as: anouk, body: { version: 1, title: 'Bienvenue' } });
  expect((await change()).body).toMatchObject({ template: { title: 'Bienvenue', body: template.body, version: 2 } });
  expect(await change()).toMatchObject({ status: 409, body: { code: 'version.stale', current: { title: 'Bienvenue' } } });
  const remove = (slug: string) => site.call(contract.deleteReplyTemplate, { params: { ...params, slug }, as: anouk });
  const other = await createSpace(site, { name: 'Ailleurs' });
  await makeModerator(site, anouk, other.slug);
  expect((await remove(other.slug)).status).toBe(404);
  expect((await remove(space.slug)).status).toBe(204);
  expect((await remove(space.slug)).status).toBe(404);
  expect((await change()).status).toBe(404);
  const log = await site.call(contract.listLog, { params: { slug: space.slug }, as: anouk });
  expect(log.body.items.map(({ kind, act, by, subject }) => [kind, act, by, subject?.id])).toEqual(
    ['template_deleted', 'template_kept', 'template_kept'].map((kind) => [kind, 'organise', 'Anouk', template.id]),
  );
});

test('whoever is not of the team cannot tell a text that is there from one that never was, and who left it no longer can', async () => {
  const { template } = (await add('Merci')).body;
  const place = await join(site, anouk, space.slug, { role: 'moderator' });
  const asked = async (as: Person, id: string) => {
    const { status, text } = await site.call(contract.changeReplyTemplate, {
      params: { slug: space.slug, id },
      as,
      body: { version: 1, body: 'Bonjour.' },
    });
    return [status, text];
  };
  const unknown = await asked(reader, 'AAAAAAAAAAAAAAAA');
  expect(unknown[0]).toBe(404);
  expect(await asked(reader, template.id)).toEqual(unknown);
  expect((await asked(anouk, template.id))[0]).toBe(200);
  await site.db.update(memberships).set({ role: 'member' }).where(eq(memberships.id, place));
  expect(await asked(anouk, template.id)).toEqual(unknown);
  expect((await list(anouk)).status).toBe(404);
});

test('a text of blanks, of markup and of too many words', async () => {
  expect(await add(' \u200b ')).toMatchObject({ status: 422, body: { code: 'text.empty' } });
  expect((await add('Merci', 'x'.repeat(2001))).status).toBe(400);
  expect((await add('Merci', '<b>Merci</b>')).body.template.body).toBe('<b>Merci</b>');
});

test('a space holds fifty, also when two are added at once', async () => {
  for (let n = 1; n < 50; n++) await add(`Texte ${n}`);
  const answers = await Promise.all([add('Cinquante'), add('Cinquante et un')]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(await add('Encore')).toMatchObject({ status: 409, body: { code: 'template.too_many' } });
});
