import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseAccount } from './embedded-account.ts';
import { exitCode, lastLine, spawnAs } from './embedded-process.ts';
import { StartRefused } from './start-refused.ts';

const MAJOR_VERSION = '18';
const LOG_FILE_BYTES = 5_000_000;
/** PostgreSQL's superuser in the embedded cluster. */
export const ADMINISTRATOR = 'postgres';

/** Whether the folder holds a finished cluster. */
export function hasCluster(cluster: string): Promise<boolean> {
  return stat(join(cluster, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
}

/** The password of both database users, known to whoever may read the data folder. */
export async function readOrMakePassword(dataDir: string): Promise<string> {
  const path = join(dataDir, 'postgres.password');
  const found = await readFile(path, 'utf8').catch(() => null);
  if (found?.trim()) return found.trim();
  if (await hasCluster(join(dataDir, 'postgres'))) {
    throw new StartRefused(`The password of the embedded database is missing (${path}): put it back, or choose another DATA_DIR.`);
  }
  const password = randomBytes(24).toString('hex');
  await rm(path, { force: true });
  await writeFile(path, `${password}\n`, { mode: 0o600, flag: 'wx', flush: true });
  return password;
}

/** Returns the path of PostgreSQL's log; the previous one is kept beside it when it has grown. */
export async function openLogFolder(dataDir: string): Promise<string> {
  const folder = join(dataDir, 'logs');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'postgres.log');
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LOG_FILE_BYTES) await rename(path, `${path}.1`);
  return path;
}

/** A first run killed half-way leaves a folder that was never used. */
export async function removeUnfinishedClusters(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    // Its initdb may still be writing there: what remains goes at the next start.
    if (name.startsWith('postgres.setup-')) await rm(join(dataDir, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

interface ClusterPlan {
  dataDir: string;
  cluster: string;
  account: DatabaseAccount;
  initdb: string;
  password: string;
  logPath: string;
}

/** Made aside and renamed when whole, so that a kill at any moment leaves either no cluster or a good one. */
export async function makeCluster(plan: ClusterPlan): Promise<void> {
  const setup = join(plan.dataDir, `postgres.setup-${randomBytes(4).toString('hex')}`);
  const passwordFile = `${setup}.password`;
  await mkdir(setup, { mode: 0o700 });
  await writeFile(passwordFile, `${plan.password}\n`, { mode: 0o600, flag: 'wx' });
  if (plan.account.kind === 'user') {
    await chown(setup, plan.account.uid, plan.account.gid);
    await chown(passwordFile, plan.account.uid, plan.account.gid);
  }
  const log = await open(plan.logPath, 'a', 0o600);
  const begin = (await log.stat()).size;
  try {
    const child = spawnAs(
      plan.account,
      plan.initdb,
      [
        `--pgdata=${setup}`,
        `--username=${ADMINISTRATOR}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // The same order and case rules on every machine, whatever its C library knows; accents fold as Unicode says.
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--text-search-config=simple',
        '--no-instructions',
      ],
      setup,
      log.fd,
    );
    const killAtExit = () => child.kill('SIGKILL');
    process.once('exit', killAtExit);
    const code = await exitCode(child).finally(() => process.off('exit', killAtExit));
    if (code !== 0) throw new StartRefused(`PostgreSQL could not make its folder ${plan.cluster}: ${await lastLine(plan.logPath, begin)}`);
    await rename(setup, plan.cluster).catch((error: unknown) => {
      throw new StartRefused(`The folder ${plan.cluster} is in the way and holds no database (${messageOf(error)}): move it.`);
    });
  } finally {
    await log.close();
    await rm(passwordFile, { force: true });
    await rm(setup, { recursive: true, force: true });
  }
}

/**
 * Makes sure that this PostgreSQL and this account can serve the cluster.
 * @throws StartRefused when another major version made it
 */
export async function checkCluster(cluster: string, account: DatabaseAccount): Promise<void> {
  const version = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
  if (version !== MAJOR_VERSION) {
    throw new StartRefused(
      `The folder ${cluster} was made by PostgreSQL ${version} and this is ${MAJOR_VERSION}: move its content over, or choose another DATA_DIR.`,
    );
  }
  // A folder once served by an ordinary user and now by root, or the other way: its files must be the account's own.
  const wanted = account.kind === 'user' ? account : { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  if (process.getuid?.() === 0 && (await stat(cluster)).uid !== wanted.uid) {
    await exitCode(spawn('chown', ['-R', '-h', `${wanted.uid}:${wanted.gid}`, cluster], { stdio: 'ignore' }));
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
