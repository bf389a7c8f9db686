import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { DataFolderLocked, type FolderLock, lockDataFolder } from '../server/platform/data-folder.ts';
import { ROOT } from '../server/platform/root.ts';

/*
 * npm run build        builds the pages and the server into build/, unless they were made from these very sources; `npm start` and
 *                      `npm run admin` do it first
 */

/** What is built, each by its Vite configuration. */
const PARTS = [
  { name: 'Building the pages', config: 'client/vite.config.ts' },
  { name: 'Building the server', config: 'server/vite.config.ts' },
];
/** What it is made of. */
const SOURCES = ['client', 'server', 'shared', 'package-lock.json'];
const OUTPUT_LINES = 15;

// A build cut short must end at once, and let its lock be taken.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));

// Builds that start together build once.
const lock = await waitForTurn(join(ROOT, '.tmp', 'build'));
try {
  const sources = await hashOfSources();
  if ((await readFile(join(ROOT, 'build', '.sources'), 'utf8').catch(() => null)) !== sources) {
    for (const { name, config } of PARTS) await step(name, () => build(config));
    await writeFile(join(ROOT, 'build', '.sources'), sources);
  }
} catch (error) {
  process.stderr.write(`The build failed: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await lock.release();
}

/** In a process of its own, as the builder's programme does it: what it says matters only when it fails. */
async function build(config: string): Promise<void> {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  if (!existsSync(vite)) throw new Error('the builder is not installed, run "npm ci" with the development packages');
  const child = spawn(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'warn'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => said.push(chunk));
  }
  const [code]: unknown[] = await once(child, 'close');
  if (code === 0) return;
  const lines = stripVTControlCharacters(said.join('')).split('\n');
  const told = lines.filter((line) => line.trim() !== '' && !line.startsWith('    at '));
  throw new Error(`\n${told.slice(-OUTPUT_LINES).join('\n')}`);
}

async function step(name: string, work: () => Promise<void>): Promise<void> {
  const begin = performance.now();
  process.stdout.write(`${name} …\n`);
  await work();
  process.stdout.write(`${name}: ${((performance.now() - begin) / 1000).toFixed(1)} s\n`);
}

async function waitForTurn(folder: string): Promise<FolderLock> {
  for (;;) {
    try {
      return await lockDataFolder(folder);
    } catch (error) {
      if (!(error instanceof DataFolderLocked)) throw error;
      await pause(200);
    }
  }
}

async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) await addToHash(hash, source);
  return hash.digest('hex');
}

async function addToHash(hash: ReturnType<typeof createHash>, path: string): Promise<void> {
  const entries = await readdir(join(ROOT, path), { withFileTypes: true }).catch(() => null);
  if (entries === null) {
    const content = await readFile(join(ROOT, path)).catch(() => null);
    if (content !== null) hash.update(`${path}\0${content.length}\0`).update(content);
    return;
  }
  // Folders the tools write into are products, not sources.
  const names = entries.map((entry) => entry.name).filter((name) => name !== 'node_modules' && !name.startsWith('.'));
  for (const name of names.toSorted()) await addToHash(hash, `${path}/${name}`);
}
