import { eq, sql } from 'drizzle-orm';
import { personaOwners, personas } from '../../server/accounts/public.ts';
import { associations } from '../../server/associations/public.ts';
import type { Database } from '../../server/platform/database.ts';
import { newId } from '../../server/platform/ids.ts';
import {
  accountMemberships,
  BASE_VERSION,
  handleKey,
  memberships,
  spaceCharters,
  spaceConditions,
  spaces,
  spaceTags,
} from '../../server/spaces/public.ts';
import type { JoinRule, Locale, MembershipRole, MembershipState, SpaceVisibility } from '../../shared/vocabulary.ts';

/** The part of a test site that these need. */
interface WithDatabase {
  db: Database;
}
/** Anybody who wears a pseudonym. */
interface Wearer {
  personaId: string;
}

export interface TestSpace {
  id: string;
  slug: string;
  name: string;
  associationSlug: string;
}

export interface SpaceSettings {
  slug?: string;
  name?: string;
  visibility?: SpaceVisibility;
  joinRule?: JoinRule;
  joinQuestion?: string | null;
  charterVersion?: number;
  language?: Locale;
  alsoIn?: Locale[];
  conditions?: readonly string[];
  tags?: Readonly<Record<string, string>>;
  /** Slug of its association, which is made if there is none. */
  association?: string;
}

/** A space with an association of its own unless one is named; public and open unless said otherwise. Nobody belongs to it yet. */
export async function createSpace({ db }: WithDatabase, settings: SpaceSettings = {}): Promise<TestSpace> {
  const id = newId();
  const slug = settings.slug ?? `espace-${id.toLowerCase().replace(/[^a-z0-9]/g, '0')}`;
  const associationSlug = settings.association ?? `association-${slug}`;
  const name = settings.name ?? `Espace ${slug}`;
  await db
    .insert(associations)
    .values({
      slug: associationSlug,
      name: `Association ${associationSlug}`,
      about: { fr: 'Une association inventée pour les essais.' },
      country: 'FR',
      state: 'verified',
    })
    .onConflictDoNothing();
  const [association] = await db.select({ id: associations.id }).from(associations).where(eq(associations.slug, associationSlug));
  if (association === undefined) throw new Error('the association was not written');
  await db.insert(spaces).values({
    id,
    slug,
    associationId: association.id,
    name,
    about: 'Un espace inventé pour les essais.',
    language: settings.language ?? 'fr',
    alsoIn: settings.alsoIn ?? [],
    visibility: settings.visibility ?? 'public',
    joinRule: settings.joinRule ?? 'open',
    joinQuestion: settings.joinQuestion ?? null,
    charterVersion: settings.charterVersion ?? 1,
    weave: 1,
    dye: 'guede',
  });
  await db.insert(spaceCharters).values({
    spaceId: id,
    version: settings.charterVersion ?? 1,
    baseVersion: BASE_VERSION,
    articles: ['On parle de soi, pas à la place des autres.'],
  });
  for (const conditionSlug of settings.conditions ?? []) await db.insert(spaceConditions).values({ spaceId: id, conditionSlug });
  for (const [key, tag] of Object.entries(settings.tags ?? {})) await db.insert(spaceTags).values({ spaceId: id, key, name: tag });
  return { id, slug, name, associationSlug };
}

/**
 * Gives somebody their place in a space, whatever its join rule and visibility: the way into a private one, too.
 * @returns the membership's id
 */
export async function join(
  { db }: WithDatabase,
  person: Wearer,
  slug: string,
  place: { role?: MembershipRole; state?: MembershipState; answer?: string } = {},
): Promise<string> {
  const { role = 'member', state = 'active', answer = null } = place;
  const [space] = await db.select({ id: spaces.id, charterVersion: spaces.charterVersion }).from(spaces).where(eq(spaces.slug, slug));
  const [persona] = await db
    .select({ handle: personas.handle, accountId: personaOwners.accountId })
    .from(personas)
    .innerJoin(personaOwners, eq(personaOwners.personaId, personas.id))
    .where(eq(personas.id, person.personaId));
  if (space === undefined || persona === undefined) throw new Error('no such space or persona');
  const values = { role, state, answer, charterVersion: space.charterVersion, handleKey: handleKey(persona.handle) };
  const [membership] = await db
    .insert(memberships)
    .values({ spaceId: space.id, personaId: person.personaId, ...values })
    .onConflictDoUpdate({ target: [memberships.spaceId, memberships.personaId], set: values })
    .returning({ id: memberships.id });
  if (membership === undefined) throw new Error('the membership was not written');
  await db
    .insert(accountMemberships)
    .values({ accountId: persona.accountId, spaceId: space.id, membershipId: membership.id })
    .onConflictDoUpdate({ target: accountMemberships.membershipId, set: { fadesAt: null } });
  await db
    .update(spaces)
    .set({ memberCount: sql`(select count(*) from memberships where space_id = ${space.id} and state = 'active')` })
    .where(eq(spaces.id, space.id));
  return membership.id;
}

export const makeModerator = (site: WithDatabase, person: Wearer, slug: string): Promise<string> =>
  join(site, person, slug, { role: 'moderator' });
export const makeSteward = (site: WithDatabase, person: Wearer, slug: string): Promise<string> =>
  join(site, person, slug, { role: 'steward' });
export const expel = (site: WithDatabase, person: Wearer, slug: string): Promise<string> => join(site, person, slug, { state: 'expelled' });
