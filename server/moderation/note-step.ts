import type { z } from 'zod';
import type { noteStep as endpoint } from '../../shared/moderation.contract.ts';
import type { Tx } from '../platform/database.ts';
import { conflict, notFound } from '../platform/errors.ts';
import { optionalParagraphs } from '../platform/plain-text.ts';
import type { Viewer } from '../platform/viewer.ts';
import { caseForTeam } from './case-queries.ts';
import { tellTeam } from './claim-case.ts';
import { addStep } from './step-queries.ts';

/**
 * Notes what one did for somebody in danger, as whoever has the case in hand: nobody else does it a second time.
 * @throws AppError 404 absent, or of a team that is not theirs; 409 `case.not_claimed`; 422 `text.empty`
 */
export async function noteStep(tx: Tx, viewer: Viewer, id: string, { kind, text }: z.output<(typeof endpoint)['body']>): Promise<void> {
  const found = await caseForTeam(tx, viewer, id);
  if (found === null) throw notFound();
  if (found.claimant === null || found.case.claimedBy !== found.placeId) throw conflict('case.not_claimed');
  await addStep(tx, { caseId: id, kind, byId: found.placeId, text: optionalParagraphs(text, 'text') });
  await tellTeam(tx, found.case);
}
