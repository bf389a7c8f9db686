import { and, asc, count, eq, inArray, isNotNull, max } from 'drizzle-orm';
import type { Queryable } from '../platform/database.ts';
import { ConditionIndex } from './condition-index.ts';
import { CONDITIONS } from './conditions-catalogue.ts';
import { conditions } from './tables.ts';

/**
 * The catalogue with what operators have added to it. Each reading asks the table whether there is anything new, with one look into a small
 * index, and builds the index in memory again only then: so every node knows an added condition as soon as it is committed.
 */
export class CurrentConditions {
  #built: { additions: string; index: ConditionIndex } | null = null;

  async read(db: Queryable): Promise<ConditionIndex> {
    const [row] = await db
      .select({ added: count(), latest: max(conditions.addedAt) })
      .from(conditions)
      .where(isNotNull(conditions.addedAt));
    const additions = `${row?.added ?? 0} ${row?.latest?.getTime() ?? ''}`;
    if (this.#built?.additions !== additions) this.#built = { additions, index: new ConditionIndex(await withAdded(db)) };
    return this.#built.index;
  }
}

async function withAdded(db: Queryable) {
  const { slug, names, synonyms, icd11, orpha, source } = conditions;
  const added = await db
    .select({ slug, names, synonyms, icd11, orpha, source })
    .from(conditions)
    .where(isNotNull(conditions.addedAt))
    .orderBy(asc(slug));
  return [...CONDITIONS, ...added];
}

/** Whether all of these are in the list. */
export async function areConditions(db: Queryable, slugs: readonly string[]): Promise<boolean> {
  if (slugs.length === 0) return true;
  return (await db.$count(conditions, and(inArray(conditions.slug, [...slugs]), eq(conditions.listed, true)))) === new Set(slugs).size;
}
