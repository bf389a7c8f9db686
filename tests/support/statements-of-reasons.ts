import { sql } from 'drizzle-orm';
import type { Database } from '../../server/platform/database.ts';
import { RESTRICTIONS } from '../../shared/vocabulary.ts';

/**
 * Decisions of a database that take something from somebody who has an account, and whose statement is missing or lacks what Art. 17(3) of the Digital
 * Services Act asks for: the measure and its length, the facts and whether somebody told of it, whether a rule decided, the article or the law, a text that was
 * judged, and that it reached whoever it concerns, who can contest it.
 */
export async function lackingStatements(db: Database): Promise<string[]> {
  const { rows } = await db.execute<{ lack: string }>(sql`select decisions.action || ' of ' || cases.subject_type || ': ' || concat_ws(', ',
      case when told.decision_id is null then 'told to nobody' end,
      case when trim(decisions.facts) = '' and not decisions.automated then 'no facts' end,
      case when decisions.law is null and (decisions.article is null or decisions.charter_version is null) then 'no rule' end,
      case when decisions.action = 'silence' and decisions.ends_at is null then 'no length' end,
      case when evidence.case_id is null then 'no text' end) as lack
    from decisions join cases on cases.id = decisions.case_id
      join persona_owners owner on owner.persona_id = decisions.persona_id
      left join account_decisions told on told.decision_id = decisions.id and told.account_id = owner.account_id
      left join case_evidence evidence on evidence.case_id = decisions.case_id and evidence.revision = decisions.revision
    where (decisions.made_by is not null or decisions.automated) and decisions.action = any(${sql.param([...RESTRICTIONS])}::text[]) and (told.decision_id is null or (trim(decisions.facts) = '' and not decisions.automated)
      or (decisions.law is null and (decisions.article is null or decisions.charter_version is null))
      or (decisions.action = 'silence' and decisions.ends_at is null) or evidence.case_id is null)`);
  return rows.map(({ lack }) => lack);
}
