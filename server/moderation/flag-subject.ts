import type { z } from 'zod';
import type { flag as flagEndpoint } from '../../shared/moderation.contract.ts';
import type { IdentityReading } from '../accounts/public.ts';
import type { Tx } from '../platform/database.ts';
import { notFound, refused } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { weightOf } from './decision-policy.ts';
import { recordOf } from './decision-queries.ts';
import { upsertFlag } from './flag-queries.ts';
import type { FlagRow } from './flag-queries.ts';
import { subjectFor } from './subject.ts';
import { tellOfSubject } from './tell-of-subject.ts';

export type FlagInput = z.output<(typeof flagEndpoint)['body']>;

/**
 * Tells the team about something the account can read, and keeps a receipt. Flagging the same again replaces what was said.
 * @throws AppError 404 when the subject is absent, invisible or removed; 422 `flag.own`
 */
export async function flagSubject(
  tx: Tx,
  viewer: Viewer,
  { subject: ref, space, ground, comment }: FlagInput,
  log: IdentityReading['log'],
): Promise<FlagRow> {
  const subject = await subjectFor(tx, viewer, ref, space);
  if (subject === null) throw notFound();
  if (subject.mine) throw refused('flag.own', 'subject');
  const weight = weightOf(await recordOf(tx, viewer.accountId));
  return tellOfSubject(
    tx,
    ref,
    subject,
    ground,
    (answer) =>
      upsertFlag(tx, {
        accountId: viewer.accountId,
        subjectType: ref.type,
        subjectId: ref.id,
        ground,
        comment: comment === undefined || comment === '' ? null : comment,
        weight,
        ...answer,
      }),
    log,
  );
}
