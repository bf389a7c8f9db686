import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether a process with this number exists (a zombie counts as gone: it can do nothing more). */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it exists and belongs to somebody else.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  return stat === null || fieldsAfterName(stat)[0] !== 'Z';
}

/**
 * When a process began, as a text that no other process of this machine shares with its number; '' where the
 * system does not tell. Process numbers are given again after a crash or a reboot, so a number alone proves nothing.
 */
export async function startOf(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    try {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
      const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
      return `${boot.trim()} ${fieldsAfterName(stat)[19]}`;
    } catch {
      return '';
    }
  }
  return run('ps', ['-o', 'lstart=', '-p', String(pid)]).then(
    ({ stdout }) => stdout.trim(),
    () => '',
  );
}

/** Resolves to true once the process is gone, to false when it still lives after `milliseconds`. */
export async function waitForEnd(pid: number, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds;
  while (await isAlive(pid)) {
    if (Date.now() >= until) return false;
    await new Promise((done) => setTimeout(done, 20));
  }
  return true;
}

/** Fields 3… of /proc/PID/stat; the name before them is in brackets and may hold spaces. */
function fieldsAfterName(stat: string): string[] {
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}
