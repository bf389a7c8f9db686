import { forbidden } from '../platform/errors.ts';
import type { Viewer } from '../platform/viewer.ts';

/** @throws AppError 403 `safety.not_officer` */
export function requireOfficer(viewer: Viewer): void {
  if (!viewer.safetyOfficer) throw forbidden('safety.not_officer');
}
