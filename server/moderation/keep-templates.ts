import { and, eq } from 'drizzle-orm';
import type { ReplyTemplate } from '../../shared/moderation.contract.ts';
import type { Tx } from '../platform/database.ts';
import { conflict, notFound, staleVersion } from '../platform/errors.ts';
import { requiredLine, requiredParagraphs } from '../platform/plain-text.ts';
import type { Viewer } from '../platform/viewer.ts';
import { lockSpace, logAct, ownTeamPlace } from '../spaces/public.ts';
import type { TeamPlace } from '../spaces/public.ts';
import { replyTemplates } from './tables.ts';
import { countTemplates, templateOf } from './template-queries.ts';
import type { ReplyTemplateRow } from './template-queries.ts';

/** The decision form offers them all at once. */
const MOST_TEMPLATES = 50;

export function presentTemplate({ id, title, body, version }: ReplyTemplateRow): ReplyTemplate {
  return { id, title, body, version };
}

/**
 * Keeps a text for the team; of two at once neither goes past the most.
 * @throws AppError 404; 409 `template.too_many`; 422 `text.empty`
 */
export async function addTemplate(tx: Tx, viewer: Viewer, slug: string, texts: { title: string; body: string }): Promise<ReplyTemplate> {
  const place = await ownTeamPlace(tx, viewer, slug);
  const { spaceId } = place;
  await lockSpace(tx, spaceId);
  const values = { spaceId, title: requiredLine(texts.title, 'title'), body: requiredParagraphs(texts.body, 'body') };
  if ((await countTemplates(tx, spaceId)) >= MOST_TEMPLATES) throw conflict('template.too_many');
  const [row] = await tx.insert(replyTemplates).values(values).returning();
  if (row === undefined) throw new Error('an insert without a row');
  await note(tx, place, 'template_kept', row.id);
  return presentTemplate(row);
}

/**
 * @throws AppError 404; 409 `version.stale`, with the text as it is now; 422 `text.empty`
 */
export async function changeTemplate(
  tx: Tx,
  viewer: Viewer,
  { slug, id }: { slug: string; id: string },
  { version, title, body }: { version: number; title?: string | undefined; body?: string | undefined },
): Promise<ReplyTemplate> {
  const place = await ownTeamPlace(tx, viewer, slug);
  const found = await templateOf(tx, place.spaceId, id);
  if (found === null) throw notFound();
  if (found.version !== version) throw staleVersion(presentTemplate(found));
  const values = {
    title: title === undefined ? found.title : requiredLine(title, 'title'),
    body: body === undefined ? found.body : requiredParagraphs(body, 'body'),
    version: version + 1,
  };
  await tx.update(replyTemplates).set(values).where(eq(replyTemplates.id, id));
  await note(tx, place, 'template_kept', id);
  return presentTemplate({ ...found, ...values });
}

/** @throws AppError 404 the text included */
export async function deleteTemplate(tx: Tx, viewer: Viewer, { slug, id }: { slug: string; id: string }): Promise<void> {
  const place = await ownTeamPlace(tx, viewer, slug);
  const gone = await tx
    .delete(replyTemplates)
    .where(and(eq(replyTemplates.id, id), eq(replyTemplates.spaceId, place.spaceId)))
    .returning({ id: replyTemplates.id });
  if (gone.length === 0) throw notFound();
  await note(tx, place, 'template_deleted', id);
}

async function note(tx: Tx, { spaceId, personaId }: TeamPlace, kind: 'template_kept' | 'template_deleted', id: string): Promise<void> {
  await logAct(tx, { spaceId, personaId, kind, subject: { type: 'template', id } });
}
