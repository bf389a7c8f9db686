import type pg from 'pg';

/**
 * Runs `work` while the foreign keys of some tables are put aside, then puts them back, which checks all rows at once: a check
 * for every single row is half of the cost of writing a million. Only inside a transaction: whatever happens, either all keys
 * are back or nothing was written. Nobody else can use the tables until it ends.
 */
export async function withForeignKeysAside(client: pg.ClientBase, tables: readonly string[], work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ owner: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS owner, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY ($1::regclass[])`,
    [tables],
  );
  for (const { owner, name } of rows) await client.query(`ALTER TABLE ${owner} DROP CONSTRAINT ${name}`);
  await work();
  for (const { owner, name, definition } of rows) await client.query(`ALTER TABLE ${owner} ADD CONSTRAINT ${name} ${definition}`);
}
