import { sql } from 'drizzle-orm';
import type { Database } from '../platform/database.ts';

/** Forgets what nobody has gone on writing for 90 days. */
export async function forgetOldDrafts(db: Database): Promise<void> {
  await db.execute(sql`delete from drafts where updated_at < now() - interval '90 days'`);
}
