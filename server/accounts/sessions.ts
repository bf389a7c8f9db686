import { createHash } from 'node:crypto';
import { and, eq, lt, sql } from 'drizzle-orm';
import { Lucia, TimeSpan } from 'lucia';
import type { Adapter, DatabaseSession } from 'lucia';
import type { Locale } from '../../shared/vocabulary.ts';
import type { Database, Queryable, Tx } from '../platform/database.ts';
import { newId, newSecret } from '../platform/ids.ts';
import { oncePerDatabase } from '../platform/statement.ts';
import type { Viewer } from '../platform/viewer.ts';
import { deviceOf } from './device.ts';
import { accounts, sessions } from './tables.ts';

/*
 * The one file that knows lucia. Its adapter keeps SHA-256(session id): whoever reads the table, a backup or the log
 * holds nothing that opens a session.
 */

const LIFETIME_DAYS = 30;
const DAY_SECONDS = 86_400;
/** `lastSeenAt` is for a list people read: minutes are precise enough, and a read is not a write. */
const SEEN_EVERY_MS = 10 * 60_000;

interface SessionAttributes {
  publicId: string;
  device: string;
  lastSeenAt: Date;
}
interface AccountAttributes {
  locale: Locale;
  verified: boolean;
  operator: boolean;
  safetyOfficer: boolean;
  birthYear: number;
  country: string;
}

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionAttributes, AccountAttributes>;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: AccountAttributes;
  }
}

/** A session just opened; `token` is for its cookie and is kept nowhere. */
export interface OpenedSession {
  token: string;
  maxAgeSeconds: number;
}

/** Under which name a session appears in the table and in `session.ended`: a hash, which opens nothing. */
export function sessionSubject(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Opens a session for 30 days; each use in their second half begins them anew. */
export async function openSession(tx: Tx, accountId: string, userAgent: string): Promise<OpenedSession> {
  const token = newSecret();
  await luciaOn(tx).createSession(
    accountId,
    { publicId: newId(), device: deviceOf(userAgent), lastSeenAt: new Date() },
    { sessionId: token },
  );
  // The table decides when a session ends. A cookie of the same age would be gone after 30 days of daily use.
  return { token, maxAgeSeconds: 400 * DAY_SECONDS };
}

/** A page asks the API several things at the same moment: they share one look-up, which is kept no longer than it runs. */
const running = new Map<string, Promise<Viewer | null>>();

/** Who a session cookie stands for; null when it stands for nobody (any more). One statement, rarely two. */
export function resolveViewer(db: Database, token: string): Promise<Viewer | null> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return Promise.resolve(null);
  const shared = running.get(token);
  if (shared) return shared;
  const lookUp = viewerOf(db, token).finally(() => running.delete(token));
  running.set(token, lookUp);
  return lookUp;
}

async function viewerOf(db: Database, token: string): Promise<Viewer | null> {
  const { session, user } = await luciaFor(db).validateSession(token);
  if (!session) return null;
  if (Date.now() - session.lastSeenAt.getTime() > SEEN_EVERY_MS) await noteSeen(db, sessionSubject(token));
  return {
    accountId: user.id,
    sessionId: session.publicId,
    locale: user.locale,
    verified: user.verified,
    operator: user.operator,
    safetyOfficer: user.safetyOfficer,
    birthYear: user.birthYear,
    country: user.country,
  };
}

/** Of several requests at the same moment, one writes. */
async function noteSeen(db: Database, id: string): Promise<void> {
  await db
    .update(sessions)
    .set({ lastSeenAt: new Date() })
    .where(and(eq(sessions.id, id), lt(sessions.lastSeenAt, new Date(Date.now() - SEEN_EVERY_MS))));
}

const luciaFor = oncePerDatabase((db: Database) => luciaOn(db, prepareSessionAndAccount(db)));

function luciaOn(db: Queryable, read: ReadSession = prepareSessionAndAccount(db)): Lucia<SessionAttributes, AccountAttributes> {
  return new Lucia(adapterOn(db, read), {
    sessionExpiresIn: new TimeSpan(LIFETIME_DAYS, 'd'),
    getSessionAttributes: (attributes) => attributes,
    getUserAttributes: (attributes) => attributes,
  });
}

type ReadSession = ReturnType<typeof prepareSessionAndAccount>;

function prepareSessionAndAccount(db: Queryable) {
  return db
    .select({
      accountId: sessions.accountId,
      expiresAt: sessions.expiresAt,
      publicId: sessions.publicId,
      device: sessions.device,
      lastSeenAt: sessions.lastSeenAt,
      locale: accounts.locale,
      country: accounts.country,
      birthYear: accounts.birthYear,
      verifiedAt: accounts.verifiedAt,
      operatorSince: accounts.operatorSince,
      safetyOfficerSince: accounts.safetyOfficerSince,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(eq(sessions.id, sql.placeholder('id')))
    .prepare('session_and_account');
}

function adapterOn(db: Queryable, read: ReadSession): Adapter {
  return {
    async getSessionAndUser(token) {
      const [row] = await read.execute({ id: sessionSubject(token) });
      if (row === undefined) return [null, null];
      const { accountId, expiresAt, publicId, device, lastSeenAt, locale, country, birthYear } = row;
      return [
        // The raw id, as it came: lucia hands it back in every later call, where it is hashed again.
        { id: token, userId: accountId, expiresAt, attributes: { publicId, device, lastSeenAt } },
        {
          id: accountId,
          attributes: {
            locale,
            country,
            birthYear,
            verified: row.verifiedAt !== null,
            operator: row.operatorSince !== null,
            safetyOfficer: row.safetyOfficerSince !== null,
          },
        },
      ];
    },
    async setSession({ id, userId, expiresAt, attributes }: DatabaseSession) {
      await db.insert(sessions).values({ id: sessionSubject(id), accountId: userId, expiresAt, ...attributes });
    },
    async updateSessionExpiration(token, expiresAt) {
      await db
        .update(sessions)
        .set({ expiresAt })
        .where(eq(sessions.id, sessionSubject(token)));
    },
    async deleteSession(token) {
      await db.delete(sessions).where(eq(sessions.id, sessionSubject(token)));
    },
    // Raw ids are not kept, so lists are made from public ids (queries.ts), and sessions are ended with their event (end-session.ts).
    getUserSessions: () => Promise.resolve([]),
    async deleteUserSessions(accountId) {
      await db.delete(sessions).where(eq(sessions.accountId, accountId));
    },
    async deleteExpiredSessions() {
      await db.delete(sessions).where(lt(sessions.expiresAt, new Date()));
    },
  };
}
