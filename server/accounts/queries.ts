import { and, asc, desc, eq, getTableColumns, gt, isNotNull, isNull, lt, ne, or, sql } from 'drizzle-orm';
import type { Database, Queryable, Tx } from '../platform/database.ts';
import { oncePerDatabase } from '../platform/statement.ts';
import { accounts, blocks, consents, mailTokens, personaOwners, personas, sessions } from './tables.ts';

export type AccountRow = typeof accounts.$inferSelect;
export type PersonaRow = typeof personas.$inferSelect;
export type SessionRow = typeof sessions.$inferSelect;
export type MailTokenRow = typeof mailTokens.$inferSelect;
export type MailPurpose = MailTokenRow['purpose'];

/** `[date, id]` of the last row seen. */
type After = readonly [Date, string] | null;

// --- Accounts: by their own id, or by the e-mail its owner typed ---

export async function accountById(db: Queryable, id: string): Promise<AccountRow | null> {
  const [row] = await db.select().from(accounts).where(eq(accounts.id, id));
  return row ?? null;
}

const prepareAccountWithPersona = oncePerDatabase((db: Queryable) =>
  db
    .select({ account: getTableColumns(accounts), persona: getTableColumns(personas) })
    .from(accounts)
    .innerJoin(personaOwners, eq(personaOwners.accountId, accounts.id))
    .innerJoin(personas, eq(personas.id, personaOwners.personaId))
    .where(eq(accounts.id, sql.placeholder('id')))
    .orderBy(asc(personas.createdAt), asc(personas.id))
    .limit(1)
    .prepare('account_with_persona'),
);

/** An account with its first persona, which stands for it in the header. */
export async function accountWithPersona(db: Queryable, id: string): Promise<{ account: AccountRow; persona: PersonaRow } | null> {
  const [row] = await prepareAccountWithPersona(db).execute({ id });
  return row ?? null;
}

/** The verified account of an address, and the latest sign-up with it that was never confirmed. */
export async function accountsByEmail(
  db: Queryable,
  email: string,
): Promise<{ verified: AccountRow | null; unverified: AccountRow | null }> {
  const rows = await db
    .selectDistinctOn([sql`${accounts.verifiedAt} is null`])
    .from(accounts)
    .where(eq(accounts.email, email))
    .orderBy(sql`${accounts.verifiedAt} is null`, desc(accounts.createdAt));
  return { verified: rows.find((row) => row.verifiedAt !== null) ?? null, unverified: rows.find((row) => row.verifiedAt === null) ?? null };
}

export async function insertAccount(tx: Tx, account: typeof accounts.$inferInsert): Promise<void> {
  await tx.insert(accounts).values(account);
}

export async function insertConsents(tx: Tx, accountId: string, given: Readonly<Record<string, string>>): Promise<void> {
  await tx.insert(consents).values(Object.entries(given).map(([purpose, version]) => ({ accountId, purpose, version })));
}

/** Held until the end of the transaction: of two changes that want one address, the second waits and sees the first. */
export async function lockEmail(tx: Tx, email: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${email}, 1))`);
}

/** Makes the account the verified one of its address. False when another already is; the caller holds `lockEmail`. */
export async function markVerified(tx: Tx, account: Pick<AccountRow, 'id' | 'email'>): Promise<boolean> {
  if (await isEmailTaken(tx, account)) return false;
  await tx
    .update(accounts)
    .set({ verifiedAt: sql`coalesce(${accounts.verifiedAt}, now())` })
    .where(eq(accounts.id, account.id));
  return true;
}

/** Whether another verified account has this address. */
export async function isEmailTaken(db: Queryable, { id, email }: Pick<AccountRow, 'id' | 'email'>): Promise<boolean> {
  const others = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.email, email), isNotNull(accounts.verifiedAt), ne(accounts.id, id)));
  return others.length > 0;
}

export async function changeAccount(
  tx: Tx,
  id: string,
  change: Partial<Pick<AccountRow, 'locale' | 'country' | 'email' | 'passwordHash' | 'operatorSince' | 'safetyOfficerSince'>>,
): Promise<void> {
  await tx.update(accounts).set(change).where(eq(accounts.id, id));
}

/** Replaces the password only if it is still the one that was checked: two changes at once do not both succeed. */
export async function replacePassword(tx: Tx, id: string, checked: string, passwordHash: string): Promise<boolean> {
  const changed = await tx
    .update(accounts)
    .set({ passwordHash })
    .where(and(eq(accounts.id, id), eq(accounts.passwordHash, checked)))
    .returning({ id: accounts.id });
  return changed.length > 0;
}

// --- Links in mails ---

export async function insertMailToken(db: Database | Tx, token: typeof mailTokens.$inferInsert): Promise<void> {
  await db.insert(mailTokens).values(token);
}

/** Gives a waiting link its secret; again, if its mail has to be sent again. Null when it is used, or was never asked for. */
export async function giveMailTokenHash(db: Database, id: string, tokenHash: string): Promise<MailTokenRow | null> {
  const [row] = await db
    .update(mailTokens)
    .set({ tokenHash })
    .where(and(eq(mailTokens.id, id), isNull(mailTokens.usedAt)))
    .returning();
  return row ?? null;
}

export async function mailTokenById(db: Queryable, id: string): Promise<MailTokenRow | null> {
  const [row] = await db.select().from(mailTokens).where(eq(mailTokens.id, id));
  return row ?? null;
}

/** Uses a token up, once: of two uses at the same moment, the second waits for the first and finds it used. */
export async function spendMailToken(tx: Tx, tokenHash: string, purpose: MailPurpose): Promise<MailTokenRow | 'used' | null> {
  const [spent] = await tx
    .update(mailTokens)
    .set({ usedAt: new Date() })
    .where(
      and(
        eq(mailTokens.tokenHash, tokenHash),
        eq(mailTokens.purpose, purpose),
        isNull(mailTokens.usedAt),
        gt(mailTokens.expiresAt, new Date()),
      ),
    )
    .returning();
  if (spent) return spent;
  const [found] = await tx
    .select({ usedAt: mailTokens.usedAt })
    .from(mailTokens)
    .where(and(eq(mailTokens.tokenHash, tokenHash), eq(mailTokens.purpose, purpose)));
  return found?.usedAt ? 'used' : null;
}

/** Closes the other links of a kind: a second mail asked for the same thing, and the first may lie anywhere. */
export async function spendOtherMailTokens(tx: Tx, accountId: string, purposes: readonly MailPurpose[]): Promise<void> {
  await tx
    .update(mailTokens)
    .set({ usedAt: new Date() })
    .where(
      and(
        eq(mailTokens.accountId, accountId),
        isNull(mailTokens.usedAt),
        or(...purposes.map((purpose) => eq(mailTokens.purpose, purpose))),
      ),
    );
}

// --- Sessions: by the account's own id ---

export function listSessionRows(db: Queryable, accountId: string, limit: number, after: After): Promise<SessionRow[]> {
  return db
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.accountId, accountId),
        gt(sessions.expiresAt, new Date()),
        after ? sql`(${sessions.createdAt}, ${sessions.publicId}) < (${after[0].toISOString()}::timestamptz, ${after[1]})` : undefined,
      ),
    )
    .orderBy(desc(sessions.createdAt), desc(sessions.publicId))
    .limit(limit);
}

/** Removes sessions of an account: all, one, or all but one (public ids). Returns what `session.ended` names. */
export async function deleteSessions(tx: Tx, accountId: string, which: { only: string } | { except: string } | 'all'): Promise<string[]> {
  const condition = which === 'all' ? undefined : 'only' in which ? eq(sessions.publicId, which.only) : ne(sessions.publicId, which.except);
  const gone = await tx
    .delete(sessions)
    .where(and(eq(sessions.accountId, accountId), condition))
    .returning({ id: sessions.id });
  return gone.map((row) => row.id);
}

// --- Personas: by their owner's id ---

export async function insertPersona(
  tx: Tx,
  accountId: string,
  persona: typeof personas.$inferInsert & { id: string },
): Promise<PersonaRow> {
  const [row] = await tx.insert(personas).values(persona).returning();
  if (row === undefined) throw new Error('The persona was not written');
  await tx.insert(personaOwners).values({ personaId: row.id, accountId });
  return row;
}

export function listOwnPersonas(db: Queryable, accountId: string, limit: number, after: After): Promise<PersonaRow[]> {
  return db
    .select(getTableColumns(personas))
    .from(personaOwners)
    .innerJoin(personas, eq(personas.id, personaOwners.personaId))
    .where(
      and(
        eq(personaOwners.accountId, accountId),
        after ? sql`(${personas.createdAt}, ${personas.id}) > (${after[0].toISOString()}::timestamptz, ${after[1]})` : undefined,
      ),
    )
    .orderBy(asc(personas.createdAt), asc(personas.id))
    .limit(limit);
}

/** The owner's persona, held until the end of the transaction. */
export async function ownPersonaForUpdate(tx: Tx, accountId: string, personaId: string): Promise<PersonaRow | null> {
  const [row] = await tx
    .select(getTableColumns(personas))
    .from(personas)
    .innerJoin(personaOwners, eq(personaOwners.personaId, personas.id))
    .where(and(eq(personas.id, personaId), eq(personaOwners.accountId, accountId)))
    .for('update', { of: personas });
  return row ?? null;
}

export async function changePersona(
  tx: Tx,
  id: string,
  change: Partial<Pick<PersonaRow, 'handle' | 'bio' | 'weave' | 'duo'>>,
): Promise<PersonaRow> {
  const [row] = await tx.update(personas).set(change).where(eq(personas.id, id)).returning();
  if (row === undefined) throw new Error('The persona has gone');
  return row;
}

// --- Blocks: by the blocker's own id ---

export async function insertBlock(tx: Tx, block: { blockerId: string; personaId: string; blockedId: string }): Promise<boolean> {
  const made = await tx.insert(blocks).values(block).onConflictDoNothing().returning({ personaId: blocks.personaId });
  return made.length > 0;
}

/** Removes a block; the account it hid, or null when there was none. */
export async function deleteBlock(tx: Tx, blockerId: string, personaId: string): Promise<string | null> {
  const [gone] = await tx
    .delete(blocks)
    .where(and(eq(blocks.blockerId, blockerId), eq(blocks.personaId, personaId)))
    .returning({ blockedId: blocks.blockedId });
  return gone?.blockedId ?? null;
}

export function listOwnBlocks(db: Queryable, blockerId: string, limit: number, after: After) {
  return db
    .select({ persona: getTableColumns(personas), blockedAt: blocks.createdAt })
    .from(blocks)
    .innerJoin(personas, eq(personas.id, blocks.personaId))
    .where(
      and(
        eq(blocks.blockerId, blockerId),
        after ? sql`(${blocks.createdAt}, ${blocks.personaId}) < (${after[0].toISOString()}::timestamptz, ${after[1]})` : undefined,
      ),
    )
    .orderBy(desc(blocks.createdAt), desc(blocks.personaId))
    .limit(limit);
}

// --- Consents ---

export function listOwnConsents(db: Queryable, accountId: string, limit: number, after: After) {
  return db
    .select()
    .from(consents)
    .where(
      and(
        eq(consents.accountId, accountId),
        after ? sql`(${consents.givenAt}, ${consents.id}) > (${after[0].toISOString()}::timestamptz, ${after[1]})` : undefined,
      ),
    )
    .orderBy(asc(consents.givenAt), asc(consents.id))
    .limit(limit);
}

// --- What has had its time ---

export async function deleteExpiredSessions(tx: Tx, now: Date): Promise<string[]> {
  const gone = await tx.delete(sessions).where(lt(sessions.expiresAt, now)).returning({ id: sessions.id });
  return gone.map((row) => row.id);
}

export async function deleteExpiredMailTokens(tx: Tx, now: Date): Promise<void> {
  await tx.delete(mailTokens).where(lt(mailTokens.expiresAt, now));
}

/** Sign-ups from before `moment` that nobody confirmed, with their personas; returns the sessions that end with them. */
export async function deleteUnverifiedAccounts(tx: Tx, moment: Date): Promise<string[]> {
  const stale = tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(isNull(accounts.verifiedAt), lt(accounts.createdAt, moment)));
  const ended = await tx
    .delete(sessions)
    .where(sql`${sessions.accountId} in ${stale}`)
    .returning({ id: sessions.id });
  const worn = tx
    .select({ id: personaOwners.personaId })
    .from(personaOwners)
    .where(sql`${personaOwners.accountId} in ${stale}`);
  await tx.delete(personas).where(sql`${personas.id} in ${worn}`);
  await tx.delete(accounts).where(and(isNull(accounts.verifiedAt), lt(accounts.createdAt, moment)));
  return ended.map((row) => row.id);
}
