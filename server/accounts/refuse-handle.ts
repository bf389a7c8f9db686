import { faultOf } from '../../shared/handles.ts';
import type { AppError } from '../platform/errors.ts';
import { refused } from '../platform/errors.ts';

/** The refusal of a pseudonym that reads like a civil name or passes for somebody else, with the field it came from. */
export function refuseHandle(handle: string): AppError | null {
  const fault = faultOf(handle);
  return fault === null ? null : refused(fault, 'handle');
}
