import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { path } from '../../client/lib/paths.ts';
import { updatePlatformSettings } from '../../shared/platform.contract.ts';
import { decideVerification, requestAssociation } from '../../shared/associations.contract.ts';
import { postReply, startThread } from '../../shared/threads.contract.ts';
import { associationWish, makeOperator, welcomeAssociation } from '../support/associations.ts';
import { expectHeading, launchBrowser, openWindow, watchForTrouble } from '../support/browser.ts';
import { signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeSteward } from '../support/spaces.ts';

/* A federation and an association agree, one hands a space over to the other, and a missing condition is asked for and added: without scripts. */

vi.setConfig({ testTimeout: 60_000 });

let site: TestSite;
let browser: Browser;
let operator: Person;
let hosts: Person;
let federator: Page;
let host: Page;
let platform: Page;
let reader: Page;
let trouble: string[][];

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
  operator = await signUp(site);
  await makeOperator(site, operator);
  const leads = await signUp(site);
  hosts = await signUp(site);
  await site.call(requestAssociation, {
    as: leads,
    body: { ...associationWish('grand-metier'), name: 'Le Grand Métier', kind: 'federation' },
  });
  const body = { decision: 'verified', reason: 'Une raison claire.' };
  await site.call(decideVerification, { as: operator, params: { slug: 'grand-metier' }, body });
  await welcomeAssociation(site, hosts, 'pas-comptes');
  await createSpace(site, { slug: 'a-petits-pas', name: 'À petits pas', association: 'pas-comptes', conditions: ['fibromyalgie'] });
  await createSpace(site, { slug: 'entre-nous', name: 'Entre nous seulement', association: 'pas-comptes', visibility: 'private' });
  const windows = await Promise.all(
    [leads.cookie, hosts.cookie, operator.cookie, undefined].map((cookie) =>
      openWindow(browser, site, {
        ...(cookie !== undefined && { cookie }),
        javaScriptEnabled: false,
        viewport: { width: 390, height: 844 },
      }),
    ),
  );
  trouble = windows.map(({ context }) => watchForTrouble(context, site));
  [federator, host, platform, reader] = windows.map(({ page }) => page) as [Page, Page, Page, Page]; // four windows
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

it('a federation invites, the association accepts, and the page shows its spaces to those who may read them', async () => {
  await federator.goto(path('association', 'fr', { association: 'grand-metier' }));
  await federator.getByRole('link', { name: 'Ses associations membres' }).click();
  await expectHeading(federator, 'Ses associations membres');
  await federator.getByLabel('L’association', { exact: true }).fill('personne ici');
  await federator.getByRole('button', { name: 'Inviter' }).click();
  await federator.getByRole('alert').waitFor();
  expect(await federator.getByLabel('L’association', { exact: true }).inputValue()).toBe('personne ici');
  // The whole address of its page says who is meant, too.
  await federator
    .getByLabel('L’association', { exact: true })
    .fill(`${site.url}${path('association', 'fr', { association: 'pas-comptes' })}`);
  await federator.getByRole('button', { name: 'Inviter' }).click();
  await federator.getByText('C’est fait. L’autre côté est prévenu.').waitFor();
  await federator.getByRole('heading', { name: 'Vous avez invité' }).waitFor();

  await reader.goto(path('association', 'fr', { association: 'grand-metier' }));
  await reader.getByText('Aucune association n’en fait encore partie.').waitFor();
  await host.goto(path('ownAssociations', 'fr'));
  await host.getByRole('link', { name: 'Ses fédérations' }).click();
  await host.getByRole('button', { name: 'Accepter : Le Grand Métier' }).click();
  await host.getByRole('heading', { name: 'Vous en faites partie' }).waitFor();

  await site.settle();
  await reader.reload();
  await reader.getByRole('link', { name: 'Les Pas Comptés', exact: true }).waitFor();
  await reader.getByRole('link', { name: /À petits pas/ }).waitFor();
  expect(await reader.getByRole('main').innerText()).not.toContain('Entre nous seulement');
  await reader.getByRole('link', { name: 'Les Pas Comptés', exact: true }).click();
  await reader.getByRole('link', { name: 'Le Grand Métier' }).waitFor();

  await host.getByRole('link', { name: 'Quitter la fédération : Le Grand Métier' }).click();
  await host.getByRole('button', { name: 'Oui, y mettre fin' }).click();
  await host.getByText('Vous ne faites partie d’aucune fédération.').waitFor();
});

it('a condition that is missing is asked for, added, and leads to its page by any of its names', async () => {
  await host.goto(path('conditions', 'fr'));
  await host.getByRole('link', { name: 'Demander à l’ajouter' }).click();
  await host.getByRole('button', { name: 'Envoyer la demande' }).click();
  await host.getByRole('alert').waitFor();
  await host.getByLabel('Son nom').fill('Maladie de Nulle Part');
  await host.getByLabel('De quoi il s’agit').fill('Une maladie inventée pour les essais.');
  await host.getByRole('button', { name: 'Envoyer la demande' }).click();
  await host.getByText('Votre demande est partie.').waitFor();

  await platform.goto(path('platform', 'fr'));
  await platform.getByRole('link', { name: 'Maladies demandées' }).click();
  await platform.getByRole('textbox', { name: 'Son adresse' }).fill('maladie-de-nulle-part');
  await platform.getByLabel('Son nom en anglais').fill('Nowhere disease');
  await platform.getByRole('button', { name: /Ajouter à la liste/ }).click();
  await platform.getByRole('alert').waitFor();
  expect(await platform.getByLabel('Son nom en anglais').inputValue()).toBe('Nowhere disease');
  await platform.getByLabel('Son nom en allemand').fill('Nirgendskrankheit');
  await platform.getByLabel('Autres noms en français').fill('MNP\nMal de nulle part');
  await platform.getByLabel('La source de ces noms').fill('https://nulle-part.example.org');
  await platform.getByRole('button', { name: /Ajouter à la liste/ }).click();
  await platform.getByText('Elle est maintenant dans la liste.').waitFor();

  await host.reload();
  await host.getByRole('link', { name: 'Voir sa page : Maladie de Nulle Part' }).click();
  await expectHeading(host, 'Maladie de Nulle Part');
  await host.getByText('MNP, Mal de nulle part').waitFor();
  await reader.goto(`${path('conditions', 'fr')}?q=MNP`);
  await reader.getByRole('link', { name: 'Maladie de Nulle Part' }).waitFor();
  await reader.goto(path('condition', 'fr', { condition: 'mal-de-nulle-part' }));
  await expectHeading(reader, 'Maladie de Nulle Part');
  expect((await reader.goto(path('condition', 'fr', { condition: 'rien-de-tel' })))?.status()).toBe(404);
});

it('the page of a condition has the reader’s language first, and all of them by choice', async () => {
  await reader.goto(path('condition', 'de', { condition: 'fibromyalgie' }));
  await reader.getByText('Keine Gruppe spricht auf Deutsch darüber.').waitFor();
  await reader.getByRole('link', { name: 'Alle Sprachen' }).first().click();
  await reader.getByRole('link', { name: /À petits pas/ }).waitFor();
});

it('the page of a condition is kept for readers, and never says what is no longer true', async () => {
  const person = await signUp(site);
  await join(site, person, 'a-petits-pas');
  const address = path('condition', 'fr', { condition: 'fibromyalgie' });
  await reader.goto(address);
  await reader.getByText('Aucune discussion pour l’instant.').waitFor();
  const opening = { kind: 'question', title: 'Comment dormez-vous en hiver', bodyHtml: '<p>Je cherche des idées.</p>' };
  const { body } = await site.call(startThread, { as: person, params: { slug: 'a-petits-pas' }, body: opening });
  await site.settle();
  await reader.reload();
  // It waits for an answer, and is the latest.
  await reader.getByRole('heading', { name: 'Sans réponse pour l’instant' }).waitFor();
  expect(await reader.getByRole('link', { name: opening.title }).count()).toBe(2);
  await site.call(postReply, { as: person, params: { id: body.thread.id }, body: { bodyHtml: '<p>Avec une laine.</p>' } });
  await site.settle();
  await reader.reload();
  expect(await reader.getByRole('link', { name: opening.title }).count()).toBe(1);
});

it('an association hands its space over to the federation, and its members are told', async () => {
  await makeSteward(site, hosts, 'a-petits-pas');
  await join(site, operator, 'a-petits-pas');
  await host.goto(path('spaceSettings', 'fr', { space: 'a-petits-pas' }));
  await host.getByRole('link', { name: 'Confier l’espace' }).click();
  const field = host.getByLabel('L’association ou la fédération');
  await field.fill('personne ici');
  await host.getByRole('button', { name: 'Proposer l’espace' }).click();
  await host.getByRole('alert').waitFor();
  expect(await field.inputValue()).toBe('personne ici');
  await field.fill('grand-metier');
  await host.getByRole('button', { name: 'Proposer l’espace' }).click();
  await host.getByText('Vous proposez cet espace à Le Grand Métier').waitFor();

  await federator.goto(path('ownAssociations', 'fr'));
  await federator.getByRole('link', { name: 'Voir la proposition : À petits pas' }).click();
  await expectHeading(federator, 'À petits pas');
  const offer = federator.url();
  await federator.getByRole('button', { name: 'Accepter l’espace' }).click();
  await federator.getByRole('alert').waitFor();
  await federator.getByRole('checkbox').check();
  await federator.getByRole('button', { name: 'Accepter l’espace' }).click();
  await federator.getByText('Le Grand Métier tient maintenant cet espace').waitFor();
  expect((await federator.goto(offer))?.status()).toBe(404);

  // A member, who happens to run the platform.
  await platform.goto(path('space', 'fr', { space: 'a-petits-pas' }));
  await platform.getByText('Cet espace est désormais tenu par Le Grand Métier').waitFor();
  await platform.getByRole('button', { name: 'J’ai lu' }).click();
  await expectHeading(platform, 'À petits pas');
  expect(await platform.getByText('Cet espace est désormais tenu').count()).toBe(0);
  expect((await host.goto(path('handOver', 'fr', { space: 'a-petits-pas' })))?.status()).toBe(403);
  await site.settle();
  await reader.goto(path('association', 'fr', { association: 'grand-metier' }));
  await reader.getByRole('link', { name: /À petits pas/ }).waitFor();
});

it('what operators set is read in the directory at once, and closes the request', async () => {
  await reader.goto(path('associations', 'fr'));
  await reader.getByRole('link', { name: 'Demander une place' }).waitFor();
  await platform.goto(path('platformSettings', 'fr'));
  await platform.getByRole('checkbox', { name: 'Les associations peuvent demander une place' }).uncheck();
  await platform
    .getByRole('group', { name: 'Une phrase en haut de l’annuaire des associations' })
    .getByLabel('En français')
    .fill('Bienvenue aux associations de Suisse.');
  // Somebody else was faster.
  await site.call(updatePlatformSettings, { as: operator, body: { version: 1, closedNote: { fr: 'De retour en mars.' } } });
  await platform.getByRole('button', { name: 'Enregistrer' }).click();
  await platform.getByText('Quelqu’un a changé les réglages').waitFor();
  await platform
    .getByRole('group', { name: 'Ce que l’on dit quand les demandes sont fermées' })
    .getByLabel('En français')
    .fill('De retour en avril.');
  await platform.getByRole('button', { name: 'Enregistrer' }).click();
  await platform.getByText('C’est enregistré.').waitFor();
  await site.settle();
  await reader.reload();
  await reader.getByText('Bienvenue aux associations de Suisse.').waitFor();
  await reader.getByText('De retour en avril.').waitFor();
  expect(await reader.getByRole('link', { name: 'Demander une place' }).count()).toBe(0);
  expect(trouble).toEqual([[], [], [], []]);
});
