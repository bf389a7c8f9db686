import { sql } from 'drizzle-orm';
import type { SQL, SQLWrapper } from 'drizzle-orm';

/** An account's id, or the placeholder for one. */
export type AccountValue = SQLWrapper | string;

/**
 * First part of a statement made for an account: the table `hidden` of every persona of every account in a block with it, whoever blocked
 * whom (what `hiddenPersonaIds` of accounts gives). It starts from the viewer's own id and leads to nobody's account.
 */
export function withHidden(account: AccountValue): SQL {
  return sql`with hidden as materialized (select persona_id from persona_owners where account_id in (
    select blocked_id from blocks where blocker_id = ${account} union all select blocker_id from blocks where blocked_id = ${account}))`;
}

/** Somebody the viewer is in a block with opened it: the thread does not exist for them. */
export const openerNotHidden = sql`(threads.persona_id is null or threads.persona_id not in (select persona_id from hidden))`;
