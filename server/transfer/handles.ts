import { createHash } from 'node:crypto';
import { handleSchema } from '../../shared/accounts.contract.ts';
import { faultOf, handleKey } from '../../shared/handles.ts';

/** For names that cannot come along: things of a garden, as the sign-up proposes them, so that nobody is marked out by it. */
const NEUTRAL =
  'Bruyère Galet Tilleul Mésange Rivage Clairière Hirondelle Sarrasin Embrun Fougère Lavande Roseau Genêt Cyprès Ancolie Alouette Marjolaine Sureau'.split(
    ' ',
  );
const LONGEST = 24;

export type HandleChange = 'handle.replaced' | 'handle.numbered' | null;

/**
 * The handle under which an author of another forum appears in a space: their name there if it keeps the rules for names here (« _ » becomes « - »), a
 * neutral one if not (a civil name, an address, a name that poses as the team), with a number where somebody has it. Always the same for the same author.
 * @param isTaken by `handleKey`
 */
export function handleFor(name: string, sourceId: string, isTaken: (key: string) => boolean): { handle: string; change: HandleChange } {
  const wish = acceptable(name);
  if (wish !== null && !isTaken(handleKey(wish))) return { handle: wish, change: null };
  const seed = createHash('sha256').update(sourceId).digest();
  const base = wish ?? `${NEUTRAL[seed.readUInt16BE(0) % NEUTRAL.length]}-${100 + (seed.readUInt16BE(2) % 900)}`;
  for (let number = wish === null ? 1 : 2; ; number += 1) {
    const suffix = number === 1 ? '' : ` ${number}`;
    const handle = `${base.slice(0, LONGEST - suffix.length).replace(/[ .'’-]+$/, '')}${suffix}`;
    if (!isTaken(handleKey(handle))) return { handle, change: wish === null ? 'handle.replaced' : 'handle.numbered' };
  }
}

function acceptable(name: string): string | null {
  const tidied = name
    .normalize('NFC')
    .replace(/_+/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[-. ]+|[-. ]+$/g, '');
  const parsed = handleSchema.safeParse(tidied);
  return parsed.success && faultOf(parsed.data) === null ? parsed.data : null;
}
