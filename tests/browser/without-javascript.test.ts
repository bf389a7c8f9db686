import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { listMyFlags } from '../../shared/moderation.contract.ts';
import { getMe } from '../../shared/accounts.contract.ts';
import { listPosts, postReply, startThread } from '../../shared/threads.contract.ts';
import { expectHeading, launchBrowser, linkSentTo, openWindow, signUpByPages, standInForTheWorld } from '../support/browser.ts';
import { signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeModerator } from '../support/spaces.ts';

/* The whole way with scripts switched off: pages, links and plain forms. */

vi.setConfig({ testTimeout: 60_000 });

const TITLE = 'Les matins sans force';
const NOISETTE = { handle: 'Noisette', email: 'noisette@example.org', password: 'une laine rouge et deux aiguilles' };

let site: TestSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let threadId: string;
let coveredPostId: string;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
  await createSpace(site, { slug: 'jardin-partage', name: 'Jardin partagé' });
  const luciole = await signUp(site, { handle: 'Luciole' });
  await join(site, luciole, 'jardin-partage');
  const opened = await site.call(startThread, {
    params: { slug: 'jardin-partage' },
    as: luciole,
    body: { kind: 'question', wants: 'listening', title: TITLE, bodyHtml: '<p>Je me lève, et tout recommence.</p>' },
  });
  threadId = opened.body.thread.id;
  const covered = await site.call(postReply, {
    params: { id: threadId },
    as: luciole,
    body: { bodyHtml: '<p>La prise de sang de mardi.</p>', contentWarning: 'care' },
  });
  coveredPostId = covered.body.post.id;
  ({ context, page } = await openWindow(browser, site, { javaScriptEnabled: false }));
  await standInForTheWorld(context, site);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

const body = () => page.getByLabel('Votre message', { exact: true });
const replyNamed = (text: string) => page.locator('li.entry', { hasText: text });
const menuOf = async (text: string) => {
  await replyNamed(text).locator('details summary', { hasText: 'Autres actions' }).click();
};
const openThread = async () => {
  await page.goto(`/fr/espaces/jardin-partage/discussions/${threadId}`);
  await expectHeading(page, TITLE);
};

it('reads a thread from the home page, and opens a covered message', async () => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: 'Espaces' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Jardin partagé' }).click();
  await expectHeading(page, 'Jardin partagé');
  await page.getByRole('main').getByRole('link', { name: TITLE }).click();
  await expectHeading(page, TITLE);
  await page.getByText('Je me lève, et tout recommence.').waitFor();
  const covered = page.getByText('La prise de sang de mardi.');
  expect(await covered.isVisible()).toBe(false);
  await page.locator('summary', { hasText: 'Ce message parle d’examens ou de soins.' }).click();
  expect(await covered.isVisible()).toBe(true);
});

it('signs up, where an error keeps what was typed', async () => {
  await page.goto('/fr/inscription/nom');
  await page.getByLabel('Votre nom d’ici').fill('N');
  await page.getByRole('button', { name: 'Continuer' }).last().click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel('Votre nom d’ici').inputValue()).toBe('N');
  expect(await page.title()).toMatch(/^Erreur\s: /);

  await page.getByLabel('Votre nom d’ici').fill(NOISETTE.handle);
  await page.getByRole('button', { name: 'Continuer' }).last().click();
  await expectHeading(page, 'Votre accès');
  await page.getByLabel('Votre adresse e-mail').fill(NOISETTE.email);
  await page.getByLabel('Votre mot de passe').fill('court');
  await page.getByLabel('Votre année de naissance').fill('1980');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel('Votre adresse e-mail').inputValue()).toBe(NOISETTE.email);
  expect(await page.getByLabel('Votre année de naissance').inputValue()).toBe('1980');

  await page.goto('/fr/inscription/nom');
  await signUpByPages(page, site, NOISETTE);
  expect((await context.cookies()).some(({ name }) => name === 'session')).toBe(true);
});

it('signs out, and back in to where they were, with a wrong password on the way', async () => {
  await page.goto('/fr/moi');
  await page.getByRole('main').getByRole('button', { name: 'Sortir' }).click();
  await page.goto('/fr/moi/noms');
  await expectHeading(page, 'Entrer');
  await page.getByLabel('Votre adresse e-mail').fill(NOISETTE.email);
  await page.getByLabel('Votre mot de passe').fill('pas celui-là du tout');
  await page.getByRole('main').getByRole('button', { name: 'Entrer' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel('Votre adresse e-mail').inputValue()).toBe(NOISETTE.email);
  await page.getByLabel('Votre mot de passe').fill(NOISETTE.password);
  await page.getByRole('main').getByRole('button', { name: 'Entrer' }).click();
  await expectHeading(page, 'Mes noms');
  await page.getByRole('main').getByText(NOISETTE.handle, { exact: true }).waitFor();
});

it('answers first and signs in and joins afterwards, without typing the message twice', async () => {
  await context.clearCookies();
  await openThread();
  const words = 'Chez moi, c’est pareil.\n\nEt le soir aussi.';
  await body().fill(words);
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await page.getByRole('heading', { name: 'Votre texte vous attend. Entrez pour le publier.' }).waitFor();
  expect(await body().inputValue()).toBe(words);

  await page.getByLabel('Adresse e-mail').fill(NOISETTE.email);
  await page.getByLabel('Mot de passe', { exact: true }).fill('pas celui-là du tout');
  await page.getByRole('button', { name: 'Entrer et publier' }).click();
  await page.getByRole('alert').waitFor();
  expect(await body().inputValue()).toBe(words);

  await page.getByLabel('Mot de passe', { exact: true }).fill(NOISETTE.password);
  await page.getByRole('button', { name: 'Entrer et publier' }).click();
  await page.getByRole('heading', { name: 'Pour écrire ici, rejoignez cet espace.' }).waitFor();
  expect(await body().inputValue()).toBe(words);
  await page.getByRole('button', { name: 'Rejoindre et publier' }).click();
  await page.getByRole('alert').waitFor();
  expect(await body().inputValue()).toBe(words);
  await page.getByLabel('J’ai lu la charte de cet espace et je l’accepte.').check();
  await page.getByRole('button', { name: 'Rejoindre et publier' }).click();

  await replyNamed('Chez moi, c’est pareil.').waitFor();
  expect(page.url()).toMatch(/#r3$/);
  const { body: stored } = await site.call(listPosts, { params: { id: threadId }, query: { after: 2 } });
  expect(stored.items.map(({ bodyHtml }) => bodyHtml)).toEqual(['<p>Chez moi, c’est pareil.</p><p>Et le soir aussi.</p>']);
});

it('opens a thread, where an error keeps what was typed', async () => {
  await page.goto('/fr/espaces/jardin-partage');
  await page.getByRole('link', { name: 'Écrire un message' }).first().click();
  await expectHeading(page, 'Écrire un message');
  await body().fill('Quelqu’un connaît un bon fauteuil ?');
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await page.getByRole('alert').waitFor();
  expect(await body().inputValue()).toBe('Quelqu’un connaît un bon fauteuil ?');
  await page.getByRole('radio', { name: /Des conseils d’expérience/ }).check();
  await page.getByLabel('En une phrase, comme à un ami').fill('Un fauteuil pour lire');
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await expectHeading(page, 'Un fauteuil pour lire');
  await page.getByRole('main').getByText('Quelqu’un connaît un bon fauteuil ?').waitFor();
});

it('answers somebody, reacts and takes the reaction back', async () => {
  await openThread();
  await page.locator('#r2').getByRole('link', { name: 'Répondre à Luciole' }).click();
  await page.getByText('Vous répondez à Luciole').waitFor();
  await body().fill('Courage pour mardi.');
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await replyNamed('Courage pour mardi.').getByText('répond à').waitFor();

  const support = () => page.locator('#r1').getByRole('button', { name: /Soutien/ });
  await support().click();
  await page
    .locator('#r1')
    .getByRole('button', { name: /Soutien/, pressed: true })
    .waitFor();
  expect(await support().textContent()).toContain('1');
  await support().click();
  await page
    .locator('#r1')
    .getByRole('button', { name: /Soutien/, pressed: false })
    .waitFor();
});

it('tells the team about a message, where an error keeps what was typed', async () => {
  await openThread();
  await page.locator('#r2').locator('details summary', { hasText: 'Autres actions' }).click();
  await page.locator('#r2').getByRole('link', { name: 'Signaler', exact: true }).click();
  await expectHeading(page, 'Signaler');
  await page.getByLabel('Voulez-vous en dire plus ?').fill('Je m’inquiète pour elle.');
  await page.getByRole('button', { name: 'Envoyer à l’équipe' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel('Voulez-vous en dire plus ?').inputValue()).toBe('Je m’inquiète pour elle.');
  await page.getByRole('radio', { name: 'Autre chose' }).check();
  await page.getByRole('button', { name: 'Envoyer à l’équipe' }).click();
  await expectHeading(page, 'Merci. Une personne va lire, sous 12 h.');
  await page.getByRole('main').getByRole('link', { name: 'Retour à la discussion' }).click();
  await expectHeading(page, TITLE);
  const { body: mine } = await site.call(listMyFlags, { as: await session() });
  expect(mine.items.map(({ subject, comment }) => [subject.id, comment])).toEqual([[coveredPostId, 'Je m’inquiète pour elle.']]);
});

it('somebody without an account finds the text by its address, tells the team, confirms by mail and follows what becomes of it', async () => {
  const { context: passing, page: other } = await openWindow(browser, site, { javaScriptEnabled: false });
  const send = () => other.getByRole('button', { name: 'Envoyer à l’équipe' }).click();
  await other.goto('/');
  await other.getByRole('link', { name: 'Signaler un contenu' }).click();
  await other.getByLabel('L’adresse du texte').fill(`${site.url}/fr/espaces/jardin-partage/discussions/AAAAAAAAAAAAAAAA`);
  await other.getByRole('button', { name: 'Continuer' }).click();
  await other.getByRole('alert').getByText('Nous n’avons pas trouvé cette adresse parmi les textes publics.').waitFor();
  await other.getByLabel('L’adresse du texte').fill(`${site.url}/fr/espaces/jardin-partage/discussions/${threadId}#r2`);
  await other.getByRole('button', { name: 'Continuer' }).click();
  await other.getByText('Vous signalez le message de Luciole.').waitFor();
  await other.getByRole('radio', { name: 'Nom, adresse ou autre donnée personnelle' }).check();
  await send();
  await other.getByRole('radio', { name: 'Sans compte' }).check();
  await other.getByLabel('Votre nom').fill('Jeanne Vauquelin');
  await send();
  await other.getByRole('alert').getByText('Quelques phrases\u00a0: de 10 à 2000 caractères.').waitFor();
  expect(await other.getByLabel('Votre nom').inputValue()).toBe('Jeanne Vauquelin');
  await other.getByLabel('Pourquoi ce texte').fill('La prise de sang est la mienne.');
  await other.locator('#noticeEmail').fill('jeanne@example.org');
  await other.getByLabel('Je signale de bonne foi').check();
  await send();
  await expectHeading(other, /ouvrez votre e-mail/);
  await other.goto(await linkSentTo(site, 'jeanne@example.org'));
  await other.getByRole('button', { name: 'C’est bien mon adresse' }).click();
  await expectHeading(other, 'Votre signalement');
  await other.getByText('Bien reçu.').waitFor();
  await other.getByRole('link', { name: TITLE }).click();
  await expectHeading(other, TITLE);
  await passing.close();
});

it('changes their message, then deletes it', async () => {
  await openThread();
  await menuOf('Courage pour mardi.');
  await replyNamed('Courage pour mardi.').getByRole('link', { name: 'Modifier' }).click();
  await body().first().fill('Courage pour mardi, et après.');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await replyNamed('Courage pour mardi, et après.').getByText('modifié').waitFor();

  await menuOf('Courage pour mardi, et après.');
  await replyNamed('Courage pour mardi, et après.').getByRole('link', { name: 'Effacer' }).click();
  await page.getByText('Effacer ce message ? Sa place reste, sans le texte.').waitFor();
  await page.getByRole('button', { name: 'Effacer' }).click();
  await page.locator('#r4').getByText('Message retiré par la personne qui l’a écrit').waitFor();
  expect(await page.getByText('Courage pour mardi').count()).toBe(0);
});

it('a moderator pins a thread, and whoever passes by finds it at the top of the space at once', async () => {
  const salome = await signUp(site, { handle: 'Salomé' });
  await makeModerator(site, salome, 'jardin-partage');
  const [team, passing] = [
    await openWindow(browser, site, { cookie: salome.cookie, javaScriptEnabled: false }),
    await openWindow(browser, site, { javaScriptEnabled: false }),
  ];
  const atTheTop = async () => {
    await passing.page.goto('/fr/espaces/jardin-partage');
    return passing.page.getByRole('article').first();
  };
  expect(await (await atTheTop()).textContent()).toContain(TITLE);

  await team.page.goto('/fr/espaces/jardin-partage');
  await team.page.getByRole('link', { name: 'Un fauteuil pour lire' }).click();
  await team.page.getByRole('button', { name: 'Épingler en haut de l’espace' }).click();
  await team.page.getByRole('button', { name: 'Ne plus épingler' }).waitFor();
  await site.settle();
  const pinned = await (await atTheTop()).textContent();
  expect(pinned).toContain('Un fauteuil pour lire');
  expect(pinned).toContain('Épinglée');
  await team.page.getByRole('button', { name: 'Ne plus épingler' }).click();
  await team.page.getByRole('button', { name: 'Épingler en haut de l’espace' }).waitFor();
  await site.settle();
  expect(await (await atTheTop()).textContent()).toContain(TITLE);
  await Promise.all([team.context.close(), passing.context.close()]);
});

it('asks for a new password and comes in with it', async () => {
  await context.clearCookies();
  await page.goto('/fr/entrer');
  await page.getByRole('link', { name: 'J’ai oublié mon mot de passe' }).click();
  await page.getByLabel('Votre adresse e-mail').fill(NOISETTE.email);
  await page.getByRole('button', { name: 'Envoyer le lien' }).click();
  await page.getByText('Si cette adresse a un compte, un lien vient de partir.').waitFor();
  await page.goto(await linkSentTo(site, NOISETTE.email));
  await page.getByLabel('Votre nouveau mot de passe').fill('trois pelotes et un grand panier');
  await page.getByRole('button', { name: 'Changer le mot de passe' }).click();
  await page.getByText('Votre mot de passe est changé. Vous pouvez entrer.').waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Entrer' }).click();
  await page.getByLabel('Votre adresse e-mail').fill(NOISETTE.email);
  await page.getByLabel('Votre mot de passe').fill('trois pelotes et un grand panier');
  await page.getByRole('main').getByRole('button', { name: 'Entrer' }).click();
  await expectHeading(page, /côte à côte/);
});

it('leaves fast: signed out, and elsewhere', async () => {
  const person = await session();
  await openThread();
  await page.getByRole('button', { name: 'Quitter vite' }).click();
  await page.waitForURL((url) => url.origin !== site.url);
  expect(await page.title()).toBe('Ailleurs');
  expect((await site.call(getMe, { as: person })).status).toBe(401);
  expect((await context.cookies(site.url)).filter(({ name }) => name === 'session')).toEqual([]);
});

async function session(): Promise<Pick<Person, 'cookie'>> {
  const cookie = (await context.cookies()).find(({ name }) => name === 'session');
  return { cookie: `session=${cookie?.value ?? ''}` };
}
