import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { path } from '../../client/lib/paths.ts';
import { getMeeting, listMeetings, registerForMeeting } from '../../shared/meetings.contract.ts';
import { expectHeading, launchBrowser, openWindow, watchForTrouble } from '../support/browser.ts';
import { moveTo } from '../support/meetings.ts';
import { signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeModerator } from '../support/spaces.ts';
import type { TestSpace } from '../support/spaces.ts';

/* A meeting from its announcement to what people thought of it, without scripts. */

vi.setConfig({ testTimeout: 60_000 });

const LINK = 'https://visio.example.org/salle-7f3k';

let site: TestSite;
let browser: Browser;
let space: TestSpace;
let early: Person;
let team: Page;
let member: Page;
let trouble: string[][];
let id: string;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
  space = await createSpace(site, { name: 'La fatigue' });
  const [moderator, person] = [await signUp(site, { handle: 'Bruyère' }), await signUp(site, { handle: 'Anémone' })];
  early = await signUp(site, { handle: 'Luciole' });
  await makeModerator(site, moderator, space.slug);
  for (const each of [person, early]) await join(site, each, space.slug);
  const windows = await Promise.all(
    [moderator, person].map(({ cookie }) =>
      openWindow(browser, site, { cookie, javaScriptEnabled: false, viewport: { width: 390, height: 844 }, acceptDownloads: true }),
    ),
  );
  trouble = windows.map(({ context }) => watchForTrouble(context, site));
  [team, member] = windows.map(({ page }) => page) as [Page, Page]; // two people, two windows
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** In thirty days, as a date field wants it. */
const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

it('the team announces it; what is missing is said, what was typed stays', async () => {
  await team.goto(path('space', 'fr', { space: space.slug }));
  await team.getByRole('link', { name: 'Toutes les rencontres' }).click();
  await team.getByRole('link', { name: 'Annoncer une rencontre' }).click();
  await expectHeading(team, 'Annoncer une rencontre');
  await team.getByLabel('Son titre').fill('Un café en ligne');
  await team.getByLabel('Le nombre de places').fill('une');
  await team.getByLabel('À l’heure de').selectOption('America/Toronto');
  await team.getByRole('button', { name: 'Annoncer la rencontre' }).click();
  expect(await team.getByRole('alert').getByRole('link').allTextContents()).toEqual([
    'Choisissez un jour.',
    'Choisissez une heure.',
    'Un nombre, de 1 à 10\u00a0000. Ou rien.',
  ]);
  expect(await team.getByLabel('Son titre').inputValue()).toBe('Un café en ligne');
  expect(await team.getByLabel('À l’heure de').inputValue()).toBe('America/Toronto');

  await team.getByLabel('Ce qui s’y passe').fill('On se présente.\n\nOn peut seulement écouter.');
  await team.getByLabel('Le jour').fill(day);
  await team.getByLabel('L’heure du début').fill('12:30');
  await team.getByLabel('Le nombre de places').fill('1');
  await team.getByLabel('Le lieu ou le lien').fill(LINK);
  await team.getByRole('button', { name: 'Annoncer la rencontre' }).click();
  await expectHeading(team, 'Un café en ligne');
  await team.getByText('La rencontre est annoncée.').waitFor();
  await team.getByText('heure de l’Est nord-américain').waitFor();
  const { body } = await site.call(listMeetings, { params: { slug: space.slug } });
  id = body.items[0]?.id ?? '';
});

it('a member waits for a place, has it, and takes a discreet file for their calendar', async () => {
  await site.call(registerForMeeting, { as: early, params: { id } });
  await member.goto(path('meeting', 'fr', { space: space.slug, id }));
  await member.getByText('Vous viendrez sous le nom d’Anémone.').waitFor();
  await member.getByRole('button', { name: 'Attendre une place' }).click();
  await member.getByText('Vous êtes la prochaine personne de la liste.').waitFor();
  expect(await member.content()).not.toContain(LINK);

  // More places: the team changes it, and the one who waits has theirs.
  await team.getByRole('link', { name: 'Modifier' }).click();
  await expectHeading(team, 'Modifier la rencontre');
  expect(await team.getByLabel('L’heure du début').inputValue()).toBe('12:30');
  await team.getByLabel('Le nombre de places').fill('2');
  await team.getByRole('button', { name: 'Enregistrer' }).click();
  await team.getByText('C’est enregistré.').waitFor();
  await team.getByText('Anémone').waitFor();

  await member.goto(`${site.url}/me/meetings`);
  await expectHeading(member, 'Mes rencontres');
  await member.getByRole('link', { name: LINK }).waitFor();
  await member.getByRole('link', { name: 'Un café en ligne' }).click();
  const [download] = await Promise.all([
    member.waitForEvent('download'),
    member.getByRole('button', { name: 'Télécharger le fichier' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('rencontre.ics');
  const file = await readFile(await download.path(), 'utf8');
  expect(file).toContain('SUMMARY:Rencontre\r\n');
  expect(file).not.toMatch(/café|visio|fatigue/i);
});

it('who comes with scripts reads the time by their own clock, too', async () => {
  const { page } = await openWindow(browser, site, { timezoneId: 'Asia/Tokyo' });
  await page.goto(path('meeting', 'fr', { space: space.slug, id }));
  await page.getByText(/^Chez vous.: /).waitFor();
  expect(await page.content()).not.toContain(LINK);
  await page.context().close();
});

it('afterwards the team says how many came, and the member what it brought, without their name', async () => {
  await moveTo(site, id, -2);
  await team.goto(path('meeting', 'fr', { space: space.slug, id }));
  await team.getByRole('button', { name: 'Enregistrer' }).click();
  await team.getByRole('alert').getByText('Écrivez un nombre').waitFor();
  await team.getByLabel('Combien de personnes sont venues ?').fill('2');
  await team.getByRole('button', { name: 'Enregistrer' }).click();
  await team.getByText('2 personnes sont venues.').waitFor();

  await member.goto(path('ownMeetings', 'fr', { query: { quand: 'passees' } }));
  await member.getByRole('link', { name: 'Un café en ligne' }).click();
  await member.getByLabel('Ce qui a aidé').fill('Les rires.');
  await member.getByRole('button', { name: 'Envoyer mon avis' }).click();
  await member.getByRole('alert').getByText('Choisissez une réponse.').waitFor();
  expect(await member.getByLabel('Ce qui a aidé').inputValue()).toBe('Les rires.');
  await member.getByRole('radio', { name: 'Beaucoup' }).check();
  await member.getByRole('button', { name: 'Envoyer mon avis' }).click();
  await member.getByText('Merci. Votre avis est gardé sans votre nom.').waitFor();

  await team.reload();
  await team.getByText('Rien à montrer avant cinq avis.').waitFor();
  expect((await site.call(getMeeting, { params: { id } })).body.meeting.state).toBe('held');
  expect(trouble).toEqual([[], []]);
});
