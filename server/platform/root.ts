import { findPackageJSON } from 'node:module';
import { dirname } from 'node:path';

/** The folder of package.json, `migrations` and `build`, for the sources as for what is built from them. */
export const ROOT = dirname(findPackageJSON(import.meta.url) ?? '.');
