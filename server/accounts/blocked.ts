import { sql } from 'drizzle-orm';
import type { Queryable } from '../platform/database.ts';
import type { Viewer } from '../platform/viewer.ts';

/**
 * Every persona this viewer must not see and who must not see them: of accounts they blocked, or that blocked them.
 * One statement, on two indexes; nothing for a reader without account.
 */
export async function hiddenPersonaIds(db: Queryable, viewer: Pick<Viewer, 'accountId'> | null): Promise<string[]> {
  if (viewer === null) return [];
  const { rows } = await db.execute<{ id: string }>(sql`
    select persona_id as id from persona_owners where account_id in (
      select blocked_id from blocks where blocker_id = ${viewer.accountId}
      union select blocker_id from blocks where blocked_id = ${viewer.accountId})`);
  return rows.map((row) => row.id);
}

/** Accounts that do not see this one, nor it them. For the live gateway, which must not send across a block. */
export async function accountsInBlockWith(db: Queryable, accountId: string): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select blocked_id as id from blocks where blocker_id = ${accountId}
    union select blocker_id from blocks where blocked_id = ${accountId}`);
  return rows.map((row) => row.id);
}
