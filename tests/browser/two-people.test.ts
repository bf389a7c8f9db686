import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { editPost, getThread, listPosts, postReply, react, updateThread } from '../../shared/threads.contract.ts';
import {
  PATIENCE_MS,
  expectHeading,
  launchBrowser,
  openWindow,
  signUpByPages,
  untilLive,
  watchForTrouble,
  writeMessage,
} from '../support/browser.ts';
import { signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeSteward } from '../support/spaces.ts';

/* Two people in two browsers: what one writes appears at the other's, by itself, and disturbs nothing. */

vi.setConfig({ testTimeout: 60_000 });

/** From the press on « Publier » in one browser to the screen of the other. */
const WITHIN_MS = 1_000;
const TITLE = 'La fatigue du soir, comment faites-vous ?';

let site: TestSite;
let browser: Browser;
let luciole: Person;
let a: { context: BrowserContext; page: Page };
let b: { context: BrowserContext; page: Page };
let trouble: string[][];
let threadId: string;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
  await createSpace(site, { slug: 'jardin-partage', name: 'Jardin partagé' });
  luciole = await signUp(site, { handle: 'Luciole' });
  await join(site, luciole, 'jardin-partage');
  a = await openWindow(browser, site);
  b = await openWindow(browser, site, { cookie: luciole.cookie });
  trouble = [watchForTrouble(a.context, site), watchForTrouble(b.context, site)];
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** Everything the status region has said since, in order. */
function listen(page: Page): Promise<void> {
  return page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const region = document.querySelector('#app > [role="status"]') ?? document.querySelector('[role="status"].vh');
    if (region === null) throw new Error('the page has no status region');
    new MutationObserver(() => {
      const text = region.textContent.trim();
      if (text !== '' && said.at(-1) !== text) said.push(text);
    }).observe(region, { childList: true, characterData: true, subtree: true });
  });
}
const heard = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as { said: string[] }).said);

/** Resolves with the moment the words are on the page. */
function momentOf(page: Page, words: string): Promise<number> {
  return page.evaluate(
    (text) =>
      new Promise<number>((done) => {
        const look = () => {
          if (!document.querySelector('main')?.textContent.includes(text)) return;
          observer.disconnect();
          done(performance.timeOrigin + performance.now());
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { childList: true, characterData: true, subtree: true });
        look();
      }),
    words,
  );
}

/** Where the reader is: what is on the screen and where, what has the focus, what is selected. */
function stance(page: Page): Promise<unknown> {
  return page.evaluate(() => ({
    scroll: Math.round(scrollY),
    opening: Math.round(document.getElementById('r1')?.getBoundingClientRect().top ?? NaN),
    focus: [document.activeElement?.tagName, document.activeElement?.textContent.trim().slice(0, 40)],
    selection: getSelection()?.toString(),
  }));
}

/** Numbers and texts of the replies, in the order of the page. */
function replies(page: Page): Promise<{ number: number; text: string }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('ol > li.entry')].map((item) => ({
      number: Number(item.id.slice(1)),
      text: item.querySelector('.post__body')?.textContent.trim() ?? '',
    })),
  );
}

/** Writes in one's own page; resolves with the moment « Publier » was pressed. */
async function publish(page: Page, words: string): Promise<number> {
  await writeMessage(page, words);
  await page.evaluate(() =>
    document
      .querySelector('section.composer form')
      ?.addEventListener('submit', () => Object.assign(window, { pressed: performance.timeOrigin + performance.now() }), {
        capture: true,
        once: true,
      }),
  );
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await page.locator('li.entry', { hasText: words }).waitFor();
  return page.evaluate(() => (window as unknown as { pressed: number }).pressed);
}

it('somebody signs up through the link of a mail, joins a space and opens a thread', async () => {
  const { page } = a;
  await page.goto('/fr');
  await page.getByRole('main').getByRole('link', { name: 'Choisir un nom d’ici' }).first().click();
  await signUpByPages(page, site, { handle: 'Noisette', email: 'noisette@example.org', password: 'une laine rouge et deux aiguilles' });

  await page.getByRole('main').getByRole('link', { name: 'Jardin partagé' }).click();
  await expectHeading(page, 'Jardin partagé');
  await page.locator('summary', { hasText: 'Rejoindre l’espace' }).click();
  await page.getByLabel('J’ai lu la charte de cet espace et je l’accepte.').check();
  await page.getByRole('button', { name: 'Rejoindre', exact: true }).click();
  await page.getByText('Bienvenue. Vous pouvez écrire ici.').waitFor();

  await page.getByRole('link', { name: 'Écrire un message' }).first().click();
  await expectHeading(page, 'Écrire un message');
  await page.getByRole('radio', { name: /De l’écoute/ }).check();
  await page.getByLabel('En une phrase, comme à un ami').fill(TITLE);
  const opening = 'Le soir, je ne tiens plus debout. Le matin non plus, certains jours. '.repeat(30).trim();
  await writeMessage(page, 'Voici :');
  await page.keyboard.insertText(` ${opening}`);
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await expectHeading(page, TITLE);
  threadId = /[A-Za-z0-9_-]{16}(?=[?#]|$)/.exec(page.url())?.[0] ?? '';
  expect(threadId).not.toBe('');
});

it('a reply appears on their screen within a second, is announced without its content, and moves nothing', async () => {
  // Nothing of the way here: the page as a reader opens it.
  await a.page.goto(new URL(a.page.url()).pathname);
  await untilLive(a.page);
  await listen(a.page);
  await a.page.evaluate(() => Object.assign(window, { neverReloaded: true }));
  await a.page.getByRole('button', { name: 'Garder' }).focus();
  await a.page.evaluate(() => scrollTo({ top: 150, behavior: 'instant' }));
  const before = await stance(a.page);

  await b.page.goto(new URL(a.page.url()).pathname);
  const words = 'Je pose une chaise dans chaque pièce.';
  const seen = momentOf(a.page, words);
  const pressed = await publish(b.page, words);
  const delay = (await seen) - pressed;
  console.log(`From « Publier » to the other screen: ${Math.round(delay)} ms`);
  expect(delay).toBeLessThan(WITHIN_MS);

  await expect.poll(() => heard(a.page), { timeout: PATIENCE_MS }).toContain('1 nouvelle réponse, de Luciole.');
  expect((await heard(a.page)).join(' ')).not.toContain('chaise');
  expect(await stance(a.page)).toEqual(before);
  expect(await replies(a.page)).toEqual([{ number: 2, text: words }]);
});

it('while they select a sentence the next reply waits, and comes when they ask for it', async () => {
  await a.page.evaluate(() => {
    const text = document.querySelector('#r1 .post__body p')?.firstChild;
    if (text) getSelection()?.setBaseAndExtent(text, 0, text, 40);
  });
  const before = await stance(a.page);
  await publish(b.page, 'Et je note ce qui va.');
  const see = a.page.getByRole('button', { name: 'Voir la nouvelle réponse' });
  await see.waitFor();
  expect(await stance(a.page)).toEqual(before);
  expect((await replies(a.page)).map(({ number }) => number)).toEqual([2]);

  await see.click();
  await a.page.locator('#r3').waitFor();
  await expect.poll(() => a.page.evaluate(() => document.activeElement?.id)).toBe('r3-h');
  expect((await replies(a.page)).map(({ number }) => number)).toEqual([2, 3]);
});

it('offline for a while, they find exactly the missed replies, in order, once', async () => {
  await a.page.evaluate(() => getSelection()?.removeAllRanges());
  await a.context.setOffline(true);
  await a.page.getByText('En pause. Nous réessayons.').first().waitFor();
  const missed = [];
  for (const text of ['Un.', 'Deux.', 'Trois.']) {
    const { body } = await site.call(postReply, { params: { id: threadId }, as: luciole, body: { bodyHtml: `<p>${text}</p>` } });
    missed.push(body.post);
  }
  const [, second] = missed;
  if (second === undefined) throw new Error('nothing was written');
  await site.call(editPost, {
    params: { id: second.id },
    as: luciole,
    body: { bodyHtml: '<p>Deux et demi.</p>', version: second.version },
  });
  await site.settle();
  expect((await replies(a.page)).map(({ number }) => number)).toEqual([2, 3]);

  await a.context.setOffline(false);
  await untilLive(a.page);
  const see = a.page.getByRole('button', { name: /Voir les 3 nouvelles réponses/ });
  await see.or(a.page.locator('#r6')).first().waitFor();
  if (await see.isVisible()) await see.click();
  const { body: stored } = await site.call(listPosts, { params: { id: threadId }, query: { limit: 100 } });
  const wanted = stored.items.slice(1).map(({ number, bodyHtml }) => ({ number, text: bodyHtml.replace(/<[^>]+>/g, '') }));
  await expect.poll(() => replies(a.page), { timeout: PATIENCE_MS }).toEqual(wanted);
  expect(wanted.map(({ text }) => text).slice(2)).toEqual(['Un.', 'Deux et demi.', 'Trois.']);

  const said = await heard(a.page);
  expect(said.filter((text) => text.includes('En pause'))).toHaveLength(1);
  expect(said.filter((text) => text === 'De nouveau en direct.')).toHaveLength(1);
  expect(await a.page.evaluate(() => 'neverReloaded' in window)).toBe(true);
});

it('what the author marks as the answer is marked on the other screen', async () => {
  const cookies = await a.context.cookies();
  const noisette = { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') };
  const change = async (what: { kind?: 'question'; answeredBy?: number | null }) => {
    const { body } = await site.call(getThread, { params: { id: threadId } });
    await site.call(updateThread, { params: { id: threadId }, as: noisette, body: { version: body.thread.version, ...what } });
  };
  await change({ kind: 'question' });
  await b.page.goto(new URL(a.page.url()).pathname);
  await untilLive(b.page);

  await change({ answeredBy: 2 });
  await b.page.locator('#r2 [data-answer]').waitFor();
  expect(await b.page.getByRole('link', { name: 'Voir la réponse de Luciole' }).getAttribute('href')).toMatch(/#r2$/);
  await change({ answeredBy: null });
  await b.page.locator('#r2 [data-answer]').waitFor({ state: 'detached' });
  expect(await b.page.locator('#answer').isVisible()).toBe(false);
});

it('how many live the same follows who says so, here and elsewhere', async () => {
  const roseau = await signUp(site, { handle: 'Roseau' });
  await join(site, roseau, 'jardin-partage');
  const { body } = await site.call(listPosts, { params: { id: threadId }, query: { limit: 1 } });
  const opening = body.items[0]?.id ?? '';
  await b.page
    .locator('#r1')
    .getByRole('button', { name: /Moi aussi/ })
    .click();
  await site.call(react, { params: { id: opening, kind: 'same' }, as: roseau });
  for (const { page } of [a, b]) await page.locator('#r1 p.same', { hasText: '2 personnes vivent cela aussi.' }).waitFor();
  expect(await b.page.locator('#r1 p.same').textContent()).toContain('Vous en faites partie.');
});

it('what is begun while one’s reply is on its way is kept, and the reply stands once', async () => {
  await b.page.evaluate(() => {
    const send = window.fetch;
    const released = new Promise<void>((release) => Object.assign(window, { release }));
    window.fetch = async (input, init) => {
      const answer = await send(input, init);
      if (init?.method === 'POST') await released;
      return answer;
    };
  });
  await writeMessage(b.page, 'Je vous réponds demain.');
  await b.page.getByRole('button', { name: 'Publier', exact: true }).click();
  // It has come live to everybody; only its answer has not come back.
  await a.page.locator('li.entry', { hasText: 'Je vous réponds demain.' }).waitFor();
  await b.page.locator('#text').focus();
  await b.page.keyboard.type(' Ou ce soir.');
  await b.page.evaluate(() => (window as unknown as { release: () => void }).release());
  const own = b.page.locator('li.entry', { hasText: 'Je vous réponds demain.' });
  await own.waitFor();
  expect(await own.count()).toBe(1);
  expect(await b.page.locator('#text').textContent()).toContain('Ou ce soir.');
});

it('closed by the team meanwhile, the thread says so and puts the form away', async () => {
  await makeSteward(site, luciole, 'jardin-partage');
  const form = a.page.locator('section.composer');
  expect(await form.isVisible()).toBe(true);
  const { body } = await site.call(getThread, { params: { id: threadId }, as: luciole });
  await site.call(updateThread, { params: { id: threadId }, as: luciole, body: { version: body.thread.version, closed: true } });
  await a.page.getByText('Cette discussion est fermée. Vous pouvez la lire.').waitFor();
  await form.waitFor({ state: 'hidden' });
  expect(trouble).toEqual([[], []]);
});
