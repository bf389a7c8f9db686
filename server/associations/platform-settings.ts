import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { getPlatformNotices, platformSettingsSchema, updatePlatformSettings as endpoint } from '../../shared/platform.contract.ts';
import { LOCALES } from '../../shared/vocabulary.ts';
import type { Locale } from '../../shared/vocabulary.ts';
import { record } from '../events/outbox.ts';
import type { Queryable, Tx } from '../platform/database.ts';
import { forbidden, staleVersion } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { platformSettings } from './tables.ts';
import type { AboutTexts } from './tables.ts';

export type PlatformSettings = Omit<typeof platformSettings.$inferSelect, 'id'>;

const UNSET: PlatformSettings = { version: 1, requestsOpen: true, closedNote: {}, directoryNote: {} };

export async function readSettings(db: Queryable): Promise<PlatformSettings> {
  const [row] = await db.select().from(platformSettings);
  return row ?? UNSET;
}

/** @throws AppError 403 `platform.not_operator`; 409 `version.stale` */
export async function updateSettings(
  tx: Tx,
  viewer: Viewer,
  { version, ...change }: z.output<(typeof endpoint)['body']>,
): Promise<PlatformSettings> {
  if (!viewer.operator) throw forbidden('platform.not_operator');
  // So that there is a row to lock: two who are the first to set something take turns.
  await tx.insert(platformSettings).values({}).onConflictDoNothing();
  const [before = UNSET] = await tx.select().from(platformSettings).for('update');
  if (before.version !== version) throw staleVersion(presentSettings(before));
  const after = { ...before, ...given(change), version: version + 1 };
  await tx.update(platformSettings).set(after).where(eq(platformSettings.id, 'site'));
  await record(tx, 'platform.changed', { version: after.version });
  return after;
}

/** What was left out stays as it is. */
function given({
  requestsOpen,
  closedNote,
  directoryNote,
}: Omit<z.output<(typeof endpoint)['body']>, 'version'>): Partial<PlatformSettings> {
  return {
    ...(requestsOpen !== undefined && { requestsOpen }),
    ...(closedNote !== undefined && { closedNote }),
    ...(directoryNote !== undefined && { directoryNote }),
  };
}

export function presentSettings({
  version,
  requestsOpen,
  closedNote,
  directoryNote,
}: PlatformSettings): z.input<typeof platformSettingsSchema> {
  return { version, requestsOpen, closedNote, directoryNote };
}

type Notices = z.input<(typeof getPlatformNotices)['responses'][200]>;

/** As a reader of this language is told. */
export function presentNotices({ requestsOpen, closedNote, directoryNote }: PlatformSettings, wanted: Locale): Notices {
  return { requestsOpen, closedNote: requestsOpen ? null : inOne(closedNote, wanted), directoryNote: inOne(directoryNote, wanted) };
}

/** In the reader's language, else in the first that it is said in. */
function inOne(texts: AboutTexts, wanted: Locale): Notices['closedNote'] {
  for (const language of [wanted, ...LOCALES]) {
    const text = texts[language];
    if (text !== undefined) return { text, language };
  }
  return null;
}
