import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { path } from '../../client/lib/paths.ts';
import { deleteStory, getStory, listOwnStories, putStoryPart } from '../../shared/stories.contract.ts';
import { expectHeading, launchBrowser, openWindow, untilScripted, watchForTrouble } from '../support/browser.ts';
import { signIn, signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeModerator } from '../support/spaces.ts';
import { draftStory } from '../support/stories.ts';

/* A story from its first words to its readers and back, with scripts and without; two windows; a session that ends meanwhile. */

vi.setConfig({ testTimeout: 60_000 });

const SPACE = 'les-recits';
const WORDS = 'Au mois de mars, j’ai commencé à laisser tomber des choses.';

let site: TestSite;
let browser: Browser;
let author: Person;
let team: Person;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
  [author, team] = await Promise.all([signUp(site, { handle: 'Tournesol' }), signUp(site, { handle: 'Garance' })]);
  await createSpace(site, { slug: SPACE, name: 'Les récits' });
  await join(site, author, SPACE);
  await makeModerator(site, team, SPACE);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const idIn = (page: Page): string => new URL(page.url()).pathname.split('/')[3] ?? '';
const words = (page: Page) => page.getByRole('textbox', { name: /Ce qui/ });

describe.each([
  { how: 'with scripts', javaScriptEnabled: true },
  { how: 'without', javaScriptEnabled: false },
])('$how', ({ javaScriptEnabled }) => {
  it('is told in steps, sent, sent back with a letter, let out, paused and withdrawn', async () => {
    const options = { javaScriptEnabled, viewport: { width: 390, height: 844 } };
    const own = await openWindow(browser, site, { ...options, cookie: author.cookie });
    const reading = await openWindow(browser, site, { ...options, cookie: team.cookie });
    const trouble = [own, reading].map(({ context }) => watchForTrouble(context, site));
    const [teller, reader] = [own.page, reading.page];

    await teller.goto(path('spaceStories', 'fr', { space: SPACE }));
    await teller.getByRole('button', { name: 'Raconter mon parcours' }).click();
    await expectHeading(teller, 'Raconter mon parcours');
    await words(teller).fill(WORDS);
    await teller.getByRole('button', { name: 'Étape suivante' }).click();
    await teller.getByRole('textbox', { name: 'Ce qui a compté' }).waitFor();
    await teller.getByText(WORDS).waitFor();
    await teller.getByRole('button', { name: 'Passer cette étape' }).click();
    await teller.getByRole('textbox', { name: 'Ce qui a aidé, ce qui a freiné' }).waitFor();
    const id = idIn(teller);
    expect((await reader.goto(path('story', 'fr', { id })))?.status()).toBe(404);

    await teller.getByRole('link', { name: /Relire/ }).click();
    await expectHeading(teller, 'Relire et envoyer');
    for (const box of await teller
      .getByRole('group', { name: /Faire vivre ce récit/ })
      .getByRole('checkbox')
      .all())
      expect(await box.isChecked()).toBe(false);
    await teller.getByLabel('Titre').fill('Apprendre à ralentir');
    await teller.getByRole('button', { name: 'Envoyer pour relecture' }).click();
    await teller.getByRole('alert').getByText('Choisissez qui pourra lire').waitFor();
    expect(await teller.getByLabel('Titre').inputValue()).toBe('Apprendre à ralentir');
    await teller.getByRole('radio', { name: /Tous les membres/ }).check();
    await teller.getByRole('checkbox', { name: /Le lire à des soignants/ }).check();
    await teller.getByRole('button', { name: 'Envoyer pour relecture' }).click();
    await teller.getByText('Votre récit est envoyé. Merci.').waitFor();

    await reader.goto(path('moderation', 'fr', { query: { file: 'recits' } }));
    await reader.getByRole('link', { name: 'Apprendre à ralentir' }).click();
    await expectHeading(reader, 'Apprendre à ralentir');
    await reader.getByRole('button', { name: 'Demander des changements' }).click();
    await reader.getByRole('alert').getByText('Écrivez un mot à l’auteur').waitFor();
    await reader.getByLabel('Un mot à l’auteur').fill('Merci pour ces mots. Un détail, seulement.');
    await reader.getByRole('textbox', { name: /^Passage 1/ }).fill('jamais écrit');
    await reader.getByText('Proposer une autre rédaction').click();
    await reader.getByRole('textbox', { name: 'Ce qui s’est passé' }).fill(WORDS.replace('mars', 'mai').replace('des choses', 'une tasse'));
    await reader.getByRole('button', { name: 'Demander des changements' }).click();
    await reader.getByRole('alert').getByText('Ce passage n’est pas dans la partie choisie.').waitFor();
    expect(await reader.getByLabel('Un mot à l’auteur').inputValue()).toBe('Merci pour ces mots. Un détail, seulement.');
    expect(await reader.getByRole('textbox', { name: 'Ce qui s’est passé' }).inputValue()).toContain('une tasse');
    await reader.getByRole('textbox', { name: /^Passage 1/ }).fill('laisser tomber');
    await reader.getByRole('button', { name: 'Demander des changements' }).click();
    await reader.getByText('Votre lettre est partie.').waitFor();

    await teller.goto(path('ownStories', 'fr'));
    await teller.getByText('L’équipe propose des changements').waitFor();
    await teller.getByRole('link', { name: 'Apprendre à ralentir' }).click();
    await teller.getByText('Merci pour ces mots. Un détail, seulement.').waitFor();
    await teller.getByText('laisser tomber', { exact: true }).waitFor();
    const proposed = teller.getByRole('region', { name: 'Changements proposés' }).getByRole('listitem');
    expect(await proposed.count()).toBe(2);
    await proposed.first().getByRole('button', { name: 'Accepter' }).click();
    await proposed.first().getByText('Accepté', { exact: true }).waitFor();
    await proposed.last().getByRole('button', { name: 'Refuser' }).click();
    await proposed.last().getByText('Refusé', { exact: true }).waitFor();
    expect(await words(teller).inputValue()).toBe(WORDS.replace('mars', 'mai'));
    await teller.goto(path('tellStory', 'fr', { id, query: { etape: '6' } }));
    await teller.getByRole('button', { name: 'Envoyer pour relecture' }).click();
    await teller.getByText('Votre récit est envoyé. Merci.').waitFor();
    await reader.goto(path('story', 'fr', { id }));
    await reader.getByRole('button', { name: 'Publier' }).click();
    await reader.getByText('Le récit est publié.').waitFor();

    expect((await reader.goto(path('story', 'fr', { id })))?.status()).toBe(200);
    if (javaScriptEnabled) {
      await untilScripted(reader);
      await reader.getByRole('button', { name: 'Mode lecture' }).click();
      await reader.getByRole('button', { name: 'Page entière' }).click();
      await reader.getByRole('button', { name: 'Mode lecture' }).waitFor();
    } else expect(await reader.getByRole('button', { name: /Mode lecture|Écouter/ }).count()).toBe(0);
    await teller.goto(path('story', 'fr', { id }));
    await teller.getByRole('button', { name: 'Mettre en pause' }).click();
    await teller.getByText('Votre récit est en pause.').waitFor();
    expect((await reader.goto(path('story', 'fr', { id })))?.status()).toBe(404);
    await teller.getByRole('button', { name: 'Reprendre', exact: true }).click();
    await teller.getByText('Votre récit reprend où il en était.').waitFor();
    await teller.getByRole('button', { name: 'Retirer partout' }).click();
    await teller.getByText('Votre récit est retiré partout.').waitFor();
    expect((await reader.goto(path('story', 'fr', { id })))?.status()).toBe(404);
    await teller.getByRole('link', { name: 'Supprimer' }).click();
    await teller.getByRole('button', { name: 'Supprimer' }).click();
    await teller.getByText('Le récit et tous ses mots sont supprimés.').waitFor();
    // What was asked for and is not there is no trouble.
    expect(trouble.flat().filter((line) => !/40[49]|422/.test(line))).toEqual([]);
    for (const { context } of [own, reading]) await context.close();
  });
});

describe('what is typed', () => {
  it('is kept by itself; what another window has kept meanwhile is shown, and nothing is overwritten', async () => {
    const { id } = await draftStory(site, author, SPACE, { parts: {} });
    const { page, context } = await openWindow(browser, site, { cookie: author.cookie });
    await page.clock.install();
    await page.goto(path('tellStory', 'fr', { id }));
    await untilScripted(page);
    await words(page).fill(WORDS);
    await page.clock.runFor(5_000);
    await page.getByText(/Gardé à .*Personne d’autre ne le voit/).waitFor();
    const kept = async () => (await site.call(getStory, { as: author, params: { id } })).body.story.parts.map(({ text }) => text);
    expect(await kept()).toEqual([WORDS]);

    await site.call(putStoryPart, {
      as: author,
      params: { id, prompt: 'happened' },
      body: { version: 1, text: 'Écrit sur le téléphone.' },
    });
    await words(page).fill(`${WORDS} Une tasse.`);
    await page.clock.runFor(5_000);
    await page.getByText('Cette étape a été écrite dans une autre fenêtre').waitFor();
    await page.getByText('Écrit sur le téléphone.').waitFor();
    expect(await kept()).toEqual(['Écrit sur le téléphone.']);
    await page.getByRole('button', { name: 'Garder ce que j’ai écrit ici' }).click();
    await expect.poll(kept).toEqual([`${WORDS} Une tasse.`]);
    // The other window's words are not lost.
    await page.reload();
    await page.getByText('Mots d’avant').click();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Écrit sur le téléphone.' })
      .getByRole('button', { name: 'Reprendre ces mots' })
      .click();
    await expect.poll(() => words(page).inputValue()).toBe('Écrit sur le téléphone.');
    await context.close();
    await site.call(deleteStory, { as: author, params: { id } });
  });

  it('stays as it was chosen before the scripts came: what is no longer agreed to is not agreed to again', async () => {
    const { id } = await draftStory(site, author, SPACE, { uses: ['advocacy'], about: { themes: ['body'] } });
    const { page, context } = await openWindow(browser, site, { cookie: author.cookie });
    const late = Promise.withResolvers<undefined>();
    await page.route(/\.js$/, async (route) => {
      await late.promise;
      await route.continue();
    });
    await page.goto(path('tellStory', 'fr', { id, query: { etape: '6' } }), { waitUntil: 'commit' });
    const agreed = page.getByRole('checkbox', { name: /Nourrir une proposition/ });
    await agreed.uncheck();
    await page.getByRole('checkbox', { name: 'Le corps' }).uncheck();
    await page.getByRole('radio', { name: /Tous les membres/ }).check();
    late.resolve(undefined);
    await untilScripted(page);
    expect(await agreed.isChecked()).toBe(false);
    expect(await page.getByRole('checkbox', { name: 'Le corps' }).isChecked()).toBe(false);
    expect(await page.getByRole('radio', { name: /Tous les membres/ }).isChecked()).toBe(true);
    await context.close();
    await site.call(deleteStory, { as: author, params: { id } });
  });

  it('stays in its form when the session has ended, which asks to sign in', async () => {
    const { id } = await draftStory(site, author, SPACE, { parts: {} });
    const session = await signIn(site, author);
    const { page, context } = await openWindow(browser, site, { cookie: session.cookie, javaScriptEnabled: false });
    await page.goto(path('tellStory', 'fr', { id }));
    await words(page).fill(WORDS);
    await context.clearCookies();
    await page.getByRole('button', { name: 'Étape suivante' }).click();
    expect(await words(page).inputValue()).toBe(WORDS);
    await page.getByRole('textbox', { name: 'Adresse e-mail' }).fill(author.email);
    await page.getByLabel('Mot de passe', { exact: true }).fill(author.password);
    await page.getByRole('button', { name: 'Étape suivante' }).click();
    await page.getByRole('textbox', { name: 'Ce qui a compté' }).waitFor();
    expect((await site.call(getStory, { as: author, params: { id } })).body.story.parts.map(({ text }) => text)).toEqual([WORDS]);
    expect((await site.call(listOwnStories, { as: author })).body.items.map((each) => each.id)).toContain(id);
    await context.close();
  });
});
