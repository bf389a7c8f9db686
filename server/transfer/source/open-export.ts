import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { createTarDecoder } from 'modern-tar';
import { StartRefused } from '../../platform/start-refused.ts';

const CHUNK = 1024 * 1024;
/** Of a backup: what is looked for beside uploads. */
const DUMP_NAMES = /(?:^|\/)[^/]*\.(?:sql|json)(?:\.gz)?$/;

/**
 * The text of an export, piece by piece: plain, compressed with gzip, or the first dump inside a tar archive. What it is shows in its first bytes,
 * not in its name. Bytes that are no UTF-8 become U+FFFD.
 * @throws StartRefused when the file cannot be read, is cut short, or is an archive without a dump
 */
export async function* openExport(file: string): AsyncGenerator<string> {
  try {
    await (await open(file, 'r')).close();
  } catch (error) {
    throw new StartRefused(`${file} cannot be read (${codeOf(error)}).`);
  }
  try {
    yield* decoded(await unpacked(createReadStream(file, { highWaterMark: CHUNK })));
  } catch (error) {
    if (error instanceof StartRefused || !isDamage(error)) throw error;
    throw new StartRefused(`${file} is damaged or cut short (${codeOf(error)}): nothing was brought in; get the file again.`);
  }
}

type Bytes = AsyncIterable<Uint8Array>;

async function unpacked(source: Bytes): Promise<Bytes> {
  const { first, all } = await peek(source);
  if (first[0] === 0x1f && first[1] === 0x8b) {
    // What is wrong with the compressed bytes reaches whoever reads the plain ones.
    const plain = pipeline(Readable.from(all, { objectMode: false }), createGunzip({ chunkSize: CHUNK }), () => undefined);
    return unpacked(plain);
  }
  if (new TextDecoder('latin1').decode(first.subarray(257, 262)) === 'ustar') return unpacked(dumpInside(all));
  return all;
}

/** The beginning of a stream, and the stream with its beginning. */
async function peek(source: Bytes): Promise<{ first: Uint8Array; all: Bytes }> {
  const iterator = source[Symbol.asyncIterator]();
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (length < 512) {
    const next = await iterator.next();
    if (next.done === true) break;
    pieces.push(next.value);
    length += next.value.length;
  }
  const first = Buffer.concat(pieces);
  async function* all(): AsyncGenerator<Uint8Array> {
    yield first;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  }
  return { first, all: all() };
}

async function* dumpInside(archive: Bytes): AsyncGenerator<Uint8Array> {
  const { readable, writable } = createTarDecoder({ strict: true });
  const entries = readable.getReader();
  const fed = feed(archive, writable.getWriter());
  /** Only fails: the decoder does not tell its reader when an archive breaks off. */
  const broken = new Promise<never>((_, fail) => void fed.catch(fail));
  // Heard by whoever waits for the next piece; when nobody does any more, what is wrong with the rest matters to nobody.
  broken.catch(() => undefined);
  try {
    for (let next = await Promise.race([entries.read(), broken]); !next.done; next = await Promise.race([entries.read(), broken])) {
      const { header, body } = next.value;
      if (header.type === 'file' && DUMP_NAMES.test(header.name)) {
        const bytes = body.getReader();
        for (let piece = await Promise.race([bytes.read(), broken]); !piece.done; piece = await Promise.race([bytes.read(), broken]))
          yield piece.value;
        // Uploads follow; nothing of them is needed.
        return;
      }
      await Promise.race([body.cancel(), broken]);
    }
  } finally {
    void entries.cancel().catch(() => undefined);
  }
  throw new StartRefused('This archive holds no dump (.sql, .sql.gz, .json).');
}

async function feed(archive: Bytes, writer: WritableStreamDefaultWriter<Uint8Array>): Promise<void> {
  for await (const chunk of archive) await writer.write(chunk);
  await writer.close();
}

async function* decoded(source: Bytes): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of source) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

function isDamage(error: unknown): boolean {
  return error instanceof Error && (('code' in error && String(error.code).startsWith('Z_')) || /tar|archive/i.test(error.message));
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : error instanceof Error ? error.message : String(error);
}
