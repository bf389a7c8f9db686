import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig, SettingError, SETTINGS, siteOrigin } from '../../server/platform/config.ts';
import { ROOT } from '../../server/platform/root.ts';

describe('somebody who sets nothing', () => {
  test('gets a site of their own machine with an embedded database and the demo community', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: null,
      dataDir: resolve('.data'),
      databaseUrl: null,
      redisUrl: null,
      smtpUrl: null,
      mailFrom: 'Côte à côte <no-reply@localhost>',
      demo: 'small',
      rateLimits: true,
      logLevel: 'info',
      metricsToken: null,
      trustedProxies: [],
      shutdownGraceSeconds: 10,
    });
  });

  test('is understood to set nothing by an empty variable too, as compose files write it', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ', DEMO: '' })).toEqual(readConfig({}));
  });
});

test('an outside database starts without the demo community unless it is asked for', () => {
  const DATABASE_URL = 'postgres://site:secret@db.example/site';
  expect(readConfig({ DATABASE_URL }).demo).toBe('none');
  expect(readConfig({ DATABASE_URL, DEMO: 'small' }).demo).toBe('small');
});

test('trusted proxies are a list of addresses and ranges', () => {
  expect(readConfig({ TRUSTED_PROXIES: '10.0.0.1, 192.168.0.0/16,::1' }).trustedProxies).toEqual(['10.0.0.1', '192.168.0.0/16', '::1']);
});

describe('a setting that cannot be used is named in one line', () => {
  const bad: [name: string, value: string][] = [
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PUBLIC_URL', 'forum.example.org'],
    ['PUBLIC_URL', 'https://forum.example.org/forum'],
    ['DATABASE_URL', 'mysql://site:secret@db/site'],
    ['REDIS_URL', 'localhost:6379'],
    ['SMTP_URL', 'mail.example.org'],
    ['MAIL_FROM', 'nobody'],
    ['MAIL_FROM', 'Name <a@example.org>\nBcc: b@example.org'],
    ['DEMO', 'large'],
    ['RATE_LIMITS', 'yes'],
    ['LOG_LEVEL', 'verbose'],
    ['METRICS_TOKEN', 'short'],
    ['TRUSTED_PROXIES', '10.0.0.1, proxy'],
    ['TRUSTED_PROXIES', '10.0.0.0/40'],
    ['SHUTDOWN_GRACE_SECONDS', '1.5'],
  ];
  test.each(bad)('%s=%s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(SettingError);
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^The setting ${name} must [^\\n]+\\.$`));
    expect(() => readConfig({ [name]: value })).not.toThrow(/secret/);
  });
});

describe("the site's own origin", () => {
  test('is the public address where one is set, without a slash at its end', () => {
    expect(siteOrigin(readConfig({ PUBLIC_URL: 'https://forum.example.org/' }), 3000)).toBe('https://forum.example.org');
  });

  test.each([
    ['127.0.0.1', 'http://127.0.0.1:4000'],
    ['::1', 'http://[::1]:4000'],
    ['0.0.0.0', 'http://localhost:4000'],
  ])('is the bound address otherwise: %s', (HOST, origin) => {
    expect(siteOrigin(readConfig({ HOST }), 4000)).toBe(origin);
  });
});

test('the documented defaults are the true ones', () => {
  const documented = Object.fromEntries(
    SETTINGS.filter(({ name }) => name !== 'DEMO' && name !== 'PUBLIC_URL').map((setting) => [setting.name, setting.default]),
  );
  expect(readConfig(documented)).toEqual(readConfig({}));
});

test('the README names every setting with its default', async () => {
  const readme = await readFile(join(ROOT, 'README.md'), 'utf8');
  for (const setting of SETTINGS) {
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${setting.name}\``));
    expect(row, setting.name).toBeDefined();
    expect(row, setting.name).toContain(setting.default);
  }
});
