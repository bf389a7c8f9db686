import { and, asc, count, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { AssociationKind, AssociationState } from '../../shared/vocabulary.ts';
import { personas, personaSummary } from '../accounts/public.ts';
import type { PersonaSummary } from '../accounts/public.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import { forbidden, notFound } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { mayKnow, refuseSteward } from './policy.ts';
import { accountAssociations, associations, associationStewards } from './tables.ts';

export type AssociationRow = typeof associations.$inferSelect;
type Page<Key> = { after: Key | null; limit: number };

/** Whether the viewer looks after the association of the row. */
function isSteward(viewer: Viewer | null): SQL<boolean> {
  return sql<boolean>`exists (select 1 from account_associations mine
    where mine.association_id = ${associations.id} and mine.account_id = ${viewer?.accountId ?? ''})`;
}

/** The condition, on the columns of `associations`, under which this viewer may know of one; `mayKnow` says the same. */
function knownAssociations(viewer: Viewer | null): SQL | undefined {
  if (viewer?.operator === true) return undefined;
  return viewer === null ? eq(associations.state, 'verified') : sql`(${associations.state} = 'verified' or ${isSteward(viewer)})`;
}

export interface AssociationForViewer {
  association: AssociationRow;
  steward: boolean;
}

/** One association as this viewer meets it; null when absent or not theirs to know of. */
export async function associationForViewer(db: Queryable, viewer: Viewer | null, slug: string): Promise<AssociationForViewer | null> {
  const [row] = await db
    .select({ association: associations, steward: isSteward(viewer) })
    .from(associations)
    .where(and(eq(associations.slug, slug), knownAssociations(viewer)));
  return row ?? null;
}

/**
 * The same for one of its stewards, who changes something; other writes to it wait.
 * @throws AppError 404; 403 `association.not_steward`, `association.not_verified`
 */
export async function associationForSteward(tx: Tx, viewer: Viewer, slug: string): Promise<AssociationRow> {
  return stewarded(await associationForUpdate(tx, viewer, slug), viewer);
}

/** The same without making others wait, for reads and for work that comes before the writing. */
export async function associationOfSteward(db: Queryable, viewer: Viewer, slug: string): Promise<AssociationRow> {
  return stewarded(await associationForViewer(db, viewer, slug), viewer);
}

function stewarded(found: AssociationForViewer | null, viewer: Viewer): AssociationRow {
  if (found === null || !mayKnow({ state: found.association.state, steward: found.steward, operator: viewer.operator })) throw notFound();
  const refusal = refuseSteward({ state: found.association.state, steward: found.steward });
  if (refusal !== null) throw forbidden(refusal);
  return found.association;
}

/** With which persona this account looks after an association; null when it does not. Asked with the owner's own id. */
export async function ownSteward(db: Queryable, viewer: Viewer, associationId: string): Promise<{ id: string; personaId: string } | null> {
  const [row] = await db
    .select({ id: associationStewards.id, personaId: associationStewards.personaId })
    .from(accountAssociations)
    .innerJoin(associationStewards, eq(associationStewards.id, accountAssociations.stewardId))
    .where(and(eq(accountAssociations.accountId, viewer.accountId), eq(accountAssociations.associationId, associationId)));
  return row ?? null;
}

/** The directory. */
export async function verifiedByName(
  db: Queryable,
  kind: AssociationKind | undefined,
  { after, limit }: Page<readonly [string, string]>,
): Promise<AssociationRow[]> {
  return db
    .select()
    .from(associations)
    .where(
      and(
        // Spelled as the partial indexes `associations_directory` and `federations_directory` have it.
        sql`${associations.state} = 'verified'`,
        kind === 'federation' ? sql`${associations.kind} = 'federation'` : kind && eq(associations.kind, kind),
        after === null ? undefined : sql`(${associations.sortName}, ${associations.id}) > (${after[0]}, ${after[1]})`,
      ),
    )
    .orderBy(asc(associations.sortName), asc(associations.id))
    .limit(limit);
}

/** In one state, longest there first; for operators. */
export async function associationsInState(
  db: Queryable,
  { state, kind }: { state: AssociationState; kind?: AssociationKind | undefined },
  { after, limit }: Page<readonly [Date, string]>,
): Promise<AssociationRow[]> {
  return db
    .select()
    .from(associations)
    .where(
      and(
        eq(associations.state, state),
        kind && eq(associations.kind, kind),
        after === null
          ? undefined
          : sql`(${associations.createdAt}, ${associations.id}) > (${after[0].toISOString()}::timestamptz, ${after[1]})`,
      ),
    )
    .orderBy(asc(associations.createdAt), asc(associations.id))
    .limit(limit);
}

/** Those an account looks after, newest first. */
export async function ownAssociations(
  db: Queryable,
  viewer: Viewer,
  { after, limit }: Page<readonly [Date, string]>,
): Promise<AssociationRow[]> {
  const rows = await db
    .select({ association: associations })
    .from(accountAssociations)
    .innerJoin(associations, eq(associations.id, accountAssociations.associationId))
    .where(
      and(
        eq(accountAssociations.accountId, viewer.accountId),
        after === null
          ? undefined
          : sql`(${associations.createdAt}, ${associations.id}) < (${after[0].toISOString()}::timestamptz, ${after[1]})`,
      ),
    )
    .orderBy(desc(associations.createdAt), desc(associations.id))
    .limit(limit);
  return rows.map(({ association }) => association);
}

/** A persona that looks after an association; `own`: this viewer's. */
export type StewardRow = PersonaSummary & { own: boolean };

/** The personas that look after each of these associations, longest there first. */
export async function stewardsOf(db: Queryable, viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, StewardRow[]>> {
  const byAssociation = new Map<string, StewardRow[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return byAssociation;
  const own = sql<boolean>`exists (select 1 from account_associations mine
    where mine.steward_id = ${associationStewards.id} and mine.account_id = ${viewer.accountId})`;
  const rows = await db
    .select({ associationId: associationStewards.associationId, persona: personaSummary, own })
    .from(associationStewards)
    .innerJoin(personas, eq(personas.id, associationStewards.personaId))
    .where(inArray(associationStewards.associationId, [...ids]))
    .orderBy(asc(associationStewards.since), asc(associationStewards.id));
  for (const { associationId, persona, own } of rows) byAssociation.get(associationId)?.push({ ...persona, own });
  return byAssociation;
}

/** Whose mail tells what happens to an association. */
export async function stewardAccounts(db: Queryable, associationId: string): Promise<string[]> {
  const rows = await db
    .select({ accountId: accountAssociations.accountId })
    .from(accountAssociations)
    .where(eq(accountAssociations.associationId, associationId));
  return rows.map(({ accountId }) => accountId);
}

/** The association that has this slug, whoever may know of it; other writes to it wait. */
export async function associationForUpdate(tx: Tx, viewer: Viewer, slug: string): Promise<AssociationForViewer | null> {
  const [row] = await tx
    .select({ association: associations, steward: isSteward(viewer) })
    .from(associations)
    .where(eq(associations.slug, slug))
    .for('update');
  return row ?? null;
}

/** Requests of this account that wait for an answer. Requests of one account take turns from here on. */
export async function countWaiting(tx: Tx, viewer: Viewer): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`association-requests:${viewer.accountId}`}, 0))`);
  const [row] = await tx
    .select({ waiting: count() })
    .from(accountAssociations)
    .innerJoin(associations, eq(associations.id, accountAssociations.associationId))
    .where(and(eq(accountAssociations.accountId, viewer.accountId), eq(associations.state, 'requested')));
  return row?.waiting ?? 0;
}

/** Files that associations name. */
export async function usedLogos(db: Queryable): Promise<string[]> {
  const rows = await db.select({ logo: associations.logo }).from(associations).where(isNotNull(associations.logo));
  return rows.flatMap(({ logo }) => (logo === null ? [] : [logo.name]));
}
