import type { z } from 'zod';
import type { updateMember } from '../../shared/spaces.contract.ts';
import type { IdentityReading } from '../accounts/public.ts';
import type { Tx } from '../platform/database.ts';
import type { Viewer } from '../platform/viewer.ts';
import { changeMember, memberToChange } from '../spaces/public.ts';
import type { MemberRow } from '../spaces/public.ts';
import { caseForTeam } from './case-queries.ts';
import { decideCase } from './decide-case.ts';
import { ARTICLE_FOR } from './decision-policy.ts';
import { liftExpulsion } from './decision-queries.ts';
import { UNEXPLAINED } from './mail-texts.ts';
import { takeUp } from './open-own-case.ts';
import { subjectNow } from './subject.ts';

/** Somebody shut out for no other reason that was named. */
const GROUND = 'other';

/**
 * What a team changes in somebody's place. Whoever is shut out gets a statement of reasons and can contest it, as after any decision: it is one, in a case of
 * its own. Whoever is let back in is shut out by none any more.
 * @throws AppError what `changeMember`, `takeUp` and `decideCase` refuse
 */
export async function changeMembership(
  tx: Tx,
  viewer: Viewer,
  { slug, id }: { slug: string; id: string },
  change: z.output<(typeof updateMember)['body']>,
  log: IdentityReading['log'],
): Promise<MemberRow> {
  const { target, spaceId } = await memberToChange(tx, viewer, slug, id, change);
  const { state } = target.membership;
  const subject =
    change.state === 'expelled' && state !== 'expelled' ? await subjectNow(tx, { type: 'persona', id: target.persona.id }) : null;
  if (subject !== null) await expel(tx, viewer, { ...subject, spaceId }, target.persona.id, change.reason, log);
  else if (change.state === 'active' && state === 'expelled') await liftExpulsion(tx, spaceId, target.persona.id);
  return changeMember(tx, viewer, slug, id, change, log);
}

async function expel(
  tx: Tx,
  viewer: Viewer,
  subject: Parameters<typeof takeUp>[3],
  personaId: string,
  reason: string | undefined,
  log: IdentityReading['log'],
): Promise<void> {
  const caseId = await takeUp(tx, viewer, { type: 'persona', id: personaId }, subject);
  const row = await caseForTeam(tx, viewer, caseId);
  if (row === null) throw new Error('a case just taken in hand is missing');
  await decideCase(
    tx,
    viewer,
    caseId,
    {
      version: row.case.version,
      action: 'expel',
      ground: GROUND,
      charterClause: ARTICLE_FOR[GROUND],
      facts: reason ?? UNEXPLAINED[row.space.language],
    },
    log,
  );
}
