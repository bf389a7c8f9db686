import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../server/platform/root.ts';

/** A run that sees fewer modules than this has lost its way: it once passed on none. */
const FEWEST_MODULES = 100;

const cruise = spawnSync(
  process.execPath,
  [
    join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
    'server',
    'shared',
    'client',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
  ],
  { cwd: ROOT, encoding: 'utf8', maxBuffer: 512 * 1024 * 1024 },
);
if (!cruise.stdout) {
  console.error(cruise.stderr);
  process.exit(1);
}
const { modules, summary } = JSON.parse(cruise.stdout) as {
  modules: { source: string }[];
  summary: { violations: { from: string; to: string; rule: { name: string } }[] };
};
const ours = modules.filter(({ source }) => /^(?:server|shared|client)\//.test(source)).length;
for (const { from, to, rule } of summary.violations) console.error(`${rule.name}: ${from} → ${to}`);
if (ours < FEWEST_MODULES) console.error(`Only ${ours} modules seen, at least ${FEWEST_MODULES} expected.`);
console.log(`architecture: ${ours} modules, ${summary.violations.length} violations`);
process.exit(summary.violations.length > 0 || ours < FEWEST_MODULES ? 1 : 0);
