import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import type pg from 'pg';
import type { Database, OpenDatabase } from './database.ts';
import { anyJobToDo, beginJob, finishJob, forgetExpiredJobs, tellProgress } from './job-queries.ts';
import type { Job } from './job-queries.ts';

/** What a piece of work is given. */
export interface Run {
  /** Where its file is to be written; nothing is there yet. */
  path: string;
  /** Aborted when the server stops or the turn is lost: end soon, by throwing. */
  signal: AbortSignal;
  /** Cheap to call often. @throws LostTurn */
  progress(done: number, total: number): Promise<void>;
}

/** Long work of one kind. It is begun anew after a crash, so it may do nothing but read and write its file. */
export type Work = (job: Job, run: Run) => Promise<void>;

/** Another server has taken the work over. */
class LostTurn extends Error {
  override name = 'LostTurn';
}

/** Work asked for on another server, or left by one that was killed, is found at the latest after this. */
const POLL_MS = 2_000;
const TELL_MS = 250;
/** Held by the one connection of all servers of a database whose server works; gone with the connection when that server is killed. */
const TURN = 4_022_030;

/** Does what `askForJob` wrote down, one job at a time for each database, and keeps the files it makes. */
export class Jobs {
  readonly #db: Database;
  readonly #pool: pg.Pool;
  readonly #log: FastifyBaseLogger;
  readonly #folder: string;
  readonly #work = new Map<string, Work>();
  readonly #stop = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | null = null;
  #again = false;

  private constructor({ db, pool }: OpenDatabase, log: FastifyBaseLogger, folder: string) {
    this.#db = db;
    this.#pool = pool;
    this.#log = log;
    this.#folder = folder;
  }

  static async open(database: OpenDatabase, log: FastifyBaseLogger, dataDir: string): Promise<Jobs> {
    const folder = join(dataDir, 'exports');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return new Jobs(database, log, folder);
  }

  /** Says who does the work of a kind; before `start`. */
  handle(kind: string, work: Work): void {
    this.#work.set(kind, work);
  }

  /** Where the file of a finished job lies. */
  pathOf(file: string): string {
    return join(this.#folder, file);
  }

  start(): void {
    this.#timer = setInterval(() => this.wake(), POLL_MS);
    this.wake();
  }

  /** Says that work was asked for; returns at once. */
  wake(): void {
    if (this.#stop.signal.aborted) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = this.#drain()
      .catch((error: unknown) => this.#log.error({ err: error }, 'jobs: paused, tried again in two seconds'))
      .finally(() => {
        this.#running = null;
        if (this.#again) {
          this.#again = false;
          this.wake();
        }
      });
  }

  /** Resolves when this server has nothing under way. */
  async settle(): Promise<void> {
    this.wake();
    while (this.#running) await this.#running;
  }

  /** Ends what is under way; the next start, or another server, begins it again. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#stop.abort();
    await this.#running;
  }

  /** Deletes files past their time, and what interrupted work has left. */
  async forgetExpired(): Promise<void> {
    // In this order: a row names its file before that is made.
    const found = await readdir(this.#folder);
    const named = await forgetExpiredJobs(this.#db);
    for (const file of found) if (!named.has(file)) await rm(this.pathOf(file), { force: true });
  }

  async #drain(): Promise<void> {
    if (!(await anyJobToDo(this.#db))) return;
    const client = await this.#pool.connect();
    const turn = new AbortController();
    const lose = (error: Error) => turn.abort(error);
    // Unheard, the loss of this connection would end the process; and with it goes the turn.
    client.on('error', lose);
    let failure = true;
    try {
      const { rows } = await client.query<{ taken: boolean }>(`select pg_try_advisory_lock(${TURN}) as taken`);
      if (rows[0]?.taken === true) {
        const signal = AbortSignal.any([this.#stop.signal, turn.signal]);
        let job = await beginJob(this.#db);
        // After a failure the rest waits for the next look, so that nothing is tried in a tight loop.
        while (job !== null && (await this.#do(job, signal))) job = await beginJob(this.#db);
        await client.query(`select pg_advisory_unlock(${TURN})`);
      }
      failure = false;
    } finally {
      client.off('error', lose);
      // Closed after a failure, which gives the turn back, too.
      client.release(failure);
    }
  }

  /** @returns whether it came to its end */
  async #do(job: Job, signal: AbortSignal): Promise<boolean> {
    const work = this.#work.get(job.kind);
    if (work === undefined || job.file === null) throw new Error(`jobs: nobody does ${job.kind}`);
    const path = this.pathOf(job.file);
    let told = 0;
    try {
      await work(job, {
        path,
        signal,
        progress: async (done, total) => {
          if (done < total && Date.now() < told + TELL_MS) return;
          told = Date.now();
          if (!(await tellProgress(this.#db, job, { done, total }))) throw new LostTurn();
        },
      });
      signal.throwIfAborted();
      if (!(await finishJob(this.#db, job, (await stat(path)).size))) throw new LostTurn();
      this.#log.info({ job: job.id, kind: job.kind, subject: job.subject }, 'job done');
      return true;
    } catch (error) {
      await rm(path, { force: true });
      if (signal.aborted || error instanceof LostTurn) this.#log.info({ job: job.id, kind: job.kind }, 'job interrupted');
      else this.#log.error({ err: error, job: job.id, kind: job.kind, attempt: job.begun }, 'job failed');
      return false;
    }
  }
}
