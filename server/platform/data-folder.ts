import { createHash, randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, startOf } from './processes.ts';
import { StartRefused } from './start-refused.ts';

/** Another living server owns the folder. */
export class DataFolderLocked extends StartRefused {
  override name = 'DataFolderLocked';
}

export interface FolderLock {
  /** Gives the folder back; harmless when repeated. Also done when the process exits in any other way than being killed. */
  release(): Promise<void>;
}

/**
 * Creates the folder where it is missing and takes it for this process, so that two servers never share one database
 * or mailbox. The lock of a process that was killed is taken over. It guards processes of one machine (or container).
 * @throws DataFolderLocked when a living process owns it; StartRefused when the folder cannot be written
 */
export async function lockDataFolder(folder: string): Promise<FolderLock> {
  const lock = join(folder, 'server.lock');
  const own = `${lock}.${randomBytes(8).toString('hex')}`;
  // The random part makes every lock one of a kind, also two of the same process.
  const content = JSON.stringify({ pid: process.pid, start: await startOf(process.pid), id: randomBytes(8).toString('hex') });
  try {
    // Root's database runs as another user, who has to pass through; everything inside is closed by itself.
    await mkdir(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    await writeFile(own, content, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw new StartRefused(`The data folder ${folder} cannot be written (${codeOf(error)}): check DATA_DIR.`);
  }
  try {
    const owner = await take(lock, own);
    if (owner !== null) {
      throw new DataFolderLocked(
        `The data folder ${folder} is in use by another server (process ${owner}): stop it or choose another DATA_DIR.`,
      );
    }
  } finally {
    await rm(own, { force: true });
  }
  let owned = true;
  const atExit = () => rmSync(lock, { force: true });
  process.once('exit', atExit);
  return {
    async release() {
      // Once given back, the lock may be somebody else's.
      if (!owned) return;
      owned = false;
      process.off('exit', atExit);
      await rm(lock, { force: true });
    },
  };
}

/**
 * Makes `lock` a hard link to `own`, which appears at once and with its content: nobody ever reads a half-written lock.
 * @returns null when it is ours, else the number of the living process that has it
 */
async function take(lock: string, own: string): Promise<number | null> {
  for (;;) {
    if (await linked(own, lock)) return null;
    const found = await readFile(lock, 'utf8').catch(() => null);
    if (found === null) continue;
    const owner = ownerOf(found);
    if (owner !== null && (await isAlive(owner.pid)) && (await startOf(owner.pid)) === owner.start) return owner.pid;
    // A dead lock, which several starts may have found. Only who holds the lock on this very one may remove it, or
    // the slower would remove what the faster has just made. That lock may be a dead one too.
    const guard = `${lock}.${createHash('sha256').update(found).digest('hex').slice(0, 16)}`;
    if ((await take(guard, own)) !== null) {
      await pause(5);
      continue;
    }
    if ((await readFile(lock, 'utf8').catch(() => null)) === found) await rm(lock, { force: true });
    await rm(guard, { force: true });
  }
}

async function linked(own: string, lock: string): Promise<boolean> {
  try {
    await link(own, lock);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw new StartRefused(`The data folder cannot hold a lock file (${codeOf(error)}): choose a DATA_DIR on a local disk.`);
  }
}

function ownerOf(content: string): { pid: number; start: string } | null {
  try {
    const value: unknown = JSON.parse(content);
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('start' in value)) return null;
    return typeof value.pid === 'number' && typeof value.start === 'string' ? { pid: value.pid, start: value.start } : null;
  } catch {
    return null;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
