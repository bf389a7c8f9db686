import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Tx } from '../platform/database.ts';
import { statement } from '../platform/statement.ts';
import type { EventKind, Events } from './catalogue.ts';
import { subscribersOf } from './subscribers.ts';

/** A type, not an interface: its fields are a statement's values. */
type Row = { kind: EventKind; subscribers: string[]; payload: string };

const insertRows = statement<never, Row>(
  'record_event',
  sql`insert into outbox (kind, subscriber, payload)
    select ${sql.placeholder('kind')}, subscriber, ${sql.placeholder('payload')}::jsonb from unnest(${sql.placeholder('subscribers')}::text[]) subscriber`,
);

/**
 * The same as a `with` part of the statement that causes the event: one event for each row of `source`.
 * @param payload SQL of each field, on the columns of `source`
 */
export function recordStatement<K extends EventKind>(kind: K, payload: Record<keyof Events[K], SQL>, source: SQL): SQL {
  const fields = Object.entries<SQL>(payload).map(([name, value]) => sql`${sql.raw(`'${name}'`)}, ${value}`);
  const subscribers = sql.raw(`'{${subscribersOf(kind).join(',')}}'`);
  return sql`insert into outbox (kind, subscriber, payload)
    select ${sql.raw(`'${kind}'`)}, subscriber, jsonb_build_object(${sql.join(fields, sql`, `)}) from ${source}, unnest(${subscribers}::text[]) subscriber`;
}

/** Writes an event in the transaction that caused it: one row for each subscriber. Committed together, or not at all. */
export async function record<K extends EventKind>(tx: Tx, kind: K, payload: Events[K]): Promise<void> {
  const subscribers = [...subscribersOf(kind)];
  if (subscribers.length > 0) await insertRows(tx, { kind, subscribers, payload: JSON.stringify(payload) });
}
