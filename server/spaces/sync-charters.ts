import { sql } from 'drizzle-orm';
import type { Queryable } from '../platform/database.ts';
import { BASE_VERSION } from './base-charter.ts';

/**
 * Gives every space whose charter stands on an older base a new version on the one in force, with the same articles of its own: its members
 * accept it before they write again. One statement, which writes nothing at most starts.
 */
export async function syncCharters(db: Queryable): Promise<void> {
  await db.execute(sql`with behind as (
      select spaces.id, spaces.charter_version as version, charter.articles from spaces
      join space_charters charter on charter.space_id = spaces.id and charter.version = spaces.charter_version
      where charter.base_version < ${BASE_VERSION} for no key update of spaces
    ), published as (
      insert into space_charters (space_id, version, base_version, articles) select id, version + 1, ${BASE_VERSION}, articles from behind
    )
    update spaces set charter_version = behind.version + 1 from behind where spaces.id = behind.id`);
}
