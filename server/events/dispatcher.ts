import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { FastifyBaseLogger } from 'fastify';
import type pg from 'pg';
import { Counter, Gauge } from 'prom-client';
import type { Registry } from 'prom-client';
import type { OpenDatabase } from '../platform/database.ts';
import type { EventOf } from './catalogue.ts';
import type { SubscribedBy, Subscriber } from './subscribers.ts';

/** Serves one event of those its subscriber hears; may be called again with the same one, so it must tolerate repeats. */
export type Serve<S extends Subscriber = Subscriber> = (event: EventOf<SubscribedBy<S>>) => Promise<void>;

const BATCH = 100;
/** Between two batches: what is committed meanwhile is delivered together, for one transaction. The first event after a quiet moment never waits. */
const GATHER_MS = 25;
/** Rows of a killed process, or written by a command, are found at the latest after this. */
const POLL_MS = 1_000;
const MAX_ATTEMPTS = 12;

/**
 * Subscribers that are served together, in one lane. A mail server that answers slowly must not hold a reply back, so mails have a lane of their own;
 * they wait for the next look, which keeps a second look at the table out of every write.
 */
const LANES: readonly { subscribers: readonly Subscriber[]; wakes: boolean; lock: number }[] = [
  { subscribers: ['live', 'pages', 'meetings', 'moderation', 'lessons'], wakes: true, lock: 4_022_026 },
  { subscribers: ['mail'], wakes: false, lock: 4_022_027 },
];

interface Row {
  id: string;
  kind: string;
  subscriber: string;
  payload: unknown;
  attempts: number;
}

/**
 * Delivers outbox rows at least once and in the order they were written.
 * One node delivers a lane at a time (an advisory lock, gone with its transaction if the node is killed): with `SKIP LOCKED` a second node
 * could send reply 7 while the first still holds reply 6.
 */
export class Dispatcher {
  readonly #subscribers = new Map<Subscriber, (event: EventOf) => Promise<void>>();
  readonly #lanes: readonly Lane[];
  #timer: NodeJS.Timeout | undefined;

  constructor({ db, pool }: OpenDatabase, log: FastifyBaseLogger, metrics: Registry) {
    const delivered: Delivered = new Counter({
      name: 'outbox_deliveries_total',
      help: 'Events delivered to subscribers',
      labelNames: ['subscriber', 'outcome'],
      registers: [metrics],
    });
    new Gauge({
      name: 'outbox_waiting',
      help: 'Deliveries not yet made',
      registers: [metrics],
      async collect() {
        const { rows } = await db.execute<{ count: string }>(sql`select count(*) from outbox`);
        this.set(Number(rows[0]?.count ?? 0));
      },
    });
    this.#lanes = LANES.map(({ subscribers, wakes, lock }) => new Lane(pool, log, delivered, this.#subscribers, subscribers, wakes, lock));
  }

  subscribe<S extends Subscriber>(subscriber: S, serve: Serve<S>): void {
    if (!LANES.some(({ subscribers }) => subscribers.includes(subscriber))) throw new Error(`nothing is delivered to ${subscriber}`);
    // `record` writes rows of a subscriber for the kinds it hears only.
    this.#subscribers.set(subscriber, serve as (event: EventOf) => Promise<void>);
  }

  start(): void {
    this.#timer = setInterval(() => this.#look(), POLL_MS);
    this.#look();
  }

  /** Says that something was committed; returns at once. */
  wake(): void {
    for (const lane of this.#lanes) if (lane.wakes) lane.look();
  }

  /** Resolves when nothing due is left. */
  async settle(): Promise<void> {
    this.#look();
    await Promise.all(this.#lanes.map((lane) => lane.rest()));
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await Promise.all(this.#lanes.map((lane) => lane.stop()));
  }

  #look(): void {
    for (const lane of this.#lanes) lane.look();
  }
}

type Delivered = Counter<'subscriber' | 'outcome'>;

class Lane {
  readonly wakes: boolean;
  readonly #pool: pg.Pool;
  readonly #log: FastifyBaseLogger;
  readonly #delivered: Delivered;
  readonly #serving: ReadonlyMap<Subscriber, (event: EventOf) => Promise<void>>;
  /** Begins a transaction, takes the lane's turn and reads what is due: one message to PostgreSQL and one back. */
  readonly #claim: string;
  #running: Promise<void> | null = null;
  #again = false;
  #stopped = false;

  constructor(
    pool: pg.Pool,
    log: FastifyBaseLogger,
    delivered: Delivered,
    serving: ReadonlyMap<Subscriber, (event: EventOf) => Promise<void>>,
    subscribers: readonly Subscriber[],
    wakes: boolean,
    lock: number,
  ) {
    this.#pool = pool;
    this.#log = log;
    this.#delivered = delivered;
    this.#serving = serving;
    this.wakes = wakes;
    // Moments are kept in whole milliseconds: one rounded up would hide its row from the look that its own commit asked for.
    // Not to be waited for until it is on the disk: a deletion lost in a crash is an event delivered again, which is promised.
    this.#claim = `begin; set local synchronous_commit = off; select pg_advisory_xact_lock(${lock});
      select id, kind, subscriber, payload, attempts from outbox
      where subscriber in (${subscribers.map((name) => `'${name}'`).join(', ')}) and available_at <= clock_timestamp() + interval '1 millisecond' order by id limit ${BATCH}`;
  }

  /** Delivers what is due, after what is being delivered. */
  look(): void {
    if (this.#stopped) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = this.#drain().finally(() => {
      this.#running = null;
      if (this.#again) {
        this.#again = false;
        this.look();
      }
    });
  }

  async rest(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  async #drain(): Promise<void> {
    try {
      let delivered;
      do delivered = await this.#deliverBatch();
      while (!this.#stopped && delivered === BATCH);
      if (!this.#stopped && delivered > 0) await pause(GATHER_MS);
    } catch (error) {
      this.#log.error({ err: error }, 'outbox: delivery paused, tried again in a second');
    }
  }

  async #deliverBatch(): Promise<number> {
    const client = await this.#pool.connect();
    let failure: unknown;
    try {
      // Several statements give an array of results; the rows are those of the last, the columns those it names.
      const results = (await client.query(this.#claim)) as unknown as pg.QueryResult[];
      const rows = (results.at(-1)?.rows ?? []) as Row[];
      const served: string[] = [];
      const failed: string[] = [];
      for (const row of rows) ((await this.#serve(row)) ? served : failed).push(row.id);
      await client.query(finish(served, failed));
      return rows.length;
    } catch (error) {
      failure = error;
      throw error;
    } finally {
      // Closed after a failure, which ends its transaction, too.
      client.release(failure !== undefined);
    }
  }

  /** True when the row is done with: served, or hopeless. */
  async #serve(row: Row): Promise<boolean> {
    const { subscriber, kind } = row;
    const serve = this.#serving.get(subscriber as Subscriber);
    if (!serve) return true;
    try {
      // Written by `record`, which ties kind and payload together.
      await serve({ kind, payload: row.payload } as EventOf);
      this.#delivered.inc({ subscriber, outcome: 'served' });
      return true;
    } catch (error) {
      const hopeless = row.attempts + 1 >= MAX_ATTEMPTS;
      this.#delivered.inc({ subscriber, outcome: hopeless ? 'given_up' : 'failed' });
      this.#log.error(
        { err: error, event: row.id, kind, subscriber, attempt: row.attempts + 1 },
        hopeless ? 'outbox: given up' : 'outbox: tried again later',
      );
      return hopeless;
    }
  }
}

/** Forgets what was served, puts off what was not, and commits. Ids are PostgreSQL's own whole numbers. */
function finish(served: readonly string[], failed: readonly string[]): string {
  const statements = ['commit'];
  if (served.length > 0) statements.unshift(`delete from outbox where id in (${served.join(', ')})`);
  if (failed.length > 0)
    statements.unshift(`update outbox set attempts = attempts + 1, available_at = now() + least(power(2, attempts), 600) * interval '1 second'
      where id in (${failed.join(', ')})`);
  return statements.join('; ');
}
