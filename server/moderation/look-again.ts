import type { Measure } from '../../shared/vocabulary.ts';
import type { EventOf } from '../events/catalogue.ts';
import { record } from '../events/outbox.ts';
import { inTransaction } from '../platform/database.ts';
import type { Database } from '../platform/database.ts';
import type { Screening } from '../threads/public.ts';
import { caseOfStory, caseOfSubject, keepEvidence } from './case-queries.ts';
import { decisionForUpdate, liftDecision, reopenCase } from './decision-queries.ts';
import { openFoundCase } from './open-found-case.ts';
import { rankOf } from './policy.ts';
import { revisionOf, subjectNow } from './subject.ts';

/** What keeps a story from sight. */
const FROM_SIGHT: ReadonlySet<Measure> = new Set<Measure>(['ask_edit', 'hide', 'remove']);

/** Subscriber `moderation`. */
export async function serveModeration(event: EventOf, db: Database, screening: Screening): Promise<void> {
  if (event.kind === 'post.edited_as_asked') await lookAgain(event.payload.postId, db);
  else if (event.kind === 'post.found') await openFoundCase({ type: 'post', id: event.payload.postId }, db, screening);
  else if (event.kind === 'story.found') await openFoundCase({ type: 'story', id: event.payload.storyId }, db, screening);
  else if (event.kind === 'story.word_found') await openFoundCase({ type: 'message', id: event.payload.wordId }, db, screening);
  else if (event.kind === 'story.let_out_again') await letGoOfStory(event.payload.storyId, db);
}

/** What its author has changed as they were asked is looked at again, as it stands now. */
async function lookAgain(postId: string, db: Database): Promise<void> {
  await inTransaction(db, async (tx) => {
    const subject = await subjectNow(tx, { type: 'post', id: postId });
    const found = await caseOfSubject(tx, postId);
    if (subject === null || found === null || found.spaceId === null) return;
    const revision = revisionOf(subject.evidence);
    // Told twice, done once.
    if (found.state === 'open' && found.revision === revision) return;
    await keepEvidence(tx, found.id, revision, subject.evidence);
    if (found.decisionId !== null) await liftDecision(tx, found.decisionId, 'edited');
    const openedAt = new Date();
    await reopenCase(tx, found.id, { revision, openedAt, rank: rankOf(found.ground, 1, openedAt) });
    await record(tx, 'case.changed', { caseId: found.id, spaceId: found.spaceId });
  });
}

/** What its team has read and let out again is kept from sight no more, by no decision either. */
async function letGoOfStory(storyId: string, db: Database): Promise<void> {
  await inTransaction(db, async (tx) => {
    const found = await caseOfStory(tx, storyId);
    if (found === null || found.decisionId === null || found.spaceId === null) return;
    const holding = await decisionForUpdate(tx, found.decisionId);
    if (holding === null || !FROM_SIGHT.has(holding.action)) return;
    if (await liftDecision(tx, found.decisionId, 'edited')) await record(tx, 'case.changed', { caseId: found.id, spaceId: found.spaceId });
  });
}
