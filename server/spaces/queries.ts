import { and, arrayContains, asc, count, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Locale, MembershipState } from '../../shared/vocabulary.ts';
import { personas, personaSummary } from '../accounts/public.ts';
import { associations, isMemberOf } from '../associations/public.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import { notFound } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import type { CatalogueCondition } from './conditions-catalogue.ts';
import { accountMemberships, memberships, spaceConditions, spaces, spaceTags } from './tables.ts';
import { hasPlace, notBarred, ownHeldBack, ownPlace, ownState, visibleSpaces } from './visibility.ts';

const JOINED_ON = sql`((${memberships.joinedAt} at time zone 'utc')::date)`;

const membershipColumns = {
  id: memberships.id,
  spaceId: memberships.spaceId,
  role: memberships.role,
  state: memberships.state,
  charterVersion: memberships.charterVersion,
  answer: memberships.answer,
  reason: memberships.reason,
  heldLeft: memberships.heldLeft,
  /** `2026-11-22`, in UTC: of the moment itself nobody is told, see the index of the table. */
  joinedOn: sql<string>`${JOINED_ON}::text`,
};

/** Everything a card of a space shows, and the viewer's own place in it. */
export function selectCards(db: Queryable, viewer: Viewer | null) {
  return db
    .select({
      space: spaces,
      association: { slug: associations.slug, name: associations.name },
      membership: { ...membershipColumns, state: ownState, heldBack: ownHeldBack },
      keeperSeen: accountMemberships.keeperSeen,
      persona: personaSummary,
      conditions: sql<Pick<CatalogueCondition, 'slug' | 'names'>[]>`(
        select coalesce(json_agg(json_build_object('slug', conditions.slug, 'names', conditions.names) order by conditions.slug), '[]')
        from space_conditions join conditions on conditions.slug = space_conditions.condition_slug
        where space_conditions.space_id = ${spaces.id} and conditions.listed)`,
      postsToday: sql<number>`(select coalesce(sum(posts), 0)::int from space_days where space_id = ${spaces.id} and day = (now() at time zone 'utc')::date)`,
    })
    .from(spaces)
    .innerJoin(associations, eq(associations.id, spaces.associationId))
    .leftJoin(accountMemberships, ownPlace(viewer))
    .leftJoin(memberships, eq(memberships.id, accountMemberships.membershipId))
    .leftJoin(personas, eq(personas.id, memberships.personaId));
}

export type SpaceCard = Awaited<ReturnType<typeof spaceCards>>[number];

/** Visible spaces by name, after `after`; one statement. */
export async function spaceCards(
  db: Queryable,
  viewer: Viewer | null,
  filter: {
    condition?: string | undefined;
    language?: Locale | undefined;
    associationId?: string | undefined;
    /** Of the associations that belong to the federation with this slug. */
    federation?: string | undefined;
  },
  page: { after: readonly [string, string] | null; limit: number },
) {
  const { condition, language, associationId, federation } = filter;
  return selectCards(db, viewer)
    .where(
      and(
        visibleSpaces(viewer),
        // Archived ones are for those who were there.
        sql`(${spaces.archivedAt} is null or ${ownState} = 'active')`,
        condition === undefined
          ? undefined
          : sql`exists (select 1 from space_conditions where space_id = ${spaces.id} and condition_slug = ${condition})`,
        language === undefined ? undefined : or(eq(spaces.language, language), arrayContains(spaces.alsoIn, [language])),
        associationId === undefined ? undefined : eq(spaces.associationId, associationId),
        federation === undefined ? undefined : isMemberOf(spaces.associationId, federation),
        page.after === null ? undefined : sql`(${spaces.sortName}, ${spaces.id}) > (${page.after[0]}, ${page.after[1]})`,
      ),
    )
    .orderBy(asc(spaces.sortName), asc(spaces.id))
    .limit(page.limit);
}

/** An account's own places in visible spaces, in one state, by name. */
export async function ownPlaces(
  db: Queryable,
  viewer: Viewer,
  state: MembershipState,
  page: { after: readonly [string, string] | null; limit: number },
) {
  return db
    .select({ space: spaces, membership: { ...membershipColumns, state: ownState }, persona: personaSummary })
    .from(accountMemberships)
    .innerJoin(spaces, eq(spaces.id, accountMemberships.spaceId))
    .innerJoin(memberships, eq(memberships.id, accountMemberships.membershipId))
    .innerJoin(personas, eq(personas.id, memberships.personaId))
    .where(
      and(
        ownPlace(viewer),
        eq(ownState, state),
        visibleSpaces(viewer),
        page.after === null ? undefined : sql`(${spaces.sortName}, ${spaces.id}) > (${page.after[0]}, ${page.after[1]})`,
      ),
    )
    .orderBy(asc(spaces.sortName), asc(spaces.id))
    .limit(page.limit);
}

/** One visible space by its slug, or null. */
export async function spaceCard(db: Queryable, viewer: Viewer | null, slug: string): Promise<SpaceCard | null> {
  const [card] = await selectCards(db, viewer).where(and(eq(spaces.slug, slug), visibleSpaces(viewer)));
  return card ?? null;
}

export async function tagsOf(db: Queryable, spaceId: string): Promise<{ key: string; name: string }[]> {
  return db
    .select({ key: spaceTags.key, name: spaceTags.name })
    .from(spaceTags)
    .where(eq(spaceTags.spaceId, spaceId))
    .orderBy(asc(spaceTags.name), asc(spaceTags.key));
}

/** Moderators and stewards, stewards first: the same for everybody, whoever blocked whom (decision 5). */
export async function teamOf(db: Queryable, spaceId: string) {
  return db
    .select({ persona: personaSummary, role: memberships.role })
    .from(memberships)
    .innerJoin(personas, eq(personas.id, memberships.personaId))
    .where(
      and(
        eq(memberships.spaceId, spaceId),
        // Spelled as the partial index `memberships_team` has it.
        sql`${memberships.state} = 'active' and ${memberships.role} <> 'member'`,
        notBarred(sql`${memberships.id}`),
      ),
    )
    .orderBy(desc(memberships.role), JOINED_ON, asc(memberships.id));
}

/** How many spaces this viewer may see, for each of the conditions; those with none are absent. */
export async function visibleSpaceCounts(
  db: Queryable,
  viewer: Viewer | null,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (slugs.length === 0) return new Map();
  const rows = await db
    .select({ slug: spaceConditions.conditionSlug, spaces: count() })
    .from(spaceConditions)
    .innerJoin(spaces, eq(spaces.id, spaceConditions.spaceId))
    .where(and(inArray(spaceConditions.conditionSlug, [...slugs]), visibleSpaces(viewer), isNull(spaces.archivedAt)))
    .groupBy(spaceConditions.conditionSlug);
  return new Map(rows.map((row) => [row.slug, row.spaces]));
}

export type MemberRow = Awaited<ReturnType<typeof membersForTeam>>[number];

function selectMembers(db: Queryable) {
  return db
    .select({ membership: membershipColumns, persona: personaSummary })
    .from(memberships)
    .innerJoin(personas, eq(personas.id, memberships.personaId));
}

/** Members in one state, longest there first, by day. Only for a caller that has checked that the viewer is of the team. */
export async function membersForTeam(
  db: Queryable,
  spaceId: string,
  state: MembershipState,
  page: { after: readonly [string, string] | null; limit: number },
) {
  return selectMembers(db)
    .where(
      and(
        eq(memberships.spaceId, spaceId),
        eq(memberships.state, state),
        page.after === null ? undefined : sql`(${JOINED_ON}, ${memberships.id}) > (${page.after[0]}::date, ${page.after[1]})`,
      ),
    )
    .orderBy(JOINED_ON, asc(memberships.id))
    .limit(page.limit);
}

/** Who asks to join the spaces whose team this viewer is of, longest first, by day. */
export async function requestsForTeams(db: Queryable, viewer: Viewer, page: { after: readonly [string, string] | null; limit: number }) {
  const spaceIds = (await teamPlaces(db, viewer)).map(({ spaceId }) => spaceId);
  return db
    .select({
      membership: membershipColumns,
      persona: personaSummary,
      space: { slug: spaces.slug, name: spaces.name, language: spaces.language, joinQuestion: spaces.joinQuestion },
    })
    .from(memberships)
    .innerJoin(personas, eq(personas.id, memberships.personaId))
    .innerJoin(spaces, eq(spaces.id, memberships.spaceId))
    .where(
      and(
        inArray(memberships.spaceId, spaceIds),
        eq(memberships.state, 'requested'),
        page.after === null ? undefined : sql`(${JOINED_ON}, ${memberships.id}) > (${page.after[0]}::date, ${page.after[1]})`,
      ),
    )
    .orderBy(JOINED_ON, asc(memberships.id))
    .limit(page.limit);
}

/** One membership with its pseudonym, or null. */
export async function memberWhere(db: Queryable, where: SQL | undefined): Promise<MemberRow | null> {
  const [row] = await selectMembers(db).where(where);
  return row ?? null;
}

export async function memberOfSpace(db: Queryable, spaceId: string, membershipId: string): Promise<MemberRow | null> {
  return memberWhere(db, and(eq(memberships.id, membershipId), eq(memberships.spaceId, spaceId)));
}

/**
 * Makes writes to who belongs to a space wait for each other until commit: so two people cannot both be the last steward to
 * leave, nor one account join twice. `no key update` lets everything that only refers to the space go on.
 */
export async function lockSpaceBySlug(tx: Tx, slug: string): Promise<void> {
  await lockWhere(tx, eq(spaces.slug, slug));
}

/**
 * The same for who has nothing but their place to come by: a space they may not know of is not touched. It would keep its members waiting, and them
 * waiting for its members, which can be timed.
 */
export async function lockVisibleSpace(tx: Tx, viewer: Viewer, slug: string): Promise<void> {
  await lockWhere(tx, and(eq(spaces.slug, slug), visibleSpaces(viewer)));
}

async function lockWhere(tx: Tx, which: SQL | undefined): Promise<void> {
  await tx.select({ id: spaces.id }).from(spaces).where(which).for('no key update');
}

/** The same by the space's id. */
export async function lockSpace(tx: Tx, id: string): Promise<void> {
  await lockWhere(tx, eq(spaces.id, id));
}

/** Those who can act as such. */
export async function countStewards(tx: Tx, spaceId: string): Promise<number> {
  const [row] = await tx
    .select({ stewards: count() })
    .from(memberships)
    .where(
      and(
        eq(memberships.spaceId, spaceId),
        sql`${memberships.state} = 'active' and ${memberships.role} <> 'member'`,
        eq(memberships.role, 'steward'),
        notBarred(sql`${memberships.id}`),
      ),
    );
  return row?.stewards ?? 0;
}

/** People who wait for an answer to their request. */
export async function countRequests(db: Queryable, spaceId: string): Promise<number> {
  return db.$count(memberships, and(eq(memberships.spaceId, spaceId), eq(memberships.state, 'requested')));
}

export async function changeMemberCount(tx: Tx, spaceId: string, delta: -1 | 1): Promise<void> {
  await tx
    .update(spaces)
    .set({ memberCount: sql`greatest(0, ${spaces.memberCount} + ${delta})` })
    .where(eq(spaces.id, spaceId));
}

/**
 * A pseudonym that this viewer can have met: it has, or had, its place in a space they may read. null otherwise.
 */
export async function readablePersona(db: Queryable, viewer: Viewer | null, personaId: string): Promise<{ id: string } | null> {
  const [row] = await db
    .select({ id: memberships.personaId })
    .from(memberships)
    .innerJoin(spaces, eq(spaces.id, memberships.spaceId))
    .where(and(eq(memberships.personaId, personaId), sql`${memberships.state} not in ('requested', 'refused')`, visibleSpaces(viewer)))
    .limit(1);
  return row ?? null;
}

/** The spaces whose team this viewer is of, by name; or the one with this slug. */
export async function teamPlaces(db: Queryable, viewer: Viewer, slug?: string) {
  return db
    .select({
      spaceId: spaces.id,
      slug: spaces.slug,
      name: spaces.name,
      membershipId: memberships.id,
      personaId: memberships.personaId,
    })
    .from(accountMemberships)
    .innerJoin(spaces, eq(spaces.id, accountMemberships.spaceId))
    .innerJoin(memberships, eq(memberships.id, accountMemberships.membershipId))
    .where(
      and(
        ownPlace(viewer),
        eq(ownState, 'active'),
        sql`${memberships.role} <> 'member'`,
        slug === undefined ? undefined : eq(spaces.slug, slug),
      ),
    )
    .orderBy(asc(spaces.sortName), asc(spaces.id));
}

export type TeamPlace = Awaited<ReturnType<typeof teamPlaces>>[number];

/**
 * The viewer's place in the team of a space. Others are told, and the database is asked, the same as where there is no such space: of what a team
 * keeps for itself nobody else learns that it could be there.
 * @throws AppError 404
 */
export async function ownTeamPlace(db: Queryable, viewer: Viewer, slug: string): Promise<TeamPlace> {
  const [place] = await teamPlaces(db, viewer, slug);
  if (place === undefined) throw notFound();
  return place;
}

/**
 * The space in which somebody speaks of a pseudonym: one they may read and where it has its place, their own spaces first; or the one they name.
 * Null where it has none any more.
 */
export async function placeWhereMet(db: Queryable, viewer: Viewer | null, personaId: string, slug?: string): Promise<string | null> {
  const [row] = await db
    .select({ spaceId: spaces.id })
    .from(memberships)
    .innerJoin(spaces, eq(spaces.id, memberships.spaceId))
    .where(
      and(
        eq(memberships.personaId, personaId),
        eq(memberships.state, 'active'),
        visibleSpaces(viewer),
        slug === undefined ? undefined : eq(spaces.slug, slug),
      ),
    )
    .orderBy(desc(hasPlace(sql`${viewer?.accountId ?? ''}`, sql`${spaces.id}`)), asc(spaces.id))
    .limit(1);
  return row?.spaceId ?? null;
}
