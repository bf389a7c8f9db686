import sharp from 'sharp';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { path } from '../../client/lib/paths.ts';
import { welcomeAssociation } from '../support/associations.ts';
import { expectHeading, launchBrowser, openWindow, untilScripted, watchForTrouble } from '../support/browser.ts';
import { signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, makeSteward } from '../support/spaces.ts';

/* A link from the steward who makes it to the person who comes, with scripts and without; and the page of an association. */

vi.setConfig({ testTimeout: 60_000 });

let site: TestSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

describe.each([
  { how: 'with scripts', javaScriptEnabled: true, slug: 'pas-a-pas' },
  { how: 'without', javaScriptEnabled: false, slug: 'main-dans-la-main' },
])('$how', ({ javaScriptEnabled, slug }) => {
  let steward: Page;
  let guest: Page;
  let invited: Person;
  let trouble: string[][];
  const space = `jardin-${slug}`;

  beforeAll(async () => {
    const person = await signUp(site, { handle: 'Garance' });
    invited = await signUp(site, { handle: 'Clairière' });
    await welcomeAssociation(site, person, slug);
    await createSpace(site, { slug: space, name: 'Le jardin', association: slug, visibility: 'private', joinRule: 'invitation' });
    await makeSteward(site, person, space);
    const options = { javaScriptEnabled, viewport: { width: 390, height: 844 }, permissions: ['clipboard-read', 'clipboard-write'] };
    const windows = [await openWindow(browser, site, { ...options, cookie: person.cookie }), await openWindow(browser, site, options)];
    trouble = windows.map(({ context }) => watchForTrouble(context, site));
    [steward, guest] = windows.map(({ page }) => page) as [Page, Page]; // two people, two windows
  });

  it('a steward makes a link for a moderator; whoever opens it sees where it leads, signs in, accepts, and is one', async () => {
    await steward.goto(path('space', 'fr', { space }));
    await steward.getByRole('link', { name: 'Gérer l’espace', exact: true }).click();
    await steward.getByRole('link', { name: 'Inviter' }).click();
    await expectHeading(steward, 'Inviter dans l’espace');
    await steward.getByRole('radio', { name: /Membre de l’équipe/ }).check();
    await steward.getByLabel('Pour combien de personnes').fill('beaucoup');
    await steward.getByRole('button', { name: 'Faire un lien' }).click();
    await steward.getByRole('alert').getByText('De 1 à 1000 personnes.').waitFor();
    expect(await steward.getByRole('radio', { name: /Membre de l’équipe/ }).isChecked()).toBe(true);
    await steward.getByLabel('Pour combien de personnes').fill('1');
    await steward.getByRole('button', { name: 'Faire un lien' }).click();
    const link = await steward.getByLabel('Le lien', { exact: true }).inputValue();
    expect(link).toMatch(new RegExp(`^${site.url}/invitation/[A-Za-z0-9_-]{43}$`));
    if (javaScriptEnabled) {
      await steward.getByRole('button', { name: 'Copier' }).click();
      await steward.getByText('Le lien est copié.').waitFor();
      expect(await steward.evaluate(() => navigator.clipboard.readText())).toBe(link);
    } else expect(await steward.getByRole('button', { name: 'Copier' }).count()).toBe(0);

    await guest.goto(link);
    await expectHeading(guest, 'On vous invite dans « Le jardin »');
    await guest.getByText('On parle de soi, pas à la place des autres.').waitFor();
    await guest.getByText('Vous seriez de l’équipe').waitFor();
    await guest.getByRole('link', { name: 'J’ai un compte' }).click();
    await guest.getByLabel('Votre adresse e-mail').fill(invited.email);
    await guest.getByLabel('Votre mot de passe').fill(invited.password);
    await guest.getByRole('main').getByRole('button', { name: 'Entrer' }).click();
    await expectHeading(guest, 'On vous invite dans « Le jardin »');
    await guest.getByRole('radio', { name: 'Clairière' }).check();
    await guest.getByRole('button', { name: 'Accepter l’invitation' }).click();
    await guest.getByRole('alert').getByText('Lisez la charte, puis cochez la case.').waitFor();
    await guest.getByRole('checkbox').check();
    await guest.getByRole('button', { name: 'Accepter l’invitation' }).click();
    await expectHeading(guest, 'Le jardin');
    // Of the team: may invite in turn, members only.
    await guest.getByRole('link', { name: 'Gérer l’espace', exact: true }).click();
    await guest.getByRole('link', { name: 'Inviter' }).click();
    await expectHeading(guest, 'Inviter dans l’espace');
    expect(await guest.getByRole('radio').count()).toBe(1);
    expect((await guest.goto(link))?.status()).toBe(404);
    await expectHeading(guest, 'Ce lien n’est plus valable');
  });

  if (javaScriptEnabled)
    it('a press that began before the scripts came is not lost when they come', async () => {
      const { promise: asked, resolve: come } = Promise.withResolvers<undefined>();
      await steward.route(/\.js$/, async (route) => {
        await asked;
        await route.continue();
      });
      await steward.goto(path('spaceInvitations', 'fr', { space }), { waitUntil: 'commit' });
      await steward.getByLabel('Pour combien de personnes').fill('beaucoup');
      await steward.getByRole('button', { name: 'Faire un lien' }).click();
      await steward.getByRole('alert').waitFor();
      await steward.getByLabel('Pour combien de personnes').fill('1');
      await steward.getByRole('button', { name: 'Faire un lien' }).hover();
      await steward.mouse.down();
      come(undefined);
      await untilScripted(steward);
      await steward.mouse.up();
      expect(await steward.getByLabel('Le lien', { exact: true }).inputValue()).toContain('/invitation/');
      await steward.unroute(/\.js$/);
    });

  it('the association’s page: its logo and its texts, and two who change it at once', async () => {
    await steward.goto(path('association', 'fr', { association: slug }));
    await steward.getByRole('link', { name: 'Modifier la page' }).click();
    await expectHeading(steward, 'Modifier la page');
    const other = await steward.context().newPage();
    await other.goto(steward.url());
    const put = async (name: string, mimeType: string, buffer: Buffer) => {
      await steward.getByLabel('L’image').setInputFiles({ name, mimeType, buffer });
      await steward.getByRole('button', { name: 'Mettre ce logo' }).click();
    };
    await put('page.png', 'image/png', Buffer.from('<html>'));
    await steward.getByRole('alert').getByText('Cette image ne s’ouvre pas.').waitFor();
    await put(
      'logo.png',
      'image/png',
      await sharp({ create: { width: 60, height: 60, channels: 3, background: '#3a3' } })
        .png()
        .toBuffer(),
    );
    await steward.getByText('C’est enregistré.').waitFor();
    const logo = steward.locator('img[src^="/files/"]');
    await expect.poll(() => logo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(60);

    await steward.getByLabel('En allemand').fill('Wir gehen zusammen, jede Person in ihrem Tempo.');
    await steward.getByRole('button', { name: 'Enregistrer' }).click();
    await steward.getByText('C’est enregistré.').waitFor();
    await other.getByLabel('En allemand').fill('Gemeinsam unterwegs, Schritt für Schritt.');
    await other.getByRole('button', { name: 'Enregistrer' }).click();
    await other.getByText('Vous avez deux versions').waitFor();
    await other.getByText('Wir gehen zusammen').waitFor();
    expect(await other.getByLabel('En allemand').inputValue()).toBe('Gemeinsam unterwegs, Schritt für Schritt.');
    await other.getByRole('button', { name: 'Enregistrer' }).click();
    await other.getByText('C’est enregistré.').waitFor();
    await guest.goto(path('association', 'de', { association: slug }));
    await guest.getByText('Gemeinsam unterwegs, Schritt für Schritt.').waitFor();
    expect(await guest.getByRole('link', { name: 'Die Seite bearbeiten' }).count()).toBe(0);
    expect(trouble).toEqual([[], []]);
  });
});
