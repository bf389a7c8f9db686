import type { Tx } from '../platform/database.ts';
import { conflict, notFound } from '../platform/errors.ts';
import { optionalParagraphs } from '../platform/plain-text.ts';
import type { Viewer } from '../platform/viewer.ts';
import { caseForTeam, letGoOfCase } from './case-queries.ts';
import { tellTeam } from './claim-case.ts';
import { addStep } from './step-queries.ts';

/**
 * Gives a case back to the team, with a word for whoever takes it next. A case whose time ran out is still theirs to pass on while nobody took it.
 * @throws AppError 404 absent, or of a team that is not theirs; 409 `case.not_claimed`; 422 `text.empty`
 */
export async function handOverCase(tx: Tx, viewer: Viewer, id: string, words: string | undefined): Promise<void> {
  const found = await caseForTeam(tx, viewer, id);
  if (found === null) throw notFound();
  const text = optionalParagraphs(words, 'text');
  if (!(await letGoOfCase(tx, id, found.placeId))) throw conflict('case.not_claimed', null);
  await addStep(tx, { caseId: id, kind: 'handed_over', byId: found.placeId, text });
  await tellTeam(tx, found.case);
}
