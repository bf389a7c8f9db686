import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { path } from '../../client/lib/paths.ts';
import { makeOperator } from '../support/associations.ts';
import { expectHeading, launchBrowser, openWindow, untilScripted, watchForTrouble, writeMessage } from '../support/browser.ts';
import { signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';

/* From the request of an association to its first space: who asks and who answers, with scripts and without. */

vi.setConfig({ testTimeout: 60_000 });

let site: TestSite;
let browser: Browser;
let operator: Person;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
  operator = await signUp(site, { handle: 'Lanterne' });
  await makeOperator(site, operator);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

describe.each([
  { how: 'with scripts', javaScriptEnabled: true, slug: 'pas-a-pas', name: 'Pas à Pas' },
  { how: 'without', javaScriptEnabled: false, slug: 'main-dans-la-main', name: 'Main dans la Main' },
])('$how', ({ javaScriptEnabled, slug, name }) => {
  let asker: Page;
  let platform: Page;
  let trouble: string[][];
  const write = (page: Page, words: string) =>
    javaScriptEnabled ? writeMessage(page, words) : page.getByLabel('Votre message', { exact: true }).fill(words);

  beforeAll(async () => {
    const person = await signUp(site, { handle: 'Garance' });
    const windows = await Promise.all(
      [person, operator].map(({ cookie }) =>
        openWindow(browser, site, { cookie, javaScriptEnabled, viewport: { width: 390, height: 844 } }),
      ),
    );
    trouble = windows.map(({ context }) => watchForTrouble(context, site));
    [asker, platform] = windows.map(({ page }) => page) as [Page, Page]; // two people, two windows
  });

  it('asks for a place; what is missing is said, what was typed stays', async () => {
    await asker.goto(path('associations', 'fr'));
    await asker.getByRole('link', { name: 'Demander une place' }).click();
    await expectHeading(asker, 'Demander une place');
    await asker.getByLabel('Le nom de l’association').fill(name);
    await asker.getByLabel('Son adresse ici').fill('Adresse impossible !');
    await asker.getByLabel('Son site').fill(`${slug}.example.org`);
    await asker.getByRole('button', { name: 'Envoyer la demande' }).click();
    await asker.getByRole('alert').waitFor();
    expect(await asker.getByRole('alert').getByRole('link').allTextContents()).toEqual([
      'Des lettres sans accent, des chiffres et des tirets, comme les-pas-comptes.',
      'Quelques phrases : de 20 à 1000 caractères.',
      'Écrivez une adresse e-mail complète, comme bureau@exemple.org.',
    ]);
    expect(await asker.getByLabel('Le nom de l’association').inputValue()).toBe(name);
    expect(await asker.getByLabel('Son adresse ici').inputValue()).toBe('Adresse impossible !');

    await asker.getByLabel('Son adresse ici').fill(slug);
    await asker.getByLabel('Ce qu’elle fait, et pour qui').fill('Nous marchons ensemble, chacune et chacun à son rythme.');
    await asker.getByLabel('Une adresse e-mail de l’association').fill('bureau@example.org');
    await asker.getByRole('radio', { name: 'Garance' }).check();
    await asker.getByRole('button', { name: 'Envoyer la demande' }).click();
    await expectHeading(asker, 'Mes associations');
    await asker.getByText('Votre demande est partie.').waitFor();
    await asker.getByText('En attente').waitFor();
  });

  it('is refused with a reason, completes the request, and is welcomed', async () => {
    await platform.goto(path('platform', 'fr'));
    const card = platform.locator('li.card', { hasText: name });
    await card.getByText('bureau@example.org').waitFor();
    await card.getByRole('button', { name: `Refuser : ${name}` }).click();
    await platform.getByRole('alert').getByText('Quelques mots pour la personne').waitFor();
    await card.getByLabel(`Votre réponse à ${name}`).fill('Il manque un lien vers vos statuts.');
    await card.getByRole('button', { name: `Refuser : ${name}` }).click();
    await platform.getByText('Votre refus est enregistré.').waitFor();
    expect(await card.count()).toBe(0);

    await asker.reload();
    await asker.getByText('Il manque un lien vers vos statuts.').waitFor();
    await asker.getByRole('link', { name: 'Corriger et redemander' }).click();
    expect(await asker.getByLabel('Son adresse ici').inputValue()).toBe(slug);
    const about = asker.getByLabel('Ce qu’elle fait, et pour qui');
    await about.fill(`${await about.inputValue()} Nos statuts sont sur notre site.`);
    await asker.getByRole('button', { name: 'Envoyer la demande' }).click();
    await asker.getByText('Votre demande est partie.').waitFor();

    await platform.goto(path('platform', 'fr'));
    await card.getByLabel(`Votre réponse à ${name}`).fill('Merci, et bienvenue.');
    await card.getByRole('button', { name: `Accueillir : ${name}` }).click();
    await platform.getByText('Cette association a maintenant une place ici.').waitFor();
  });

  it('opens its first space, under another name, and everybody finds it', async () => {
    await asker.goto(path('association', 'fr', { association: slug }));
    await expectHeading(asker, name);
    await asker.getByRole('link', { name: 'Ouvrir un espace' }).click();
    await expectHeading(asker, 'Ouvrir un espace');
    await asker.getByLabel('Le nom de l’espace').fill('La fatigue, entre nous');
    await asker.getByRole('textbox', { name: 'Son adresse' }).fill(`fatigue-${slug}`);
    await asker.getByLabel('De quoi on y parle').fill('Ce que la fatigue change dans une journée.');
    await asker.getByRole('checkbox', { name: 'Endométriose' }).check();
    await asker.getByRole('radio', { name: /Sur demande/ }).check();
    await asker.getByLabel('La charte', { exact: true }).fill('On parle de soi.\n\nOn ne juge pas.');
    await asker.getByRole('radio', { name: /Créer un autre nom/ }).check();
    await asker.getByRole('button', { name: 'Ouvrir l’espace' }).click();
    await asker.getByRole('alert').waitFor();
    expect(await asker.getByRole('checkbox', { name: 'Endométriose' }).isChecked()).toBe(true);
    await asker.getByLabel('Votre nouveau nom').fill('Bruyère');
    await asker.getByRole('button', { name: 'Ouvrir l’espace' }).click();
    await expectHeading(asker, 'La fatigue, entre nous');
    await asker.getByText('Bruyère').first().waitFor();
    expect(await asker.getByRole('main').innerText()).not.toContain('Garance');

    // Its settings, and what they change at once for others.
    await asker.getByRole('link', { name: 'Gérer l’espace', exact: true }).click();
    await expectHeading(asker, 'À faire');
    await asker.getByRole('link', { name: 'Réglages', exact: true }).click();
    await expectHeading(asker, 'Réglages de l’espace');
    await asker.getByLabel('De quoi on y parle').fill('Court');
    await asker.getByRole('button', { name: 'Enregistrer' }).click();
    await asker.getByRole('alert').waitFor();
    await asker.getByLabel('De quoi on y parle').fill('Ce que la fatigue change, et ce qui aide.');
    await asker.getByLabel('Votre question aux personnes qui demandent').fill('Qu’est-ce qui vous amène ?');
    await asker.getByLabel('Les premiers messages d’une personne qui arrive').selectOption('2');
    await asker.getByRole('button', { name: 'Enregistrer' }).click();
    await asker.getByText('C’est enregistré.').waitFor();
    await platform.goto(path('space', 'fr', { space: `fatigue-${slug}` }));
    await platform.getByText('Ce que la fatigue change, et ce qui aide.').waitFor();
    expect((await platform.goto(path('spaceSettings', 'fr', { space: `fatigue-${slug}` })))?.status()).toBe(403);

    await platform.goto(path('association', 'fr', { association: slug }));
    await platform.getByRole('link', { name: /La fatigue, entre nous/ }).waitFor();
    expect(await platform.getByRole('link', { name: 'Ouvrir un espace' }).count()).toBe(0);
  });

  it('brings in a moderator by a link, who lets somebody in and their first two messages appear', async () => {
    const space = `fatigue-${slug}`;
    const options = { javaScriptEnabled, viewport: { width: 390, height: 844 } };
    const people = await Promise.all([signUp(site, { handle: 'Lisière' }), signUp(site, { handle: 'Alouette' })]);
    const windows = await Promise.all(people.map(({ cookie }) => openWindow(browser, site, { ...options, cookie })));
    const [moderator, newcomer] = windows.map(({ page }) => page) as [Page, Page]; // two people, two windows
    trouble.push(...windows.map(({ context }) => watchForTrouble(context, site)));

    await asker.goto(path('spaceInvitations', 'fr', { space }));
    await asker.getByRole('radio', { name: /Membre de l’équipe/ }).check();
    await asker.getByRole('button', { name: 'Faire un lien' }).click();
    await moderator.goto(await asker.getByLabel('Le lien', { exact: true }).inputValue());
    await moderator.getByRole('radio', { name: 'Lisière' }).check();
    await moderator.getByRole('checkbox').check();
    await moderator.getByRole('button', { name: 'Accepter l’invitation' }).click();
    await expectHeading(moderator, 'La fatigue, entre nous');

    await newcomer.goto(path('space', 'fr', { space }));
    if (javaScriptEnabled) await untilScripted(newcomer);
    await newcomer.locator('summary', { hasText: 'Demander à rejoindre' }).click();
    await newcomer.getByRole('radio', { name: 'Alouette' }).check();
    await newcomer.getByLabel('Qu’est-ce qui vous amène ?').fill('Je dors mal depuis le diagnostic.');
    await newcomer.getByLabel('J’ai lu la charte de cet espace et je l’accepte.').check();
    await newcomer.getByRole('button', { name: 'Demander à rejoindre' }).click();
    await newcomer.getByText('Votre demande est envoyée.').first().waitFor();

    const toDo = () => moderator.goto(path('team', 'fr', { space }));
    await toDo();
    await moderator.getByText('Je dors mal depuis le diagnostic.').waitFor();
    await moderator.getByRole('button', { name: 'Accueillir Alouette' }).click();
    await moderator.getByText('Cette personne est maintenant membre.').waitFor();

    for (const title of ['Les nuits sans sommeil', 'Et le matin suivant']) {
      await newcomer.goto(path('write', 'fr', { space }));
      if (javaScriptEnabled) await untilScripted(newcomer);
      await newcomer.getByRole('radio', { name: /De l’écoute/ }).check();
      await newcomer.getByLabel('En une phrase, comme à un ami').fill(title);
      await write(newcomer, 'Je regarde le plafond.');
      await newcomer.getByRole('button', { name: 'Publier', exact: true }).click();
      await newcomer.getByText('Votre message est bien arrivé').waitFor();
      expect(await newcomer.getByRole('link', { name: title }).count()).toBe(0);
      await toDo();
      await moderator.getByText(title).waitFor();
      await moderator.getByRole('button', { name: 'Faire paraître Alouette' }).click();
      await moderator.getByText('Le message est paru.').waitFor();
    }
    await newcomer.goto(path('space', 'fr', { space }));
    await newcomer.getByRole('main').getByRole('link', { name: 'Les nuits sans sommeil' }).click();
    await expectHeading(newcomer, 'Les nuits sans sommeil');

    // A new charter stops what is being written until it is accepted, and keeps it.
    await asker.goto(path('editCharter', 'fr', { space }));
    const articles = asker.getByLabel('Dans cet espace');
    await articles.fill(`${await articles.inputValue()}\nOn ne donne pas de nom de médecin.`);
    await asker.getByRole('button', { name: 'Publier cette version' }).click();
    await asker.getByText('La nouvelle version est en vigueur.').waitFor();
    await write(newcomer, 'Merci de m’avoir lue.');
    await newcomer.getByRole('button', { name: 'Publier', exact: true }).click();
    await newcomer.getByText('La charte a changé').waitFor();
    await newcomer.getByText('On ne donne pas de nom de médecin.').waitFor();
    await newcomer.getByLabel('J’ai lu la nouvelle charte et je l’accepte.').check();
    await newcomer.getByRole('button', { name: 'Accepter et publier' }).click();
    await newcomer.locator('li.entry', { hasText: 'Merci de m’avoir lue.' }).waitFor();

    const csv = await asker.request.get(`/spaces/${space}/figures.csv?days=84&locale=fr`);
    expect([csv.status(), csv.headers()['content-type'], (await csv.text()).split('\r\n')[0]?.split(';')[0]]).toEqual([
      200,
      'text/csv; charset=utf-8',
      '\ufeff"Semaine du"',
    ]);
    expect((await newcomer.request.get(`/spaces/${space}/figures.csv?days=84&locale=fr`)).status()).toBe(403);
    for (const { context } of windows) await context.close();
    expect(trouble).toEqual([[], [], [], []]);
  });
});

it('the platform’s page is absent for everybody else', async () => {
  const { page } = await openWindow(browser, site, { cookie: (await signUp(site)).cookie });
  expect((await page.goto(path('platform', 'fr')))?.status()).toBe(404);
});
