import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { personas } from '../../server/accounts/public.ts';
import { forgetUnusedNotes } from '../../server/moderation/public.ts';
import * as contract from '../../shared/moderation.contract.ts';
import { memberships } from '../../server/spaces/public.ts';
import { postReply, startThread } from '../../shared/threads.contract.ts';
import { signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeModerator } from '../support/spaces.ts';
import type { TestSpace } from '../support/spaces.ts';

let site: TestSite;
let anouk: Person;
let salome: Person;
let bleuet: Person;
let tilleul: Person;
let space: TestSpace;
let place: string;

beforeAll(async () => {
  site = await startSite();
  [anouk, salome] = [await signUp(site, { handle: 'Anouk' }), await signUp(site, { handle: 'Salomé' })];
  [bleuet, tilleul] = [await signUp(site, { handle: 'Bleuet' }), await signUp(site, { handle: 'Tilleul' })];
});
afterAll(() => site.stop());
beforeEach(async () => {
  space = await createSpace(site, { name: 'Douleur chronique' });
  for (const each of [bleuet, tilleul]) await join(site, each, space.slug);
  place = await makeModerator(site, anouk, space.slug);
  await makeModerator(site, salome, space.slug);
});

const list = async (as: Person, about = [bleuet], slug = space.slug) => {
  const query = { personas: about.map(({ personaId }) => personaId).join(',') };
  const { status, body } = await site.call(contract.listNotes, { params: { slug }, query, as });
  return status === 200 ? body.items.map(({ text }) => text) : status;
};
const write = (text: string, about = bleuet, as = anouk) =>
  site.call(contract.writeNote, { params: { slug: space.slug }, as, body: { personaId: about.personaId, text } });

test('a note is the team’s: one writes it, another corrects it and deletes it, and the log says who, not of whom', async () => {
  const { note } = (await write('Écrit souvent la nuit.\r\n\r\n\r\n\r\nRépond bien à un mot <b>doux</b>.')).body;
  expect(note).toMatchObject({ by: 'Anouk', changed: null, text: 'Écrit souvent la nuit.\n\nRépond bien à un mot <b>doux</b>.' });
  const params = { slug: space.slug, id: note.id };
  const correct = (text: string) => site.call(contract.correctNote, { params, as: salome, body: { version: 1, text } });
  expect((await correct('Écrit la nuit.')).body.note).toMatchObject({ by: 'Anouk', changed: { by: 'Salomé' }, version: 2 });
  expect(await correct('Autre chose.')).toMatchObject({
    status: 409,
    body: { code: 'version.stale', current: { text: 'Écrit la nuit.' } },
  });
  expect(await list(anouk)).toEqual(['Écrit la nuit.']);
  const remove = () => site.call(contract.deleteNote, { params, as: salome });
  expect([(await remove()).status, (await remove()).status]).toEqual([204, 404]);
  expect(await list(anouk)).toEqual([]);
  const { text, body } = await site.call(contract.listLog, { params: { slug: space.slug }, as: anouk });
  expect(body.items.map(({ kind, by }) => [kind, by])).toEqual([
    ['note_deleted', 'Salomé'],
    ['note_corrected', 'Salomé'],
    ['note_written', 'Anouk'],
  ]);
  expect(text).not.toContain(bleuet.personaId);
});

test('nobody else has notes: not whom they are about, not another space’s team, not who has left the team', async () => {
  const { note } = (await write('Une note.')).body;
  const elsewhere = await createSpace(site, { name: 'Ailleurs' });
  await makeModerator(site, tilleul, elsewhere.slug);
  await join(site, bleuet, elsewhere.slug);
  expect(await list(tilleul)).toBe(404);
  expect(await list(tilleul, [bleuet], elsewhere.slug)).toEqual([]);
  const asked = async (as: Person, id: string) => {
    const params = { slug: elsewhere.slug, id };
    const { status, text } = await site.call(contract.correctNote, { params, as, body: { version: 1, text: 'Autre.' } });
    return [status, text];
  };
  expect(await asked(tilleul, note.id)).toEqual(await asked(tilleul, 'AAAAAAAAAAAAAAAA'));
  // Of the team now: still not what the team notes of them, under any name.
  const own = await join(site, bleuet, space.slug, { role: 'moderator' });
  expect(await list(bleuet)).toEqual([]);
  expect((await site.call(contract.deleteNote, { params: { slug: space.slug, id: note.id }, as: bleuet })).status).toBe(404);
  expect((await write('De moi.', bleuet, bleuet)).status).toBe(404);
  await site.db.update(memberships).set({ role: 'member' }).where(eq(memberships.id, own));
  expect(await list(anouk)).toEqual(['Une note.']);
  await site.db.update(memberships).set({ role: 'member' }).where(eq(memberships.id, place));
  expect(await list(anouk)).toBe(404);
  expect((await write('Encore.')).status).toBe(404);
});

test('it stands in the case of whom it is about, and not for them', async () => {
  await write('Traverse un deuil.');
  const { thread } = (
    await site.call(startThread, {
      as: tilleul,
      params: { slug: space.slug },
      body: { kind: 'experience', title: 'Nouveau traitement', bodyHtml: '<p>Les premiers jours étaient durs.</p>' },
    })
  ).body;
  const { post } = (await site.call(postReply, { as: bleuet, params: { id: thread.id }, body: { bodyHtml: '<p>Je marche le matin.</p>' } }))
    .body;
  await site.call(contract.flag, { as: tilleul, body: { subject: { type: 'post', id: post.id }, ground: 'medical_danger' } });
  const [item] = (await site.call(contract.listCases, { params: { slug: space.slug }, as: anouk })).body.items;
  const params = { id: item?.id ?? '' };
  const notes = async (as: Person) => (await site.call(contract.getCase, { params, as })).body.case.notes.map(({ text }) => text);
  expect(await notes(anouk)).toEqual(['Traverse un deuil.']);
  await join(site, bleuet, space.slug, { role: 'moderator' });
  expect(await notes(bleuet)).toEqual([]);

  // Taking the case in hand is using what is noted.
  await site.db.execute(sql`update persona_notes set used_at = now() - interval '13 months'`);
  expect((await site.call(contract.claimCase, { params, as: anouk })).status).toBe(200);
  await forgetUnusedNotes(site.db);
  expect(await list(anouk)).toEqual(['Traverse un deuil.']);
});

test('what nobody used for a year is forgotten, and all of it with the pseudonym', async () => {
  const gone = await signUp(site);
  await join(site, gone, space.slug);
  await write('Vieille note.');
  await site.db.execute(sql`update persona_notes set used_at = now() - interval '13 months' where space_id = ${space.id}`);
  await write('Note récente.');
  await write('Note d’ailleurs.', gone);
  await forgetUnusedNotes(site.db);
  expect(await list(anouk, [bleuet, gone])).toEqual(['Note d’ailleurs.', 'Note récente.']);
  await site.db.delete(personas).where(eq(personas.id, gone.personaId));
  expect(await list(anouk, [bleuet, gone])).toEqual(['Note récente.']);
});

test('five of somebody, also when two are written at once; not of somebody who never was here; not blank, not too long', async () => {
  for (let n = 1; n < 5; n++) await write(`Note ${n}.`);
  const answers = await Promise.all([write('Cinq.'), write('Six.')]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(await write('Encore.')).toMatchObject({ status: 409, body: { code: 'note.too_many' } });
  const stranger = await signUp(site);
  expect((await write('Inconnue.', stranger)).status).toBe(404);
  expect(await write(' \u200b ', tilleul)).toMatchObject({ status: 422, body: { code: 'text.empty' } });
  expect((await write('x'.repeat(1001), tilleul)).status).toBe(400);
});

test('page by page, newest first', async () => {
  for (const text of ['Un.', 'Deux.', 'Trois.']) await write(text);
  const page = (cursor?: string) =>
    site.call(contract.listNotes, {
      params: { slug: space.slug },
      query: { personas: bleuet.personaId, limit: 2, ...(cursor && { cursor }) },
      as: salome,
    });
  const { body: first } = await page();
  const { body: rest } = await page(first.nextCursor ?? '');
  expect([...first.items, ...rest.items].map(({ text }) => text)).toEqual(['Trois.', 'Deux.', 'Un.']);
  expect(rest.nextCursor).toBeNull();
});
