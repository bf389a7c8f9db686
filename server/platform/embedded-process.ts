import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { DatabaseAccount } from './embedded-account.ts';

/** Nothing of the server's own environment (addresses with passwords) reaches the database. */
const ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C', TZ: 'UTC' };

/** Its own session (`detached`): Ctrl-C in the terminal reaches the server alone, which stops the database last. */
export function spawnAs(account: DatabaseAccount, program: string, args: readonly string[], cwd: string, output: number): ChildProcess {
  const [command = program, ...rest] = account.kind === 'namespace' ? [...account.prefix, program, ...args] : [program, ...args];
  return spawn(command, rest, {
    cwd,
    detached: true,
    env: ENVIRONMENT,
    stdio: ['ignore', output, output],
    ...(account.kind === 'user' ? { uid: account.uid, gid: account.gid } : {}),
  });
}

/** null after a signal; rejects when the program could not be run at all. */
export async function exitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const [code]: unknown[] = await once(child, 'exit');
  return typeof code === 'number' ? code : null;
}

/** What a PostgreSQL program said last since byte `from` of its log, rather an error than anything else. */
export async function lastLine(logPath: string, from: number): Promise<string> {
  const log = await readFile(logPath).catch(() => Buffer.alloc(0));
  const lines = log
    .subarray(from)
    .toString('utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.findLast((line) => /FATAL|PANIC|error/.test(line)) ?? lines.at(-1) ?? 'it said nothing';
}
