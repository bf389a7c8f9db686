import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { OpenDatabase } from './database.ts';

/** What the start hands to the application. */
export interface ApplicationDependencies {
  config: Config;
  database: OpenDatabase;
  log: Logger;
  /** Pages come from Vite with hot reload instead of `build/`. */
  dev: boolean;
}

/** What the start needs of the application. */
export interface Application {
  /** Listens on `config.host` and `config.port`; `url` is the site's own origin. Rejects with Node's error (EADDRINUSE…). */
  listen(): Promise<{ url: string }>;
  /** Takes nothing new, lets running requests finish, tells sockets, ends background work. Leaves the database open. */
  close(): Promise<void>;
  /** Whether nobody has ever used this database. */
  isEmpty(): Promise<boolean>;
  /** Fills an empty database with the demo community, all or nothing. */
  loadDemo(onProgress: (line: string) => void): Promise<void>;
  /** Accounts to try the demo with; empty outside demo mode. */
  demoSignIns(): readonly { email: string; password: string; says: string }[];
  /** Where the demo shows its mails; null outside demo mode. Known after `listen`. */
  readonly mailboxUrl: string | null;
}
