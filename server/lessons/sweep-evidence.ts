import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { EventOf } from '../events/catalogue.ts';
import { inTransaction } from '../platform/database.ts';
import type { Database } from '../platform/database.ts';

/**
 * Subscriber `lessons`: what its author took back is no part of a lesson any more, nor are words that are not in it any more. Readers have not met either since
 * the moment it was taken back (`readable`); this takes the words from the table, and marks the lesson.
 */
export async function sweepEvidence(event: EventOf, db: Database): Promise<void> {
  const { kind, payload } = event;
  if (kind === 'story.changed')
    await sweep(db, sql`(cited.story_id = ${payload.storyId} or cited.story_id is null and cited.post_id is null)`);
  else if (kind === 'post.removed') await sweep(db, sql`cited.post_id = ${payload.postId}`);
  else if (kind === 'thread.removed') await sweep(db, sql`cited.post_id in (select id from posts where thread_id = ${payload.threadId})`);
}

/** The same for whatever went with an account or a space: nobody is told of that. For an hourly job. */
export async function sweepAllEvidence(db: Database): Promise<void> {
  await sweep(db, sql`cited.story_id is null and cited.post_id is null`);
}

async function sweep(db: Database, which: SQL): Promise<void> {
  await inTransaction(db, async (tx) => {
    // In the order of whoever cites: the lesson before what it stands on.
    await tx.execute(
      sql`select 1 from lessons where id in (select cited.lesson_id from lesson_evidence cited where ${which}) order by id for update`,
    );
    await tx.execute(sql`with gone as (delete from lesson_evidence cited where ${which} and (
        cited.story_id is null and cited.post_id is null
        or exists (select 1 from stories told where told.id = cited.story_id and told.state = 'withdrawn')
        or exists (select 1 from posts said join threads on threads.id = said.thread_id where said.id = cited.post_id
          and (said.removed_at is not null and not exists (select 1 from withheld_posts kept where kept.post_id = said.id)
            or threads.removed_at is not null and threads.withheld_at is null)))
      returning cited.lesson_id)
      update lessons set look_again_since = coalesce(look_again_since, now()) where id in (select lesson_id from gone)`);
    await tx.execute(sql`update lesson_evidence cited set passage = null, prompt = null where ${which} and cited.story_id is not null
      and cited.passage is not null and not exists (select 1 from story_parts part where part.story_id = cited.story_id
        and part.prompt = cited.prompt and position(cited.passage in part.text) > 0)`);
  });
}
