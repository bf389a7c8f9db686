import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { z } from 'zod';
import { path } from '../../client/lib/paths.ts';
import { createPersona, handleSchema } from '../../shared/accounts.contract.ts';
import { flag, listMyFlags } from '../../shared/moderation.contract.ts';
import { joinSpace, leaveSpace, listMembers, putSpaceTag } from '../../shared/spaces.contract.ts';
import { citeStory, proposeLesson } from '../../shared/lessons.contract.ts';
import {
  STORY_CONSENT_VERSION,
  answerQuote,
  askToQuote,
  createStory,
  giveStoryConsent,
  putStoryPart,
  reviewStory,
  submitStory,
  updateStory,
} from '../../shared/stories.contract.ts';
import { editPost, postReply, putDraft, saveThread, startThread } from '../../shared/threads.contract.ts';
import { INJECTIONS } from '../security/injection-corpus.ts';
import { PATIENCE_MS, beginToWrite, launchBrowser, openWindow, untilLive, untilScripted, watchForTrouble } from '../support/browser.ts';
import { signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';
import { createSpace, join, makeModerator, makeSteward } from '../support/spaces.ts';

/*
 * Every known injection through every field, shown in a real Chromium with its scripts on: nothing runs, nothing foreign is asked, nothing
 * covers the page. A page is opened once and shows as many of them as it can: 19 replies that come live, 19 earlier versions of one message,
 * 20 titles, 30 at once in the editor. Every title is seen in the lists; of the pages of their own, which are one template, every twelfth.
 */

vi.setConfig({ testTimeout: 240_000 });

const SLUG = 'jardin-partage';
const ON_REQUEST = 'sur-demande';
/** Replies of one page of a thread, beside its first message; also the changes that are made to that one. */
const PER_THREAD = 19;
/** In one text for the editor. */
const PER_TEXT = 30;
/** In one step of a story. */
const PER_STORY = 60;
/** Pages of a thread that are opened for its title. */
const ONE_IN = 12;
/** Typed at once into the fields of a form. */
const PER_FORM = 120;
/** Names that one account may have and one page shows. */
const PER_ACCOUNT = 90;
const AT_ONCE = 6;
/** Windows that look at pages at the same time. */
const LANES = 2;
/** At least as many must come through a field as text, or the field is closed and the test shows nothing. */
const ENOUGH = 150;

let site: TestSite;
let browser: Browser;
let writer: Person;
let team: Person;
/** Accounts with the names whose descriptions are payloads. */
const carriers: Person[] = [];

/** Who looks: a signed-out reader and a member, with all that their windows did. */
interface Lane {
  reader: Page;
  member: Page;
  trouble: string[][];
}
const lanes: Lane[] = [];

/** How many payloads a field took in as text. */
const taken: Record<string, number> = {};
const count = (field: string): void => void (taken[field] = (taken[field] ?? 0) + 1);
/** What the site made of those it took as the text of a message. */
const cleaned: string[] = [];
/** A thread whose first message has the payload in its title, text, warning and short version. */
interface Opener {
  id: string;
  title: string;
}
const openers: Opener[] = [];
/** By address, what was wrong there. */
const wrong: Record<string, string[]> = {};

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite({ env: { LOG_LEVEL: 'error' } }), launchBrowser()]);
  await createSpace(site, { slug: SLUG, name: 'Jardin partagé' });
  await createSpace(site, { slug: ON_REQUEST, name: 'Sur demande', joinRule: 'on_request', joinQuestion: 'Pourquoi venir ici ?' });
  writer = await signUp(site, { handle: 'Luciole' });
  team = await signUp(site, { handle: 'Anouk' });
  // Of the team: nothing of theirs waits for it.
  await join(site, writer, SLUG);
  await makeModerator(site, writer, SLUG);
  await makeSteward(site, team, SLUG);
  await makeSteward(site, team, ON_REQUEST);
  while (carriers.length * PER_ACCOUNT < INJECTIONS.length) carriers.push(await signUp(site));
  for (let i = 0; i < LANES; i++) {
    const [reader, member] = await Promise.all([
      openWindow(browser, site, { reducedMotion: 'reduce' }),
      openWindow(browser, site, { reducedMotion: 'reduce', cookie: writer.cookie }),
    ]);
    const trouble = [reader, member].map(({ context }) => watch(context));
    lanes.push({ reader: reader.page, member: member.page, trouble });
    // Forms are sent from a page of the site.
    await Promise.all([reader.page.goto(path('quickExit', 'fr')), member.page.goto(path('quickExit', 'fr'))]);
  }
}, 60_000);

afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** The server has to cope as well. */
function watch(context: BrowserContext): string[] {
  const trouble = watchForTrouble(context, site);
  context.on('response', (response) => {
    if (response.status() >= 500) trouble.push(`${response.status()}: ${response.request().method()} ${response.url()}`);
  });
  return trouble;
}

/** Every item once, by as many at a time as there are workers. */
async function share<T, W>(items: readonly T[], workers: readonly W[], act: (item: T, worker: W) => Promise<void>): Promise<void> {
  const queue = items.values();
  await Promise.all(
    workers.map(async (worker) => {
      for (const item of queue) await act(item, worker);
    }),
  );
}
const hands = Array.from({ length: AT_ONCE }, (_, hand) => hand);

/** In groups as cards are dealt: every group has payloads of every kind. */
function deal<T>(items: readonly T[], size: number): T[][] {
  const groups = Math.ceil(items.length / size);
  return Array.from({ length: groups }, (_, group) => items.filter((_item, i) => i % groups === group));
}
const payloads = INJECTIONS.map(({ html }) => html);

const accepts = (schema: z.ZodType, value: string): boolean => schema.safeParse(value).success;
/** What fits the contract is taken in, or refused for what it says (half characters, nothing to see); what does not fit is refused. */
function expectAnswer(status: number, fits: boolean, success: number): boolean {
  expect(fits ? [success, 400, 409, 422] : [400, 422]).toContain(status);
  return status === success;
}

/** What an injection has done to a page. */
function traces(): string[] {
  const found: string[] = [];
  const show = (element: Element): string => element.outerHTML.slice(0, 100);
  if ('__injected' in window) found.push('a script ran');
  if (window.frames.length > 0) found.push('a frame');
  if (document.querySelectorAll('main').length !== 1 || document.querySelectorAll('h1').length !== 1) found.push('main or h1 are not one');
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth) found.push('the page scrolls sideways');
  // The help and the way out stay within reach.
  scrollTo({ top: 0, behavior: 'instant' });
  const header = document.querySelector('header.site-header');
  if (header === null) found.push('the header is gone');
  for (const control of header?.querySelectorAll('a, button') ?? []) {
    const { left, top, width, height } = control.getBoundingClientRect();
    if (width < 2 || top > innerHeight) continue;
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    if (hit === null || !header?.contains(hit)) found.push(`the header is covered by ${hit === null ? 'nothing' : show(hit)}`);
  }
  // Nothing that the product never writes, anywhere on the page.
  const ours = new URL(document.URL).origin;
  for (const element of document.querySelectorAll(
    'iframe, frame, object, embed, base, math, marquee, portal, fencedframe, video, audio, style',
  ))
    found.push(`element: ${show(element)}`);
  for (const element of document.querySelectorAll<HTMLElement>('*')) {
    for (const { name, value } of element.attributes) {
      if (/^on|^srcdoc$/i.test(name) || (URL.canParse(value) && new URL(value).protocol === 'javascript:'))
        found.push(`${name}="${value.slice(0, 60)}"`);
      if (
        /^(?:src|srcset|action|formaction|poster|data)$/.test(name) &&
        new URL(value, document.URL).origin !== ours &&
        !value.startsWith('data:')
      )
        found.push(`${name}="${value.slice(0, 60)}"`);
    }
  }
  // In the place of a message only what messages are made of, and in its place.
  for (const element of document.querySelectorAll('.post__body *, #text *')) {
    if (element.matches('.ProseMirror-separator, .ProseMirror-trailingBreak')) continue;
    if (!element.matches('p, br, strong, em, ul, ol, li, blockquote, h3, h4, a, details, summary, span, div, section, header'))
      found.push(`in a message: ${show(element)}`);
    if (element.hasAttribute('style')) found.push(`style: ${show(element)}`);
    const { position } = getComputedStyle(element);
    if (position !== 'static' && position !== 'relative') found.push(`position ${position}: ${show(element)}`);
  }
  return found;
}

async function look(lane: Lane, page: Page, what = page.url()): Promise<void> {
  const found = [...(await page.evaluate(traces)), ...lane.trouble.flatMap((each) => each.splice(0))];
  if (found.length > 0) wrong[what] = found;
}

/** Sends a form past the page's own scripts: the answer is a whole new page, with what was typed. */
async function send(page: Page, action: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const loaded = page.waitForEvent('load');
  await page.evaluate(
    ([to, values]) => {
      const form = Object.assign(document.createElement('form'), { method: 'post', action: to });
      for (const [name, value] of Object.entries(values)) form.append(Object.assign(document.createElement('textarea'), { name, value }));
      document.body.append(form);
      form.submit();
    },
    [action, fields] as const,
  );
  await loaded;
}

const COVER = '.cw button[aria-expanded="false"]';
async function pressAll(page: Page, selector: string): Promise<void> {
  await page.locator(selector).evaluateAll((buttons) => {
    for (const button of buttons) if (button instanceof HTMLElement) button.click();
  });
}

/** Asks for the replies that wait, until the last one is on the page: they come by themselves only where nothing would move. */
async function takeIn(page: Page, last: number): Promise<void> {
  await vi.waitFor(
    async () => {
      if ((await page.locator(`#r${last}`).count()) > 0) return;
      await pressAll(page, '.newpill button');
      throw new Error(`reply ${last} did not come live`);
    },
    { timeout: PATIENCE_MS },
  );
}

const thread = (id: string, query: Readonly<Record<string, string>> = {}) => path('thread', 'fr', { space: SLUG, id, query });

it('sees what it looks for', async () => {
  const lane = lanes[0];
  if (lane === undefined) throw new Error('no window');
  const { body } = await site.call(startThread, {
    params: { slug: SLUG },
    as: writer,
    body: { kind: 'experience', title: 'Un sujet tranquille', bodyHtml: '<p>Voici.</p>', asIs: true },
  });
  await lane.reader.goto(thread(body.thread.id));
  await untilScripted(lane.reader);
  await look(lane, lane.reader, 'clean');
  await lane.reader.evaluate((html) => {
    const place = document.querySelector('.post__body');
    if (place) place.innerHTML = html;
    Object.assign(window, { __injected: true });
  }, `<img src="https://injected.invalid/p.gif" onerror="a()"><p class="cover">a</p><a href="javascript:a()">b</a><iframe></iframe>`);
  await lane.reader.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.cover { position: fixed; inset: 0; z-index: 9999; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  await look(lane, lane.reader, 'harmed');
  expect(wrong['clean']).toBeUndefined();
  const seen = (wrong['harmed'] ?? []).join('\n');
  for (const trace of [
    /a script ran/,
    /a frame/,
    /header is covered/,
    /element: <iframe/,
    /onerror=/,
    /href="javascript/,
    /src="https:\/\/injected/,
    /position fixed/,
    /Content Security Policy/,
  ])
    expect(seen).toMatch(trace);
  delete wrong['harmed'];
});

it('replies that come live, earlier versions of a message', async () => {
  await share(deal(payloads, PER_THREAD), lanes, async (group, lane) => {
    const { body: opened } = await site.call(startThread, {
      params: { slug: SLUG },
      as: writer,
      body: { kind: 'experience', title: `Des réponses, avec ${group.length} autres`, bodyHtml: '<p>Voici.</p>' },
    });
    const { id } = opened.thread;
    let [number, version] = [1, opened.post.version];
    for (const html of group) {
      const edited = await site.call(editPost, {
        params: { id: opened.post.id },
        as: writer,
        body: { bodyHtml: html, version, asIs: true },
      });
      if (!expectAnswer(edited.status, true, 200)) continue;
      ({ version } = edited.body.post);
      count('edit');
    }
    await lane.reader.goto(thread(id));
    // A key is the sign of life that the live connection of a signed-out reader waits for.
    await untilScripted(lane.reader);
    await untilLive(lane.reader);

    for (const html of group) {
      const { contentWarning, shortVersion } = postReply.body.shape;
      const beside = {
        ...(accepts(contentWarning, html) && { contentWarning: html }),
        ...(accepts(shortVersion, html) && { shortVersion: html }),
      };
      // What is refused beside the text is no reason to leave the text out.
      let replied = await site.call(postReply, { params: { id }, as: writer, body: { bodyHtml: html, ...beside, asIs: true } });
      if (replied.status !== 201)
        replied = await site.call(postReply, { params: { id }, as: writer, body: { bodyHtml: html, asIs: true } });
      if (expectAnswer(replied.status, true, 201)) {
        ({ number } = replied.body.post);
        cleaned.push(replied.body.post.bodyHtml);
        count('reply');
        if (replied.body.post.shortVersion !== null) count('short version');
        if (replied.body.post.contentWarning !== null) count('warning');
      }
    }
    await takeIn(lane.reader, number);
    await pressAll(lane.reader, COVER);
    await look(lane, lane.reader, `${thread(id)} live`);
    await lane.reader.goto(thread(id));
    await untilScripted(lane.reader);
    expect(await lane.reader.locator('li.entry').count()).toBe(number - 1);
    await look(lane, lane.reader, `${thread(id)} covered`);
    await pressAll(lane.reader, COVER);
    await look(lane, lane.reader);

    await lane.member.goto(thread(id, { step: 'history-1' }));
    await untilScripted(lane.member);
    expect(await lane.member.locator('.history .post__body').count()).toBe(version - opened.post.version);
    await look(lane, lane.member);
  });
  expect(wrong).toEqual({});
});

it('first messages, titles, warnings and short versions, with what a signed-out reader typed and gets back', async () => {
  const tags: string[] = [];
  for (const [index, name] of payloads.entries()) {
    if (!accepts(putSpaceTag.body.shape.name, name)) continue;
    const { status } = await site.call(putSpaceTag, { params: { slug: SLUG, key: `t-${index}` }, as: team, body: { name } });
    if (!expectAnswer(status, true, 200)) continue;
    tags.push(`t-${index}`);
    count('tag');
  }
  await share([...payloads.entries()], hands, async ([index, payload]) => {
    openers.push(await open(payload, index, tags));
  });
  await site.settle();

  const [seen = []] = deal(openers, Math.ceil(openers.length / ONE_IN));
  expect(openers.length).toBe(INJECTIONS.length);
  const typedTogether = deal(payloads, PER_FORM);
  await share([...seen.entries()], lanes, async ([index, { id, title }], lane) => {
    const payload = (typedTogether[index % typedTogether.length] ?? []).join(' ');
    await send(lane.reader, `${thread(id)}?/reply`, {
      text: payload,
      bodyHtml: payload,
      warningWords: payload,
      shortVersion: payload,
      label: payload,
      email: payload,
    });
    await untilScripted(lane.reader);
    const shown = await lane.reader.locator('h1').textContent();
    expect(shown?.replace(/\s+/g, ' ').trim()).toBe(title.replace(/\s+/g, ' ').trim());
    // A covered message shows what is under its cover.
    await pressAll(lane.reader, COVER);
    await look(lane, lane.reader);
  });
  expect(wrong).toEqual({});
});

/** Whatever of the payload is refused is said in plain words instead: a refusal is as good as a harmless page. */
async function open(payload: string, index: number, tags: readonly string[]): Promise<Opener> {
  const { shape } = startThread.body;
  const fields = {
    title: accepts(shape.title, payload) ? payload : null,
    bodyHtml: payload as string | null,
    contentWarning: accepts(shape.contentWarning, payload) ? payload : null,
    shortVersion: accepts(shape.shortVersion, payload) ? payload : null,
  };
  for (;;) {
    const body = {
      kind: 'experience',
      // What a check asks about before it is sent is sent.
      asIs: true,
      title: fields.title ?? `Une question de plus, la ${index}`,
      bodyHtml: fields.bodyHtml ?? '<p>Un message.</p>',
      ...(fields.contentWarning !== null && { contentWarning: fields.contentWarning }),
      ...(fields.shortVersion !== null && { shortVersion: fields.shortVersion }),
      ...(tags.length > 0 && { tags: [tags[index % tags.length]] }),
    };
    const { status, body: answer } = await site.call(startThread, { params: { slug: SLUG }, as: writer, body });
    if (status === 201) {
      for (const [field, value] of Object.entries(fields)) if (value !== null) count(field);
      return { id: answer.thread.id, title: answer.thread.title };
    }
    const refused = (answer.errors ?? []).map(({ path: field }) => field).filter((field): field is keyof typeof fields => field in fields);
    if (refused.length === 0) throw new Error(`refused without a field: ${status} ${JSON.stringify(answer)}`);
    for (const field of refused) fields[field] = null;
  }
}

it('titles in lists, tags, kept threads', async () => {
  await share(openers.slice(0, 20), hands, async ({ id }) => {
    await site.call(saveThread, { params: { id }, as: writer });
  });
  const addresses = [path('home', 'fr'), path('later', 'fr'), path('write', 'fr', { space: SLUG })];
  await share(addresses, lanes, async (address, lane) => {
    await lane.member.goto(address);
    await untilScripted(lane.member);
    await look(lane, lane.member);
  });
  const [lane] = lanes;
  let titles = 0;
  for (let next: string | null = path('space', 'fr', { space: SLUG }); lane !== undefined && next !== null;) {
    await lane.reader.goto(next);
    await untilScripted(lane.reader);
    await look(lane, lane.reader);
    titles += await lane.reader.locator('main h3 a[href*="/discussions/"]').count();
    const older = lane.reader.locator('main a[rel="next"]');
    next = (await older.count()) > 0 ? await older.getAttribute('href') : null;
  }
  expect(titles).toBeGreaterThanOrEqual(openers.length);
  expect(wrong).toEqual({});
});

it('names and what people say of themselves, in their own pages', async () => {
  await share([...payloads.entries()], hands, async ([index, payload]) => {
    const person = carriers[Math.floor(index / PER_ACCOUNT)];
    if (person === undefined) throw new Error('nobody to carry it');
    const named = await site.call(createPersona, { as: person, body: { handle: payload } });
    if (expectAnswer(named.status, accepts(handleSchema, payload), 201)) count('handle');
    const bio = accepts(createPersona.body.shape.bio, payload);
    const described = await site.call(createPersona, { as: person, body: { handle: `Pelote n ${index}`, bio: payload } });
    if (expectAnswer(described.status, bio, 201)) count('bio');
  });
  await share(carriers, lanes, async ({ cookie }, lane) => {
    const { context, page } = await openWindow(browser, site, { reducedMotion: 'reduce', cookie });
    const trouble = watch(context);
    const own: Lane = { ...lane, trouble: [trouble] };
    await page.goto(path('names', 'fr'));
    await untilScripted(page);
    expect(await page.locator('main li').count()).toBeGreaterThan(10);
    await look(own, page);
    const [form] = await page.locator('main a[href*="nom="]').all();
    await form?.click();
    await page.locator('#bio').waitFor();
    await look(own, page);
    await context.close();
  });
  expect(wrong).toEqual({});
});

it('what is told to the team stays text, byte for byte', async () => {
  await share([...payloads.entries()], hands, async ([index, payload]) => {
    const { status } = await site.call(flag, {
      as: carriers[index % carriers.length] ?? null,
      body: { subject: { type: 'thread', id: openers[index]?.id ?? '' }, ground: 'other', comment: payload },
    });
    if (expectAnswer(status, accepts(flag.body.shape.comment, payload), 201)) count('comment of a flag');
  });
  const comments = new Set<string>();
  for (const person of carriers) {
    const { body } = await site.call(listMyFlags, { as: person, query: { limit: 100 } });
    for (const { comment } of body.items) if (comment !== null) comments.add(comment);
  }
  // Half characters have no bytes: a whole one stands for them.
  const told = payloads.map((payload) => payload.toWellFormed().trim());
  expect([...comments].filter((comment) => !told.includes(comment))).toEqual([]);

  const params = { slug: ON_REQUEST };
  for (const answers of deal(payloads, carriers.length)) {
    const given: string[] = [];
    for (const [index, answer] of answers.entries()) {
      const person = carriers[index];
      if (person === undefined) throw new Error('nobody to ask');
      const asked = await site.call(joinSpace, { params, as: person, body: { personaId: person.personaId, charterVersion: 1, answer } });
      if (!expectAnswer(asked.status, accepts(joinSpace.body.shape.answer, answer), 202)) continue;
      count('join answer');
      given.push(answer.toWellFormed().trim());
    }
    const { body } = await site.call(listMembers, { params, as: team, query: { state: 'requested' } });
    // Names of one day stand in no order of theirs.
    expect(body.items.map((member) => member.answer).sort()).toEqual(given.sort());
    await share(body.items.length === 0 ? [] : carriers, hands, async (person) => {
      await site.call(leaveSpace, { params, as: person });
    });
  }
});

it('messages and drafts given back to the editor', async () => {
  const texts = deal(cleaned, PER_TEXT).map((some) => some.join(''));
  expect(cleaned.length).toBeGreaterThanOrEqual(ENOUGH);
  await share(texts, lanes, async (bodyHtml, { member: page, ...lane }) => {
    const { body } = await site.call(startThread, {
      params: { slug: SLUG },
      as: writer,
      body: { kind: 'experience', title: 'À corriger encore', bodyHtml, asIs: true },
    });
    await page.goto(thread(body.thread.id, { step: 'edit-1' }));
    await beginToWrite(page);
    expect((await page.locator('#text').textContent())?.length).toBeGreaterThan(100);
    await look({ ...lane, member: page }, page);
  });

  // What is kept of each draft, and then all of it together as somebody finds it again.
  const drafts: string[] = [];
  await share([...payloads.entries()], hands, async ([index, payload]) => {
    const id = openers[index]?.id ?? '';
    const { status, body } = await site.call(putDraft, {
      params: { key: `thread:${id}` },
      as: carriers[0] ?? null,
      body: { bodyHtml: payload, contentWarning: payload.slice(0, 80), shortVersion: payload.slice(0, 280), version: 0 },
    });
    if (!expectAnswer(status, true, 200)) return;
    count('draft');
    drafts.push(body.draft.bodyHtml);
  });
  await share(deal(drafts, PER_TEXT), lanes, async (some, { member: page, ...lane }) => {
    const { body } = await site.call(startThread, {
      params: { slug: SLUG },
      as: writer,
      body: { kind: 'experience', title: 'Avec un brouillon', bodyHtml: '<p>Voici.</p>' },
    });
    const key = `thread:${body.thread.id}`;
    const { status } = await site.call(putDraft, { params: { key }, as: writer, body: { bodyHtml: some.join(''), version: 0 } });
    expect(status).toBe(200);
    await page.goto(thread(body.thread.id));
    await page.getByText('Voici le brouillon que vous aviez laissé.').waitFor();
    await look({ ...lane, member: page }, page);
  });
  expect(wrong).toEqual({});
});

it('what is pasted into the editor', async () => {
  const { context, page } = await openWindow(browser, site, { reducedMotion: 'reduce' });
  const trouble = watch(context);
  await page.goto(thread(openers[0]?.id ?? ''));
  await beginToWrite(page);
  const pasted = await page.evaluate((all) => {
    const editor = document.querySelector('#text');
    let kept = 0;
    for (const html of all) {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', html);
      clipboardData.setData('text/plain', html);
      const before = editor?.innerHTML;
      editor?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      if (editor?.innerHTML !== before) kept++;
    }
    return kept;
  }, payloads);
  expect(pasted).toBeGreaterThanOrEqual(ENOUGH);
  expect(await page.evaluate(traces)).toEqual([]);
  // The editor reads what is pasted in a document of its own, where nothing runs. The page's policy is in force there and says what it has
  // stopped, and some pieces are too odd for the editor to read at all: neither harms anybody.
  expect(trouble.filter((text) => /^(?:foreign request|dialog|5\d\d):/.test(text))).toEqual([]);
  await context.close();
});

it('stories, what they say of themselves, and what their team writes', async () => {
  await share(deal(payloads, PER_STORY), lanes, async (group, lane) => {
    const { title, warning, shortVersion } = updateStory.body.shape;
    const fits = (schema: z.ZodType): string | undefined => group.find((html) => html.trim() !== '' && accepts(schema, html));
    const { body: begun } = await site.call(createStory, { params: { slug: SLUG }, as: writer, body: {} });
    const params = { id: begun.story.id };
    const text = group.join('\n\n');
    const kept = await site.call(putStoryPart, { params: { ...params, prompt: 'happened' }, as: writer, body: { version: 0, text } });
    expect(kept.status).toBe(200);
    for (const html of group) if (kept.body.part.text.includes(html.trim())) count('story');
    const about = { title: fits(title), warning: fits(warning), shortVersion: fits(shortVersion), readers: 'everyone' };
    expectAnswer((await site.call(updateStory, { params, as: writer, body: { version: 1, ...about } })).status, true, 200);
    const address = path('story', 'fr', params);
    await lane.member.goto(path('tellStory', 'fr', params));
    await untilScripted(lane.member);
    await look(lane, lane.member);

    const review = async (answer: object): Promise<void> => {
      const { version } = (await site.call(submitStory, { params, as: writer })).body.story;
      expect((await site.call(reviewStory, { params, as: team, body: { version, ...answer } })).status).toBe(200);
    };
    await review({
      decision: 'request_changes',
      note: text.slice(0, 4000),
      edit: [{ prompt: 'happened', text: group.toReversed().join('\n\n') }],
    });
    await lane.member.goto(path('tellStory', 'fr', params));
    await untilScripted(lane.member);
    await look(lane, lane.member, `${address} with what the team writes`);
    await review({ decision: 'release' });
    await lane.reader.goto(address);
    await untilScripted(lane.reader);
    await look(lane, lane.reader);

    // What it teaches, what is quoted of it, and what is said of it in private.
    const { statement, forWhom, detail } = proposeLesson.body.shape;
    const [line = 'Rien.'] = group
      .map((html) => html.trim())
      .filter((html) => html !== '' && html.length <= 280 && kept.body.part.text.includes(html));
    const taught = await site.call(proposeLesson, {
      params: { slug: SLUG },
      as: team,
      body: {
        statement: fits(statement) ?? 'Une phrase entière.',
        forWhom: fits(forWhom) ?? null,
        detail: fits(detail) ?? null,
        type: 'tip',
      },
    });
    const lessonId = taught.body.lesson.id;
    await site.call(citeStory, { params: { id: lessonId, storyId: params.id }, as: team, body: { stance: 'supports', passage: line } });
    await site.call(giveStoryConsent, { params: { ...params, use: 'quotation' }, as: writer, body: { version: STORY_CONSENT_VERSION } });
    const asked = await site.call(askToQuote, { params, as: team, body: { passage: line, purpose: `Pour ${line}` } });
    if (asked.status === 201)
      await site.call(answerQuote, { params: { ...params, quoteId: asked.body.quote.id }, as: writer, body: { approve: true } });
    for (const page of [path('lesson', 'fr', { space: SLUG, id: lessonId }), path('spaceStories', 'fr', { space: SLUG })]) {
      await lane.reader.goto(page);
      await untilScripted(lane.reader);
      await look(lane, lane.reader, page);
    }
  });
  await lanes[0]?.reader.goto(path('stories', 'fr'));
  if (lanes[0] !== undefined) await look(lanes[0], lanes[0].reader);
  expect(wrong).toEqual({});
});

it('what was typed into the other forms, and what an address says', async () => {
  interface Form {
    as: 'reader' | 'member';
    action: string;
    fields: (typed: string) => Record<string, string>;
  }
  const report = path('report', 'fr', { query: { type: 'thread', id: openers[1]?.id ?? '' } });
  const forms: readonly Form[] = [
    { as: 'reader', action: `${report}&`, fields: (typed) => ({ ground: 'other', comment: typed, email: typed, key: typed }) },
    {
      as: 'reader',
      action: `${report}&`,
      fields: (typed) => ({ ground: 'other', way: 'notice', comment: typed, name: typed, noticeEmail: typed, key: typed }),
    },
    { as: 'reader', action: `${path('report', 'fr')}?`, fields: (typed) => ({ address: typed }) },
    { as: 'reader', action: `${path('notice', 'fr')}?`, fields: (typed) => ({ token: typed }) },
    { as: 'member', action: `${report}&`, fields: (typed) => ({ ground: typed, comment: typed, key: typed }) },
    { as: 'reader', action: `${path('signIn', 'fr')}?`, fields: (typed) => ({ email: typed, next: typed }) },
    { as: 'reader', action: `${path('signUpName', 'fr')}?/name&`, fields: (typed) => ({ handle: typed, patch: typed }) },
    { as: 'reader', action: `${path('conditions', 'fr')}?/search&`, fields: (typed) => ({ q: typed }) },
    { as: 'reader', action: `${path('reset', 'fr')}?/choose&`, fields: (typed) => ({ token: typed }) },
    { as: 'reader', action: `${path('verify', 'fr')}?`, fields: (typed) => ({ token: typed }) },
    { as: 'member', action: `${path('names', 'fr')}?/save&`, fields: (typed) => ({ handle: typed, bio: typed, patch: typed, key: typed }) },
    {
      as: 'member',
      action: `${path('space', 'fr', { space: ON_REQUEST })}?/join&`,
      fields: (typed) => ({ persona: 'new', newName: typed, answer: typed, charterVersion: '1' }),
    },
    {
      as: 'member',
      action: `${path('write', 'fr', { space: SLUG })}?`,
      fields: (typed) => ({ title: typed, text: typed, warningWords: typed, shortVersion: typed, need: typed, kind: typed, tags: typed }),
    },
  ];
  const inAddress = ['next', 'back', 'nom', 'ok', 'pays', 'q', 'tag', 'wants', 'kind', 'sort', 'step', 'published', 'joined', 'token'];
  const visits = deal(payloads, PER_FORM).flatMap((some, round) => forms.map((form) => ({ some, form, round })));
  await share(visits, lanes, async ({ some, form: { as, action, fields }, round }, lane) => {
    const query = new URLSearchParams(inAddress.map((name, i) => [name, some[(i + round) % some.length] ?? '']));
    const page = lane[as];
    await send(page, `${action}${query}`, fields(some.join(' ')));
    await untilScripted(page);
    await look(lane, page, `${action} ${round}`);
  });
  expect(wrong).toEqual({});
});

it('came through every field in numbers that show something', () => {
  console.log(
    `Of ${INJECTIONS.length} injections, taken in as text: ${Object.entries(taken)
      .map(([field, n]) => `${field} ${n}`)
      .join(', ')}`,
  );
  for (const field of ['reply', 'edit', 'title', 'bodyHtml', 'short version', 'bio', 'comment of a flag', 'join answer', 'draft'])
    expect(taken[field], field).toBeGreaterThanOrEqual(ENOUGH);
  // Shorter fields, and stricter ones.
  expect(taken['warning']).toBeGreaterThanOrEqual(100);
  expect(taken['tag']).toBeGreaterThan(10);
  expect(taken['story']).toBeGreaterThanOrEqual(ENOUGH);
});
