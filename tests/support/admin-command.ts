import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ROOT } from '../../server/platform/root.ts';

/** What `npm run admin` runs. */
const ADMIN = join(ROOT, 'build', 'app', 'admin.js');

export interface CommandRun {
  /** Ends it as a power cut would. */
  kill(): void;
  /** Resolves when the process has gone. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; out: string; errors: string }>;
}

/** `npm run admin -- …`, in a process of its own. */
export function runAdmin(args: readonly string[], settings: Readonly<Record<string, string>>): CommandRun {
  if (!existsSync(ADMIN)) throw new Error('build/app/admin.js is missing: run `npm run build` first');
  const child = spawn(process.execPath, [ADMIN, ...args], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]).then(([, out, errors]) => ({
    code: child.exitCode,
    signal: child.signalCode,
    out,
    errors,
  }));
  return { kill: () => void child.kill('SIGKILL'), ended };
}
