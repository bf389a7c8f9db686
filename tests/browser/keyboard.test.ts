import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { path } from '../../client/lib/paths.ts';
import { getMe } from '../../shared/accounts.contract.ts';
import { listPosts, postReply, startThread } from '../../shared/threads.contract.ts';
import {
  expectHeading,
  launchBrowser,
  linkSentTo,
  openWindow,
  PATIENCE_MS,
  standInForTheWorld,
  untilScripted,
} from '../support/browser.ts';
import { signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join } from '../support/spaces.ts';

/* The journeys with a keyboard only: every step is a key. On the way, whatever has the focus shows it, and is not under anything. */

vi.setConfig({ testTimeout: 60_000 });

const TITLE = 'Les matins sans force';
/** More presses of Tab than any page needs. */
const MOST_STOPS = 150;

let site: TestSite;
let browser: Browser;
let luciole: Person;
let context: BrowserContext;
let page: Page;
let threadPath: string;
let threadId: string;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
  await createSpace(site, { slug: 'jardin-partage', name: 'Jardin partagé' });
  luciole = await signUp(site, { handle: 'Luciole' });
  await join(site, luciole, 'jardin-partage');
  const call = { params: { slug: 'jardin-partage' }, as: luciole };
  const opened = await site.call(startThread, {
    ...call,
    body: { kind: 'question', wants: 'practical', title: TITLE, bodyHtml: `<p>${'Je me lève, et tout recommence. '.repeat(40)}</p>` },
  });
  threadId = opened.body.thread.id;
  threadPath = `/fr/espaces/jardin-partage/discussions/${threadId}`;
  for (const contentWarning of [undefined, 'care', undefined]) {
    await site.call(postReply, {
      params: { id: threadId },
      as: luciole,
      body: { bodyHtml: '<p>La prise de sang de mardi.</p>', ...(contentWarning !== undefined && { contentWarning }) },
    });
  }
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

beforeEach(async () => {
  // Smooth scrolling would still be under way when the test looks.
  ({ context, page } = await openWindow(browser, site, { reducedMotion: 'reduce' }));
  await standInForTheWorld(context, site);
});
afterEach(() => context.close());

interface Stop {
  name: string;
  role: string;
  id: string;
  /** What is wrong with how the focus shows; empty when all is well. */
  wrong: string;
}

/** What has the focus, as a sighted keyboard user meets it. */
function focused(): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return { name: '', role: 'page', id: '', wrong: '' };
    const words = (node: HTMLElement): string => node.getAttribute('aria-label') ?? node.innerText;
    const label = element.getAttribute('aria-labelledby');
    const own = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
    const name = label
      ? label
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent ?? '')
          .join(' ')
      : own && !element.hasAttribute('aria-label')
        ? [...(element.labels ?? [])].map((each) => each.textContent).join(' ')
        : words(element);
    // The ring may be on the visible box around an invisible control.
    const shown = [element, element.nextElementSibling, element.parentElement, element.closest('label')].filter((each) => each !== null);
    const ring = shown.some((each) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || (each === element && boxShadow !== 'none');
    });
    const box = (element.closest('label') ?? element).getBoundingClientRect();
    const top = Math.max(box.top, 0);
    const bottom = Math.min(box.bottom, innerHeight);
    const inside = box.width > 0 && bottom > top && box.right > 0 && box.left < innerWidth;
    const points = [0.25, 0.5, 0.75].flatMap((x) =>
      [0.25, 0.5, 0.75].map((y) => [box.left + box.width * x, top + (bottom - top) * y] as const),
    );
    const free = points.some(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (element.contains(hit) || hit.contains(element) || (element.closest('label')?.contains(hit) ?? false));
    });
    const wrong = [!ring && 'no ring', !inside && 'out of the window', inside && !free && 'covered'].filter(Boolean).join(', ');
    return {
      name: name.replace(/\s+/g, ' ').trim(),
      role: element.getAttribute('role') ?? element.tagName.toLowerCase(),
      id: element.id,
      wrong,
    };
  });
}

/** Tab until the control is reached; gives all stops on the way. */
async function tabTo(wanted: string | RegExp | ((stop: Stop) => boolean), key = 'Tab'): Promise<Stop[]> {
  const is = (stop: Stop) =>
    typeof wanted === 'function' ? wanted(stop) : typeof wanted === 'string' ? stop.name === wanted : wanted.test(stop.name);
  const stops: Stop[] = [];
  for (let i = 0; i < MOST_STOPS; i++) {
    await page.keyboard.press(key);
    const stop = await focused();
    stops.push(stop);
    if (stop.wrong !== '') throw new Error(`« ${stop.name} » (${stop.role}) has the focus: ${stop.wrong}, at ${page.url()}`);
    if (is(stop)) return stops;
  }
  throw new Error(`Tab never reached ${String(wanted)} at ${page.url()}:\n${stops.map(({ name, role }) => `${role} ${name}`).join('\n')}`);
}
const names = (stops: readonly Stop[]) => stops.map(({ name }) => name);

it('reads: skip link first, header in its order, then a space, a thread, with the focus on each new heading', async () => {
  await page.goto('/fr');
  await untilScripted(page);
  const header = await tabTo('Entrer');
  expect(header[0]?.name).toBe('Aller au contenu');
  const order = names(header);
  const at = (name: RegExp) => order.findIndex((each) => name.test(each));
  const wanted = [/^Côte à côte/, /^Espaces$/, /^Plus tard$/, /^Confort de lecture$/, /^Aide urgente$/, /^Quitter vite$/, /^Entrer$/].map(
    at,
  );
  expect(wanted).not.toContain(-1);
  expect(wanted).toEqual([...wanted].sort((one, other) => one - other));

  await tabTo('Espaces', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expectHeading(page, 'Tous les espaces');
  await expect.poll(async () => (await focused()).name).toBe('Tous les espaces');
  expect(await page.title()).toBe('Tous les espaces – Côte à côte');

  await tabTo(/Jardin partagé/);
  await page.keyboard.press('Enter');
  await expectHeading(page, 'Jardin partagé');
  await expect.poll(async () => (await focused()).name).toBe('Jardin partagé');
  await tabTo(TITLE);
  await page.keyboard.press('Enter');
  await expectHeading(page, TITLE);
  // A thread is loaded whole: it is read from the top.
  expect(names(await tabTo('Aller au contenu'))).toHaveLength(1);
});

it('skips to the content', async () => {
  await page.goto(threadPath);
  await tabTo('Aller au contenu');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await focused()).id).toBe('contenu');
});

it('opens a covered message, closes it, and passes to the next', async () => {
  await page.goto(threadPath);
  await untilScripted(page);
  await tabTo(/Ce message parle d’examens ou de soins/);
  const covered = page.locator('#r3 .post__body').last();
  expect(await covered.isVisible()).toBe(false);
  await page.keyboard.press('Enter');
  await page.locator('#r3 [aria-expanded="true"]').waitFor();
  expect(await covered.isVisible()).toBe(true);
  expect((await focused()).role).toBe('button');
  await page.keyboard.press('Space');
  await page.locator('#r3 [aria-expanded="false"]').waitFor();
  await tabTo('Passer au message suivant');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#r4$/);
});

it('sees every control of a thread on the way through it, to the end of the page', async () => {
  await page.goto(threadPath);
  await untilScripted(page);
  const stops = await tabTo(({ role }) => role === 'page');
  expect(names(stops)).toContain('En direct');
  expect(new Set(names(stops)).size).toBeGreaterThan(20);
});

it('signs up, with errors on the way', async () => {
  await page.goto('/fr/inscription/nom');
  await untilScripted(page);
  await tabTo('Votre nom d’ici');
  await page.keyboard.type('N');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await focused()).role, { timeout: PATIENCE_MS }).toBe('alert');
  // Waking up, a field puts its caret at the end: keys are counted from there on.
  await untilScripted(page);
  // From the summary to the field.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await focused()).id).toBe('handle');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Fougère');
  await tabTo(/^(Pois|Diagonales|Rayures|Vichy|Damier|Vagues|Deux tons|Cercles|Chevrons)/);
  await page.keyboard.press('ArrowRight');
  await tabTo('Continuer');
  await page.keyboard.press('Enter');

  await expectHeading(page, 'Votre accès');
  await untilScripted(page);
  await tabTo('Votre adresse e-mail');
  await page.keyboard.type('fougere@example.org');
  await tabTo('Votre mot de passe');
  await page.keyboard.type('une laine rouge et deux aiguilles');
  await tabTo('Votre année de naissance');
  await page.keyboard.type('1980');
  await page.keyboard.press('Enter');

  await expectHeading(page, 'Votre accord');
  await untilScripted(page);
  await tabTo('J’accepte que mes informations de santé soient utilisées pour cela.');
  await page.keyboard.press('Space');
  await tabTo('J’accepte les règles du site.');
  await page.keyboard.press('Space');
  await tabTo('J’accepte et je continue');
  await page.keyboard.press('Enter');
  await expectHeading(page, 'Regardez vos e-mails');

  await page.goto(await linkSentTo(site, 'fougere@example.org'));
  await tabTo('Confirmer mon adresse');
  await page.keyboard.press('Enter');
  await expectHeading(page, 'Bienvenue, Fougère');
  await untilScripted(page);
  await tabTo(/Jardin partagé/);
  await page.keyboard.press('Enter');
  await expectHeading(page, 'Jardin partagé');
});

it('joins and replies, in bold, to somebody', async () => {
  const person = await signUp(site, { handle: 'Bruyère' });
  await context.addCookies([{ name: 'session', value: person.cookie.slice('session='.length), url: site.url }]);
  await page.goto('/fr/espaces/jardin-partage');
  await untilScripted(page);
  await tabTo(({ name, role }) => role === 'summary' && name === 'Rejoindre l’espace');
  await page.keyboard.press('Enter');
  await tabTo('J’ai lu la charte de cet espace et je l’accepte.');
  await page.keyboard.press('Space');
  await tabTo('Rejoindre');
  await page.keyboard.press('Enter');
  await page.getByText('Bienvenue. Vous pouvez écrire ici.').waitFor();

  await page.goto(threadPath);
  await untilScripted(page);
  await tabTo('Répondre à Luciole');
  await page.keyboard.press('Enter');
  await page.locator('#text[contenteditable="true"]:focus').waitFor();
  await page.keyboard.type('Je dors ');
  await page.keyboard.press('ControlOrMeta+b');
  await page.keyboard.type('assise');
  await page.keyboard.press('ControlOrMeta+b');
  await page.keyboard.type('.');
  // Tab leaves the editor; its tools are one stop before it, with arrows inside.
  await tabTo(({ role }) => role === 'button');
  await tabTo(({ id }) => id === 'text', 'Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  const tool = await focused();
  expect(tool.name).toBe('Gras');
  await page.keyboard.press('ArrowRight');
  expect((await focused()).name).toBe('Italique');
  await tabTo('Publier');
  await page.keyboard.press('Enter');
  await page.locator('li.entry', { hasText: 'Je dors assise.' }).waitFor();
  const { body } = await site.call(listPosts, { params: { id: threadId }, query: { after: 4 } });
  expect(body.items.map(({ bodyHtml, replyTo }) => [bodyHtml, replyTo])).toEqual([['<p>Je dors <strong>assise</strong>.</p>', 2]]);
});

it('changes the comfort of reading: the dialog keeps the focus, closes with Escape and gives it back', async () => {
  await page.goto(threadPath);
  await untilScripted(page);
  await tabTo('Confort de lecture');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Confort de lecture' }).waitFor();
  for (let i = 0; i < 25; i++) {
    await page.keyboard.press('Tab');
    const outside = await page.evaluate(() => document.activeElement !== document.body && !document.activeElement?.closest('dialog'));
    expect(outside).toBe(false);
  }
  await tabTo('Texte normal');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['text'])).toBe('l');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await expect.poll(async () => (await focused()).name).toBe('Confort de lecture');
  await page.reload();
  expect(await page.evaluate(() => document.documentElement.dataset['text'])).toBe('l');
});

it('leaves at the third press of Shift, not at other keys', async () => {
  const person = await signUp(site);
  await context.addCookies([{ name: 'session', value: person.cookie.slice('session='.length), url: site.url }]);
  await page.goto(threadPath);
  await untilScripted(page);
  const said = page.locator('[role="status"].vh');
  for (const key of ['Shift', 'Shift', 'a', 'Shift', 'Shift']) await page.keyboard.press(key);
  await expect.poll(() => said.textContent()).toMatch(/encore une fois pour quitter/);
  expect(new URL(page.url()).origin).toBe(site.url);
  await page.keyboard.press('Shift');
  await page.waitForURL((url) => url.origin !== site.url);
  await expect.poll(async () => (await site.call(getMe, { as: person })).status).toBe(401);
});

/** No script comes before what this returns is called. */
async function holdScripts(): Promise<() => void> {
  const { promise: late, resolve } = Promise.withResolvers<void>();
  await page.route('**/*.js', async (route) => {
    await late;
    await route.continue();
  });
  return resolve;
}

it.each(['a thread to open', 'a reply'])('what is typed before the scripts come stays: %s', async (kind) => {
  await context.addCookies([{ name: 'session', value: luciole.cookie.slice('session='.length), url: site.url }]);
  const letCome = await holdScripts();
  await page.goto(kind === 'a reply' ? threadPath : '/fr/espaces/jardin-partage/ecrire', { waitUntil: 'commit' });
  await page.locator('textarea#text').pressSequentially('Bonjour à vous.');
  letCome();
  await page.locator('#text[contenteditable="true"]', { hasText: 'Bonjour à vous.' }).waitFor();
  // What the form would carry.
  await expect.poll(() => page.locator('input[name="bodyHtml"]').first().inputValue()).toBe('<p>Bonjour à vous.</p>');
});

it('what is selected before the scripts come is what the next key replaces', async () => {
  const letCome = await holdScripts();
  await page.goto('/fr/maladies', { waitUntil: 'commit' });
  const field = page.getByRole('main').getByRole('searchbox');
  await field.pressSequentially('lupsu');
  await page.keyboard.press('Enter');
  await page.getByText('Aucun résultat').waitFor();
  await field.focus();
  await page.keyboard.press('Control+A');
  letCome();
  await untilScripted(page);
  await page.keyboard.type('lupus');
  expect(await field.inputValue()).toBe('lupus');
});

it('the caret that was put in a message before the scripts come is where the editor begins', async () => {
  await context.addCookies([{ name: 'session', value: luciole.cookie.slice('session='.length), url: site.url }]);
  const letCome = await holdScripts();
  await page.goto(path('thread', 'fr', { space: 'jardin-partage', id: threadId, query: { step: 'edit-1' } }), { waitUntil: 'commit' });
  await page.locator('textarea#text').focus();
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < 'Je me lève'.length; i++) await page.keyboard.press('ArrowRight');
  letCome();
  await page.locator('#text[contenteditable="true"]:focus').waitFor();
  await page.keyboard.type(' tard');
  expect(await page.locator('#text').innerText()).toMatch(/^Je me lève tard, et tout recommence\./);
});
