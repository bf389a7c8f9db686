import { describe, expect, test } from 'vitest';
import { COMMON_WORDS, isCommonPassword } from '../../server/accounts/common-passwords.ts';
import { hashPassword, refuseCommonPassword, verifyPassword } from '../../server/accounts/passwords.ts';
import { CAST } from '../../server/demo/cast.ts';
import { CONSENT_VERSIONS } from '../../server/accounts/consent-versions.ts';
import { isOldEnough, outdatedConsent } from '../../server/accounts/policy.ts';
import { faultOf, looksReal } from '../../shared/handles.ts';
import { deviceOf } from '../../server/accounts/device.ts';
import { patchOf } from '../../server/accounts/patches.ts';

/** Of ten characters and more, from published lists of leaked passwords and what people make of them. */
const LEAKED = `
1234567890 0123456789 123456789a 12345678910 9876543210 987654321a 1111111111 0000000000 7777777777 1122334455 1212121212 11223344556677 147258369a 123123123a
password12 password123 password1! Password2024 p4ssw0rd2023 P@ssw0rd123 1password1 motdepasse motdepasse1 Motdepasse1! passwort123 Passwort1! letmein123 changeme123 welcome2024
administrator administrateur admin12345 adminadmin testtest123 qwertyuiop qwertyuiop123 qwerty12345 qwertz12345 azertyuiop azerty12345 Azerty123! 123456azerty azqsdfghjk
1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4t5 q1w2e3r4t5y6 1qaz2wsx3edc zaq12wsxcde3 qazwsxedcrfv 123qweasdzxc qweasdzxc123 qwer1234asdf 1234qwerasdf zxcvbnm123 zxcvbnm,./ asdfghjkl;
asdfasdfasdf a1b2c3d4e5 1a2b3c4d5e abc123456789 abcabcabcabc iloveyou123 iloveyou12 jetaime1234 ichliebedich l0vel0vel0ve loulou1234 doudou1234 chouchou12 coucoucoucou
marseille13 liverpool1 chelsea123 manchester juventus123 portugal123 football123 basketball skateboard superman123 dragon12345 mustang1967 michael123 jennifer12 charlie123
Claire1987 Nicolas1985 Marie-Claire princess123 sunshine123 butterfly1 watermelon strawberry soleil1234 Soleil2024! Bonjour2024 bonjour123 Summer2024! Winter2023! schatz1234 18atcskd2w 3rjs1la7qe
`;

describe('choosing a password', () => {
  test.each(LEAKED.trim().split(/\s+/))('%s is among the first that are tried', (password) => {
    expect(isCommonPassword(password)).toBe(true);
  });

  test.each([
    'correct horse battery staple',
    'jardin d’hiver sous la pluie',
    'tE8%kd02lqz',
    'le chat de Léon dort tard',
    'Xk4-pomme-77-vélo',
    'braves moutons bleus',
    'vier Tassen Tee',
    'kolibri-sattel-9',
    'une-laine-rouge-42',
  ])('%s is welcome', (password) => {
    expect(isCommonPassword(password)).toBe(false);
  });

  test('one’s own e-mail or pseudonym is no secret', () => {
    expect(isCommonPassword('noisette.alpha1', ['noisette.alpha@example.org', 'Fil-de-Laine'])).toBe(true);
    expect(isCommonPassword('fil-de-laine', ['noisette.alpha@example.org', 'Fil-de-Laine'])).toBe(true);
    expect(isCommonPassword('fil-de-laine')).toBe(false);
  });

  test('the known words are many, and reading the longest password against them is quick', () => {
    expect(COMMON_WORDS.size).toBeGreaterThan(1000);
    const begin = performance.now();
    isCommonPassword('motdepasse'.repeat(20).slice(1));
    isCommonPassword('aqzwsxedc7soleil'.repeat(3));
    expect(performance.now() - begin).toBeLessThan(100);
  });

  test('a refusal names its field and never repeats the password', () => {
    expect(() => refuseCommonPassword('motdepasse123', [], 'newPassword')).toThrow(
      expect.objectContaining({ status: 422, code: 'password.common', errors: [{ path: 'newPassword', message: 'password.common' }] }),
    );
  });
});

describe('keeping a password', () => {
  test('it is kept as argon2id at OWASP cost, salted, and opens only to itself', async () => {
    const [first, second] = await Promise.all([hashPassword('un fil de laine rouge'), hashPassword('un fil de laine rouge')]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(second).not.toBe(first);
    expect(await verifyPassword('un fil de laine rouge', first)).toBe(true);
    expect(await verifyPassword('un fil de laine rougE', first)).toBe(false);
    expect(await verifyPassword('un fil de laine rouge', null)).toBe(false);
  });

  test('the same letters typed on another keyboard are the same password', async () => {
    expect(await verifyPassword('e\u0301te\u0301 a\u0300 la mer', await hashPassword('été à la mer'))).toBe(true);
  });

  test('many at once are all served, in turn', async () => {
    const stored = await hashPassword('vingt pelotes bleues');
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) => verifyPassword(index % 2 ? 'vingt pelotes bleues' : 'autre chose', stored)),
    );
    expect(outcomes).toEqual(Array.from({ length: 20 }, (_, index) => index % 2 === 1));
  });
});

describe('choosing a pseudonym', () => {
  test.each(['Claire Delmas', 'Jean-Pierre Martin', 'Anna von Berg', 'Thomas Müller', 'Sarah Thompson'])(
    '%s reads like a civil name',
    (handle) => {
      expect(looksReal(handle)).toBe(true);
    },
  );
  test.each(['Grand-Père Léon', 'Claire-Fontaine', 'Plume 27', 'Claire', 'Rose Trémière', 'Mamie Jeanne', 'Lou-des-Bois', 'Petite-Ourse'])(
    '%s is a pseudonym',
    (handle) => {
      expect(looksReal(handle)).toBe(false);
    },
  );
  test.each([
    ['Admin', 'handle.looks_official'],
    ['L’équipe du site', 'handle.looks_official'],
    ['Modératrice 12', 'handle.looks_official'],
    ['Côte à côte', 'handle.looks_official'],
    ['Côte-à-côte', 'handle.looks_official'],
    ['Das Team', 'handle.looks_official'],
    ['\u0422ournesol 58', 'handle.mixes_scripts'],
    ['Νoisette', 'handle.mixes_scripts'],
    ['Equipage', null],
    ['Steam', null],
    ['Подсолнух', null],
  ])('%s passes for somebody else: %s', (handle, fault) => {
    expect(faultOf(handle)).toBe(fault);
  });
  test('the people of the demo could have signed up', () => {
    expect(CAST.filter(({ handle }) => faultOf(handle) !== null)).toEqual([]);
  });
  test('a persona’s patch never changes, and is one of those there are', () => {
    expect(patchOf('abcdefghijklmnop')).toEqual(patchOf('abcdefghijklmnop'));
    for (let index = 0; index < 200; index++) {
      const { weave, duo } = patchOf(`persona-${index}`);
      expect(weave).toBeGreaterThanOrEqual(0);
      expect(weave).toBeLessThanOrEqual(8);
      expect(duo).toBeGreaterThanOrEqual(1);
      expect(duo).toBeLessThanOrEqual(18);
    }
  });
});

describe('who may have an account', () => {
  const today = new Date('2026-11-21T12:00:00Z');
  test.each([
    ['FR', 2011, true],
    ['FR', 2012, false],
    ['BE', 2013, true],
    ['BE', 2014, false],
    ['GB', 2013, true],
    ['DE', 2010, true],
    ['DE', 2011, false],
    ['LU', 2011, false],
    ['ES', 2010, true],
    ['ES', 2011, false],
    ['FR', 2030, false],
  ] as const)('in %s, somebody born in %i: %s', (country, birthYear, allowed) => {
    expect(isOldEnough(birthYear, country, today)).toBe(allowed);
  });
  test('consents are to the texts in force', () => {
    expect(outdatedConsent({ terms: '2026-11-01', healthData: '2026-11-01' }, CONSENT_VERSIONS)).toBeNull();
    expect(outdatedConsent({ terms: '2026-11-01', healthData: '2020-01-01' }, CONSENT_VERSIONS)).toBe('healthData');
  });
});

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox · Linux'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    'Safari · iPhone',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
    'Edge · Windows',
  ],
  ['curl/8.0', ''],
])('a device is told by its family alone: %s', (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device);
});
