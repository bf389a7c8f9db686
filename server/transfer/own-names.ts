import { and, asc, eq, gt, isNotNull, sql } from 'drizzle-orm';
import { accounts, personas } from '../accounts/public.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import type { Viewer } from '../platform/viewer.ts';
import type { Locale, MembershipState } from '../../shared/vocabulary.ts';
import { accountMemberships, memberships, ownPlace, ownState, spaceCharters, spaces } from '../spaces/public.ts';
import { posts } from '../threads/public.ts';
import { emailKeyOf, findSecret, maskEmail } from './email-key.ts';
import { importedAuthors } from './tables.ts';

/**
 * The key of the account's own confirmed address, by which its names are found; null when nothing was ever imported, or nothing is confirmed.
 * Always the account's own: no address is ever asked for.
 */
export async function ownEmailKey(db: Queryable, viewer: Viewer): Promise<string | null> {
  const secret = await findSecret(db);
  if (secret === null) return null;
  const [account] = await db
    .select({ email: accounts.email })
    .from(accounts)
    .where(and(eq(accounts.id, viewer.accountId), isNotNull(accounts.verifiedAt)));
  const mask = account === undefined ? null : maskEmail(account.email, secret);
  return mask === null ? null : emailKeyOf(mask, secret);
}

export interface OwnName {
  id: string;
  handle: string;
  weave: number;
  duo: number;
  space: { id: string; slug: string; name: string; language: Locale; charterVersion: number };
  charter: typeof spaceCharters.$inferSelect;
  /** Of the name in its space, and of the account there. */
  past: MembershipState;
  own: MembershipState | null;
  archived: boolean;
  posts: number;
}

/** Names under this key that nobody has claimed or left, by id; only for who has the key: `ownEmailKey`. */
export async function namesOfKey(
  db: Queryable,
  viewer: Viewer,
  emailKey: string,
  page: { after: string | null; limit: number; only?: string },
): Promise<OwnName[]> {
  const own = sql<
    OwnName['own']
  >`(select ${ownState} from ${accountMemberships} join ${memberships} on ${memberships.id} = ${accountMemberships.membershipId}
    where ${ownPlace(viewer)})`;
  return db
    .select({
      id: personas.id,
      handle: personas.handle,
      weave: personas.weave,
      duo: personas.duo,
      space: {
        id: spaces.id,
        slug: spaces.slug,
        name: spaces.name,
        language: spaces.language,
        charterVersion: spaces.charterVersion,
      },
      charter: spaceCharters,
      past: memberships.state,
      own,
      archived: sql<boolean>`${spaces.archivedAt} is not null`,
      posts: sql<number>`(select count(*)::int from ${posts} written where written.persona_id = ${personas.id} and written.removed_at is null)`,
    })
    .from(importedAuthors)
    .innerJoin(personas, eq(personas.id, importedAuthors.personaId))
    .innerJoin(spaces, eq(spaces.id, importedAuthors.spaceId))
    .innerJoin(spaceCharters, and(eq(spaceCharters.spaceId, spaces.id), eq(spaceCharters.version, spaces.charterVersion)))
    .innerJoin(memberships, and(eq(memberships.spaceId, spaces.id), eq(memberships.personaId, personas.id)))
    .where(
      and(
        eq(importedAuthors.emailKey, emailKey),
        page.after === null ? undefined : gt(importedAuthors.personaId, page.after),
        page.only === undefined ? undefined : eq(importedAuthors.personaId, page.only),
      ),
    )
    .orderBy(asc(importedAuthors.personaId))
    .limit(page.limit);
}

/** The same, for one name, which is then held until the end of the transaction: of two claims, the second waits and finds nothing. */
export async function nameOfKeyForUpdate(tx: Tx, viewer: Viewer, emailKey: string, id: string): Promise<OwnName | null> {
  const held = await tx
    .select({ id: importedAuthors.personaId })
    .from(importedAuthors)
    .where(and(eq(importedAuthors.personaId, id), eq(importedAuthors.emailKey, emailKey)))
    .for('update');
  if (held.length === 0) return null;
  const [name] = await namesOfKey(tx, viewer, emailKey, { after: null, limit: 1, only: id });
  return name ?? null;
}

/** From now on nobody is recognised as this author. @returns false when nobody was any more */
export async function forgetEmailKey(tx: Tx, emailKey: string, id: string): Promise<boolean> {
  const forgotten = await tx
    .update(importedAuthors)
    .set({ emailKey: null })
    .where(and(eq(importedAuthors.personaId, id), eq(importedAuthors.emailKey, emailKey)))
    .returning({ id: importedAuthors.personaId });
  return forgotten.length > 0;
}

/** Whether the pseudonym came with an import. */
export async function isImported(db: Queryable, id: string): Promise<boolean> {
  const found = await db.select({ id: importedAuthors.personaId }).from(importedAuthors).where(eq(importedAuthors.personaId, id));
  return found.length > 0;
}
