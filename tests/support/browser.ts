import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { vi } from 'vitest';
import type { TestSite } from './site.ts';

/** Chromium without the window that nobody sees: the same pages for a third less work. The second name is for systems without it. */
const PACKAGES = ['chromium-headless-shell', 'chromium'];
const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A test's page lives for a second or two: what optimising its scripts costs is never earned back.
  '--js-flags=--no-turbofan --no-maglev',
];

/** How long a page may take to show something before the test gives up; never a pause. */
export const PATIENCE_MS = 20_000;

/**
 * The machine's Chromium; CHROMIUM names another one. On Debian as root it is installed where it is missing.
 * @throws Error with one line that says what to do: browser tests are never left out in silence
 */
function chromiumPath(): string {
  const found = [process.env.CHROMIUM ?? '', ...PLACES].find((path) => path !== '' && existsSync(path));
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Chromium is missing: installing it with apt-get …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
    for (const name of PACKAGES) {
      spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env, stdio: 'ignore' });
      if (existsSync(`/usr/bin/${name}`)) return `/usr/bin/${name}`;
    }
  }
  throw new Error('The browser tests need Chromium: install it, or name it with CHROMIUM=/path/to/chromium.');
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: FLAGS });
}

/** A reader's own window: French, a given width, signed in when a cookie (`session=…`) is given. */
export async function openWindow(
  browser: Browser,
  site: Pick<TestSite, 'url'>,
  options: BrowserContextOptions & { cookie?: string } = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const { cookie, ...settings } = options;
  const context = await browser.newContext({
    baseURL: site.url,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 900 },
    ...settings,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  if (cookie) {
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url: site.url, httpOnly: true, sameSite: 'Lax' }]);
  }
  const page = await context.newPage();
  return { context, page };
}

/** Everything a window asks of other places than the site, every script error and every box that pops up: to be empty at the end. */
export function watchForTrouble(context: BrowserContext, site: Pick<TestSite, 'url'>): string[] {
  const trouble: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site.url) && !url.startsWith('data:') && !url.startsWith(site.url.replace('http', 'ws')))
      trouble.push(`foreign request: ${url}`);
  });
  context.on('weberror', (error) => trouble.push(`script error: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy/.test(message.text()))
      trouble.push(`${message.page()?.url() ?? 'no page'}: ${message.text()}`);
  });
  context.on('dialog', (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return trouble;
}

/** What the world outside the site answers: one empty page, so that leaving the site needs no network. */
export async function standInForTheWorld(context: BrowserContext, site: Pick<TestSite, 'url'>): Promise<void> {
  await context.route(
    (url) => url.origin !== site.url,
    (route) => route.fulfill({ contentType: 'text/html', body: '<title>Ailleurs</title>' }),
  );
}

/** The heading of the page that is on the screen now. */
export async function expectHeading(page: Page, heading: string | RegExp): Promise<void> {
  const shown = page.getByRole('heading', { level: 1, name: heading });
  await shown.waitFor().catch(async () => {
    const main = await page
      .locator('main')
      .innerText({ timeout: 1_000 })
      .catch(() => '');
    throw new Error(`no heading « ${String(heading)} » at ${page.url()}, but:\n${main.slice(0, 600)}`);
  });
}

/** The link of the last mail to an address, as its reader opens it. */
export function linkSentTo(site: Pick<TestSite, 'mails'>, email: string): Promise<string> {
  return until(async () => {
    const mail = (await site.mails()).findLast(({ to, text }) => to === email && text.includes('token='));
    return /https?:\S+token=[A-Za-z0-9_-]+/.exec(mail?.text ?? '')?.[0];
  }, `no link was sent to ${email}`);
}

/** Asks again and again until there is an answer. */
async function until<T>(ask: () => Promise<T | undefined>, otherwise: string): Promise<T> {
  return vi.waitFor(
    async () => {
      const answer = await ask();
      if (answer === undefined) throw new Error(otherwise);
      return answer;
    },
    { timeout: PATIENCE_MS },
  );
}

export interface NewPerson {
  handle: string;
  email: string;
  password: string;
}

/** The three pages and the link of the mail, in French, from wherever the first page was opened; ends on the welcome page. */
export async function signUpByPages(page: Page, site: Pick<TestSite, 'mails'>, { handle, email, password }: NewPerson): Promise<void> {
  await expectHeading(page, 'Choisir un nom d’ici');
  await page.getByLabel('Votre nom d’ici').fill(handle);
  await page.getByRole('button', { name: 'Continuer' }).last().click();
  await expectHeading(page, 'Votre accès');
  await page.getByLabel('Votre adresse e-mail').fill(email);
  await page.getByLabel('Votre mot de passe').fill(password);
  await page.getByLabel('Votre année de naissance').fill('1980');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expectHeading(page, 'Votre accord');
  await page.getByLabel('J’accepte que mes informations de santé soient utilisées pour cela.').check();
  await page.getByLabel('J’accepte les règles du site.').check();
  await page.getByRole('button', { name: 'J’accepte et je continue' }).click();
  await expectHeading(page, 'Regardez vos e-mails');
  await page.goto(await linkSentTo(site, email));
  await page.getByRole('button', { name: 'Confirmer mon adresse' }).click();
  await expectHeading(page, `Bienvenue, ${handle}`);
}

/** Goes into the message field and waits for the editor that takes its place. */
export async function beginToWrite(page: Page): Promise<void> {
  const editor = page.locator('#text[contenteditable="true"]');
  // The field answers once the page's scripts are there: before, it is a plain one.
  await until(async () => {
    if ((await editor.count()) === 1) return true;
    await page.locator('#text').blur();
    await page.locator('#text').focus();
    return undefined;
  }, 'the editor did not come');
  await editor.focus();
}

/** Types a message as a person does, key by key. */
export async function writeMessage(page: Page, text: string): Promise<void> {
  await beginToWrite(page);
  await page.keyboard.type(text);
  await page.locator('#text', { hasText: text }).waitFor();
}

/** The page's own scripts are there: its status region answers a key. */
export async function untilScripted(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  const came = await page.evaluate(async (patience) => {
    const press = (key: string) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    const begun = performance.now();
    while (performance.now() - begun < patience) {
      press('Shift');
      // Any other key starts the count of the quick exit again.
      press('Control');
      await new Promise((next) => setTimeout(next, 10));
      if (document.querySelector('[role="status"].vh')?.textContent.trim()) return true;
    }
    return false;
  }, PATIENCE_MS);
  if (!came) throw new Error('the page’s scripts did not come');
}

/** The page follows its thread live. */
export async function untilLive(page: Page): Promise<void> {
  await page.getByText('En direct.', { exact: true }).waitFor();
}
