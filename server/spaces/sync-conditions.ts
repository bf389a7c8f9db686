import { sql } from 'drizzle-orm';
import type { Queryable } from '../platform/database.ts';
import { CONDITIONS } from './conditions-catalogue.ts';

/**
 * Brings the table of conditions to the catalogue of this version, in one statement that writes only what differs.
 * A condition that left the catalogue stays in the table: spaces may refer to it.
 */
export async function syncConditions(db: Queryable): Promise<void> {
  await db.execute(sql`
    insert into conditions as kept (slug, names, synonyms, icd11, orpha, source)
    select slug, names, synonyms, icd11, orpha, source
    from jsonb_to_recordset(${JSON.stringify(CONDITIONS)}::jsonb) as catalogue(slug text, names jsonb, synonyms jsonb, icd11 text, orpha text, source text)
    on conflict (slug) do update
    set names = excluded.names, synonyms = excluded.synonyms, icd11 = excluded.icd11, orpha = excluded.orpha, source = excluded.source
    where (kept.names, kept.synonyms, kept.icd11, kept.orpha, kept.source)
      is distinct from (excluded.names, excluded.synonyms, excluded.icd11, excluded.orpha, excluded.source)`);
}
