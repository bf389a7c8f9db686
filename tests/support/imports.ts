import type { OpenDatabase } from '../../server/platform/database.ts';
import { importForum, lineOf, noCounts, summaryOf } from '../../server/transfer/public.ts';
import type { ImportOptions, Report } from '../../server/transfer/public.ts';

/** What the command does, in this process. @returns its report */
export async function importInto({ database }: { database: OpenDatabase }, options: ImportOptions): Promise<string> {
  const lines: string[] = [];
  const report: Report = { counts: noCounts(), note: (note) => void lines.push(lineOf(note)), progress: () => undefined };
  await importForum(database, options, report);
  return [...lines, ...summaryOf(report.counts)].join('\n');
}
