import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Queryable } from '../platform/database.ts';
import { statement } from '../platform/statement.ts';
import type { ListedWord } from '../screening/public.ts';
import { listsStamp, wordsToFind } from './listed-word-queries.ts';
import { isNewcomer } from './policy.ts';

/** What the checks are told of whoever wrote, about their place in this space and nothing about the person behind it; and what is listed there. */
export interface AuthorFacts {
  newcomer: boolean;
  /** Messages of the last days here, latest first; the words of the latest only. */
  recent: readonly { at: Date; written: { title: string | null; bodyHtml: string; shortVersion: string | null } | null }[];
  words: readonly ListedWord[];
}

/** Of somebody of the team, and of somebody who is gone. */
export const KNOWN_AUTHOR: AuthorFacts = { newcomer: false, recent: [], words: [] };

/** As the database gives it. */
export interface RawAuthorFacts {
  joinedAt: string;
  appeared: number;
  spaceId: string;
  /** See `listsStamp`. */
  lists: string;
  recent: { at: string; title: string | null; bodyHtml: string | null; shortVersion: string | null }[] | null;
}

/** As long as `screening/repeats.ts` remembers, and one more than it allows within an hour. */
const DAYS = 7;
const MOST = 61;
/** A copy comes soon after what it copies. */
const MOST_READ = 10;
/** Enough to know that somebody is no newcomer. */
const ENOUGH_APPEARED = 3;

/** A column of `RawAuthorFacts`; null for the team and where nobody has a place. Goes with the join of `place`, a row of `memberships`. */
export const authorFactsColumn: SQL = sql`case when place.role = 'member' then json_build_object(
    'joinedAt', place.joined_at, 'spaceId', place.space_id, 'lists', ${listsStamp},
    'appeared', (select count(*) from (
      select 1 from posts mine join threads lies on lies.id = mine.thread_id
      where mine.persona_id = place.persona_id and lies.space_id = place.space_id and mine.removed_at is null limit ${sql.raw(String(ENOUGH_APPEARED))}) few),
    'recent', (select json_agg(latest) from (
      select mine.created_at as at, case when mine.number = 1 then lies.title end as title,
        case when row_number() over (order by mine.created_at desc) <= ${sql.raw(String(MOST_READ))} then mine.body_html end as "bodyHtml", mine.short_version as "shortVersion"
      from posts mine join threads lies on lies.id = mine.thread_id
      where mine.persona_id = place.persona_id and lies.space_id = place.space_id and mine.created_at > now() - interval '${sql.raw(String(DAYS))} days'
      order by mine.created_at desc limit ${sql.raw(String(MOST))}) latest)) end`;

export async function factsOfAuthor(db: Queryable, raw: RawAuthorFacts | null): Promise<AuthorFacts> {
  if (raw === null) return KNOWN_AUTHOR;
  return {
    words: await wordsToFind(db, raw.spaceId, raw.lists),
    newcomer: isNewcomer({ joinedAt: new Date(raw.joinedAt), appeared: raw.appeared }, new Date()),
    recent: (raw.recent ?? []).map(({ at, bodyHtml, ...more }) => ({
      at: new Date(at),
      written: bodyHtml === null || bodyHtml === '' ? null : { ...more, bodyHtml },
    })),
  };
}

const byPlace = statement<{ facts: RawAuthorFacts | null }, { spaceId: string; personaId: string }>(
  'author_facts',
  sql`select ${authorFactsColumn} as facts from memberships place
    where place.space_id = ${sql.placeholder('spaceId')} and place.persona_id = ${sql.placeholder('personaId')} and place.state = 'active'`,
);

export async function authorFacts(db: Queryable, spaceId: string | null, personaId: string | null): Promise<AuthorFacts> {
  if (spaceId === null || personaId === null) return KNOWN_AUTHOR;
  const [row] = await byPlace(db, { spaceId, personaId });
  return factsOfAuthor(db, row?.facts ?? null);
}
