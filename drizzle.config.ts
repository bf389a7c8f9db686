import { defineConfig } from 'drizzle-kit';

/** `npm run migration` compares the slices' tables with the last migration and writes the next one. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './server/*/tables.ts',
  out: './migrations',
  // As in server/platform/database.ts.
  casing: 'snake_case',
});
