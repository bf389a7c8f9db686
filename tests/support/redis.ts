import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createClient } from 'redis';
import { freePort } from './server-process.ts';
import { until } from './live.ts';

export interface TestRedis {
  url: string;
  port: number;
  close(): Promise<void>;
}

/** Where a Redis or Valkey server is, or why there is none. On Debian, as root, it is installed. */
export function findRedis(): { program: string } | { missing: string } {
  const found = onPath();
  if (found !== null) return { program: found };
  if (process.getuid?.() !== 0 || !has('apt-get')) return { missing: 'no redis-server or valkey-server on this machine' };
  const quiet = { stdio: 'ignore', timeout: 120_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  // The package would start a service of its own; the tests want none but theirs.
  spawnSync('apt-get', ['update'], quiet);
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'redis-server'], { ...quiet, env: { ...quiet.env, RUNLEVEL: '1' } });
  const installed = onPath();
  return installed === null ? { missing: 'redis-server could not be installed' } : { program: installed };
}

function onPath(): string | null {
  return ['redis-server', 'valkey-server'].find(has) ?? null;
}

function has(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** A server of one's own: nothing on disk, on this machine only. */
export async function startRedis(program: string): Promise<TestRedis> {
  const port = await freePort();
  const child = spawn(program, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--daemonize', 'no'], {
    stdio: 'ignore',
    cwd: '/tmp',
  });
  const killAtExit = () => child.kill('SIGKILL');
  process.once('exit', killAtExit);
  const url = `redis://127.0.0.1:${port}`;
  await until(() => answers(url), 'Redis answers');
  return {
    url,
    port,
    async close() {
      process.off('exit', killAtExit);
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function answers(url: string): Promise<boolean> {
  const client = createClient({ url, socket: { reconnectStrategy: false } });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.ping();
    return true;
  } catch {
    return false;
  } finally {
    if (client.isOpen) client.destroy();
  }
}
