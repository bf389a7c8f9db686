import type { z } from 'zod';
import { draftFieldsSchema } from '../../shared/threads.contract.ts';
import type { draftSchema, putDraft } from '../../shared/threads.contract.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import { AppError, notFound, staleVersion } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { spaceForViewer } from '../spaces/public.ts';
import { draftTarget } from './draft-key.ts';
import { isoTime } from './moments.ts';
import { cleanLine } from '../platform/plain-text.ts';
import { draftOf, writeDraft } from './reader-queries.ts';
import type { DraftRow } from './reader-queries.ts';
import { sanitisedBody } from './rich-text.ts';
import { readableThread } from './thread-queries.ts';
import { withoutGoneQuotes } from './withhold-queries.ts';

type Draft = z.output<typeof draftSchema>;
type Input = z.output<(typeof putDraft)['body']>;

/**
 * Keeps what somebody is writing, cleaned as a message would be.
 * Refuses: 404 when the thread or space is not theirs to read · 409 `version.stale` with the draft another window wrote · 422 `html.*`.
 */
export async function saveDraft(tx: Tx, viewer: Viewer, key: string, { version, ...fields }: Input): Promise<Draft> {
  if (!(await isForReader(tx, viewer, key))) throw notFound();
  const written = await writeDraft(tx, viewer.accountId, key, cleaned(fields), version);
  if (written !== null) return presentDraft(written);
  const current = await draftOf(tx, viewer.accountId, key);
  throw staleVersion(current === null ? null : presentDraft(current));
}

/**
 * One's own draft. Also of a thread one may no longer read: the words are still one's own. What it quotes of messages that are gone meanwhile is not, and
 * has gone with them.
 */
export async function showDraft(db: Queryable, viewer: Viewer, key: string): Promise<Draft> {
  const draft = await draftOf(db, viewer.accountId, key);
  if (draft === null) throw notFound();
  const shown = presentDraft(draft);
  const target = draftTarget(key);
  return 'slug' in target ? shown : { ...shown, bodyHtml: (await withoutGoneQuotes(db, target.threadId, shown.bodyHtml)).html };
}

async function isForReader(tx: Tx, viewer: Viewer, key: string): Promise<boolean> {
  const target = draftTarget(key);
  return 'slug' in target
    ? (await spaceForViewer(tx, viewer, target.slug)) !== null
    : (await readableThread(tx, viewer, target.threadId)) !== null;
}

function cleaned(fields: Omit<Input, 'version'>): Record<string, unknown> {
  const lines = Object.fromEntries(
    (['title', 'contentWarning', 'shortVersion'] as const).flatMap((name) =>
      fields[name] === undefined ? [] : [[name, cleanLine(fields[name])]],
    ),
  );
  return { ...fields, ...lines, bodyHtml: draftBody(fields.bodyHtml) };
}

/** Nothing unsanitised is ever stored, drafts included; unlike a message, a draft may still be empty. */
function draftBody(bodyHtml: string): string {
  try {
    return sanitisedBody(bodyHtml);
  } catch (error) {
    if (error instanceof AppError && error.code === 'html.empty') return '';
    // This route declares no 413.
    if (error instanceof AppError && error.status === 413)
      throw new AppError(422, error.code, error.errors === undefined ? {} : { errors: error.errors });
    throw error;
  }
}

function presentDraft(row: DraftRow): Draft {
  return { ...draftFieldsSchema.parse(row.fields), key: row.key, version: row.version, updatedAt: isoTime(row.updatedAt) };
}
