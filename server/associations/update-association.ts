import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { updateAssociation as endpoint } from '../../shared/associations.contract.ts';
import { LOCALES } from '../../shared/vocabulary.ts';
import { record } from '../events/outbox.ts';
import type { Tx } from '../platform/database.ts';
import { refused, staleVersion } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';
import { fileOf } from './association-file.ts';
import { firstLanguageAfter } from './policy.ts';
import { associationForSteward } from './queries.ts';
import type { AssociationRow } from './queries.ts';
import { associations } from './tables.ts';
import type { Logo } from './tables.ts';

/**
 * Changes what an association's page says; for its stewards. Its name and country are those that an operator verified.
 * @throws AppError 404; 403 `association.not_steward`, `association.not_verified`; 409 `version.stale`; 422 `association.language_without_text`
 */
export async function updateAssociation(
  tx: Tx,
  viewer: Viewer,
  slug: string,
  { version, abouts, firstLanguage, contactEmail, website }: z.output<(typeof endpoint)['body']>,
): Promise<AssociationRow> {
  const before = await associationForSteward(tx, viewer, slug);
  if (version !== before.version) throw staleVersion(await fileOf(tx, viewer, before));
  const about = abouts ?? before.about;
  const written = LOCALES.filter((locale) => about[locale] !== undefined);
  const language = firstLanguageAfter(before.language, written, firstLanguage);
  if (language === null) throw refused('association.language_without_text', 'firstLanguage');
  return change(tx, before.id, {
    about,
    language,
    contactEmail: contactEmail ?? before.contactEmail,
    website: website === undefined ? before.website : website,
    version: version + 1,
  });
}

/**
 * Puts a kept picture beside its name, or none; for its stewards.
 * @throws AppError 404; 403 `association.not_steward`, `association.not_verified`
 */
export async function setLogo(tx: Tx, viewer: Viewer, slug: string, logo: Logo | null): Promise<AssociationRow> {
  const { id } = await associationForSteward(tx, viewer, slug);
  return change(tx, id, { logo });
}

async function change(tx: Tx, id: string, values: Partial<typeof associations.$inferInsert>) {
  const [changed] = await tx.update(associations).set(values).where(eq(associations.id, id)).returning();
  if (changed === undefined) throw new Error('an association just locked is missing');
  await record(tx, 'association.updated', { associationId: id });
  return changed;
}
