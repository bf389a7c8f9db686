import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../server/platform/root.ts';

/** What `npm start` runs. */
const MAIN = join(ROOT, 'build', 'app', 'main.js');
const READY_MS = 60_000;

export interface ServerProcess {
  url: string;
  pid: number;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Ends it as Ctrl-C does. */
  stop(): Promise<void>;
}

export interface ServerPlace {
  /** Starts a server here: always the same address and data folder. */
  start(): Promise<ServerProcess>;
  /** Ends whatever still runs and removes the folder. */
  clear(): Promise<void>;
}

/** Somewhere to start the real server, as `npm start` does, on a database that exists. */
export async function prepareServer(settings: Readonly<Record<string, string>>): Promise<ServerPlace> {
  const folder = await mkdtemp(join(tmpdir(), 'server-'));
  const port = await freePort();
  const running = new Set<ChildProcess>();

  async function start(): Promise<ServerProcess> {
    const env = {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      DATA_DIR: folder,
      PORT: String(port),
      LOG_LEVEL: 'error',
      RATE_LIMITS: 'off',
      ...settings,
    };
    const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    const ended = once(child, 'exit').then(() => void running.delete(child));
    const url = await ready(child);
    const end = async (signal: NodeJS.Signals) => {
      child.kill(signal);
      await ended;
    };
    return { url, pid: child.pid ?? 0, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
  }

  return {
    start,
    async clear() {
      for (const child of running) child.kill('SIGKILL');
      await Promise.all([...running].map((child) => once(child, 'exit')));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function ready(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let said = '';
    const deadline = setTimeout(() => fail(new Error(`The server was not ready in time:\n${said}`)), READY_MS);
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const url = /^Ready at (\S+)$/m.exec(said)?.[1];
      if (url === undefined) return;
      clearTimeout(deadline);
      done(url);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => {
      clearTimeout(deadline);
      fail(new Error(`The server ended with ${code}:\n${said}`));
    });
  });
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
