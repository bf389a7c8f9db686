import * as contract from '../../shared/accounts.contract.ts';
import { cutPage, dateAndId, decodeCursor } from '../platform/cursor.ts';
import type { OpenDatabase, Queryable } from '../platform/database.ts';
import { notFound, unauthenticated } from '../platform/errors.ts';
import type { Api } from '../platform/http.ts';
import type { RateLimits } from '../platform/rate-limits.ts';
import { SESSION_COOKIE } from '../platform/viewer.ts';
import { blockPersona, unblockPersona } from './block-persona.ts';
import { confirmEmail } from './confirm-email.ts';
import { CONSENT_VERSIONS } from './consent-versions.ts';
import { createPersona } from './create-persona.ts';
import { endSessions } from './end-session.ts';
import { hashPassword, refuseCommonPassword } from './passwords.ts';
import type { PersonaMeetings } from './persona-meetings.ts';
import { MINIMUM_AGE } from './policy.ts';
import { presentAccount, presentPersonaFor, presentSession } from './present.ts';
import { accountWithPersona, listOwnBlocks, listOwnConsents, listOwnPersonas, listSessionRows } from './queries.ts';
import type { AccountRow, PersonaRow } from './queries.ts';
import { refuseHandle } from './refuse-handle.ts';
import { addressKey, checkAccountRequest, requestAccount } from './request-account.ts';
import { accountIdForReset, requestPasswordReset, resetPassword } from './reset-password.ts';
import { openSession } from './sessions.ts';
import { accountOfCredentials } from './sign-in.ts';
import { checkAccountChange, updateAccount } from './update-account.ts';
import { updatePersona } from './update-persona.ts';
import { verifyAccount } from './verify-account.ts';

export interface AccountsDeps {
  database: OpenDatabase;
  limits: RateLimits;
  meetings: PersonaMeetings;
}

export function registerAccountRoutes(api: Api, deps: AccountsDeps): void {
  registerSignUp(api, deps);
  registerSessions(api, deps);
  registerPasswordResets(api, deps);
  registerMe(api, deps);
  registerPersonas(api, deps);
  registerBlocks(api, deps);
}

function registerSignUp(api: Api, { limits }: AccountsDeps): void {
  const items = Object.entries(CONSENT_VERSIONS).map(([purpose, version]) => ({
    purpose: purpose as keyof typeof CONSENT_VERSIONS,
    version,
  })); // entries forgets the keys' type
  api.serve(contract.listConsents, () => Promise.resolve({ status: 200, body: { items, minimumAge: { ...MINIMUM_AGE } } }));

  api.serve(contract.createAccount, async ({ body, write }) => {
    const checked = await checkAccountRequest(body);
    await limits.spendBy('mail', addressKey(body.email));
    return write(async (tx) => {
      await requestAccount(tx, body, checked);
      return { status: 202, body: { status: 'verification_sent' } };
    });
  });

  api.serve(contract.verifyAccount, async ({ body, userAgent, write, setCookie }) => {
    let cookie = { token: '', maxAgeSeconds: 0 };
    const answer = await write(async (tx) => {
      const { accountId, session } = await verifyAccount(tx, body.token, userAgent);
      cookie = session;
      return { status: 200, body: { account: presentAccount(await ownAccount(tx, accountId)) } };
    });
    setCookie(SESSION_COOKIE, cookie.token, cookie);
    return answer;
  });
}

function registerSessions(api: Api, { database, limits }: AccountsDeps): void {
  // `totp` is part of the contract for the day accounts have a second factor; none has one yet, so a given code is ignored.
  api.serve(contract.createSession, async ({ body, userAgent, write, setCookie }) => {
    await limits.spendBy('credentials', addressKey(body.email));
    const account = await accountOfCredentials(database.db, body.email, body.password);
    let cookie = { token: '', maxAgeSeconds: 0 };
    const answer = await write(async (tx) => {
      cookie = await openSession(tx, account.id, userAgent);
      return { status: 200, body: { account: presentAccount(await ownAccount(tx, account.id)) } };
    });
    setCookie(SESSION_COOKIE, cookie.token, cookie);
    return answer;
  });

  api.serve(contract.listSessions, async ({ viewer, query }) => {
    const rows = await listSessionRows(database.db, viewer.accountId, query.limit + 1, decodeCursor(query.cursor, dateAndId));
    return {
      status: 200 as const,
      body: cutPage(
        rows,
        query.limit,
        (row) => [row.createdAt, row.publicId],
        (row) => presentSession(row, viewer.sessionId),
      ),
    };
  });

  api.serve(contract.endCurrentSession, async ({ viewer, write, setCookie }) => {
    const answer = await write(async (tx) => {
      await endSessions(tx, viewer.accountId, { only: viewer.sessionId });
      return { status: 204, body: null };
    });
    setCookie(SESSION_COOKIE, '', { maxAgeSeconds: 0 });
    return answer;
  });

  api.serve(contract.endSession, ({ viewer, params, write }) =>
    write(async (tx) => {
      if ((await endSessions(tx, viewer.accountId, { only: params.id })) === 0) throw notFound();
      return { status: 204, body: null };
    }),
  );

  api.serve(contract.endOtherSessions, ({ viewer, write }) =>
    write(async (tx) => {
      await endSessions(tx, viewer.accountId, { except: viewer.sessionId });
      return { status: 204, body: null };
    }),
  );
}

function registerPasswordResets(api: Api, { database, limits }: AccountsDeps): void {
  api.serve(contract.requestPasswordReset, async ({ body, write }) => {
    await limits.spendBy('mail', addressKey(body.email));
    const accountId = await accountIdForReset(database.db, body.email);
    return write(async (tx) => {
      await requestPasswordReset(tx, accountId);
      return { status: 202, body: { status: 'reset_sent' } };
    });
  });

  api.serve(contract.confirmPasswordReset, async ({ body, write }) => {
    refuseCommonPassword(body.password, [], 'password');
    const passwordHash = await hashPassword(body.password);
    return write(async (tx) => {
      await resetPassword(tx, body.token, passwordHash);
      return { status: 200, body: { status: 'password_changed' } };
    });
  });
}

function registerMe(api: Api, { database, limits }: AccountsDeps): void {
  api.serve(contract.getMe, async ({ viewer }) => ({
    status: 200 as const,
    body: { account: presentAccount(await ownAccount(database.db, viewer.accountId)) },
  }));

  api.serve(contract.updateMe, async ({ viewer, body, write }) => {
    // Whoever holds a stolen session must not guess the password with it, nor send mails to anybody.
    if (body.currentPassword !== undefined) await limits.spendBy('credentials', `account:${viewer.accountId}`);
    const change = await checkAccountChange((await ownAccount(database.db, viewer.accountId)).account, body);
    if (change.newEmail !== null) await limits.spendBy('mail', addressKey(change.newEmail));
    return write(async (tx) => {
      await updateAccount(tx, viewer, change);
      const account = presentAccount(await ownAccount(tx, viewer.accountId));
      return { status: 200, body: { account, emailChange: change.newEmail === null ? null : 'verification_sent' } };
    });
  });

  api.serve(contract.confirmEmailChange, ({ viewer, body, write }) =>
    write(async (tx) => {
      await confirmEmail(tx, body.token, viewer);
      return { status: 200, body: { status: 'email_changed' } };
    }),
  );

  api.serve(contract.listMyConsents, async ({ viewer, query }) => {
    const rows = await listOwnConsents(database.db, viewer.accountId, query.limit + 1, decodeCursor(query.cursor, dateAndId));
    return {
      status: 200 as const,
      body: cutPage(
        rows,
        query.limit,
        (row) => [row.givenAt, row.id],
        (row) => ({
          purpose: row.purpose,
          version: row.version,
          givenAt: row.givenAt.toISOString(),
          withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
        }),
      ),
    };
  });
}

function registerPersonas(api: Api, { database, meetings }: AccountsDeps): void {
  api.serve(contract.listMyPersonas, async ({ viewer, query }) => {
    const rows = await listOwnPersonas(database.db, viewer.accountId, query.limit + 1, decodeCursor(query.cursor, dateAndId));
    const spaces = await meetings.spacesOf(
      database.db,
      viewer,
      rows.map((row) => row.id),
    );
    return {
      status: 200 as const,
      body: cutPage(
        rows,
        query.limit,
        (row) => [row.createdAt, row.id],
        (row) => ({
          ...presentPersonaFor(row, { edit: viewer.verified }),
          spaces: [...(spaces.get(row.id) ?? [])],
        }),
      ),
    };
  });

  api.serve(contract.createPersona, ({ viewer, body, write }) =>
    write(async (tx) => {
      const fault = refuseHandle(body.handle);
      if (fault) throw fault;
      const persona = await createPersona(tx, viewer.accountId, body);
      return { status: 201, body: { persona: presentPersonaFor(persona, { edit: true }) } };
    }),
  );

  api.serve(contract.updatePersona, ({ viewer, params, body, write }) =>
    write(async (tx) => {
      const persona = await updatePersona(tx, meetings, viewer.accountId, params.id, body);
      return { status: 200, body: { persona: presentPersonaFor(persona, { edit: true }) } };
    }),
  );
}

function registerBlocks(api: Api, { database, meetings }: AccountsDeps): void {
  api.serve(contract.blockPersona, ({ viewer, params, write, log }) =>
    write(async (tx) => {
      await blockPersona(tx, meetings, viewer, params.id, log);
      return { status: 204, body: null };
    }),
  );

  api.serve(contract.unblockPersona, ({ viewer, params, write }) =>
    write(async (tx) => {
      await unblockPersona(tx, meetings, viewer, params.id);
      return { status: 204, body: null };
    }),
  );

  api.serve(contract.listBlocks, async ({ viewer, query }) => {
    const rows = await listOwnBlocks(database.db, viewer.accountId, query.limit + 1, decodeCursor(query.cursor, dateAndId));
    return {
      status: 200 as const,
      body: cutPage(
        rows,
        query.limit,
        (row) => [row.blockedAt, row.persona.id],
        (row) => ({
          persona: presentPersonaFor(row.persona, { edit: false }),
          blockedAt: row.blockedAt.toISOString(),
        }),
      ),
    };
  });
}

/** @throws AppError 401 when the account went between the session's check and now */
async function ownAccount(db: Queryable, id: string): Promise<{ account: AccountRow; persona: PersonaRow }> {
  const found = await accountWithPersona(db, id);
  if (found === null) throw unauthenticated();
  return found;
}
