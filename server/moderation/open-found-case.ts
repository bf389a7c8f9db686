import { inTransaction } from '../platform/database.ts';
import type { Database } from '../platform/database.ts';
import { lookAtPost } from '../threads/public.ts';
import type { Screening } from '../threads/public.ts';
import { worstOf } from './policy.ts';
import { keepSignals } from './signal-queries.ts';
import { subjectNow } from './subject.ts';
import type { SubjectRef } from './subject.ts';
import { tellOfSubject } from './tell-of-subject.ts';

/**
 * Opens a case, or adds to it, for what was found in a message, or in a story, when it was sent or changed. The event says only that something was: what, is found
 * again in the text as it stands now, which the case keeps.
 */
export async function openFoundCase(ref: SubjectRef, db: Database, screening: Screening): Promise<void> {
  await inTransaction(db, async (tx) => {
    const subject = await subjectNow(tx, ref);
    if (subject === null) return;
    const found = await lookAtPost(tx, { ...subject, ...subject.evidence }, screening);
    const ground = worstOf(found.map((each) => each.ground));
    if (ground === null) return;
    await tellOfSubject(
      tx,
      ref,
      subject,
      ground,
      async ({ caseId, decisionId }, revision) => {
        if (decisionId === null) await keepSignals(tx, caseId, revision, found);
      },
      null,
    );
  });
}
