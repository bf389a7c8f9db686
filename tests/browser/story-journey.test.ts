import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { path } from '../../client/lib/paths.ts';
import { addToCollection, createCollection, handOut, listHandouts } from '../../shared/collections.contract.ts';
import { getLesson, listEvidence, proposeLesson } from '../../shared/lessons.contract.ts';
import { getStory, listSpaceStories, listStories } from '../../shared/stories.contract.ts';
import { expectHeading, launchBrowser, openWindow, untilScripted, watchForTrouble } from '../support/browser.ts';
import { codeOf, signIn, signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeModerator, makeSteward } from '../support/spaces.ts';

/* A story from its first words to what it teaches, what it is used for, and its end: told on two devices, in three visits. */

vi.setConfig({ testTimeout: 90_000 });

const SPACE = 'les-recits';
const HAPPENED = 'Au mois de mars, j’ai laissé tomber une tasse à la maison. Le docteur Lenoir n’a rien dit.';
const TELL = 'Écrivez trois questions avant d’y aller.';
const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1280, height: 900 };
/** In which a withdrawal is to have reached everything. */
const AT_ONCE_MS = 1_000;

let site: TestSite;
let browser: Browser;
let author: Person;
let team: Person;
let steward: Person;
let reader: Person;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
  [author, team, steward, reader] = (await Promise.all(
    ['Tournesol', 'Garance', 'Salomé', 'Tilleul'].map((handle) => signUp(site, { handle })),
  )) as [Person, Person, Person, Person]; // four names, four people
  await createSpace(site, { slug: SPACE, name: 'Les récits', visibility: 'public' });
  for (const person of [author, reader]) await join(site, person, SPACE);
  await makeModerator(site, team, SPACE);
  await makeSteward(site, steward, SPACE);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const words = (page: Page) => page.getByRole('textbox', { name: /Ce qu/ });

/** One visit, with a session of its own. */
async function visit(viewport: typeof PHONE, act: (page: Page) => Promise<void>): Promise<void> {
  const session = await signIn(site, author);
  const { page, context } = await openWindow(browser, site, { viewport, cookie: session.cookie });
  const trouble = watchForTrouble(context, site);
  await act(page);
  expect(trouble.filter((line) => !/40[49]|422/.test(line))).toEqual([]);
  await context.close();
}

it('is told, read, taught from, used and taken back', async () => {
  let id = '';
  await visit(PHONE, async (page) => {
    await page.goto(path('spaceStories', 'fr', { space: SPACE }));
    await page.getByRole('button', { name: 'Raconter mon parcours' }).click();
    await expectHeading(page, 'Raconter mon parcours');
    await words(page).fill(HAPPENED);
    await page.getByRole('button', { name: 'Étape suivante' }).click();
    await page.getByRole('textbox', { name: 'Ce qui a compté' }).waitFor();
    id = new URL(page.url()).pathname.split('/')[3] ?? '';
  });
  await visit(LAPTOP, async (page) => {
    await page.goto(path('ownStories', 'fr'));
    await page
      .getByRole('link', { name: /Sans titre|Continuer/ })
      .first()
      .click();
    await page.goto(path('tellStory', 'fr', { id, query: { etape: '1' } }));
    expect(await words(page).inputValue()).toBe(HAPPENED);
    await page.goto(path('tellStory', 'fr', { id, query: { etape: '4' } }));
    await words(page).fill(TELL);
    await page.getByRole('button', { name: 'Étape suivante' }).click();
    await page.getByText(TELL).waitFor();
  });
  await visit(PHONE, async (page) => {
    await page.goto(path('tellStory', 'fr', { id, query: { etape: '6' } }));
    await page.getByLabel('Titre').fill('Trois questions');
    await page.getByRole('radio', { name: /Tous les membres/ }).check();
    await page.getByRole('checkbox', { name: /Nourrir une proposition/ }).check();
    await page.getByRole('button', { name: 'Envoyer pour relecture' }).click();
    await page.getByText('Votre récit est envoyé. Merci.').waitFor();
  });

  // Two passages are marked, one by selecting it; one step is edited, in two places.
  const reading = await openWindow(browser, site, { viewport: LAPTOP, cookie: team.cookie });
  const desk = reading.page;
  await desk.goto(path('story', 'fr', { id }));
  await untilScripted(desk);
  await desk.evaluate((passage) => {
    const text = [...(document.querySelector('[data-tale] p')?.childNodes ?? [])].find((node) => node.textContent?.includes(passage));
    const from = text?.textContent?.indexOf(passage) ?? -1;
    if (text && from >= 0) getSelection()?.setBaseAndExtent(text, from, text, from + passage.length);
  }, 'Le docteur Lenoir');
  await desk.getByRole('button', { name: 'Marquer le passage sélectionné' }).click();
  await expect.poll(() => desk.getByRole('textbox', { name: /^Passage 1/ }).inputValue()).toBe('Le docteur Lenoir');
  await desk.getByRole('textbox', { name: /^Passage 2/ }).fill('à la maison');
  await desk.getByText('Proposer une autre rédaction').click();
  await desk
    .getByRole('textbox', { name: 'Ce qui s’est passé' })
    .fill(HAPPENED.replace('Le docteur Lenoir', 'Le médecin').replace('une tasse', 'un bol'));
  await desk.getByLabel('Un mot à l’auteur').fill('Merci. Un nom serait à changer.');
  await desk.getByRole('button', { name: 'Demander des changements' }).click();
  await desk.getByText('Votre lettre est partie.').waitFor();

  await visit(LAPTOP, async (page) => {
    await page.goto(path('tellStory', 'fr', { id, query: { etape: '1' } }));
    const proposed = page.getByRole('region', { name: 'Changements proposés' }).getByRole('listitem');
    expect(await proposed.count()).toBe(2);
    await proposed.filter({ hasText: 'bol' }).getByRole('button', { name: 'Refuser' }).click();
    await proposed.filter({ hasText: 'bol' }).getByText('Refusé', { exact: true }).waitFor();
    await proposed.filter({ hasText: 'médecin' }).getByRole('button', { name: 'Accepter' }).click();
    await proposed.filter({ hasText: 'médecin' }).getByText('Accepté', { exact: true }).waitFor();
    expect(await words(page).inputValue()).toBe(HAPPENED.replace('Le docteur Lenoir', 'Le médecin'));
    await page.goto(path('tellStory', 'fr', { id, query: { etape: '6' } }));
    await page.getByRole('button', { name: 'Envoyer pour relecture' }).click();
    await page.getByText('Votre récit est envoyé. Merci.').waitFor();
  });
  await desk.goto(path('story', 'fr', { id }));
  await desk.getByRole('button', { name: 'Publier' }).click();
  await desk.getByText('Le récit est publié.').waitFor();

  // A lesson cites it.
  const { lesson } = (
    await site.call(proposeLesson, {
      as: team,
      params: { slug: SPACE },
      body: { statement: 'Écrire ses questions avant la consultation.', type: 'tip' },
    })
  ).body;
  const lessonPage = path('lesson', 'fr', { space: SPACE, id: lesson.id });
  await desk.goto(lessonPage);
  await desk.getByLabel('Son adresse').fill(new URL(path('story', 'fr', { id }), site.url).href);
  await desk.getByLabel(/Le passage qui compte/).fill('trois questions');
  await desk.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await desk.getByText('C’est ajouté.').waitFor();
  await desk.getByRole('blockquote').getByText('trois questions').waitFor();
  await reading.context.close();

  // A collection for a committee has it.
  const body = { title: 'Pour le comité', audience: 'le comité des usagers', use: 'advocacy' as const };
  const { collection } = (await site.call(createCollection, { as: steward, params: { slug: SPACE }, body })).body;
  const inCollection = { as: steward, params: { id: collection.id } };
  await site.call(addToCollection, { as: steward, params: { id: collection.id, storyId: id } });
  const { handout } = (await site.call(handOut, inCollection)).body;
  const file = () => fetch(new URL(`/handouts/${handout.id}/html`, site.url), { headers: { cookie: steward.cookie } });
  expect(await (await file()).text()).toContain(TELL);

  /** Where somebody else meets its words or its title. */
  const seen = async (): Promise<string[]> => {
    const ask = async (name: string, text: Promise<string>) => (/Trois questions|trois questions/.test(await text) ? [name] : []);
    const page = async (address: string) => (await fetch(new URL(address, site.url), { headers: { cookie: reader.cookie } })).text();
    const found = await Promise.all([
      ask(
        'story',
        site.call(getStory, { as: reader, params: { id } }).then(({ text }) => text),
      ),
      ask(
        'space',
        site.call(listSpaceStories, { as: reader, params: { slug: SPACE } }).then(({ text }) => text),
      ),
      ask(
        'all',
        site.call(listStories, { as: reader }).then(({ text }) => text),
      ),
      ask(
        'evidence',
        site.call(listEvidence, { as: reader, params: { id: lesson.id } }).then(({ text }) => text),
      ),
      ask('page', page(path('story', 'fr', { id }))),
      ask('page of all', page(path('stories', 'fr'))),
      ask('page of the space', page(path('spaceStories', 'fr', { space: SPACE }))),
      ask('page of the lesson', page(lessonPage)),
      ask(
        'export',
        file().then((answer) => answer.text()),
      ),
    ]);
    return found.flat();
  };
  expect(await seen()).toHaveLength(9);

  // One agreement is taken back: the export is gone, the story is read on.
  await visit(PHONE, async (page) => {
    await page.goto(path('story', 'fr', { id }));
    await page.getByText('le comité des usagers').first().waitFor();
    await page.getByRole('link', { name: 'Changer qui peut lire, et les accords' }).click();
    await page.getByRole('checkbox', { name: /Nourrir une proposition/ }).uncheck();
    await page.getByRole('button', { name: /plus tard|Garder/ }).click();
    await page.getByText('Vos choix sont gardés.').waitFor();
    const since = Date.now();
    expect((await file()).status).toBe(404);
    expect(codeOf(await site.call(handOut, inCollection))).toBe('422 collection.empty');
    expect(Date.now() - since).toBeLessThan(AT_ONCE_MS);
    // A day stays one when the page counts how long ago things were.
    await untilScripted(page);
    expect(await page.locator('header time, .head time').first().textContent()).toMatch(/\d{4}$/);
    expect(await seen()).toEqual(['story', 'space', 'all', 'evidence', 'page', 'page of all', 'page of the space', 'page of the lesson']);

    // All of it is taken back: it is nowhere.
    await page.getByRole('button', { name: 'Retirer partout' }).click();
    await page.getByText('Votre récit est retiré partout.').waitFor();
    const gone = Date.now();
    expect(await seen()).toEqual([]);
    expect(Date.now() - gone).toBeLessThan(AT_ONCE_MS);
  });
  expect((await site.call(listHandouts, inCollection)).body.items.map(({ offered }) => offered)).toEqual([false]);
  await site.settle();
  expect((await site.call(getLesson, { as: team, params: { id: lesson.id } })).body.lesson).toMatchObject({ supports: 0, toReview: true });
});
