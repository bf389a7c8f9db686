import type { Browser, CDPSession } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { path } from '../../client/lib/paths.ts';
import { listSpaceStories } from '../../shared/stories.contract.ts';
import { listThreads } from '../../shared/threads.contract.ts';
import { PATIENCE_MS, beginToWrite, launchBrowser, openWindow, untilLive, untilScripted } from '../support/browser.ts';
import { startSite } from '../support/site.ts';
import type { TestSite } from '../support/site.ts';

/* What a thread, and a story, cost somebody who reads it for the first time, in bytes over the network. */

const ALL_KB = 150;
const SCRIPT_KB = 60;
const SPACE = 'sclerose-en-plaques';
const kB = (bytes: number): number => Math.round(bytes / 100) / 10;

let site: TestSite;
let browser: Browser;
let address: string;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite({ env: { DEMO: 'small' } }), launchBrowser()]);
  await site.app.loadDemo(() => undefined);
  const { body } = await site.call(listThreads, { params: { slug: SPACE }, query: { limit: 100 } });
  const [longest] = [...body.items].sort((one, other) => other.number - one.number);
  address = path('thread', 'fr', { space: SPACE, id: longest?.id ?? '' });
}, 60_000);

afterAll(async () => {
  await browser.close();
  await site.stop();
});

interface Transfer {
  url: string;
  type: string;
  bytes: number;
  done: boolean;
}

const sum = (some: readonly Transfer[]): number => some.reduce((bytes, each) => bytes + each.bytes, 0);

/** Everything that comes over the network, as the browser counts it: headers and compressed bodies, and what a WebSocket carries. */
async function weigh(cdp: CDPSession): Promise<Map<string, Transfer>> {
  const transfers = new Map<string, Transfer>();
  const of = (id: string): Transfer => {
    const known = transfers.get(id) ?? { url: '', type: '', bytes: 0, done: false };
    transfers.set(id, known);
    return known;
  };
  cdp.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    // data: addresses come with the file they are in.
    if (!request.url.startsWith('data:')) Object.assign(of(requestId), { url: request.url, type: type ?? '' });
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (transfers.has(requestId)) Object.assign(of(requestId), { bytes: encodedDataLength, done: true });
  });
  cdp.on('Network.loadingFailed', ({ requestId }) => transfers.has(requestId) && Object.assign(of(requestId), { done: true }));
  cdp.on('Network.webSocketCreated', ({ requestId, url }) => Object.assign(of(requestId), { url, type: 'WebSocket', done: true }));
  cdp.on('Network.webSocketFrameReceived', ({ requestId, response }) => (of(requestId).bytes += Buffer.byteLength(response.payloadData)));
  cdp.on('Network.webSocketFrameSent', ({ requestId, response }) => (of(requestId).bytes += Buffer.byteLength(response.payloadData)));
  await cdp.send('Network.enable');
  await cdp.send('Network.clearBrowserCache');
  return transfers;
}

it(`weighs ${ALL_KB} kB at most with its font and its live connection, ${SCRIPT_KB} kB of them script, until somebody writes`, async () => {
  const { context, page } = await openWindow(browser, site, { viewport: { width: 390, height: 844 } });
  const transfers = await weigh(await context.newCDPSession(page));
  await page.goto(address);
  await untilScripted(page);
  await untilLive(page);
  await page.waitForLoadState('networkidle');
  await expect.poll(() => [...transfers.values()].filter(({ done }) => !done), { timeout: PATIENCE_MS }).toEqual([]);

  const all = [...transfers.values()];
  const types = [...new Set(all.map(({ type }) => type))];
  for (const type of types) {
    const some = all.filter((each) => each.type === type);
    console.log(`${type}: ${kB(sum(some))} kB in ${some.length}`);
  }
  const scripts = all.filter(({ type }) => type === 'Script');
  console.log(`A thread for a reader: ${kB(sum(all))} kB in all, ${kB(sum(scripts))} kB of script, ${all.length} requests`);
  console.log(
    scripts
      .sort((one, other) => other.bytes - one.bytes)
      .slice(0, 6)
      .map(({ url, bytes }) => `  ${kB(bytes)} kB ${new URL(url).pathname}`)
      .join('\n'),
  );

  // The live connection, the font and the page itself were counted, or the sum means nothing.
  expect(types).toEqual(expect.arrayContaining(['Document', 'Stylesheet', 'Script', 'Font', 'WebSocket']));
  expect(all.filter(({ type, bytes }) => type !== 'WebSocket' && bytes === 0).map(({ url }) => url)).toEqual([]);
  expect(kB(sum(all))).toBeLessThanOrEqual(ALL_KB);
  expect(kB(sum(scripts))).toBeLessThanOrEqual(SCRIPT_KB);

  // The editor comes when somebody begins to write, and not before.
  const before = all.length;
  await beginToWrite(page);
  const more = [...transfers.values()].slice(before).filter(({ type }) => type === 'Script');
  expect(more.length).toBeGreaterThan(0);
  await expect.poll(() => more.filter(({ done }) => !done), { timeout: PATIENCE_MS }).toEqual([]);
  console.log(`When writing begins: ${kB(sum(more))} kB of script more`);
  await context.close();
}, 60_000);

it(`weighs ${ALL_KB} kB at most as a story, with its font`, async () => {
  const { body } = await site.call(listSpaceStories, { params: { slug: SPACE } });
  const { context, page } = await openWindow(browser, site, { viewport: { width: 390, height: 844 } });
  const transfers = await weigh(await context.newCDPSession(page));
  await page.goto(path('story', 'fr', { id: body.items[0]?.id ?? '' }));
  await untilScripted(page);
  await page.waitForLoadState('networkidle');
  await expect.poll(() => [...transfers.values()].filter(({ done }) => !done), { timeout: PATIENCE_MS }).toEqual([]);
  const all = [...transfers.values()];
  console.log(`A story for a reader: ${kB(sum(all))} kB in all, ${kB(sum(all.filter(({ type }) => type === 'Script')))} kB of script`);
  expect(all.map(({ type }) => type)).toEqual(expect.arrayContaining(['Document', 'Stylesheet', 'Script', 'Font']));
  expect(kB(sum(all))).toBeLessThanOrEqual(ALL_KB);
  await context.close();
}, 60_000);
