import { lockDataFolder } from '../../server/platform/data-folder.ts';
import { startEmbeddedDatabase } from '../../server/platform/embedded-database.ts';

/** A process that owns a data folder until it is killed: `own-data-folder.ts lock|database FOLDER`. */
const [what, folder = ''] = process.argv.slice(2);
await lockDataFolder(folder);
if (what === 'database') {
  const database = await startEmbeddedDatabase({ dataDir: folder });
  process.stdout.write(`${database.pid} ${database.url()}\n`);
} else {
  process.stdout.write('locked\n');
}
setInterval(() => undefined, 60_000);
