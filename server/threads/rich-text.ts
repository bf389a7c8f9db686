import { AppError } from '../platform/errors.ts';
import type { Queryable } from '../platform/database.ts';
import { RichTextRefused, sanitiseRichText } from '../platform/safe-html.ts';
import { handleKey } from '../spaces/public.ts';
import { membersByHandle } from './post-queries.ts';
import { withoutGoneQuotes } from './withhold-queries.ts';

/** Mentions beyond the twentieth name stay plain text: a message is not a mailing. */
const MAX_MENTIONS = 20;

/** A mention and a quote as `sanitiseRichText` writes them: nothing else can begin with these characters. */
const MENTION = /<span data-mention="([^"<>]+)">(@[^<]*)<\/span>/g;
const QUOTE = /<blockquote data-post="(\d+)">/g;

export interface PreparedBody {
  /** Sanitised; mentions and quotes that lead nowhere have become plain. */
  html: string;
  /** Personas mentioned, each once. */
  mentioned: string[];
  /** Numbers of the messages whose words it quotes. */
  quoted: number[];
}

/**
 * Makes a message ready to be stored.
 * @param place the space whose active members may be mentioned, the thread whose messages may be quoted (null: one that begins), and the highest number
 *   of these; `keepQuoted`: see `withoutGoneQuotes`
 * @throws AppError 422 `html.empty`, `html.too_deep`; 413 `html.too_long`
 */
export async function prepareBody(
  db: Queryable,
  bodyHtml: string,
  place: { spaceId: string; threadId: string | null; lastNumber: number; keepQuoted?: boolean },
): Promise<PreparedBody> {
  const known = withoutUnknownQuotes(sanitisedBody(bodyHtml), place.lastNumber);
  const { html, quoted } =
    place.threadId === null
      ? { html: known, quoted: [] }
      : await withoutGoneQuotes(db, place.threadId, known, { keep: place.keepQuoted ?? false });
  const keys = [...new Set([...html.matchAll(MENTION)].map(([, handle]) => handleKey(handle ?? '')))].slice(0, MAX_MENTIONS);
  if (keys.length === 0) return { html, quoted, mentioned: [] };
  const members = await membersByHandle(db, place.spaceId, keys);
  const names = new Set(members.map((member) => member.handleKey));
  return {
    html: html.replace(MENTION, (mention, handle: string, text: string) => (names.has(handleKey(handle)) ? mention : text)),
    quoted,
    mentioned: members.map((member) => member.personaId),
  };
}

/** @throws AppError as `prepareBody` */
export function sanitisedBody(bodyHtml: string): string {
  try {
    return sanitiseRichText(bodyHtml);
  } catch (error) {
    if (!(error instanceof RichTextRefused)) throw error;
    throw new AppError(error.code === 'html.too_long' ? 413 : 422, error.code, { errors: [{ path: 'bodyHtml', message: error.code }] });
  }
}

function withoutUnknownQuotes(html: string, lastNumber: number): string {
  return html.replace(QUOTE, (quote, number: string) => (Number(number) <= lastNumber ? quote : '<blockquote>'));
}
