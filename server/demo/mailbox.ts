import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { listDemoMails } from '../../shared/demo.contract.ts';
import { cutPage, decodeCursor } from '../platform/cursor.ts';
import type { Api } from '../platform/http.ts';
import { readMail } from './read-mail.ts';

const SUFFIX = '.eml';

/** The mailbox of the demo. To be registered in demo mode only: it shows everybody's mails to anybody. */
export function registerDemoRoutes(api: Api, { dataDir }: { dataDir: string }): void {
  const folder = join(dataDir, 'mail');
  api.serve(listDemoMails, async ({ query }) => {
    const after = decodeCursor(query.cursor, z.tuple([z.string()]))?.[0];
    // Names begin with the time of sending, so their order is the mails'.
    const names = (await mailNames(folder)).filter((name) => after === undefined || name < after).slice(0, query.limit + 1);
    const { items, nextCursor } = cutPage(
      names,
      query.limit,
      (name) => [name],
      (name) => name,
    );
    return { status: 200 as const, body: { items: await Promise.all(items.map((name) => openMail(folder, name))), nextCursor } };
  });
}

async function mailNames(folder: string): Promise<string[]> {
  const files = await readdir(folder).catch((error: unknown) => {
    // No mail has been written yet.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  return files
    .filter((name) => name.endsWith(SUFFIX))
    .sort()
    .reverse();
}

async function openMail(folder: string, name: string): Promise<z.input<(typeof listDemoMails.responses)[200]>['items'][number]> {
  const { date, to, subject, text } = readMail(await readFile(join(folder, name)));
  return { id: name.slice(0, -SUFFIX.length), at: (date ?? new Date(0)).toISOString(), to, subject, text };
}
