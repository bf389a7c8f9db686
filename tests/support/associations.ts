import { eq } from 'drizzle-orm';
import { accounts } from '../../server/accounts/public.ts';
import { associations } from '../../server/associations/public.ts';
import type { Database } from '../../server/platform/database.ts';
import { decideVerification, requestAssociation } from '../../shared/associations.contract.ts';
import { signUp } from './site.ts';
import type { Person, TestSite } from './site.ts';

/** As the command line does; the password is already known here. */
export async function makeOperator({ db }: { db: Database }, { email }: Pick<Person, 'email'>): Promise<void> {
  await db.update(accounts).set({ operatorSince: new Date() }).where(eq(accounts.email, email));
}

/** Likewise. */
export async function makeSafetyOfficer({ db }: { db: Database }, { email }: Pick<Person, 'email'>): Promise<void> {
  await db.update(accounts).set({ safetyOfficerSince: new Date() }).where(eq(accounts.email, email));
}

export const associationWish = (slug: string) => ({
  name: 'Les Pas Comptés',
  slug,
  about: 'Nous réunissons des personnes qui vivent avec une maladie qui fatigue.',
  contactEmail: 'bureau@pas-comptes.example.org',
  website: 'https://pas-comptes.example.org/',
  country: 'BE',
});

/** An association that somebody asked for and an operator has welcomed. */
export async function welcomeAssociation(site: TestSite, steward: Person, slug: string): Promise<void> {
  const operator = await signUp(site);
  await makeOperator(site, operator);
  await site.call(requestAssociation, { as: steward, body: associationWish(slug) });
  const { status } = await site.call(decideVerification, {
    as: operator,
    params: { slug },
    body: { decision: 'verified', reason: 'Statuts reçus et lus.' },
  });
  if (status !== 200) throw new Error(`the association was not welcomed: ${status}`);
}

/** A federation that everybody knows of and nobody looks after. */
export async function writeFederation({ db }: { db: Database }, slug: string): Promise<void> {
  const about = { fr: 'Une fédération inventée pour les essais.' };
  await db.insert(associations).values({ slug, name: `Fédération ${slug}`, kind: 'federation', about, country: 'FR', state: 'verified' });
}
