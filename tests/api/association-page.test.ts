import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Files } from '../../server/platform/files.ts';
import * as contract from '../../shared/associations.contract.ts';
import { getAssociation } from '../../shared/spaces.contract.ts';
import { associationWish, welcomeAssociation } from '../support/associations.ts';
import { signUp, startSite } from '../support/site.ts';
import type { Person, TestSite } from '../support/site.ts';

let site: TestSite;
let steward: Person;
let stranger: Person;
const params = { slug: 'pas-comptes' };
const FRENCH = associationWish('').about;
const GERMAN = 'Wir sind Menschen, die mit einer Krankheit leben, die müde macht.';

beforeAll(async () => {
  site = await startSite();
  [steward, stranger] = [await signUp(site), await signUp(site)];
  await welcomeAssociation(site, steward, params.slug);
});
afterAll(() => site.stop());

const file = async () => (await site.call(contract.getAssociationFile, { as: steward, params })).body.association;
const update = (as: Person | null, body: object) => site.call(contract.updateAssociation, { as, params, body });
const page = async (locale?: string) => (await site.call(getAssociation, { params, query: locale ? { locale } : {} })).body.association;

describe('what its page says', () => {
  test('in each reader’s language, else in its first', async () => {
    const { version } = await file();
    const { status, body } = await update(steward, { version, abouts: { fr: FRENCH, de: GERMAN }, website: null });
    expect(status).toBe(200);
    expect(body.association).toMatchObject({
      version: version + 1,
      abouts: { fr: FRENCH, de: GERMAN },
      firstLanguage: 'fr',
      website: null,
    });
    expect(await page('de')).toMatchObject({ about: GERMAN, language: 'de' });
    for (const locale of ['fr', 'en', undefined]) expect(await page(locale)).toMatchObject({ about: FRENCH, language: 'fr' });
    const directory = await site.call(contract.listAssociations, { query: { locale: 'de' } });
    expect(directory.body.items).toMatchObject([{ about: GERMAN, language: 'de' }]);

    const { body: german } = await update(steward, { version: version + 1, firstLanguage: 'de' });
    expect(german.association).toMatchObject({ firstLanguage: 'de', about: GERMAN });
    expect(await page('en')).toMatchObject({ about: GERMAN, language: 'de' });
    // A text that goes takes its language along.
    const { body: french } = await update(steward, { version: version + 2, abouts: { fr: FRENCH } });
    expect(french.association).toMatchObject({ firstLanguage: 'fr', abouts: { fr: FRENCH } });
  });

  test('two who change it at once: the second is told, and sees what is there now', async () => {
    const { version } = await file();
    const mails = ['un@example.org', 'deux@example.org'];
    const both = await Promise.all(mails.map((contactEmail) => update(steward, { version, contactEmail })));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const [kept, stale] = both.toSorted((a, b) => a.status - b.status);
    expect(stale?.body).toMatchObject({ code: 'version.stale', current: kept?.body.association });
  });

  test.each([
    ['without any text', { abouts: {} }, 400, 'request.invalid'],
    ['in a language that is not there', { abouts: { it: FRENCH } }, 400, 'request.invalid'],
    ['too short', { abouts: { fr: 'Court' } }, 400, 'request.invalid'],
    ['first in a language without a text', { firstLanguage: 'en' }, 422, 'association.language_without_text'],
    ['a site that is no web address', { website: 'javascript:alert(1)' }, 400, 'request.invalid'],
    ['another name than the one that was verified', { name: 'La Ligue' }, 400, 'request.invalid'],
  ])('%s is refused', async (_, more, status, code) => {
    const before = await file();
    const refused = await update(steward, { version: before.version, ...more });
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect(await file()).toEqual(before);
  });

  test('only its stewards change it, and only once it is welcome', async () => {
    const refused = await update(stranger, { version: 1, website: null });
    expect([refused.status, refused.body.code]).toEqual([403, 'association.not_steward']);
    expect((await site.call(contract.getAssociationFile, { as: stranger, params })).status).toBe(403);
    expect((await site.call(getAssociation, { as: stranger, params })).body.association.can.edit).toBe(false);
    expect((await site.call(getAssociation, { as: steward, params })).body.association.can.edit).toBe(true);

    const asker = await signUp(site);
    await site.call(contract.requestAssociation, { as: asker, body: associationWish('en-attente') });
    const early = { params: { slug: 'en-attente' }, body: { version: 1, website: null } };
    expect((await site.call(contract.updateAssociation, { as: asker, ...early })).body.code).toBe('association.not_verified');
    const unknown = await site.call(contract.updateAssociation, { as: stranger, ...early, params: { slug: 'rien-de-tel' } });
    expect((await site.call(contract.updateAssociation, { as: stranger, ...early })).text).toBe(unknown.text);
  });
});

const RED = { create: { width: 800, height: 400, channels: 3, background: '#a33' } } as const;
const put = (as: Person | null, content: Buffer, more: object = {}) =>
  site.call(contract.putLogo, { as, params, file: { content, ...more } });
/** A PNG that says it is larger than anybody would draw: 50 000 × 50 000 in a few bytes. */
async function pixelBomb(): Promise<Buffer> {
  const small = await sharp(RED).png().toBuffer();
  small.writeUInt32BE(50_000, 16);
  small.writeUInt32BE(50_000, 20);
  small.writeUInt32BE(crc32(small.subarray(12, 29)), 29);
  return small;
}
function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

describe('its logo', () => {
  test('is drawn anew: upright, small, and with nothing of where and when it was taken', async () => {
    const photo = await sharp(RED)
      .withExif({ IFD0: { Make: 'Boîte à images' }, IFD3: { GPSLatitude: '49/1 36/1 0/1', GPSLatitudeRef: 'N' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const { status, body } = await put(steward, photo, { name: 'photo.jpg', type: 'image/jpeg' });
    expect(status).toBe(200);
    expect(body.association.logo).toMatchObject({ width: 160, height: 320, url: expect.stringMatching(/^\/files\/[0-9a-f]{32}\.webp$/) });
    expect((await page())['logo']).toEqual(body.association.logo);

    const served = await fetch(site.url + body.association.logo?.url);
    expect(served.status).toBe(200);
    expect(served.headers.get('content-type')).toBe('image/webp');
    expect(served.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(served.headers.get('x-content-type-options')).toBe('nosniff');
    expect(served.headers.get('content-security-policy')).toContain("default-src 'none'");
    const content = Buffer.from(await served.arrayBuffer());
    const metadata = await sharp(content).metadata();
    expect(metadata).toMatchObject({ format: 'webp', width: 160, height: 320 });
    expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.icc, metadata.orientation]).toEqual(Array(5).fill(undefined));
  });

  test('a picture that is also something else is only a picture afterwards', async () => {
    const polyglot = Buffer.concat([await sharp(RED).png().toBuffer(), Buffer.from('<script>alert(1)</script>PK\u0003\u0004')]);
    const { body } = await put(steward, polyglot);
    const kept = Buffer.from(await (await fetch(site.url + body.association.logo?.url)).arrayBuffer());
    expect(kept.toString('latin1')).not.toMatch(/script|PK/);
  });

  test.each([
    [
      'an SVG',
      'image.unreadable',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>'),
    ],
    ['a page that calls itself a picture', 'image.unreadable', async () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a moving picture', 'image.unreadable', () => sharp(RED).gif().toBuffer()],
    ['half a picture', 'image.unreadable', async () => halfOf(await noise().png().toBuffer())],
    ['half a photograph', 'image.unreadable', async () => halfOf(await noise().jpeg().toBuffer())],
    ['nothing', 'image.unreadable', async () => Buffer.alloc(0)],
    ['more pixels than anybody draws', 'image.too_many_pixels', pixelBomb],
  ])('%s is refused', async (_, code, content) => {
    const before = await page();
    const refused = await put(steward, await content());
    expect([refused.status, refused.body.code]).toEqual([422, code]);
    expect(await page()).toEqual(before);
  });
  const noise = () => sharp({ create: { ...RED.create, noise: { type: 'gaussian', mean: 128, sigma: 60 } } });
  const halfOf = (content: Buffer) => content.subarray(0, content.length / 2);

  test('more bytes than a photograph has, another part, no file, no form: each is told', async () => {
    const large = await put(steward, Buffer.alloc(contract.LOGO_BYTES + 1));
    expect([large.status, large.body.code]).toEqual([413, 'request.too_large']);
    const elsewhere = await put(steward, await sharp(RED).png().toBuffer(), { part: 'picture' });
    expect([elsewhere.status, elsewhere.body.errors]).toEqual([400, [{ path: 'file', message: 'file.missing' }]]);
    expect((await site.call(contract.putLogo, { as: steward, params, body: { file: 'x' } })).status).toBe(415);
    expect((await site.call(contract.putLogo, { as: steward, params })).status).toBe(415);
    // And no other route takes a form.
    const form = await site.call(contract.updateAssociation, { as: steward, params, file: { content: Buffer.from('x') } });
    expect(form.status).toBe(415);
  });

  test('only its stewards put one there, from this site’s own pages', async () => {
    const content = await sharp(RED).png().toBuffer();
    const refused = await put(stranger, content);
    expect([refused.status, refused.body.code]).toEqual([403, 'association.not_steward']);
    expect((await put(null, content)).status).toBe(401);
    const foreign = await site.call(contract.putLogo, { as: steward, params, file: { content }, origin: 'https://ailleurs.example' });
    expect(foreign.body.code).toBe('csrf.bad_origin');
    expect((await site.call(contract.deleteLogo, { as: stranger, params })).status).toBe(403);
  });

  test('can be removed; what nothing names any more is deleted after a day', async () => {
    const logo = (await put(steward, await sharp(RED).webp().toBuffer())).body.association.logo;
    expect((await site.call(contract.deleteLogo, { as: steward, params })).body.association.logo).toBeNull();
    const folder = join(site.dataDir, 'files');
    const name = logo?.url.slice('/files/'.length) ?? '';
    expect((await readFile(join(folder, name))).length).toBeGreaterThan(0);
    const files = await Files.open(site.dataDir);
    await files.forgetUnused(new Set());
    expect(await readdir(folder)).toContain(name);
    const dayBefore = new Date(Date.now() - 25 * 3_600_000);
    for (const each of await readdir(folder)) await utimes(join(folder, each), dayBefore, dayBefore);
    await files.forgetUnused(new Set([name]));
    expect(await readdir(folder)).toEqual([name]);
    await files.forgetUnused(new Set());
    expect(await readdir(folder)).toEqual([]);
  });

  test('nothing but kept pictures is served from their folder', async () => {
    await writeFile(join(site.dataDir, 'files', 'page.html'), '<script>alert(1)</script>');
    for (const path of ['page.html', '', '.', '..%2fserver.lock', '%2e%2e/mail', `${'0'.repeat(32)}.webp`])
      expect((await fetch(`${site.url}/files/${path}`)).status, path).toBe(404);
  });
});
