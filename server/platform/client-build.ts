import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { access, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { DataFolderLocked, type FolderLock, lockDataFolder } from './data-folder.ts';
import { StartRefused } from './start-refused.ts';

/** What the built pages are made of. */
const SOURCES = ['client', 'shared', 'package-lock.json'];
const OUTPUT_LINES = 15;

/** Whether `build/` is missing or was made from other sources than those of `root`. */
export async function isClientStale(root: string): Promise<boolean> {
  const built = await readFile(join(root, 'build', '.sources'), 'utf8').catch(() => null);
  return built !== (await hashOfSources(root));
}

/**
 * Builds the pages into `build/`, in a process of its own: the bundler's memory goes with it.
 * Servers that start together build once.
 * @throws StartRefused when the build fails, with the end of what it said
 */
export async function buildClient(root: string, signal: AbortSignal): Promise<void> {
  const lock = await waitForTurn(join(root, '.tmp', 'client-build'), signal);
  try {
    if (!(await isClientStale(root))) return;
    // Before the build: sources changed meanwhile make it stale again.
    const hash = await hashOfSources(root);
    await runVite(root, signal);
    await writeFile(join(root, 'build', '.sources'), hash);
  } finally {
    await lock.release();
  }
}

async function waitForTurn(folder: string, signal: AbortSignal): Promise<FolderLock> {
  for (;;) {
    try {
      return await lockDataFolder(folder);
    } catch (error) {
      if (!(error instanceof DataFolderLocked)) throw error;
      await pause(200, undefined, { signal });
    }
  }
}

async function runVite(root: string, signal: AbortSignal): Promise<void> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  await access(vite).catch(() => {
    throw new StartRefused('The pages are not built and the builder is not installed: run "npm ci" with the development packages.');
  });
  await mkdir(join(root, 'build'), { recursive: true });
  const child = spawn(process.execPath, [vite, 'build', '--config', join('client', 'vite.config.ts'), '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  const killAtExit = () => child.kill('SIGKILL');
  process.once('exit', killAtExit);
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => said.push(chunk));
  }
  const [code]: unknown[] = await once(child, 'close').finally(() => process.off('exit', killAtExit));
  if (code !== 0) {
    const lines = stripVTControlCharacters(said.join('')).split('\n');
    const told = lines.filter((line) => line.trim() !== '' && !line.startsWith('    at '));
    throw new StartRefused(`The pages could not be built:\n${told.slice(-OUTPUT_LINES).join('\n')}`);
  }
}

async function hashOfSources(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) await addToHash(hash, root, source);
  return hash.digest('hex');
}

async function addToHash(hash: ReturnType<typeof createHash>, root: string, path: string): Promise<void> {
  const entries = await readdir(join(root, path), { withFileTypes: true }).catch(() => null);
  if (entries === null) {
    const content = await readFile(join(root, path)).catch(() => null);
    if (content !== null) hash.update(`${path}\0${content.length}\0`).update(content);
    return;
  }
  // Folders the tools write into are products, not sources.
  const names = entries.map((entry) => entry.name).filter((name) => name !== 'node_modules' && !name.startsWith('.'));
  for (const name of names.toSorted()) await addToHash(hash, root, `${path}/${name}`);
}
