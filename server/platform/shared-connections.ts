import pg from 'pg';

/** Statements that one connection is given before it has answered the first. */
const AT_MOST = 8;

interface Batch {
  connection: Promise<pg.PoolClient>;
  asked: number;
  running: number;
  lost: Error | undefined;
  onError(error: Error): void;
}

/**
 * Connections for single statements, which share them: those asked for in the same turn of the event loop go out one behind the other, without waiting for
 * answers. A page asks four things at once; a connection each costs server and database twice as much.
 * What keeps a connection (`connect`: transactions, COPY) gets one of `pool`. What may wait for a lock belongs there, too: whatever shares its connection waits as well.
 */
export function sharedConnections(config: pg.PoolConfig, pool: pg.Pool): pg.Pool {
  const readers = new ReadersPool({ ...config, pipeline: true });
  let gathering: Batch | null = null;

  function begin(): Batch {
    const batch: Batch = { connection: readers.borrow(), asked: 0, running: 0, lost: undefined, onError: (error) => (batch.lost = error) };
    batch.connection.then(
      (client) => client.on('error', batch.onError),
      () => undefined, // whoever asked is told
    );
    gathering = batch;
    setImmediate(() => close(batch));
    return batch;
  }

  function close(batch: Batch): void {
    if (gathering === batch) gathering = null;
  }

  async function query(text: string | pg.QueryConfig, values?: unknown[]): Promise<pg.QueryResult> {
    const batch = gathering ?? begin();
    batch.asked += 1;
    batch.running += 1;
    if (batch.asked === AT_MOST) close(batch);
    try {
      const client = await batch.connection;
      // What is asked in one go leaves in one piece: each write would wake PostgreSQL for itself.
      const { stream } = client.connection;
      stream.cork();
      process.nextTick(() => stream.uncork());
      return await client.query(text, values);
    } finally {
      batch.running -= 1;
      if (batch.running === 0) {
        close(batch);
        giveBack(batch);
      }
    }
  }

  return Object.assign(readers, { query, connect: () => pool.connect() });
}

/** drizzle knows a pool, whose `connect` begins its transactions, by its class or by this name. */
class ReadersPool extends pg.Pool {
  borrow(): Promise<pg.PoolClient> {
    return super.connect();
  }
}

function giveBack(batch: Batch): void {
  batch.connection.then(
    (client) => {
      client.off('error', batch.onError);
      client.release(batch.lost);
    },
    () => undefined, // there was none
  );
}
