import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { StartRefused } from './start-refused.ts';

const run = promisify(execFile);

/**
 * As whom PostgreSQL runs; it refuses to run as root.
 * - `self`: the server is no root, neither is its database.
 * - `user`: the system's own `postgres` user, made if need be.
 * - `namespace`: root's files seen under another number (`prefix` comes before the command). For folders that only root
 *   can enter, such as /root: no other user could reach the database there.
 */
export type DatabaseAccount =
  { kind: 'self' } | { kind: 'user'; uid: number; gid: number } | { kind: 'namespace'; prefix: readonly string[] };

/** Every Linux system names this number: `nobody`. */
const NOBODY = '65534';
const NAMESPACE = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'] as const;

/**
 * Chooses the account for a database that must reach all of `folders`.
 * @throws StartRefused when the server is root and no account fits
 */
export async function chooseDatabaseAccount(folders: readonly string[]): Promise<DatabaseAccount> {
  if (process.getuid?.() !== 0) return { kind: 'self' };
  const closed = await firstClosedFolder(folders);
  if (closed === null) {
    const user = (await findPostgresUser()) ?? (await createPostgresUser());
    if (user) return { kind: 'user', ...user };
  }
  const [unshare, ...options] = NAMESPACE;
  const works = await run(unshare, [...options, 'id', '-un']).then(
    () => true,
    () => false,
  );
  if (works) return { kind: 'namespace', prefix: NAMESPACE };
  throw new StartRefused(
    closed === null
      ? 'PostgreSQL does not run as root and the user "postgres" cannot be made here: start as an ordinary user, or set DATABASE_URL.'
      : `PostgreSQL does not run as root and no other user can enter ${closed}: start as an ordinary user, open that folder (chmod a+x), or set DATABASE_URL.`,
  );
}

/** The first folder on the way to any of `folders` that others may not enter. */
async function firstClosedFolder(folders: readonly string[]): Promise<string | null> {
  for (const folder of folders) {
    for (let path = folder; ; path = dirname(path)) {
      if (((await stat(path)).mode & 0o001) === 0) return path;
      if (path === dirname(path)) break;
    }
  }
  return null;
}

async function findPostgresUser(): Promise<{ uid: number; gid: number } | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

async function createPostgresUser(): Promise<{ uid: number; gid: number } | null> {
  // Failing is expected where the system has no such programs or the group exists: the search after it decides.
  await run('groupadd', ['--system', 'postgres']).catch(() => undefined);
  await run('useradd', ['--system', '--gid', 'postgres', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']).catch(
    () => undefined,
  );
  return findPostgresUser();
}
