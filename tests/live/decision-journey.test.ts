import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { path } from '../../client/lib/paths.ts';
import { postReply, startThread } from '../../shared/threads.contract.ts';
import { surfacesWith } from '../support/crawl.ts';
import { launchBrowser, openWindow, untilLive, watchForTrouble } from '../support/browser.ts';
import { signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeModerator } from '../support/spaces.ts';
import type { TestSpace } from '../support/spaces.ts';

/* From a flag to a decision, a letter, an appeal and its answer, in the browsers of those whom it concerns. */

vi.setConfig({ testTimeout: 90_000 });

const WORDS = 'Le citron suffit, laissez tout le reste.';
let site: TestSite;
let browser: Browser;
let space: TestSpace;
let people: Record<'author' | 'member' | 'anouk' | 'basile', Person>;
let pages: Record<'author' | 'member' | 'anouk' | 'basile', Page>;
let passerBy: Page;
let trouble: string[][];
let threadId: string;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
  space = await createSpace(site, { name: 'La fatigue', conditions: ['fibromyalgie'] });
  people = {
    author: await signUp(site, { handle: 'Vent-Debout' }),
    member: await signUp(site, { handle: 'Bleuet' }),
    anouk: await signUp(site, { handle: 'Anouk' }),
    basile: await signUp(site, { handle: 'Basile' }),
  };
  for (const each of [people.author, people.member]) await join(site, each, space.slug);
  for (const each of [people.anouk, people.basile]) await makeModerator(site, each, space.slug);
  const { body } = await site.call(startThread, {
    as: people.member,
    params: { slug: space.slug },
    body: { kind: 'question', title: 'Nouveau traitement', bodyHtml: '<p>Vos effets ?</p>' },
  });
  threadId = body.thread.id;
  await site.call(postReply, { as: people.author, params: { id: threadId }, body: { bodyHtml: `<p>Franchement. ${WORDS}</p>` } });
  const contexts: BrowserContext[] = [];
  const open = async (who: Person | null) => {
    const { context, page } = await openWindow(browser, site, who === null ? {} : { cookie: who.cookie });
    contexts.push(context);
    return page;
  };
  pages = {
    author: await open(people.author),
    member: await open(people.member),
    anouk: await open(people.anouk),
    basile: await open(people.basile),
  };
  passerBy = await open(null);
  trouble = contexts.map((context) => watchForTrouble(context, site));
}, 60_000);
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** Milliseconds until a page of the thread shows or hides the words by itself. */
const until = async (page: Page, state: 'attached' | 'detached', since: number) => {
  await page.getByText(WORDS).waitFor({ state });
  return Date.now() - since;
};
const surfaces = async () =>
  (
    await Promise.all(
      [null, people.member].map((as) =>
        surfacesWith(site, as, { slug: space.slug, condition: 'fibromyalgie', threadIds: [threadId] }, [WORDS]),
      ),
    )
  ).flatMap((found) => found[WORDS]);

it('a flag, two queues, a decision, a letter, an appeal, and everything is back', async () => {
  const { author, member, anouk, basile } = pages;
  const thread = path('thread', 'fr', { space: space.slug, id: threadId });
  const before = await surfaces();
  expect(before.length).toBeGreaterThan(2);
  for (const page of [member, passerBy]) {
    await page.goto(thread);
    await untilLive(page);
  }
  for (const page of [anouk, basile]) {
    await page.goto(path('moderation', 'fr'));
    await page.getByText('Tout est calme. Merci.').waitFor();
  }

  // The member tells the team, and both queues show it by themselves.
  await member.locator('#r2 a[href*="type=post"]').evaluate((link: HTMLAnchorElement) => link.click());
  await member.getByLabel('Conseil dangereux pour la santé').check();
  await member.getByRole('button', { name: 'Envoyer à l’équipe' }).click();
  await member.getByRole('heading', { name: /Merci/ }).waitFor();
  for (const page of [anouk, basile]) await page.getByText('Conseil risqué').first().waitFor();
  await member.goto(thread);
  await untilLive(member);

  // One takes it; the other sees so.
  await anouk.locator('a[data-case]').click();
  await anouk.locator('button[data-claim]').click();
  await basile.getByText('Pris par Anouk', { exact: true }).waitFor();

  // Decided: gone from every open page within a second, and from every new request.
  await anouk.getByRole('radio', { name: /^Retirer/ }).check();
  await anouk.getByLabel('Ce qui pose question').fill('La phrase dit aux autres d’arrêter un traitement.');
  await anouk.getByText('Votre message est retiré.').waitFor();
  const decided = Date.now();
  await anouk.locator('button[data-send]').click();
  const gone = await Promise.all([member, passerBy].map((page) => until(page, 'detached', decided)));
  expect(Math.max(...gone)).toBeLessThan(1_000);
  await site.settle();
  expect(await surfaces()).toEqual([]);

  // The author reads why, and contests it.
  await author.goto(path('ownDecisions', 'fr'));
  await author.getByRole('link', { name: 'Retiré, La fatigue' }).click();
  for (const part of [
    'Ce que vous vivez a sa place ici.',
    'La phrase dit aux autres',
    'Charte, article 4',
    'Une personne l’a signalé.',
    'organisme indépendant',
  ])
    await author.getByText(part, { exact: false }).first().waitFor();
  await author.getByLabel('Ce que vous voulez dire').fill('Je parlais de moi seule.');
  await author.getByRole('button', { name: 'Envoyer le recours' }).click();
  await author.getByText('Votre recours est envoyé.').waitFor();

  // Somebody else answers it, and it is back, everywhere.
  await basile.getByLabel('Filtrer la file').selectOption({ label: 'Recours' });
  await basile.locator('a[data-case]').click();
  await basile.getByText('Je parlais de moi seule.').waitFor();
  await basile.getByLabel('Annuler la décision').check();
  await basile.getByLabel('Pourquoi').fill('Elle parle de ce qu’elle a vécu.');
  const answered = Date.now();
  await basile.getByRole('button', { name: 'Répondre au recours' }).click();
  const back = await Promise.all([member, passerBy].map((page) => until(page, 'attached', answered)));
  expect(Math.max(...back)).toBeLessThan(1_000);
  await site.settle();
  expect(await surfaces()).toEqual(before);
  await author.reload();
  await author.getByText('Une autre personne a relu, et annule la décision.').waitFor();
  expect(trouble.flat()).toEqual([]);
});
