import { join } from 'node:path';
import { defineConfig } from 'vite';

/**
 * The server as JavaScript, and the command line for whoever runs it (docs/decisions/0001). Node can run the TypeScript itself, as
 * `npm run dev` does, but it takes 3 s to read it, and the parser that strips the types stays in memory.
 */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  publicDir: false,
  // For each of its files Node reads its list of exports again, 180 kB: 160 MB of garbage at each start.
  ssr: { noExternal: ['drizzle-orm'] },
  build: {
    ssr: true,
    outDir: 'build/app',
    target: 'node24',
    sourcemap: true,
    rolldownOptions: {
      input: ['server/main.ts', 'server/admin.ts'],
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
