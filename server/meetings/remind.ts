import { sql } from 'drizzle-orm';
import type { FastifyBaseLogger } from 'fastify';
import type { MailDeps } from '../accounts/public.ts';
import type { Database } from '../platform/database.ts';
import { hasPlace } from '../spaces/public.ts';
import { REMINDER_HOURS } from './policy.ts';
import { write } from './send-meeting-mail.ts';

/** How often the schedule is looked at. It is in the database: nothing is lost between two looks, or two processes. */
const LOOK_MS = 60_000;
const [LONG_BEFORE, SHORTLY_BEFORE] = REMINDER_HOURS;

/** A reminder that is this process's to send. */
interface Claim extends Record<string, unknown> {
  accountId: string;
  meetingId: string;
  /** Which of the reminders it is: their count with this one. */
  reminded: number;
  before: number;
}

/**
 * Reminds those who have a place, a day and an hour before. Each reminder is claimed and committed before its mail is sent: of several servers
 * one sends it, and one that is killed in between has not sent it rather than twice (the next reminder still comes).
 */
export class Reminders {
  readonly #deps: MailDeps;
  readonly #log: Pick<FastifyBaseLogger, 'error'>;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | null = null;
  #stopped = false;

  constructor(deps: MailDeps, log: Pick<FastifyBaseLogger, 'error'>) {
    this.#deps = deps;
    this.#log = log;
  }

  start(): void {
    this.#timer = setInterval(() => void this.look(), LOOK_MS);
    void this.look();
  }

  /** Sends what is due; joins a look that is under way. */
  look(): Promise<void> {
    return (this.#running ??= this.#sendDue()
      .catch((error: unknown) => this.#log.error({ err: error }, 'reminders: tried again in a minute'))
      .finally(() => (this.#running = null)));
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#running;
  }

  async #sendDue(): Promise<void> {
    const { db } = this.#deps.database;
    const failed: Claim[] = [];
    try {
      for (let claim = await claimNext(db); claim !== null; claim = this.#stopped ? null : await claimNext(db)) {
        try {
          await write(this.#deps, 'reminder', claim.accountId);
        } catch (error) {
          this.#log.error({ err: error }, 'reminders: one was not sent');
          failed.push(claim);
        }
      }
    } finally {
      // At the end, so that one address that refuses its mail does not keep the others waiting.
      for (const claim of failed) await giveBack(db, claim);
    }
  }
}

/** Takes the next reminder that is due; of those asked at the same time, each gets another. */
async function claimNext(db: Database): Promise<Claim | null> {
  const { rows } = await db.execute<Claim>(sql`
    with due as (
      select own.account_id, own.meeting_id, own.reminded as before,
        case when meetings.starts_at <= now() + ${SHORTLY_BEFORE} * interval '1 hour' then 2 else 1 end as reminded
      from meetings
      join account_registrations own on own.meeting_id = meetings.id
      join meeting_registrations registrations on registrations.id = own.registration_id and registrations.state = 'registered'
      where meetings.cancelled_at is null and meetings.starts_at > now() and meetings.starts_at <= now() + ${LONG_BEFORE} * interval '1 hour'
        and ${hasPlace(sql`own.account_id`, sql`meetings.space_id`)}
        and own.reminded < case when meetings.starts_at <= now() + ${SHORTLY_BEFORE} * interval '1 hour' then 2 else 1 end
      order by meetings.starts_at limit 1 for update of own skip locked
    )
    update account_registrations own set reminded = due.reminded from due
    where own.account_id = due.account_id and own.meeting_id = due.meeting_id
    returning own.account_id as "accountId", own.meeting_id as "meetingId", own.reminded, due.before`);
  return rows[0] ?? null;
}

/** Not sent: due again, unless the meeting was moved meanwhile and counts anew. */
async function giveBack(db: Database, { accountId, meetingId, reminded, before }: Claim): Promise<void> {
  await db.execute(sql`update account_registrations set reminded = ${before}
    where account_id = ${accountId} and meeting_id = ${meetingId} and reminded = ${reminded}`);
}
