import { buffer } from 'node:stream/consumers';
import { fromBuffer } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';

/** The files of an archive by name, read by a library that did not write it; every checksum is checked. */
export async function unzip(archive: Buffer): Promise<ReadonlyMap<string, string>> {
  const zip = await new Promise<ZipFile>((done, fail) =>
    fromBuffer(archive, { lazyEntries: true }, (error, opened) => (opened ? done(opened) : fail(error ?? new Error('no archive')))),
  );
  const files = new Map<string, string>();
  await new Promise<void>((done, fail) => {
    zip.on('error', fail);
    zip.on('end', () => done());
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (!stream) return fail(error ?? new Error(`no content: ${entry.fileName}`));
        buffer(stream).then((content) => {
          files.set(entry.fileName, content.toString('utf8'));
          zip.readEntry();
        }, fail);
      });
    });
    zip.readEntry();
  });
  return files;
}
