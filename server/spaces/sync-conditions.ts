import { sql } from 'drizzle-orm';
import type { Queryable } from '../platform/database.ts';
import { CONDITIONS } from './conditions-catalogue.ts';

/**
 * Brings the table of conditions to the catalogue of this version; writes only what differs.
 * A condition that left the catalogue stays in the table, unlisted: spaces may refer to it. One that operators added and that is in the
 * catalogue by now is of the catalogue.
 */
export async function syncConditions(db: Queryable): Promise<void> {
  await db.execute(sql`
    insert into conditions as kept (slug, names, synonyms, icd11, orpha, source)
    select slug, names, synonyms, icd11, orpha, source
    from jsonb_to_recordset(${JSON.stringify(CONDITIONS)}::jsonb) as catalogue(slug text, names jsonb, synonyms jsonb, icd11 text, orpha text, source text)
    on conflict (slug) do update
    set names = excluded.names, synonyms = excluded.synonyms, icd11 = excluded.icd11, orpha = excluded.orpha, source = excluded.source,
      listed = true, added_at = null
    where (kept.names, kept.synonyms, kept.icd11, kept.orpha, kept.source, kept.listed, kept.added_at)
      is distinct from (excluded.names, excluded.synonyms, excluded.icd11, excluded.orpha, excluded.source, true, null::timestamptz)`);
  await db.execute(sql`update conditions set listed = false
    where listed and added_at is null and slug <> all(${sql.param(CONDITIONS.map(({ slug }) => slug))}::text[])`);
}
