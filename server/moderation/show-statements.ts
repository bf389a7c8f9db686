import type { z } from 'zod';
import type { statementSchema } from '../../shared/moderation.contract.ts';
import type { Queryable } from '../platform/database.ts';
import { charterOf, presentCharter } from '../spaces/public.ts';
import { openingToJudge, postToJudge } from '../threads/public.ts';
import type { StatementRow } from './decision-queries.ts';
import { presentStatement } from './present.ts';

/** Statements of reasons with the articles that they name, as these were then, and what can be changed. */
export async function showStatements(db: Queryable, rows: readonly StatementRow[]): Promise<z.input<typeof statementSchema>[]> {
  const articles = new Map<string, readonly string[]>();
  const shown = [];
  for (const row of rows) {
    const { spaceId, charterVersion, article } = row.decision;
    const key = `${spaceId} ${charterVersion ?? ''}`;
    if (charterVersion !== null && !articles.has(key)) {
      const charter = presentCharter(await charterOf(db, spaceId, charterVersion), row.space.language);
      articles.set(key, [...charter.base, ...charter.articles]);
    }
    shown.push(
      presentStatement(row, {
        article: article === null ? null : (articles.get(key)?.[article - 1] ?? null),
        toEdit: await toEdit(db, row),
      }),
    );
  }
  return shown;
}

async function toEdit(db: Queryable, { decision: { action, liftedAt }, subject }: StatementRow) {
  // A story is changed where it was written.
  if (action !== 'ask_edit' || liftedAt !== null || (subject.type !== 'post' && subject.type !== 'thread')) return null;
  const post = subject.type === 'thread' ? await openingToJudge(db, subject.id) : await postToJudge(db, subject.id);
  return post?.withheld === true ? post : null;
}
