import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { path } from '../../client/lib/paths.ts';
import { teamLog } from '../../server/spaces/public.ts';
import { claimCase, flag, listAdvertising, listMyDecisions } from '../../shared/moderation.contract.ts';
import { joinSpace, updateMember, updateSpace } from '../../shared/spaces.contract.ts';
import { listPosts, postReply, startThread } from '../../shared/threads.contract.ts';
import type { FlagGround } from '../../shared/vocabulary.ts';
import { expectHeading, launchBrowser, openWindow, watchForTrouble } from '../support/browser.ts';
import { signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeModerator, makeSteward } from '../support/spaces.ts';
import type { TestSpace } from '../support/spaces.ts';

/* The queue of a team: two moderators see it change, and one of them works without scripts. */

vi.setConfig({ testTimeout: 60_000 });

let site: TestSite;
let browser: Browser;
let space: TestSpace;
let author: Person;
let reader: Person;
let steward: Person;
let team: readonly [anouk: Person, salome: Person];
/** Anouk’s membership. */
let place: string;
let anouk: Page;
let salome: Page;
let plain: Page;
let trouble: string[][];
let thread: string;
const queue = path('moderation', 'fr');

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
  space = await createSpace(site, { name: 'La fatigue' });
  team = [await signUp(site, { handle: 'Anouk' }), await signUp(site, { handle: 'Salomé' })];
  [author, reader] = [await signUp(site, { handle: 'Vent-Debout' }), await signUp(site, { handle: 'Bleuet' })];
  place = await makeModerator(site, team[0], space.slug);
  await makeModerator(site, team[1], space.slug);
  steward = await signUp(site, { handle: 'Bruyère' });
  await makeSteward(site, steward, space.slug);
  for (const each of [author, reader]) await join(site, each, space.slug);
  const { body } = await site.call(startThread, {
    as: reader,
    params: { slug: space.slug },
    body: { kind: 'experience', title: 'Nouveau traitement', bodyHtml: '<p>Les premiers jours étaient durs.</p>' },
  });
  thread = body.thread.id;
  const windows = [
    await openWindow(browser, site, { cookie: team[0].cookie }),
    await openWindow(browser, site, { cookie: team[1].cookie }),
    await openWindow(browser, site, { cookie: team[1].cookie, javaScriptEnabled: false, viewport: { width: 390, height: 844 } }),
  ] as const;
  trouble = windows.map(({ context }) => watchForTrouble(context, site));
  [anouk, salome, plain] = [windows[0].page, windows[1].page, windows[2].page];
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** The author writes a message, and a reader tells the team of it. */
async function writeAndFlag(text: string, ground: FlagGround, comment: string): Promise<void> {
  await site.call(postReply, { as: author, params: { id: thread }, body: { bodyHtml: `<p>${text}</p>` } });
  const { body } = await site.call(listPosts, { params: { id: thread } });
  const subject = { type: 'post', id: body.items.at(-1)?.id ?? '' } as const;
  expect((await site.call(flag, { as: reader, body: { subject, ground, comment } })).status).toBe(201);
}

it('a flag appears on both open queues by itself; what one takes, the other sees taken', async () => {
  await anouk.goto(path('team', 'fr', { space: space.slug }));
  await anouk.getByRole('link', { name: 'Ouvrir la modération' }).click();
  await salome.goto(queue);
  for (const page of [anouk, salome]) await page.getByText('Tout est calme. Merci.').waitFor();

  await writeAndFlag('Le citron suffit, laissez tout le reste.', 'medical_danger', 'J’ai peur que quelqu’un le fasse.');
  for (const page of [anouk, salome]) await page.getByText('« Le citron suffit, laissez tout le reste. »').waitFor();

  // By keyboard: along the queue, into the case, and in hand.
  await anouk.getByRole('link', { name: 'Conseil risqué' }).focus();
  await anouk.keyboard.press('Enter');
  await anouk.getByRole('heading', { name: 'Dossier : conseil risqué' }).waitFor();
  await anouk.getByText('« J’ai peur que quelqu’un le fasse. »').waitFor();
  await anouk.getByText('Les premiers jours étaient durs.').waitFor();
  await anouk.locator('#dossier:focus').waitFor();
  await anouk.keyboard.press('c');
  await anouk.getByText('Réservé pour vous, encore 20 min').waitFor();
  await anouk.getByText('Pris par vous').waitFor();
  await salome.getByText('Pris par Anouk', { exact: true }).waitFor();

  // Another list in the same place: the focus stays on the field.
  await anouk.getByLabel('Filtrer la file').focus();
  await anouk.getByLabel('Filtrer la file').selectOption({ label: 'Les miens' });
  await anouk.waitForURL(/file=a-moi/);
  await anouk.getByText('Pris par vous').waitFor();
  expect(await anouk.evaluate(() => document.activeElement?.id)).toBe('filter');
  await anouk.getByLabel('Filtrer la file').selectOption({ label: 'À traiter' });
  await anouk.waitForURL(/file=a-traiter/);

  // The letters can be switched off: nothing is sent until they are on again.
  const sent: string[] = [];
  anouk.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes(queue)) sent.push(request.url());
  });
  await anouk.getByRole('link', { name: 'Conseil risqué' }).focus();
  const keys = anouk.getByRole('switch', { name: 'Raccourcis actifs' });
  await anouk.keyboard.press('?');
  await keys.click();
  await anouk.keyboard.press('Escape');
  await anouk.getByRole('button', { name: 'Rendre' }).focus();
  await anouk.keyboard.press('c');
  await anouk.keyboard.press('?');
  expect(await anouk.getByRole('dialog').count()).toBe(0);
  await anouk.getByRole('button', { name: 'Raccourcis clavier' }).click();
  await keys.click();
  await anouk.keyboard.press('Escape');
  await anouk.getByRole('button', { name: 'Rendre' }).focus();
  await anouk.keyboard.press('c');
  await anouk.getByText('Personne ne l’a pris.').waitFor();
  expect(sent).toHaveLength(1);
  await anouk.keyboard.press('c');
  await anouk.getByText('Réservé pour vous, encore').waitFor();
});

it('without scripts: what another has is said kindly, a case is taken and given back', async () => {
  await plain.goto(queue);
  await plain.getByRole('link', { name: 'Conseil risqué' }).click();
  await plain.getByText('Pris par Anouk, encore').waitFor();
  expect(await plain.getByRole('button', { name: 'Prendre' }).count()).toBe(0);
  expect(await plain.getByRole('button', { name: 'Raccourcis clavier' }).isVisible()).toBe(false);

  await writeAndFlag('Je voudrais que tout s’arrête.', 'self_harm', 'Je m’inquiète.');
  await plain.goto(queue);
  const first = plain.getByRole('listitem').filter({ hasText: 'D’abord' });
  expect(await first.textContent()).toContain('1 membre inquiet. Texte masqué.');
  expect(await plain.content()).not.toContain('Je voudrais que tout s’arrête.');
  await first.getByRole('link').click();
  await expectHeading(plain, 'Modération');
  expect(await plain.getByText('Je voudrais que tout s’arrête.').isVisible()).toBe(false);
  await plain.getByText('Lire', { exact: true }).click();
  await plain.getByText('Je voudrais que tout s’arrête.').waitFor();

  // Somebody took it while the page stood open.
  const risky = new URL(anouk.url()).searchParams.get('dossier') ?? '';
  await anouk.getByRole('link', { name: 'Personne en danger' }).click();
  await anouk.getByRole('button', { name: 'Prendre' }).click();
  await anouk.getByText('Réservé pour vous, encore').waitFor();
  await plain.getByRole('button', { name: 'Prendre' }).click();
  await plain.getByRole('alert').getByText('Anouk a ce dossier en main, encore').waitFor();
  // She left the page of the other one in her hand: it is given back soon, unless she returns.
  await salome.getByRole('link', { name: 'Conseil risqué' }).click();
  await salome.getByText('Pris par Anouk, encore 5 min').waitFor();
  await anouk.goto(path('moderation', 'fr', { query: { dossier: risky } }));
  await anouk.getByText('Réservé pour vous, encore 20 min').waitFor();
  await salome.getByText('Pris par Anouk, encore 20 min').waitFor();
  await anouk.getByRole('link', { name: 'Passer le relais' }).click();
  await anouk.getByLabel('Un mot pour la suite').fill('Je dois partir.');
  await anouk.getByRole('button', { name: 'Passer le relais' }).click();
  await salome.getByText('Je dois partir.').waitFor();
  await salome.getByText('Personne ne l’a pris.').waitFor();

  await anouk.getByRole('link', { name: 'Personne en danger' }).click();
  await anouk.getByRole('heading', { name: 'Dossier : personne en danger' }).waitFor();
  await anouk.getByRole('button', { name: 'Rendre' }).click();
  await anouk.getByText('Personne ne l’a pris.').waitFor();

  // Words to start from: they fill an empty field; of what was typed nothing goes without a word.
  await plain.getByRole('link', { name: 'Conseil risqué' }).click();
  await plain.getByRole('button', { name: 'Prendre' }).click();
  await plain.getByRole('radio', { name: 'Ajouter un avertissement' }).check();
  const words = plain.getByLabel('Un mot de plus pour la personne');
  await plain.getByLabel('Partir d’un modèle').selectOption({ label: 'Protéger sa vie privée' });
  await words.fill('Bonjour.');
  await plain.getByRole('button', { name: 'Reprendre ce modèle' }).click();
  await plain.getByRole('link', { name: 'Ce champ a déjà des mots.' }).waitFor();
  expect(await words.inputValue()).toBe('Bonjour.');
  await plain.getByRole('button', { name: 'Ajouter à la suite' }).click();
  expect(await words.inputValue()).toMatch(/^Bonjour\.\s+Nous pensons à votre tranquillité/);
  expect(await plain.getByRole('radio', { name: 'Ajouter un avertissement' }).isChecked()).toBe(true);
  // One that the team keeps is its own from then on.
  await plain.getByRole('link', { name: 'Voir les modèles de l’équipe' }).click();
  await plain.getByRole('button', { name: 'Garder ce modèle Ce qui est bienvenu' }).click();
  await plain.getByText('Le modèle est enregistré.').waitFor();
  await plain.locator('summary').filter({ hasText: 'Ce qui est bienvenu' }).click();
  await plain.locator('li').filter({ hasText: 'Ce qui est bienvenu' }).getByLabel('Texte').fill('Merci de nous avoir écrit.');
  await plain.getByRole('button', { name: 'Enregistrer Ce qui est bienvenu' }).click();
  await plain.getByText('Merci de nous avoir écrit.').first().waitFor();

  // What the team notes of whoever wrote is in their case and beside their name in the list of members.
  await plain.goto(path('moderation', 'fr', { query: { dossier: risky } }));
  await plain.getByLabel('Nouvelle note').fill('  ');
  await plain.getByRole('button', { name: 'Noter Vent-Debout' }).click();
  await plain.getByText('Une note compte de 1 à 1 000 caractères.').waitFor();
  await plain.getByLabel('Nouvelle note').fill('Écrit vite, puis regrette.');
  await plain.getByRole('button', { name: 'Noter Vent-Debout' }).click();
  await plain.getByText('Écrit vite, puis regrette.').first().waitFor();
  await plain.goto(path('members', 'fr', { space: space.slug }));
  await plain.locator('summary').filter({ hasText: '1 note de l’équipe' }).click();
  await plain.getByText('par Salomé').waitFor();
  await plain.locator('summary').filter({ hasText: 'Corriger' }).click();
  await plain.getByRole('textbox', { name: 'Note', exact: true }).fill('Écrit vite.');
  await plain.getByRole('button', { name: 'Enregistrer' }).click();
  await plain.locator('summary').filter({ hasText: '1 note de l’équipe' }).click();
  await plain.getByText('corrigée par Salomé').waitFor();

  await plain.goto(path('moderation', 'fr', { query: { dossier: risky } }));
  await plain.getByRole('button', { name: 'Rendre' }).click();
  await plain.getByText('Personne ne l’a pris.').waitFor();
  await plain.getByRole('link', { name: 'Personne en danger' }).click();
  await plain.getByRole('button', { name: 'Prendre' }).click();
  await plain.getByText('Réservé pour vous, encore').waitFor();
  await plain.getByLabel('Filtrer la file').selectOption({ label: 'Les miens' });
  await plain.getByRole('button', { name: 'Voir' }).click();
  await plain.getByRole('link', { name: 'Personne en danger' }).click();
  await plain.getByRole('button', { name: 'Rendre' }).click();
  await plain.getByText('Vous n’avez aucun dossier en main.').waitFor();
});

it('without scripts: the team takes up what it has seen itself, in a discussion and in its list of members; a member tells of a pseudonym', async () => {
  await plain.goto(path('thread', 'fr', { space: space.slug, id: thread }));
  const opening = plain.locator('article.opening');
  await opening.locator('summary.tool').click();
  await opening.getByRole('button', { name: 'Ouvrir un dossier' }).click();
  await plain.getByText('Réservé pour vous, encore').waitFor();
  await plain.getByRole('radio', { name: /^Laisser en ligne/ }).check();
  await plain.getByLabel('Ce qui pose question').fill('Rien à redire.');
  await plain.getByRole('button', { name: /^Envoyer/ }).click();
  await plain.getByText('Ce dossier est décidé').waitFor();
  // Judged once: the same again leads to what was decided.
  await plain.goto(path('thread', 'fr', { space: space.slug, id: thread }));
  await opening.locator('summary.tool').click();
  await opening.getByRole('button', { name: 'Ouvrir un dossier' }).click();
  await plain.getByText('Ce dossier est décidé').waitFor();

  await plain.goto(path('members', 'fr', { space: space.slug }));
  await plain.getByRole('button', { name: 'Ouvrir un dossier Bleuet' }).click();
  await plain.getByRole('heading', { name: /^Dossier/ }).waitFor();
  await plain.getByText('Autres mesures').click();
  await plain.getByRole('radio', { name: /^Exclure/ }).waitFor();
  await plain.getByRole('button', { name: 'Rendre' }).click();
  await plain.getByText('Personne ne l’a pris.').waitFor();

  const { page } = await openWindow(browser, site, { cookie: reader.cookie, javaScriptEnabled: false });
  await page.goto(path('thread', 'fr', { space: space.slug, id: thread }));
  const reply = page.locator('#r2');
  await reply.locator('summary.tool').click();
  await reply.getByRole('link', { name: 'Signaler ce pseudonyme' }).click();
  await page.getByText('sous le nom qu’elle porte dans cet espace').waitFor();
  await page.getByLabel('Se fait passer pour quelqu’un d’autre').check();
  await page.getByRole('button', { name: 'Envoyer à l’équipe' }).click();
  await page.getByRole('heading', { name: /Merci/ }).waitFor();
  await page.context().close();
  await plain.goto(queue);
  await plain.getByRole('link', { name: 'Fausse identité' }).waitFor();
});

it('without scripts: several pieces of advertising are decided in one go, and what somebody else has says so', async () => {
  const texts = ['Venez à la foire de printemps.', 'Ma boutique brade ses coussins.', 'Je brode des nappes sur commande.'];
  for (const text of texts) await writeAndFlag(text, 'commercial', 'Cette personne vend quelque chose.');
  await plain.goto(queue);
  await plain.getByRole('link', { name: 'Décider plusieurs publicités' }).click();
  await expectHeading(plain, 'Décider plusieurs publicités');
  // Who may be in danger, and what hurts somebody, is not there.
  expect(await plain.getByRole('checkbox').count()).toBe(3);
  await plain.getByText('Je brode des nappes sur commande.').waitFor();

  await plain.getByLabel('Ce qui pose question dans chacun').fill('Le message vend quelque chose.');
  await plain.getByRole('button', { name: 'Masquer les messages cochés' }).click();
  await plain.getByRole('link', { name: 'Cochez au moins un message.' }).waitFor();
  expect(await plain.getByLabel('Ce qui pose question dans chacun').inputValue()).toBe('Le message vend quelque chose.');

  // By keyboard; Anouk takes one of them meanwhile.
  for (const text of texts.slice(0, 2)) {
    await plain.getByRole('listitem').filter({ hasText: text }).getByRole('checkbox').focus();
    await plain.keyboard.press('Space');
  }
  const { body } = await site.call(listAdvertising, { as: team[0], query: { locale: 'fr' } });
  const fair = body.items.find(({ text }) => text.bodyHtml?.includes('foire'))?.id ?? '';
  expect((await site.call(claimCase, { as: team[0], params: { id: fair } })).status).toBe(200);
  await plain.getByLabel('Ce qui pose question dans chacun').press('Tab');
  await plain.getByRole('button', { name: 'Masquer les messages cochés' }).focus();
  await plain.keyboard.press('Enter');
  await plain.getByText('1 message est masqué. La personne a sa lettre.').waitFor();
  await plain.getByText('Quelqu’un d’autre l’a en main.').waitFor();
  expect(await plain.getByRole('checkbox').count()).toBe(1);
  const { body: letters } = await site.call(listMyDecisions, { as: author });
  expect(letters.items).toMatchObject([{ action: 'hide', facts: 'Le message vend quelque chose.', article: { number: 5 } }]);
  expect(letters.items[0]?.subject.bodyHtml).toContain('coussins');

  // With scripts the page says the same, and the words are ready for the next ones.
  await salome.goto(path('decideTogether', 'fr'));
  await salome.getByRole('checkbox').check();
  await salome.getByLabel('Ce qui pose question dans chacun').fill('Le message vend des nappes.');
  await salome.getByRole('button', { name: 'Masquer les messages cochés' }).click();
  await salome.getByText('1 message est masqué. La personne a sa lettre.').waitFor();
  await salome.getByText('Aucune publicité n’attend. Merci.').waitFor();
  expect(await salome.evaluate(() => document.activeElement?.getAttribute('aria-labelledby'))).toBe('result');
});

it('without scripts: messages to read and people who ask to join are answered from the same queue', async () => {
  const params = { slug: space.slug };
  const settle = (body: object) => site.call(updateSpace, { as: steward, params, body });
  const ask = async (handle: string, answer?: string) => {
    const person = await signUp(site, { handle });
    const body = { personaId: person.personaId, charterVersion: 1, ...(answer !== undefined && { answer }) };
    await site.call(joinSpace, { as: person, params, body });
    return person;
  };
  await settle({ newcomerHold: 1 });
  const newcomer = await ask('Pervenche');
  const held = await site.call(postReply, { as: newcomer, params: { id: thread }, body: { bodyHtml: '<p>Bonjour à vous.</p>' } });
  expect(held.status).toBe(202);
  await settle({ joinRule: 'on_request', joinQuestion: 'Qu’est-ce qui vous amène ?' });
  await ask('Roseau', 'Je vis avec depuis deux ans.');

  await plain.goto(queue);
  await plain.getByLabel('Filtrer la file').selectOption({ label: 'Messages à lire' });
  await plain.getByRole('button', { name: 'Voir' }).click();
  await plain.getByText('Bonjour à vous.').waitFor();
  await plain.getByRole('button', { name: 'Faire paraître Pervenche' }).click();
  await plain.getByText('Le message est paru.').waitFor();
  await plain.getByText('Aucun message n’attend. Merci.').waitFor();

  await plain.getByLabel('Filtrer la file').selectOption({ label: 'Demandes pour rejoindre' });
  await plain.getByRole('button', { name: 'Voir' }).click();
  await plain.getByText('Je vis avec depuis deux ans.').waitFor();
  // A refusal without its reason comes back as it was, and leads back once it is given.
  await plain.locator('summary').filter({ hasText: 'Répondre non' }).click();
  await plain.getByLabel('Quelques mots pour Roseau').fill('Non');
  await plain.getByRole('button', { name: 'Répondre non Roseau' }).click();
  const reason = plain.getByLabel('Quelques mots pour Roseau');
  expect(await reason.inputValue()).toBe('Non');
  await reason.fill('Cet espace est pour les proches.');
  await plain.getByRole('button', { name: 'Répondre non Roseau' }).click();
  await plain.getByText('Personne n’attend de réponse. Merci.').waitFor();
});

it('without scripts: after what weighs a pause is welcome, and one click closes it', async () => {
  const [, { personaId }] = team;
  const heavy = {
    spaceId: space.id,
    personaId,
    kind: 'decision',
    act: 'police',
    details: { action: 'none', ground: 'self_harm' },
  } as const;
  await site.db.insert(teamLog).values([heavy, heavy, heavy]);
  await plain.goto(queue);
  const pause = plain.getByRole('complementary', { name: 'Une pause est la bienvenue' });
  await pause.getByRole('link', { name: 'Passer le relais' }).click();
  await plain.getByText('Vous n’avez aucun dossier en main.').waitFor();
  await plain.goto(queue);
  await plain.getByRole('link', { name: 'Conseil risqué' }).click();
  await plain.getByRole('button', { name: 'Prendre' }).click();
  await pause.getByRole('link', { name: 'Passer le relais' }).click();
  await plain.getByLabel('Un mot pour la suite').fill('Je souffle un peu.');
  await plain.getByRole('button', { name: 'Passer le relais' }).click();
  await plain.getByText('Je souffle un peu.').waitFor();
  // What one says about a pause leaves them where they are, for the rest of the sitting.
  await pause.getByRole('button', { name: 'Continuer pour le moment' }).click();
  await plain.getByText('Je souffle un peu.').waitFor();
  expect(await pause.count()).toBe(0);
  await plain.goto(queue);
  expect(await pause.count()).toBe(0);
  // Nobody else is told; with scripts it goes as quietly.
  await anouk.goto(queue);
  await anouk.getByText('Conseil risqué').first().waitFor();
  expect(await anouk.getByRole('complementary', { name: 'Une pause est la bienvenue' }).count()).toBe(0);
  await salome.goto(queue);
  await salome.getByRole('button', { name: 'Continuer pour le moment' }).click();
  await salome.locator('#contenu:focus').waitFor();
  expect(await salome.getByRole('complementary', { name: 'Une pause est la bienvenue' }).count()).toBe(0);
});

it('who leaves the team keeps nothing of its queue on the screen; a reader is told what the page is for', async () => {
  await anouk.getByText('Conseil risqué').first().waitFor();
  const params = { slug: space.slug, id: place };
  expect((await site.call(updateMember, { as: steward, params, body: { role: 'member' } })).status).toBe(200);
  await anouk.getByText('Vous n’êtes dans l’équipe d’aucun espace').waitFor();
  expect(await anouk.getByText('Conseil risqué').count()).toBe(0);

  const { page } = await openWindow(browser, site, { cookie: reader.cookie });
  await page.goto(queue);
  await page.getByText('Vous n’êtes dans l’équipe d’aucun espace').waitFor();
  await page.context().close();
  expect(trouble).toEqual([[], [], []]);
});
