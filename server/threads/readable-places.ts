import { sql } from 'drizzle-orm';
import type { Queryable } from '../platform/database.ts';
import { statement } from '../platform/statement.ts';
import type { Viewer } from '../platform/viewer.ts';
import { openerNotHidden, withHidden } from './hidden-personas.ts';
import { mayReadIn } from './standing.ts';
import { placeColumns, placeJoins, readableBy } from './thread-queries.ts';
import type { PlaceRow } from './thread-queries.ts';

/** Where a thread or a message stands. */
export interface ReadablePlace {
  space: { slug: string; name: string; language: string };
  threadId: string;
  title: string;
  language: string;
  /** Of a thread, its opening message's. */
  number: number;
}

interface Row extends PlaceRow {
  id: string;
  spaceName: string;
  spaceLanguage: string;
  threadId: string;
  title: string;
  language: string;
  number: number;
}

const ACCOUNT = sql.placeholder('account');
const COLUMNS = sql`threads.id as "threadId", threads.title, threads.language, spaces.name as "spaceName", spaces.language as "spaceLanguage", ${placeColumns}`;
const READABLE = sql`threads.removed_at is null and ${readableBy(ACCOUNT)} and ${openerNotHidden}`;

const places = statement<Row, { account: string | null; posts: string[]; threads: string[] }>(
  'readable_places',
  sql`${withHidden(ACCOUNT)} select posts.id, posts.number, ${COLUMNS} from posts join threads on threads.id = posts.thread_id ${placeJoins(ACCOUNT)}
      where posts.id = any(${sql.placeholder('posts')}::text[]) and posts.removed_at is null and ${READABLE}
        and (posts.persona_id is null or posts.persona_id not in (select persona_id from hidden))
    union all select threads.id, 1, ${COLUMNS} from threads ${placeJoins(ACCOUNT)}
      where threads.id = any(${sql.placeholder('threads')}::text[]) and ${READABLE}`,
);

/** Of some threads and messages, by id, those that this viewer may read now, in one statement; others (a pseudonym, say) are left out. */
export async function readablePlaces(
  db: Queryable,
  viewer: Viewer | null,
  refs: readonly { type: string; id: string }[],
): Promise<ReadonlyMap<string, ReadablePlace>> {
  const idsOf = (type: string) => refs.filter((ref) => ref.type === type).map(({ id }) => id);
  const rows = await places(db, { account: viewer?.accountId ?? null, posts: idsOf('post'), threads: idsOf('thread') });
  return new Map(
    rows
      .filter((row) => mayReadIn(row, viewer))
      .map(({ id, spaceSlug: slug, spaceName: name, spaceLanguage, threadId, title, language, number }) => [
        id,
        { space: { slug, name, language: spaceLanguage }, threadId, title, language, number },
      ]),
  );
}
