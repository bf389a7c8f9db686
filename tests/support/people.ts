import { eq } from 'drizzle-orm';
import { CONSENT_VERSIONS, personaOwners } from '../../server/accounts/public.ts';
import { createAccount, createSession, listMyPersonas, verifyAccount } from '../../shared/accounts.contract.ts';
import type { Locale } from '../../shared/vocabulary.ts';
import type { TestSite } from './site.ts';

/** Somebody signed in, as the tests know them. */
export interface Person {
  email: string;
  password: string;
  /** `session=…` */
  cookie: string;
  /** The first persona's. */
  personaId: string;
  handle: string;
  /** No answer of the site ever tells it: read in the database. */
  accountId: string;
}

export interface PersonSettings {
  handle?: string;
  email?: string;
  password?: string;
  locale?: Locale;
}

let people = 0;

/** What somebody types when signing up. */
export function signUpForm(settings: PersonSettings = {}) {
  const number = ++people;
  return {
    email: settings.email ?? `personne-${number}@example.org`,
    password: settings.password ?? `laine rouge et ${number} aiguilles`,
    handle: settings.handle ?? `Pelote ${number}`,
    locale: settings.locale ?? ('fr' as const),
    country: 'FR',
    birthYear: 1980,
    consents: { ...CONSENT_VERSIONS },
  };
}

/** The whole way in: form, mail, link. */
export async function signUp(site: TestSite, settings: PersonSettings = {}): Promise<Person> {
  const form = signUpForm(settings);
  await expectStatus(202, site.call(createAccount, { body: form }));
  const { cookie } = await expectStatus(200, site.call(verifyAccount, { body: { token: await tokenSentTo(site, form.email) } }));
  return known(site, form, cookie);
}

/** Signed up and in, but the link in the mail was never opened. */
export async function signUpUnverified(site: TestSite, settings: PersonSettings = {}): Promise<Person> {
  const form = signUpForm(settings);
  await expectStatus(202, site.call(createAccount, { body: form }));
  return signIn(site, form);
}

/** One more session of somebody, on another device. */
export async function signIn(site: TestSite, { email, password }: { email: string; password: string }): Promise<Person> {
  const { cookie } = await expectStatus(200, site.call(createSession, { body: { email, password } }));
  return known(site, { email, password }, cookie);
}

/** The secret of the last link sent to an address. */
export async function tokenSentTo(site: TestSite, email: string): Promise<string> {
  const mail = (await site.mails()).findLast(({ to, text }) => to === email && text.includes('token='));
  const token = /[?&]token=([A-Za-z0-9_-]+)/.exec(mail?.text ?? '')?.[1];
  if (token === undefined) throw new Error(`no link was sent to ${email}`);
  return token;
}

async function known(site: TestSite, { email, password }: { email: string; password: string }, cookie: string | null): Promise<Person> {
  if (cookie === null) throw new Error('no session was opened');
  const { body } = await expectStatus(200, site.call(listMyPersonas, { as: { cookie } }));
  const [persona] = body.items;
  if (persona === undefined) throw new Error('an account without persona');
  const [owner] = await site.db
    .select({ accountId: personaOwners.accountId })
    .from(personaOwners)
    .where(eq(personaOwners.personaId, persona.id));
  if (owner === undefined) throw new Error('a persona without owner');
  return { email, password, cookie, personaId: persona.id, handle: persona.handle, accountId: owner.accountId };
}

async function expectStatus<R extends { status: number; text: string }>(status: number, call: Promise<R>): Promise<R> {
  const reply = await call;
  if (reply.status !== status) throw new Error(`expected ${status}, got ${reply.status}: ${reply.text}`);
  return reply;
}
